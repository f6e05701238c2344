import type { Reward } from '@ahs/core';
import { evaluationOf, fraction } from './evaluation.js';
import { type SmoothedAccuracy, smoothed } from './smoothed-accuracy.js';

type BetaRewardState = {
  readonly validation: SmoothedAccuracy;
  readonly sparsity: number;
};

/** The weights of {@link betaReward}. */
export interface BetaRewardWeights {
  /** What ΔJ is multiplied with, so that returns are of order 1. */
  readonly scale: number;
  readonly sparsityWeight: number;
  readonly divergedPenalty: number;
}

/**
 * r = scale · (J′ − J), J = A − sparsityWeight · (1 − sparsity), with A the EMA of the validation accuracy: what the
 * decision improved, so that the undiscounted return of a run is scale · (J at its end − J at its start). 0 while
 * there is no accuracy to compare.
 */
export function betaReward(weights: BetaRewardWeights, smoothing: number): Reward<BetaRewardState> {
  const objective = (accuracy: number, sparsity: number) =>
    accuracy - weights.sparsityWeight * (1 - sparsity);
  return {
    divergedPenalty: weights.divergedPenalty,
    init: () => ({ validation: { step: null, accuracy: null }, sparsity: 0 }),
    next: (state, { event }) => {
      const metrics = evaluationOf(event);
      if (metrics === undefined) return state;
      return {
        validation: smoothed(state.validation, event, smoothing),
        sparsity: fraction(metrics, 'sparsity', state.sparsity),
      };
    },
    reward: (before, after) => {
      if (before.validation.accuracy === null || after.validation.accuracy === null) return 0;
      return (
        weights.scale *
        (objective(after.validation.accuracy, after.sparsity) -
          objective(before.validation.accuracy, before.sparsity))
      );
    },
  };
}
