import { AhsError, type LearnStats } from '@ahs/core';
import { adamStep, dropNegligibleMoments } from '../nn/adam.js';
import { clipByGlobalNorm } from '../nn/global-norm.js';
import type { ActorCritic } from './actor-critic.js';
import { generalisedAdvantages, normalizeAdvantages } from './advantage.js';
import { type PpoLoss, ppoLoss } from './loss.js';
import { copyRow, createMinibatch, fillMinibatch, type Minibatch, shuffle } from './minibatch.js';
import { FATE, type Rollout, successorsOf } from './rollout.js';
import { scheduledAt } from './scheduled.js';
import type { PpoSetting, PpoState } from './state.js';

/** What one step of the optimizer went by. */
interface StepStats extends PpoLoss {
  /** Before clipping. */
  readonly gradientNorm: number;
}

/** By the count that is saved, so that a resumed run drops the same moments. */
const UPDATES_BETWEEN_DROPS = 100;

/** What the schedules say now. */
interface Moment {
  readonly learningRate: number;
  readonly clip: number;
  readonly entropyCoefficient: number;
}

/**
 * Makes the learning of a PPO (Schulman et al. 2017, Algorithm 1, the inner loops): advantages of the rollout, then
 * so many passes over it in shuffled minibatches. Its buffers are made once.
 *
 * @throws AhsError `AHS_AGENT_DIVERGED` from a step, before it touches a weight
 */
export function createUpdate(setting: PpoSetting): (state: PpoState) => LearnStats {
  const { settings, distribution } = setting;
  const { training, surrogate } = settings;
  const capacity = settings.rollout.steps * settings.rollout.streams;
  const advantages = new Float64Array(capacity);
  const order = new Int32Array(capacity);
  let minibatch: Minibatch | undefined;

  const step = (
    state: PpoState,
    batch: Minibatch,
    { learningRate, ...moment }: Moment,
  ): StepStats | undefined => {
    if (surrogate.normalizeAdvantages) normalizeAdvantages(batch.advantages, batch.size);
    const { actorCritic } = state;
    const stats = lossAndGradients(setting, actorCritic, batch, moment);
    if (surrogate.targetKl !== undefined && stats.klDivergence > 1.5 * surrogate.targetKl) {
      return undefined;
    }
    const networks = Object.values(actorCritic.networks);
    const gradientNorm = clipByGlobalNorm(
      networks.map(({ gradients }) => gradients),
      training.clipNorm,
      actorCritic.arena,
    );
    if (!Number.isFinite(gradientNorm) || !Number.isFinite(stats.loss)) {
      throw diverged(stats.loss, gradientNorm, state.counts.updates);
    }
    for (const [name, network] of Object.entries(actorCritic.networks)) {
      const adam = state.adams[name];
      if (adam === undefined) continue;
      adamStep(adam, { ...settings.optimizer, learningRate }, network);
      if (state.counts.updates % UPDATES_BETWEEN_DROPS === 0) dropNegligibleMoments(adam);
    }
    state.counts.updates += 1;
    return { ...stats, gradientNorm };
  };

  return (state) => {
    const { rollout, counts } = state;
    minibatch ??= createMinibatch(rollout.shape, training.batchSize, distribution.outputs);
    const moment = {
      learningRate: scheduledAt(settings.optimizer.learningRate, counts.transitions),
      clip: scheduledAt(surrogate.clip, counts.transitions),
      entropyCoefficient: scheduledAt(surrogate.entropyCoefficient, counts.transitions),
    };
    advantagesOf(setting, state, advantages);
    for (let row = 0; row < rollout.count; row++) order[row] = row;
    const steps: StepStats[] = [];
    passes: for (let epoch = 0; epoch < training.epochs; epoch++) {
      shuffle(order, rollout.count, state.random.minibatches);
      for (let from = 0; from < rollout.count; from += training.batchSize) {
        const size = Math.min(training.batchSize, rollout.count - from);
        fillMinibatch(minibatch, rollout, advantages, { order, from, size });
        const stats = step(state, minibatch, moment);
        // The policy has gone far enough from the one that made this rollout.
        if (stats === undefined) break passes;
        steps.push(stats);
      }
    }
    const explained = explainedVariance(rollout, advantages);
    rollout.count = 0;
    return { ...meanStats(steps), explainedVariance: explained, ...moment, ...counts };
  };
}

