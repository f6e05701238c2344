import {
  type Act,
  type Agent,
  type AgentContext,
  type AgentFactory,
  AhsError,
  type Json,
  type LearnStats,
  type Transition,
} from '@ahs/core';
import { checkRequest } from '../policy/observation.js';
import { isPolicy } from '../policy/refusal.js';
import { distributionFor } from './action-distribution.js';
import type { PpoAction } from './distribution.js';
import { type Explored, exploredIn, type Memo } from './input-check.js';
import { type PpoOptions, type PpoSettings, ppoSettings } from './options.js';
import { stateFromPolicy } from './policy.js';
import { cutRollout, FATE } from './rollout.js';
import { restorePpo, savePpo } from './snapshot.js';
import { createPpoState, type PpoSetting } from './state.js';
import { createUpdate } from './update.js';

/**
 * Proximal policy optimisation (Schulman et al. 2017, arXiv 1707.06347) with a clipped surrogate and generalised
 * advantages. It acts in discrete spaces (a number), in several at once (a row of numbers), and in continuous ones (a
 * row of numbers in [-1, 1]), and learns each time that `rollout.steps · rollout.streams` transitions have come,
 * whatever their streams.
 *
 * An act that explores carries a `memo` that its transition must bring back; one that does not is the most likely
 * action and carries none, and a transition without a memo is dropped and cuts its stream (`dropped` counts them). A
 * stretch that is truncated, cut, or still open when the rollout is full is bootstrapped with the value of its last
 * `next`. `load` takes what `save` gave, and then goes on bit for bit, in the middle of a rollout too, or a policy (see
 * {@link ppoPolicy}); what it refuses changes nothing.
 *
 * @throws AhsError `AHS_AGENT_OPTIONS_INVALID`; `create` throws `AHS_ACTION_SPACE_UNSUPPORTED` and
 * `AHS_OBSERVATION_SHAPE_UNSUPPORTED`
 * @example
 * ```ts
 * const agent = ppo({ rollout: { steps: 32, streams: 8 } }).create({
 *   observationShape: [4],
 *   actions: { kind: 'discrete', n: 2 },
 *   rng: createRng(7),
 * });
 * ```
 */
export function ppo<A extends PpoAction = PpoAction>(options: PpoOptions = {}): AgentFactory<A> {
  const settings = ppoSettings(options);
  return Object.freeze({
    kind: 'ppo',
    config: { kind: 'ppo', ...settings } as Json,
    // Which of its actions an agent takes follows from the space it is created for.
    create: (context: AgentContext) =>
      createPpo(checkContext(settings, context)) as unknown as Agent<A>,
  });
}

function checkContext(settings: PpoSettings, context: AgentContext): PpoSetting {
  const { actions, observationShape, rng } = context;
  const counts = actions.kind === 'multiDiscrete' ? actions.n : [actions.n];
  if (counts.length === 0 || !counts.every((n) => Number.isInteger(n) && n > 0)) {
    throw new AhsError(
      'AHS_ACTION_SPACE_UNSUPPORTED',
      `ppo cannot act in a ${actions.kind} space of ${counts.join(' and ') || 'nothing'}.`,
      { fix: 'Give a space of at least one action.' },
    );
  }
  if (
    observationShape.length === 0 ||
    !observationShape.every((size) => Number.isInteger(size) && size > 0)
  ) {
    throw new AhsError(
      'AHS_OBSERVATION_SHAPE_UNSUPPORTED',
      `ppo cannot observe the shape [${observationShape.join(', ')}].`,
      { fix: 'Give [features], or [window, features], which it flattens.' },
    );
  }
  return {
    settings,
    observationShape: [...observationShape],
    observationSize: observationShape.reduce((product, size) => product * size, 1),
    actions:
      actions.kind === 'multiDiscrete'
        ? { kind: actions.kind, n: [...actions.n] }
        : { kind: actions.kind, n: actions.n },
    distribution: distributionFor(actions, settings.network),
    rng: rng.fork('ppo'),
  };
}

