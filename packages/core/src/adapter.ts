import type { ActionSpace } from './agent.js';
import type { HostEvent } from './event.js';
import type { Specs, Values } from './hyperparameter.js';
import type { Json } from './json.js';
import type { Observation } from './scheduler.js';

/** Turns what a session reports into an agent's observation: a reducer over every event. */
export interface Encoder<S extends Json = Json> {
  /** The features' names, in order. */
  readonly features: readonly string[];
  /** `[features.length]`, or `[window, features.length]`. */
  readonly shape: readonly number[];
  init(specs: Specs): S;
  /** Sees every event. */
  next(state: S, observation: Observation): S;
  /** Called when a decision is due; it may remember that it was. The vector is row-major in `shape`. */
  encode(state: S, observation: Observation): { readonly state: S; readonly vector: Float32Array };
  /** What it is in a session with these hyperparameters, where its features depend on them. */
  within?(specs: Specs): Encoder<S>;
}

/** Turns an agent's actions into values and back. */
export interface ActionMap<A> {
  space(specs: Specs): ActionSpace;
  /** The values that an action proposes, given those in force. */
  decode(action: A, values: Values, specs: Specs): Values;
  /** What an action does to each hyperparameter, for people: `{ beta: '×2.5' }`. */
  describe?(action: A, specs: Specs): Readonly<Record<string, string>>;
  /** The action that would have led from `before` to `after`, if there is one. */
  actionFor(before: Values, after: Values, specs: Specs): A | undefined;
  /** 1 where an action makes sense; absent when all do. As long as the space's `n`, or the sum of its lists. */
  mask?(values: Values, specs: Specs): Uint8Array;
}

/** What a decision was worth: a reducer over every event, and a comparison of its states. */
export interface Reward<S extends Json = Json> {
  init(specs: Specs): S;
  next(state: S, observation: Observation): S;
  /** The reward of arriving in `after` from `before`. */
  reward(before: S, after: S): number;
  /** Added when the run diverged; usually negative. */
  readonly divergedPenalty: number;
}

/** Whether an event asks for a decision. */
export type Due = (event: HostEvent) => boolean;

/** Everything between an agent and one or several hyperparameters; it owns its own scale and bounds. */
export interface Adapter<A> {
  readonly kind: string;
  /** `{ kind, … }`: how it was made, compared on resume. */
  readonly config: Json;
  readonly controls: readonly string[];
  /** The metrics it reads. */
  readonly needs: readonly string[];
  readonly encoder: Encoder;
  readonly actions: ActionMap<A>;
  readonly reward: Reward;
  /** Defaults to `eval.end`. */
  readonly due?: Due;
}
