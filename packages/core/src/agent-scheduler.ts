import type { Adapter } from './adapter.js';
import type { Agent, AgentFactory, Transition } from './agent.js';
import { AhsError, errorCode } from './error.js';
import type { RunEnd } from './event.js';
import type { Specs } from './hyperparameter.js';
import type { Json } from './json.js';
import type {
  Observation,
  Outcome,
  Proposals,
  Running,
  Scheduler,
  StartContext,
} from './scheduler.js';
import { type Snapshot, stateOf } from './snapshot.js';
import { mergeSnapshots, splitSnapshot } from './snapshot-codec.js';

/** What makes an agent a scheduler. */
export interface AgentSchedulerParts<A> {
  readonly agent: AgentFactory<A>;
  readonly adapter: Adapter<A>;
  /** Defaults to the agent's kind and the hyperparameters: `dqn:beta`. */
  readonly name?: string;
  /** What the agent starts from: an earlier run's agent (see {@link agentOf}), or a stored policy. */
  readonly from?: Snapshot;
  /** `learn` explores and learns, `frozen` does neither; default `learn`. */
  readonly mode?: 'learn' | 'frozen';
}

/** A decision whose consequences are not known yet. */
type OpenDecision = {
  readonly observation: readonly number[];
  readonly mask: readonly number[] | null;
  readonly action: Json;
  readonly memo: Json | null;
  /** The values in force when it was made. */
  readonly values: { readonly [hyperparameter: string]: number };
  readonly reward: Json;
};

type AgentSchedulerState = {
  readonly encoder: Json;
  readonly reward: Json;
  readonly open: OpenDecision | null;
  readonly reason: string;
};

/**
 * A scheduler that asks an agent. A decision opens a transition; the next due observation closes it with the reward
 * of the new state against the old, and `run.end` closes the last one. What was not applied as proposed is learned
 * from only by an off-policy agent, as the action that stands for the value in force; otherwise it is dropped.
 *
 * @example
 * ```ts
 * agentScheduler({ agent: dqn(), adapter: betaAdapter() });
 * ```
 */
export function agentScheduler<A extends Json>(parts: AgentSchedulerParts<A>): Scheduler {
  const { agent, adapter, mode = 'learn' } = parts;
  return {
    name: parts.name ?? `${agent.kind}:${adapter.controls.join(',')}`,
    controls: adapter.controls,
    needs: adapter.needs,
    config: {
      kind: 'agent',
      mode,
      agent: agent.config,
      adapter: adapter.config,
    },
    start: (context) => startAgent(parts, mode, context),
  };
}

/**
 * The agent inside the snapshot of an agent scheduler, also of one that is guarded, has a base, is one or is a shadow: what
 * the next run's `from` takes.
 *
 * @throws AhsError `AHS_SNAPSHOT_INVALID` where there is none.
 * @example
 * ```ts
 * const learning = agentScheduler({ agent: dqn(), adapter: betaAdapter() });
 * const running = learning.start({ specs: { beta: float(1e-3, 0.3) }, rng: createRng(1) });
 * const next = agentScheduler({ agent: dqn(), adapter: betaAdapter(), from: agentOf(running.save()) });
 * ```
 */
export function agentOf(scheduler: Snapshot): Snapshot {
  const agent = agentWithin(scheduler);
  if (agent !== undefined) return agent;
  throw new AhsError('AHS_SNAPSHOT_INVALID', 'The snapshot holds no agent.', {
    fix: 'Give what an agent scheduler saved.',
  });
}

function agentWithin(scheduler: Snapshot): Snapshot | undefined {
  const { agent, guarded, inner, base } = partsOf(scheduler);
  if (agent !== undefined) return agent;
  for (const part of [guarded, inner, base]) {
    const within = part === undefined ? undefined : agentWithin(part);
    if (within !== undefined) return within;
  }
  return undefined;
}

/** A scheduler that is made of nothing has no parts. */
function partsOf(scheduler: Snapshot): Readonly<Record<string, Snapshot>> {
  try {
    return splitSnapshot(scheduler, 'agent scheduler');
  } catch (thrown) {
    if (['AHS_SNAPSHOT_INVALID', 'AHS_SNAPSHOT_VERSION'].includes(errorCode(thrown))) return {};
    throw thrown;
  }
}

/**
 * The action in a reason that an agent scheduler gave, as the journal holds it; `undefined` where there is none.
 *
 * @example
 * ```ts
 * actionIn('greedy, Q = 1.32, action 2'); // 2
 * ```
 */
export function actionIn(reason: string): Json | undefined {
  const start = reason.lastIndexOf(actionMark);
  if (start < 0) return undefined;
  try {
    return JSON.parse(reason.slice(start + actionMark.length)) as Json;
  } catch {
    // Somebody else's words.
    return undefined;
  }
}

/** Between an agent's reason and its action. */
const actionMark = ', action ';

