import type { HyperparameterSpec } from './hyperparameter.js';
import type { Json } from './json.js';
import type { Observation } from './scheduler.js';

/** What a controller returns: its new state, and a value when it proposes one. */
export interface ControllerStep<S extends Json> {
  readonly state: S;
  readonly value?: number;
}

/**
 * One value with memory: a feedback controller, or a schedule that has to remember where it stands. Pure: the state
 * goes in and comes out. Schedules and controllers share one set of combinators.
 */
export interface Controller<S extends Json = Json> {
  readonly config?: Json;
  /** The metrics it reads. */
  readonly needs?: readonly string[];
  init(spec: HyperparameterSpec): S;
  next(state: S, observation: Observation): ControllerStep<S>;
}
