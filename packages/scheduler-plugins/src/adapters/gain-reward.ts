import type { Reward } from '@ahs/core';
import { evaluationOf, fraction } from './evaluation.js';
import { type Objective, type Smoothed, smoothed, worth } from './objective.js';

type GainState = {
  readonly objective: Smoothed;
  /** The fractions that count too, by metric. */
  readonly fractions: { readonly [metric: string]: number };
};

/** How a gain is weighed. */
export interface GainWeights {
  /** What the gain is multiplied with, so that returns are of order 1. */
  readonly scale: number;
  /** By metric: of 1 − it, for fractions that are worth something beside the objective. */
  readonly fractions: Readonly<Record<string, number>>;
  readonly divergedPenalty: number;
}

/**
 * r = scale · (J′ − J), J = worth of A − Σ weight · (1 − fraction), A the moving average of the objective: what the
 * decision improved, so that the undiscounted return of a run is scale · (J at its end − J at its start). 0 while
 * there is nothing to compare.
 */
export function gainReward(
  weights: GainWeights,
  objective: Required<Objective>,
): Reward<GainState> {
  const metrics = Object.keys(weights.fractions);
  const goodness = (value: number, { fractions }: GainState): number =>
    metrics.reduce(
      (sum, metric) => sum - (weights.fractions[metric] ?? 0) * (1 - (fractions[metric] ?? 0)),
      worth(objective, value),
    );
  return {
    divergedPenalty: weights.divergedPenalty,
    init: () => ({
      objective: { step: null, value: null },
      fractions: Object.fromEntries(metrics.map((metric) => [metric, 0])),
    }),
    next: (state, { event }) => {
      const reported = evaluationOf(event);
      if (reported === undefined) return state;
      return {
        objective: smoothed(state.objective, event, objective),
        fractions: Object.fromEntries(
          metrics.map((metric) => [
            metric,
            fraction(reported, metric, state.fractions[metric] ?? 0),
          ]),
        ),
      };
    },
    reward: (before, after) => {
      if (before.objective.value === null || after.objective.value === null) return 0;
      return (
        weights.scale *
        (goodness(after.objective.value, after) - goodness(before.objective.value, before))
      );
    },
  };
}
