import type { Clock } from './clock.js';
import type { HyperparameterSpec, Values } from './hyperparameter.js';
import type { Json } from './json.js';

/** Measurements by name, e.g. `{ loss: 0.3, accuracy: 0.91 }`. */
export type Metrics = Readonly<Record<string, number>>;

/** Why a run ended. */
export type RunEnd = 'completed' | 'stopped' | 'diverged';

/**
 * What a training loop reports. The loop, as pseudocode:
 *
 * ```text
 * run.start                      # step 0: the first step already has its value
 * [eval.end]                     # optional evaluation before training
 * for each epoch:
 *   epoch.start
 *   for each minibatch: …train… ; step.end(metrics)
 *                       [eval.end(metrics) every so many steps]
 *   epoch.end(metrics)
 * run.end(reason, metrics)
 * ```
 */
export type HostEvent =
  | { readonly type: 'run.start'; readonly clock: Clock }
  | { readonly type: 'epoch.start'; readonly clock: Clock }
  | { readonly type: 'step.end'; readonly clock: Clock; readonly metrics: Metrics }
  | { readonly type: 'eval.end'; readonly clock: Clock; readonly metrics: Metrics }
  | { readonly type: 'epoch.end'; readonly clock: Clock; readonly metrics: Metrics }
  | {
      readonly type: 'run.end';
      readonly clock: Clock;
      readonly reason: RunEnd;
      readonly metrics: Metrics;
    };

/** What the session itself has to say. */
export type OwnEvent =
  | {
      readonly type: 'session.start';
      readonly clock: Clock;
      readonly seed: number;
      readonly hyperparameters: Readonly<
        Record<string, { readonly spec: HyperparameterSpec; readonly initial: number }>
      >;
      readonly schedulers: Readonly<
        Record<string, { readonly controls: readonly string[]; readonly config: Json }>
      >;
      /** How often the run may go back to a good point, where the host offers it. */
      readonly rollbacks?: number;
    }
  | { readonly type: 'values.change'; readonly clock: Clock; readonly values: Values }
  | {
      readonly type: 'values.override';
      readonly clock: Clock;
      readonly hyperparameter: string;
      readonly restored: number;
      readonly value: number;
      /** The schedulers whose next proposal replaces it, a formula's at its next change; where there are none, it stays. */
      readonly until: readonly string[];
    }
  /** What was proposed lies outside the spec; said the first time, of each hyperparameter. */
  | {
      readonly type: 'values.clip';
      readonly clock: Clock;
      readonly hyperparameter: string;
      /** By scheduler. */
      readonly proposed: Values;
      /** The legal value in its place. */
      readonly value: number;
    }
  | {
      readonly type: 'metrics.nonfinite';
      readonly clock: Clock;
      readonly metrics: readonly string[];
    }
  | ({ readonly type: 'scheduler.fault'; readonly scheduler: string } & Fault)
  | { readonly type: 'scheduler.bench'; readonly clock: Clock; readonly scheduler: string }
  /** It was benched long enough and acts again. */
  | { readonly type: 'scheduler.return'; readonly clock: Clock; readonly scheduler: string }
  | ({ readonly type: 'observer.fault'; readonly observer: string } & Fault)
  | { readonly type: 'observer.bench'; readonly clock: Clock; readonly observer: string }
  | { readonly type: 'observer.return'; readonly clock: Clock; readonly observer: string }
  | ({ readonly type: 'arbiter.fault'; readonly hyperparameter: string } & Fault)
  | Reasoned<'guard.trip'>
  | Reasoned<'guard.release'>
  /** The host went back to a good point; the clock goes on. */
  | (Reasoned<'run.rollback'> & { readonly to: Clock; readonly rollbacks: number })
  /** A guard saw a run diverge that does not go back: its fallback rules. */
  | Reasoned<'run.diverged'>
  | ({ readonly type: 'rollback.fault'; readonly during: 'save' | 'restore' } & Fault)
  | (Reasoned<'shadow.proposal'> & { readonly proposals: Readonly<Record<string, number | null>> })
  /** What came in through the door of an `external` scheduler took effect; `scheduler` is the one that it is, or is inside of. */
  | {
      readonly type: 'external.push';
      readonly clock: Clock;
      readonly scheduler: string;
      readonly door: string;
      readonly proposals: Readonly<Record<string, number | null>>;
    }
  | ({ readonly type: 'tunable.fault'; readonly hyperparameter: string } & Fault);

/** What a scheduler did, and why. */
interface Reasoned<Type extends string> {
  readonly type: Type;
  readonly clock: Clock;
  readonly scheduler: string;
  readonly reason: string;
}

/** What went wrong, and for the how-manieth time. */
export interface Fault {
  readonly clock: Clock;
  readonly code: string;
  readonly message: string;
  readonly faults: number;
}

/** Every event a session publishes; `report` counts the reports of the run from 0. */
export type SessionEvent = (HostEvent | OwnEvent) & { readonly report: number };
