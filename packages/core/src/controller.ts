import type { HyperparameterSpec } from './hyperparameter.js';
import type { Json } from './json.js';
import type { Place } from './pace.js';
import type { Schedule } from './schedule.js';
import type { Observation } from './scheduler.js';

/** What a controller returns: its new state, and a value when it proposes one. */
export interface ControllerStep<S extends Json> {
  readonly state: S;
  readonly value?: number;
}

/** What a part sees: inside a `when`, also where the clock stood last before the part came to rule. */
export interface PartObservation extends Observation {
  readonly since?: Place;
}

/**
 * One value with memory: a feedback controller, or a schedule that has to remember where it stands. Pure: the state
 * goes in and comes out. Schedules and controllers share one set of combinators.
 */
export interface Controller<S extends Json = Json> {
  readonly config?: Json;
  /** The metrics it reads. */
  readonly needs?: readonly string[];
  /** Whether it reads `clock.progress`. */
  readonly needsProgress?: boolean;
  init(spec: HyperparameterSpec): S;
  next(state: S, observation: PartObservation): ControllerStep<S>;
  /**
   * The state that goes on from a value set on purpose, for one whose next value is made of its last one, and the value
   * that now stands where it is not the one set. One that leaves this out, or answers `undefined`, goes on with what it
   * remembers, and the value set lasts until its next change.
   */
  override?(state: S, value: number): ControllerStep<S> | undefined;
}

/** A schedule as a controller without memory; a controller as it is. */
export function asController(source: Schedule | Controller): Controller {
  if (typeof source !== 'function') return source;
  return {
    config: source.config ?? { kind: 'opaque' },
    ...(source.needsProgress === undefined ? {} : { needsProgress: source.needsProgress }),
    init: () => null,
    next: (state, observation) => ({ state, value: source(observation.event.clock) }),
  };
}
