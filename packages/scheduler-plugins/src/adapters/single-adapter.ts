import type { Adapter } from '@ahs/core';
import type { Moves } from './moves.js';
import { type MovesAdapterOptions, movesAdapter } from './moves-adapter.js';

/** Settings of an adapter for one hyperparameter. */
export interface SingleAdapterOptions
  extends Moves,
    Pick<MovesAdapterOptions, 'objective' | 'metrics' | 'reward' | 'sees'> {
  /** Its name in the session. */
  readonly hyperparameter?: string;
}

/**
 * An adapter for one hyperparameter; what is not said is as in `defaults`. An objective of another metric is taken as
 * it stands.
 */
export function singleAdapter(
  kind: string,
  options: SingleAdapterOptions,
  defaults: SingleAdapterOptions & { readonly hyperparameter: string },
): Adapter<number> {
  const { hyperparameter = defaults.hyperparameter, factors, bounds, ...shared } = options;
  const { hyperparameter: _, factors: usual, bounds: usualBounds, ...usualShared } = defaults;
  return movesAdapter({
    ...usualShared,
    ...shared,
    objective:
      shared.objective?.metric === undefined
        ? { ...usualShared.objective, ...shared.objective }
        : shared.objective,
    reward: { ...usualShared.reward, ...shared.reward },
    kind,
    moves: {
      [hyperparameter]: {
        factors: factors ?? usual ?? [],
        bounds: { ...usualBounds, ...bounds },
      },
    },
  });
}