/** The loss of a minibatch, its gradients in the networks. */
export function lossAndGradients(
  { settings, distribution }: Pick<PpoSetting, 'settings' | 'distribution'>,
  actorCritic: ActorCritic,
  batch: Minibatch,
  moment: Pick<Moment, 'clip' | 'entropyCoefficient'>,
): PpoLoss {
  const { valueClip, valueCoefficient } = settings.surrogate;
  const { policy, values } = actorCritic.forward(batch.observations, batch.size);
  const said = { ...batch, outputs: policy };
  batch.values = values;
  distribution.evaluate(said, batch.logProbabilities, batch.entropies);
  const loss = ppoLoss(batch, { ...moment, valueClip, valueCoefficient }, batch);
  distribution.backward(said, batch.byLogProbability, batch.byEntropy, batch.outputGradient);
  actorCritic.backward(batch.outputGradient, batch.byValue, batch.size);
  return loss;
}

/** The advantages of a whole rollout; stretches that did not end in it are bootstrapped. */
function advantagesOf(
  { settings, observationSize }: PpoSetting,
  { rollout, actorCritic }: PpoState,
  advantages: Float64Array,
): void {
  const { columns, count } = rollout;
  const successors = successorsOf(rollout);
  const nextValues = new Float64Array(count);
  const open: number[] = [];
  for (let row = 0; row < count; row++) {
    const successor = successors[row] as number;
    if (successor >= 0) nextValues[row] = columns.values[successor] as number;
    else if (columns.fates[row] !== FATE.terminated) open.push(row);
  }
  const nexts = new Float32Array(actorCritic.capacity * observationSize);
  for (let from = 0; from < open.length; from += actorCritic.capacity) {
    const rows = open.slice(from, from + actorCritic.capacity);
    rows.forEach((row, place) => {
      copyRow(columns.nexts, row, nexts, place, observationSize);
    });
    const values = actorCritic.values(nexts, rows.length);
    rows.forEach((row, place) => {
      nextValues[row] = values[place] as number;
    });
  }
  const { rewards, values } = columns;
  generalisedAdvantages(
    { count, rewards, values, nextValues, successors },
    settings.returns,
    advantages,
  );
}

/** `1 − Var[R − V]/Var[R]`, of the value function that acted; 0 where all returns are alike. */
function explainedVariance({ columns, count }: Rollout, advantages: Float64Array): number {
  const variance = (of: (row: number) => number): number => {
    let [sum, squares] = [0, 0];
    for (let row = 0; row < count; row++) sum += of(row);
    for (let row = 0; row < count; row++) {
      const distance = of(row) - sum / count;
      squares += distance * distance;
    }
    return squares / count;
  };
  const error = (row: number): number => advantages[row] as number;
  const total = variance((row) => error(row) + (columns.values[row] as number));
  return total === 0 ? 0 : 1 - variance(error) / total;
}

function meanStats(steps: readonly StepStats[]): LearnStats {
  const mean = (of: keyof StepStats): number =>
    steps.reduce((sum, step) => sum + step[of], 0) / Math.max(1, steps.length);
  return {
    loss: mean('loss'),
    policyLoss: mean('policyLoss'),
    valueLoss: mean('valueLoss'),
    entropy: mean('entropy'),
    klDivergence: mean('klDivergence'),
    clipFraction: mean('clipFraction'),
    gradientNorm: mean('gradientNorm'),
    steps: steps.length,
  };
}

function diverged(loss: number, gradientNorm: number, updates: number): AhsError {
  return new AhsError(
    'AHS_AGENT_DIVERGED',
    `ppo: loss ${loss}, gradient norm ${gradientNorm} at update ${updates}.`,
    {
      fix: 'Lower optimizer.learningRate, or turn on normalisation.observations and normalisation.rewards.',
    },
  );
}
