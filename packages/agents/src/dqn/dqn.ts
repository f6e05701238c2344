import {
  type Act,
  type ActRequest,
  type Agent,
  type AgentContext,
  type AgentFactory,
  AhsError,
  type Json,
  type LearnStats,
  type Transition,
} from '@ahs/core';
import { greedyAction } from '../policy/greedy.js';
import { checkRequest } from '../policy/observation.js';
import { isPolicy } from '../policy/refusal.js';
import type { Experience } from '../replay/experience.js';
import { epsilonAt, explore } from './exploration.js';
import { checkTransition } from './input-check.js';
import { type DqnOptions, type DqnSettings, dqnSettings } from './options.js';
import { stateFromPolicy } from './policy.js';
import { adaptiveShift, shapedReward } from './reward-shift.js';
import { restoreDqn, saveDqn } from './snapshot.js';
import { createDqnState, type DqnSetting, observationSize } from './state.js';
import { createUpdate, takeOver, type UpdateStats } from './update.js';

/**
 * A deep Q-network (Mnih et al. 2015) with double targets (van Hasselt et al. 2016), n-step returns, action masks
 * and sticky ε-greedy exploration, for discrete actions; if asked dueling (Wang et al. 2016) and with prioritised
 * replay (Schaul et al. 2016).
 *
 * Options that run over time count transitions, or exploring decisions, and not a share of a run: of a training of
 * known length give the product. Row i of a batch to act on belongs to stream i. `load` takes what `save` gave (and then goes on bit for bit; between
 * engines with and without WebAssembly SIMD up to rounding) or a policy (see {@link dqnPolicy}; and then starts afresh
 * with its weights); what it refuses changes nothing. After `cut` exploration repeats no action from before it.
 *
 * @throws AhsError `AHS_AGENT_OPTIONS_INVALID`; `create` throws `AHS_ACTION_SPACE_UNSUPPORTED` and
 * `AHS_OBSERVATION_SHAPE_UNSUPPORTED`
 * @example
 * ```ts
 * const agent = dqn({ returns: { discount: 0.97 } }).create({
 *   observationShape: [4],
 *   actions: { kind: 'discrete', n: 2 },
 *   rng: createRng(7),
 * });
 * ```
 */
export function dqn(options: DqnOptions = {}): AgentFactory<number> {
  const settings = dqnSettings(options);
  return Object.freeze({
    kind: 'dqn',
    config: { kind: 'dqn', ...settings } as Json,
    create: (context: AgentContext) => createDqn(checkContext(settings, context)),
  });
}

function checkContext(settings: DqnSettings, context: AgentContext): DqnSetting {
  const { actions, observationShape, rng } = context;
  if (actions.kind !== 'discrete' || !Number.isInteger(actions.n) || actions.n < 1) {
    throw new AhsError(
      'AHS_ACTION_SPACE_UNSUPPORTED',
      `dqn cannot act in a ${actions.kind} space of ${actions.n}.`,
      {
        fix: 'Give a discrete space of at least one action, or take an agent for continuous ones.',
      },
    );
  }
  return {
    settings,
    observationShape: [...observationShape],
    actions: actions.n,
    rng: rng.fork('dqn'),
  };
}

function createDqn(setting: DqnSetting): Agent<number> {
  const { settings, actions } = setting;
  const { exploration, training, replay } = settings;
  const expected = {
    kind: 'dqn',
    observationSize: observationSize(setting),
    lists: [actions],
  };
  const update = createUpdate(setting);
  const gradientSteps = training.gradientSteps === -1 ? training.frequency : training.gradientSteps;
  // A forward pass takes as many observations as a training batch; a larger request goes in several.
  const inputs = new Float32Array(replay.batchSize * expected.observationSize);
  let state = createDqnState(setting);

  const choose = (
    values: Float32Array,
    chunkRow: number,
    row: number,
    { explore: explores, masks }: ActRequest,
  ): Act<number> => {
    const mask = masks?.[row];
    const greedy = greedyAction(values, chunkRow * actions, actions, mask);
    if (!explores) return { action: greedy, reason: 'greedy' };
    const epsilon = epsilonAt(exploration, state.counts.decisions);
    const act = explore(
      { greedy, last: state.lastActions[row] ?? undefined, mask, actions },
      { epsilon, sticky: exploration.sticky },
      state.random.exploration,
    );
    state.counts.decisions += 1;
    state.lastActions[row] = act.action;
    return act;
  };

  const remember = (experiences: readonly Experience[]): void => {
    for (const experience of experiences) {
      const row = state.replay.push(experience);
      state.priorities?.add(row);
    }
  };

  const take = (transition: Transition<number>): void => {
    const { shift } = state;
    const reward = shapedReward(transition, settings.returns);
    if (shift.value === null) shift.rewards.push(reward);
    state.normaliser?.update(transition.observation, 1);
    remember(state.windows.push({ ...transition, reward }));
    state.counts.transitions += 1;
    takeOver(setting, state);
  };

  // As in Stable-Baselines3: first the steps, then the updates for them.
  const train = (stats: UpdateStats[]): void => {
    const { counts, shift } = state;
    if (counts.transitions % training.frequency !== 0) return;
    if (counts.transitions <= replay.learningStarts || state.replay.size === 0) return;
    if (shift.value === null) {
      shift.value = adaptiveShift(shift.rewards);
      shift.rewards = [];
    }
    for (let i = 0; i < gradientSteps; i++) stats.push(update(state));
  };

  return {
    offPolicy: true,
    act: (observations, request) => {
      checkRequest(expected, observations, request);
      const acts: Act<number>[] = [];
      for (let start = 0; start < observations.length; start += replay.batchSize) {
        const count = Math.min(replay.batchSize, observations.length - start);
        for (let i = 0; i < count; i++) {
          inputs.set(observations[start + i] as Float32Array, i * expected.observationSize);
        }
        state.normaliser?.normalise(inputs, inputs, count);
        const values = state.online.forward(inputs, count);
        for (let i = 0; i < count; i++) acts.push(choose(values, i, start + i, request));
      }
      return acts;
    },
    learn: (transitions: readonly Transition<number>[]) => {
      transitions.forEach((transition, index) => {
        checkTransition(transition, expected, index);
      });
      const stats: UpdateStats[] = [];
      for (const transition of transitions) {
        take(transition);
        train(stats);
      }
      return stats.length === 0
        ? undefined
        : {
            ...meanStats(stats),
            epsilon: epsilonAt(exploration, state.counts.decisions),
            updates: state.counts.updates,
            experiences: state.replay.size,
          };
    },
    cut: (stream) => {
      remember(state.windows.cut(stream));
      if (state.lastActions[stream] !== undefined) state.lastActions[stream] = null;
    },
    save: () => saveDqn(setting, state),
    load: (snapshot) => {
      state = isPolicy(snapshot)
        ? stateFromPolicy(setting, snapshot)
        : restoreDqn(setting, snapshot);
    },
  };
}

function meanStats(stats: readonly UpdateStats[]): LearnStats {
  const mean = (of: keyof UpdateStats): number =>
    stats.reduce((sum, update) => sum + update[of], 0) / stats.length;
  return {
    loss: mean('loss'),
    absoluteTdError: mean('absoluteTdError'),
    gradientNorm: mean('gradientNorm'),
  };
}
