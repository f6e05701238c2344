import { AhsError } from '@ahs/core';
import { adamStep, dropNegligibleMoments } from '../nn/adam.js';
import { clipByGlobalNorm } from '../nn/global-norm.js';
import { createExperienceBatch, type ExperienceBatch } from '../replay/experience.js';
import { learningRateOf } from './learning-rate.js';
import { shiftReturns } from './reward-shift.js';
import { type DqnSetting, type DqnState, observationSize } from './state.js';
import { createTdResult, tdLoss, tdTargets } from './td-loss.js';

/** Means over one batch. */
export interface UpdateStats {
  readonly loss: number;
  readonly absoluteTdError: number;
  /** Of the norm before clipping. */
  readonly gradientNorm: number;
}

/** By the count that is saved, so that a resumed run drops the same moments. */
const UPDATES_BETWEEN_DROPS = 100;

/**
 * Makes the update of a DQN (Mnih et al. 2015, Algorithm 1, the inner loop): sample, targets, loss, clip, Adam,
 * target network. Its buffers are made once.
 *
 * @throws AhsError `AHS_AGENT_DIVERGED` from the update, before it touches a weight
 */
export function createUpdate(setting: DqnSetting): (state: DqnState) => UpdateStats {
  const { replay, optimizer, target, training } = setting.settings;
  const batch = createExperienceBatch(replay.batchSize, observationSize(setting), setting.actions);
  const targets = new Float64Array(replay.batchSize);
  const result = createTdResult(replay.batchSize, setting.actions);
  const learningRate = learningRateOf(optimizer);

  return (state) => {
    const { online, normaliser } = state;
    const { transitions } = state.counts;
    sample(setting, state, batch);
    shiftReturns(batch, state.shift.value ?? 0);
    normaliser?.normalise(batch.observations, batch.observations, batch.size);
    normaliser?.normalise(batch.nexts, batch.nexts, batch.size);
    tdTargets({ online, target: state.target, double: target.double }, batch, targets);
    const loss = tdLoss(online, batch, targets, result, training.loss);
    const gradientNorm = clipByGlobalNorm(online.gradients, training.clipNorm, online.arena);
    if (!Number.isFinite(gradientNorm) || !Number.isFinite(loss)) {
      throw new AhsError(
        'AHS_AGENT_DIVERGED',
        `dqn: loss ${loss}, gradient norm ${gradientNorm} at update ${state.counts.updates}.`,
        {
          fix: 'Lower optimizer.learningRate, or scale observations and rewards to about [-1, 1].',
        },
      );
    }
    adamStep(state.adam, { ...optimizer, learningRate: learningRate(transitions) }, online);
    state.priorities?.assign(batch.rows, result.tdErrors);
    state.counts.updates += 1;
    if (state.counts.updates % UPDATES_BETWEEN_DROPS === 0) dropNegligibleMoments(state.adam);
    follow(setting, state);
    return { loss, absoluteTdError: meanMagnitude(result.tdErrors), gradientNorm };
  };
}

/** Draws a batch: each experience alike, or by its priority with β at this transition (Schaul et al. 2016). */
function sample({ settings }: DqnSetting, state: DqnState, batch: ExperienceBatch): void {
  const { priorities, replay, random, counts } = state;
  const { prioritised } = settings.replay;
  if (priorities === undefined || prioritised === undefined) {
    replay.sample(random.replay, batch);
    return;
  }
  const { from, to, transitions } = prioritised.beta;
  const beta = from + (to - from) * Math.min(1, counts.transitions / transitions);
  priorities.draw(random.replay, beta, batch.rows, batch.weights);
  replay.gather(batch);
}

/** The target network follows the online one at each update: `θ⁻ ← θ⁻ + τ·(θ − θ⁻)` (Lillicrap et al. 2016). */
function follow({ settings }: DqnSetting, { online, target }: DqnState): void {
  if ('every' in settings.target) return;
  target.arena.moveTowards(target.parameters, online.parameters, settings.target.polyak);
}

/** Or takes its weights over, `θ⁻ ← θ`, once in so many transitions (Mnih et al. 2015). */
export function takeOver({ settings }: DqnSetting, { online, target, counts }: DqnState): void {
  if ('every' in settings.target && counts.transitions % settings.target.every === 0) {
    target.parameters.set(online.parameters);
  }
}

function meanMagnitude(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.abs(values[i] as number);
  return sum / values.length;
}