function createPpo(setting: PpoSetting): Agent<PpoAction> {
  const { observationSize, distribution } = setting;
  const { draws, maskLength, lists } = distribution;
  const expected = { kind: 'ppo', observationSize, lists };
  const update = createUpdate(setting);
  let state = createPpoState(setting);
  const { capacity } = state.actorCritic;
  // What one pass acts on: a larger request goes in several.
  const inputs = new Float32Array(capacity * observationSize);
  const pass = {
    draws: new Float64Array(capacity * draws),
    masks: new Uint8Array(capacity * maskLength),
  };
  const logProbabilities = new Float64Array(capacity);
  const entropies = new Float64Array(capacity);

  const actOn = (
    observations: readonly Float32Array[],
    masks: readonly Uint8Array[] | undefined,
    explore: boolean,
  ): readonly Act<PpoAction>[] => {
    const size = observations.length;
    observations.forEach((observation, row) => {
      inputs.set(observation, row * observationSize);
    });
    state.observations?.normalise(inputs, inputs, size);
    fillMasks(pass.masks, masks, size, maskLength);
    if (!explore) {
      const batch = { ...pass, size, outputs: state.actorCritic.policy(inputs, size) };
      distribution.mode(batch);
      return observations.map((_, row) => ({
        action: distribution.action(pass.draws, row),
        reason: 'most likely',
      }));
    }
    const { policy, values } = state.actorCritic.forward(inputs, size);
    const batch = { ...pass, size, outputs: policy };
    distribution.sample(batch, state.random.actions);
    distribution.evaluate(batch, logProbabilities, entropies);
    return observations.map((_, row) => {
      const memo: Memo = {
        logProbability: logProbabilities[row] as number,
        value: values[row] as number,
        ...(distribution.remembersDraw
          ? { draw: Array.from(pass.draws.subarray(row * draws, (row + 1) * draws)) }
          : {}),
      };
      return { action: distribution.action(pass.draws, row), memo, reason: 'drawn' };
    });
  };

  const cut = (stream: number): void => {
    cutRollout(state.rollout, stream);
    state.rewards?.cut(stream);
  };

  const push = (transition: Transition<PpoAction>, explored: Explored): void => {
    const { rollout, observations, rewards } = state;
    const { columns } = rollout;
    const row = rollout.count;
    columns.observations.set(transition.observation, row * observationSize);
    columns.nexts.set(
      // What follows the end is never read, and need not be finite.
      transition.terminated ? transition.observation : transition.next,
      row * observationSize,
    );
    for (const column of [columns.observations, columns.nexts]) {
      const own = column.subarray(row * observationSize, (row + 1) * observationSize);
      observations?.normalise(own, own, 1);
    }
    columns.draws.set(explored.draw, row * draws);
    const { mask } = transition;
    if (mask === undefined) columns.masks.fill(1, row * maskLength, (row + 1) * maskLength);
    else columns.masks.set(mask, row * maskLength);
    rewards?.update([transition]);
    columns.rewards[row] = rewards?.normalise(transition.reward) ?? transition.reward;
    columns.values[row] = explored.value;
    columns.logProbabilities[row] = explored.logProbability;
    columns.streams[row] = transition.stream;
    columns.fates[row] = transition.terminated
      ? FATE.terminated
      : transition.truncated
        ? FATE.cut
        : FATE.goesOn;
    rollout.count += 1;
    state.counts.transitions += 1;
  };

  return {
    offPolicy: false,
    act: (observations, request) => {
      checkRequest(expected, observations, request);
      const acts: Act<PpoAction>[] = [];
      for (let start = 0; start < observations.length; start += capacity) {
        const end = start + capacity;
        acts.push(
          ...actOn(
            observations.slice(start, end),
            request.masks?.slice(start, end),
            request.explore,
          ),
        );
      }
      return acts;
    },
    learn: (transitions) => {
      const explored = transitions.map((transition, index) =>
        exploredIn(transition, setting, index),
      );
      let stats: LearnStats | undefined;
      transitions.forEach((transition, index) => {
        const own = explored[index];
        if (own === undefined) {
          cut(transition.stream);
          state.counts.dropped += 1;
          return;
        }
        push(transition, own);
        if (state.rollout.count === state.rollout.shape.capacity) stats = update(state);
      });
      // Only now, so that these observations are learned from as they were acted on.
      for (const [index, { observation }] of transitions.entries()) {
        if (explored[index] !== undefined) state.observations?.update(observation, 1);
      }
      return stats;
    },
    cut,
    save: () => savePpo(setting, state),
    load: (snapshot) => {
      state = isPolicy(snapshot)
        ? stateFromPolicy(setting, snapshot)
        : restorePpo(setting, snapshot);
    },
  };
}

function fillMasks(
  to: Uint8Array,
  masks: readonly Uint8Array[] | undefined,
  size: number,
  maskLength: number,
): void {
  if (masks === undefined) to.fill(1, 0, size * maskLength);
  else
    masks.forEach((mask, row) => {
      to.set(mask, row * maskLength);
    });
}
