import type { Adapter } from '@ahs/core';
import { type SingleAdapterOptions, singleAdapter } from './single-adapter.js';

/**
 * An adapter for the batch size: halved, kept or doubled within [8, 1024], judged by the validation loss; rounded to
 * what its spec allows.
 *
 * @throws AhsError as {@link movesAdapter} does
 * @example
 * ```ts
 * const adapter = batchSizeAdapter({ bounds: { max: 256 } });
 * ```
 */
export function batchSizeAdapter(options: SingleAdapterOptions = {}): Adapter<number> {
  return singleAdapter('batchSize', options, {
    hyperparameter: 'batchSize',
    factors: [0.5, 1, 2],
    bounds: { min: 8, max: 1024 },
  });
}
