import type { Adapter } from '@ahs/core';
import { type SingleAdapterOptions, singleAdapter } from './single-adapter.js';

/** How a learning rate is moved. */
export const rateMoves = { factors: [0.4, 1, 2.5], bounds: { min: 1e-5, max: 1 } };

/**
 * An adapter for the learning rate: ×.4, ×1, ×2.5 within [1e-5, 1], judged by the validation loss. The agent sees the
 * batch size, and whatever else is scheduled, beside it.
 *
 * @throws AhsError as {@link movesAdapter} does
 * @example
 * ```ts
 * const adapter = learningRateAdapter({ objective: { metric: 'accuracy', goal: 'max', range: 'fraction' } });
 * ```
 */
export function learningRateAdapter(options: SingleAdapterOptions = {}): Adapter<number> {
  return singleAdapter('learningRate', options, { hyperparameter: 'learningRate', ...rateMoves });
}
