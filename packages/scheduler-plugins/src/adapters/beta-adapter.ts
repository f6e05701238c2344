import type { Adapter } from '@ahs/core';
import {
  betaMoves,
  bottleneckFractions,
  bottleneckMetrics,
  bottleneckObjective,
} from './bottleneck.js';
import { type SingleAdapterOptions, singleAdapter } from './single-adapter.js';

/**
 * The default adapter for β, or whatever else weighs a KL term: ×.4, ×1, ×2.5 within [1e-3, .3], after "Settings that
 * worked" of the project's prototype runs; the gain of 10 · (accuracy − .25 · (1 − sparsity)) as reward. A host of
 * another kind, such as a VAE, says what its objective is and which metrics it has.
 *
 * @throws AhsError as {@link movesAdapter} does
 * @example
 * ```ts
 * const beta = betaAdapter({ bounds: { max: 0.1 } });
 * const klWeight = betaAdapter({
 *   hyperparameter: 'klWeight',
 *   objective: { metric: 'loss', goal: 'min', range: 'any' },
 *   metrics: [{ metric: 'kl', scale: 'log', floor: 0.01, middle: 1, folds: 4 }],
 *   reward: { fractions: {} },
 * });
 * ```
 */
export function betaAdapter(options: SingleAdapterOptions = {}): Adapter<number> {
  return singleAdapter('beta', options, {
    hyperparameter: 'beta',
    ...betaMoves,
    objective: bottleneckObjective,
    metrics: bottleneckMetrics,
    reward: { fractions: bottleneckFractions },
  });
}
