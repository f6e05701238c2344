import type { Json } from './json.js';
import type { Rng } from './rng.js';
import type { Snapshot } from './snapshot.js';

/**
 * What an agent may do: one of `n` actions; one of each of several lists, `n` their lengths, as a row of numbers; or
 * `n` real numbers each in [-1, 1]. The mask of several lists is that of each, one after the other.
 */
export type ActionSpace =
  | { readonly kind: 'discrete'; readonly n: number }
  | { readonly kind: 'multiDiscrete'; readonly n: readonly number[] }
  | { readonly kind: 'continuous'; readonly n: number };

/** One step of experience, self-contained: a journal can train an agent. */
export interface Transition<A> {
  /** Which of several parallel sources it comes from; n-step windows do not cross streams. */
  readonly stream: number;
  readonly observation: Float32Array;
  /** 1 where an action was allowed. */
  readonly mask?: Uint8Array;
  readonly action: A;
  readonly memo?: Json;
  readonly reward: number;
  readonly next: Float32Array;
  readonly nextMask?: Uint8Array;
  /** The episode ended here: the value of `next` is 0. */
  readonly terminated: boolean;
  /** The episode was cut here: the value of `next` is estimated. */
  readonly truncated: boolean;
}

/** How to act. */
export interface ActRequest {
  readonly explore: boolean;
  /** One for each observation, 1 where an action is allowed. */
  readonly masks?: readonly Uint8Array[];
}

/** One action, with what the agent wants to be reminded of when it learns from it. */
export interface Act<A> {
  readonly action: A;
  readonly memo?: Json;
  /** A few words on why, for the journal: `explored`, `greedy, Q = 1.32`. */
  readonly reason?: string;
}

/** Numbers about learning, by name: loss, mean Q, gradient norm. */
export type LearnStats = Readonly<Record<string, number>>;

/** A learner that acts on observations; it knows nothing of training runs and plays any environment as well. */
export interface Agent<A> {
  /** Whether it can learn from actions it would not have chosen. */
  readonly offPolicy: boolean;
  act(observations: readonly Float32Array[], request: ActRequest): readonly Act<A>[];
  /** Takes experience in, and learns when it is time to; `undefined` when it did not. */
  learn(transitions: readonly Transition<A>[]): LearnStats | undefined;
  /** What comes next on this stream does not follow what came before: n-step windows end here. */
  cut(stream: number): void;
  /** Everything: weights, moments, replay, random streams, normaliser, n-step window. */
  save(): Snapshot;
  load(snapshot: Snapshot): void;
}

/** What an agent is made for. */
export interface AgentContext {
  /** `[features]`, or `[window, features]` for a window of recent observations, oldest first. */
  readonly observationShape: readonly number[];
  readonly actions: ActionSpace;
  readonly rng: Rng;
}

/** Settings of an agent, from which any number of independent agents can be made. */
export interface AgentFactory<A> {
  /** `dqn`, `ppo`, … */
  readonly kind: string;
  /** `{ kind, … }`: how it was made, compared on resume. */
  readonly config: Json;
  /** Throws a coded error for an action space it cannot handle. */
  create(context: AgentContext): Agent<A>;
}