function startAgent<A extends Json>(
  parts: AgentSchedulerParts<A>,
  mode: 'learn' | 'frozen',
  { specs, rng, restore, recovering = false }: StartContext,
): Running {
  const { adapter } = parts;
  const encoder = adapter.encoder.within?.(specs) ?? adapter.encoder;
  const due = adapter.due ?? ((event) => event.type === 'eval.end');
  const agent = parts.agent.create({
    observationShape: encoder.shape,
    actions: adapter.actions.space(specs),
    rng,
  });
  const saved = restore === undefined ? undefined : splitSnapshot(restore);
  const start = saved?.agent ?? parts.from;
  if (start !== undefined) agent.load(start);
  const savedState = saved?.scheduler;
  let state: AgentSchedulerState =
    savedState === undefined
      ? {
          encoder: encoder.init(specs),
          reward: adapter.reward.init(specs),
          open: null,
          reason: '',
        }
      : (stateOf(savedState, 1, 'agent scheduler') as AgentSchedulerState);
  // Neither another run's experience nor what was under way at a fault leads to what comes next.
  if (recovering) state = { ...state, open: null };
  if (recovering || (restore === undefined && parts.from !== undefined)) agent.cut(0);

  return {
    next: (observation) => {
      const { event } = observation;
      const encoded = encoder.next(state.encoder, observation);
      const reward = adapter.reward.next(state.reward, observation);
      if (encoded !== state.encoder || reward !== state.reward) {
        state = { encoder: encoded, reward, open: state.open, reason: state.reason };
      }
      if (event.type === 'run.end') {
        endRun(event.reason, observation);
        return undefined;
      }
      // A decision after the last step would change nothing: run.end closes what is open.
      if (!due(event) || event.clock.progress === 1) return undefined;
      return decide(observation);
    },
    save: () => mergeSnapshots({ scheduler: { version: 1, state }, agent: agent.save() }),
    explain: () => state.reason,
  };

  function decide(observation: Observation): Proposals {
    const vector = encode(observation);
    const mask = adapter.actions.mask?.(observation.values, specs);
    if (state.open !== null) close(state.open, observation, { vector, mask, terminated: false });
    const [act] = agent.act([vector], {
      explore: mode === 'learn',
      ...(mask === undefined ? {} : { masks: [mask] }),
    });
    if (act === undefined) throw new Error(`${parts.agent.kind} returned no action`);
    state = {
      ...state,
      open: {
        observation: Array.from(vector),
        mask: mask === undefined ? null : Array.from(mask),
        action: act.action,
        memo: act.memo ?? null,
        values: { ...observation.values },
        reward: state.reward,
      },
      reason: `${act.reason ?? 'acted'}${actionMark}${JSON.stringify(act.action)}`,
    };
    return adapter.actions.decode(act.action, observation.values, specs);
  }

  function endRun(reason: RunEnd, observation: Observation): void {
    const { open } = state;
    if (open === null) return;
    switch (reason) {
      case 'stopped':
        agent.cut(0);
        break;
      case 'completed':
      case 'diverged':
        close(open, observation, {
          vector: encode(observation),
          mask: undefined,
          terminated: true,
          penalty: reason === 'diverged' ? adapter.reward.divergedPenalty : 0,
        });
        break;
    }
    state = { ...state, open: null };
  }

  function encode(observation: Observation): Float32Array {
    const encoded = encoder.encode(state.encoder, observation);
    state = { ...state, encoder: encoded.state };
    return encoded.vector;
  }

  function close(
    open: OpenDecision,
    observation: Observation,
    end: {
      readonly vector: Float32Array;
      readonly mask: Uint8Array | undefined;
      readonly terminated: boolean;
      readonly penalty?: number;
    },
  ): void {
    if (mode === 'frozen') return;
    const action = creditedAction(adapter, agent, open, observation, specs);
    if (action === undefined) {
      agent.cut(0);
      return;
    }
    const transition: Transition<A> = {
      stream: 0,
      observation: Float32Array.from(open.observation),
      ...(open.mask === null ? {} : { mask: Uint8Array.from(open.mask) }),
      action,
      ...(open.memo === null ? {} : { memo: open.memo }),
      reward: adapter.reward.reward(open.reward, state.reward) + (end.penalty ?? 0),
      next: end.vector,
      ...(end.mask === undefined ? {} : { nextMask: end.mask }),
      terminated: end.terminated,
      truncated: false,
    };
    agent.learn([transition]);
  }
}

/** The action that a closed decision is learned as, or `undefined` when nothing can be learned from it. */
function creditedAction<A extends Json>(
  adapter: Adapter<A>,
  agent: Agent<A>,
  open: OpenDecision,
  observation: Observation,
  specs: Specs,
): A | undefined {
  const proposed = Object.entries(adapter.actions.decode(open.action as A, open.values, specs));
  const outcomes: Outcome[] = [];
  for (const [name, value] of proposed) {
    const outcome = observation.outcomes[name];
    // Nothing was decided on this very proposal, or nothing could be.
    if (outcome?.proposed !== value || outcome.verdict === 'rejected') return undefined;
    outcomes.push(outcome);
  }
  if (outcomes.every(({ verdict }) => verdict === 'applied')) return open.action as A;
  if (!agent.offPolicy) return undefined;
  const after: Record<string, number> = { ...open.values };
  for (const [index, [name]] of proposed.entries()) after[name] = outcomes[index]?.value as number;
  return adapter.actions.actionFor(open.values, after, specs);
}
