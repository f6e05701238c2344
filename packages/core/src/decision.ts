import type { Clock } from './clock.js';
import type { HyperparameterSpec, Values } from './hyperparameter.js';
import type { Json } from './json.js';
import type { Place } from './pace.js';

/** A standing proposal of one scheduler for one hyperparameter. */
export interface Proposal {
  readonly scheduler: string;
  readonly value: number;
  /** When it was made. */
  readonly clock: Clock;
  /** Reports since it was made: 0 when it is fresh. */
  readonly age: number;
  /** Why, in the scheduler's own words; present when somebody listens. */
  readonly reason?: string;
}

/** What an arbiter and a constraint may look at. */
export interface View {
  readonly hyperparameter: string;
  readonly spec: HyperparameterSpec;
  readonly clock: Clock;
  /** The value in force before this turn. */
  readonly current: number;
  /** All values in force before this turn. */
  readonly values: Values;
  /** When the value in force last changed; the run's start when it never did. */
  readonly changed: Clock;
  /** Where the clock stood before it came to this step, and to this epoch: a limit per step or epoch counts from there. */
  readonly before: Place;
  /** Reports since the youngest of the proposals was made; a constraint sees that of the winning ones. */
  readonly age: number;
}

/** What became of one proposal, and why. */
export interface Verdict {
  readonly scheduler: string;
  readonly outcome: 'applied' | 'clipped' | 'overruled' | 'rejected';
  readonly reason: string;
}

/** Makes one value of the standing proposals (sorted by scheduler name) for one hyperparameter. Pure. */
export interface Arbiter {
  (
    proposals: readonly Proposal[],
    view: View,
  ): { readonly value: number; readonly verdicts: readonly Verdict[] };
  /** How it was made: compared on resume. A bare function is opaque. */
  readonly config?: Json;
  /** The schedulers it speaks of: each must control the hyperparameter. */
  readonly schedulers?: readonly string[];
}

/** Limits a value; pure. */
export interface Constraint {
  /** Named in the verdict of what it clips. */
  readonly name: string;
  /** Returns the value unchanged where it has nothing against it. */
  limit(value: number, view: View): number;
}

/** What was decided for one hyperparameter in one turn. */
export interface Decision {
  readonly type: 'decision';
  readonly report: number;
  readonly clock: Clock;
  readonly hyperparameter: string;
  readonly previous: number;
  readonly value: number;
  readonly proposals: readonly Proposal[];
  readonly verdicts: readonly Verdict[];
  /** What a coupling made of what was arbitrated, in words; absent where there is none. */
  readonly coupled?: string;
}
