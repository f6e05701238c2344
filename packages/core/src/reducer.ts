import type { Specs, Values } from './hyperparameter.js';
import type { Json } from './json.js';
import type { Observation, Proposals, Scheduler } from './scheduler.js';
import { type Migrations, stateOf } from './snapshot.js';

/** The parts of a reducer: pure functions over a JSON state. */
export interface ReducerParts<S extends Json> {
  readonly name: string;
  readonly controls: readonly string[];
  readonly needs?: readonly string[];
  readonly needsProgress?: boolean;
  readonly config?: Json;
  /** Of the state's format, for checkpoints; default 1. */
  readonly version?: number;
  /** From the states of older versions, so that their checkpoints can be resumed. */
  readonly migrations?: Migrations;
  init(specs: Specs): S;
  next(
    state: S,
    observation: Observation,
  ): { readonly state: S; readonly propose?: Proposals | undefined };
  /** The state after hyperparameters were changed on purpose before a resume; as it was where this is left out. */
  override?(state: S, overridden: Values): S;
}

/**
 * A scheduler from pure functions: its state goes in and comes out, so resuming, shadowing and simulating are free.
 *
 * @example
 * ```ts
 * const halveAtEachEpoch = reducer({
 *   name: 'halve', controls: ['learningRate'],
 *   init: () => null,
 *   next: (state, { event, values }) =>
 *     event.type === 'epoch.end'
 *       ? { state, propose: { learningRate: (values['learningRate'] ?? 0) / 2 } }
 *       : { state },
 * });
 * ```
 */
export function reducer<S extends Json>(parts: ReducerParts<S>): Scheduler {
  const { version = 1, migrations } = parts;
  return {
    name: parts.name,
    controls: parts.controls,
    ...(parts.needs === undefined ? {} : { needs: parts.needs }),
    ...(parts.needsProgress === undefined ? {} : { needsProgress: parts.needsProgress }),
    config: parts.config ?? { kind: 'opaque' },
    start: ({ specs, restore, overridden }) => {
      let state =
        restore === undefined
          ? parts.init(specs)
          : (stateOf(restore, version, parts.name, migrations) as S);
      if (overridden !== undefined) state = parts.override?.(state, overridden) ?? state;
      return {
        transactional: true,
        next: (observation) => {
          const step = parts.next(state, observation);
          state = step.state;
          return step.propose;
        },
        save: () => ({ version, state }),
      };
    },
  };
}
