import type { Encoder, Observation } from '@ahs/core';
import type { BetaBounds } from './beta-actions.js';
import { evaluationOf, fraction, magnitude } from './evaluation.js';
import { featureVector, shareOfRun } from './features.js';
import { type SmoothedAccuracy, smoothed } from './smoothed-accuracy.js';

type BetaState = {
  readonly validation: SmoothedAccuracy;
  /** The validation accuracy as last measured, not smoothed. */
  readonly measured: number;
  /** The highest smoothed accuracy so far. */
  readonly best: number;
  /** The smoothed accuracy at the previous decision. */
  readonly decided: number | null;
  readonly sparsity: number;
  readonly kl: number;
  readonly gradientMagnitude: number;
  readonly nll: number;
  /** Minibatches since the last evaluation, and the sum of their accuracies. */
  readonly batches: number;
  readonly batchAccuracies: number;
  /** Training less validation accuracy, at the last evaluation that followed any training. */
  readonly gap: number;
};

const features = [
  'progress',
  'accuracy',
  'accuracyChange',
  'dropFromBest',
  'sparsity',
  'logKl',
  'logGradientMagnitude',
  'crossEntropy',
  'trainingGap',
  'logBeta',
  'logLearningRate',
] as const;

/** exp of the feature's 0, and how many e-foldings lead to 1. */
const KL_SCALE = { floor: 1e-2, folds: 4 };
const GRADIENT_SCALE = { middle: 1e-4, floor: 1e-8, folds: 4 };
const LEARNING_RATE_SCALE = { middle: 0.03, folds: Math.log(30) };

/**
 * Eleven features scaled to about [−1, 1] and clamped to [−3, 3]; A is the EMA of the validation accuracy.
 *
 * | feature | value |
 * |---|---|
 * | progress | 2·share of the run − 1 ({@link shareOfRun}) |
 * | accuracy | 2A − 1 |
 * | accuracyChange | 10·(A − A at the previous decision) |
 * | dropFromBest | 10·(best A − A) |
 * | sparsity | 2·sparsity − 1 |
 * | logKl | ln(KL + .01) / 4, KL in nats |
 * | logGradientMagnitude | ln((g + 1e-8) / 1e-4) / 4, g = mean \|∂L/∂z\| |
 * | crossEntropy | NLL of the validation set − 1, in nats |
 * | trainingGap | 2·(mean minibatch accuracy since the previous evaluation − validation accuracy) |
 * | logBeta | −1 at the lower bound, 1 at the upper, by logarithm |
 * | logLearningRate | ln(η / .03) / ln 30: 0 where no `learningRate` is in force, about ±1 at .001 and .9 |
 *
 * Evaluations come from `eval.end`, `epoch.end` and `run.end`; each step's counts once in A. A metric that is NaN keeps its last
 * value (accuracy, sparsity, KL, gradient 0 and NLL 0 before there was one), an infinite one counts as 1e9 or, for
 * fractions, as the bound; so every feature is finite.
 */
export function betaEncoder(bounds: BetaBounds, smoothing: number): Encoder<BetaState> {
  return {
    features,
    shape: [features.length],
    init: () => ({
      validation: { step: null, accuracy: null },
      measured: 0,
      best: 0,
      decided: null,
      sparsity: 0,
      kl: 0,
      gradientMagnitude: 0,
      nll: 0,
      batches: 0,
      batchAccuracies: 0,
      gap: 0,
    }),
    next: (state, observation) => next(state, observation, smoothing),
    encode: (state, observation) => {
      const accuracy = state.validation.accuracy ?? 0;
      const { beta = Number.NaN, learningRate = LEARNING_RATE_SCALE.middle } = observation.values;
      return {
        state: { ...state, decided: state.validation.accuracy },
        vector: featureVector([
          2 * shareOfRun(observation.event.clock) - 1,
          2 * accuracy - 1,
          10 * (accuracy - (state.decided ?? accuracy)),
          10 * (state.best - accuracy),
          2 * state.sparsity - 1,
          Math.log(state.kl + KL_SCALE.floor) / KL_SCALE.folds,
          Math.log((state.gradientMagnitude + GRADIENT_SCALE.floor) / GRADIENT_SCALE.middle) /
            GRADIENT_SCALE.folds,
          state.nll - 1,
          2 * state.gap,
          (2 * Math.log(beta / bounds.min)) / Math.log(bounds.max / bounds.min) - 1,
          Math.log(learningRate / LEARNING_RATE_SCALE.middle) / LEARNING_RATE_SCALE.folds,
        ]),
      };
    },
  };
}

function next(state: BetaState, { event }: Observation, smoothing: number): BetaState {
  if (event.type === 'step.end') {
    const accuracy = event.metrics.accuracy;
    if (accuracy === undefined || !Number.isFinite(accuracy)) return state;
    return {
      ...state,
      batches: state.batches + 1,
      batchAccuracies: state.batchAccuracies + fraction(event.metrics, 'accuracy', 0),
    };
  }
  const metrics = evaluationOf(event);
  if (metrics === undefined) return state;
  const measured = fraction(metrics, 'accuracy', state.measured);
  const validation = smoothed(state.validation, event, smoothing);
  return {
    validation,
    measured,
    best: Math.max(state.best, validation.accuracy ?? 0),
    decided: state.decided,
    sparsity: fraction(metrics, 'sparsity', state.sparsity),
    kl: magnitude(metrics, 'kl', state.kl),
    gradientMagnitude: magnitude(metrics, 'gradientMagnitude', state.gradientMagnitude),
    nll: magnitude(metrics, 'nll', state.nll),
    batches: 0,
    batchAccuracies: 0,
    gap: state.batches === 0 ? state.gap : state.batchAccuracies / state.batches - measured,
  };
}
