import type { Observable } from 'rxjs';
import type { Coupling } from '../constraints/couple.js';
import type { Arbiter, Constraint, Decision } from '../decision.js';
import type { HostEvent, SessionEvent } from '../event.js';
import type { Observer } from '../observer.js';
import type { Scheduler } from '../scheduler.js';
import type { Length } from '../schedules/span.js';
import type { Snapshot } from '../snapshot.js';
import type { Tunable } from '../tunable.js';
import type { Rollback } from './rescue.js';

/** What becomes of those who are at fault. */
export interface FaultRules {
  /** After so many faults one is benched; default 3. */
  readonly limit?: number;
  /** In epochs or steps; then it returns with a clean record. Default: never. */
  readonly returnAfter?: Length;
}

/** What rules between schedulers and the host. */
export interface Rules {
  /** One for each hyperparameter that several schedulers control. */
  readonly arbiters?: Readonly<Record<string, Arbiter>>;
  /** Which hyperparameters follow which; applied after arbitration, before the constraints. */
  readonly couplings?: readonly Coupling[];
  /** Applied in order after arbitration and coupling, before legality. */
  readonly constraints?: Readonly<Record<string, readonly Constraint[]>>;
  /** When a scheduler or observer that is at fault is benched, and whether it may return. */
  readonly faults?: FaultRules;
}

/** What a session is made of; `Name` are the names of its hyperparameters. */
export interface SessionOptions<Name extends string = string> {
  /** The names of the metrics that the host's events may carry. */
  readonly metrics: readonly string[];
  readonly tunables: Readonly<Record<Name, Tunable>>;
  readonly schedulers: readonly Scheduler[];
  readonly observers?: readonly Observer[];
  readonly rules?: Rules;
  /** From which, with their names, the schedulers' random streams derive; default 0. */
  readonly seed?: number;
  /** Lets a guard go back to the last good point when the run diverges. */
  readonly rollback?: Rollback;
  readonly restore?: {
    readonly checkpoint: Snapshot;
    /**
     * What replaces what the checkpoint holds. A hyperparameter: it has the host's value, whatever it is, and its new spec
     * and rules; what was proposed for it before is withdrawn, so that the value holds until a scheduler proposes anew. A
     * scheduler: its new configuration, from its beginning.
     */
    readonly accept?: readonly string[];
  };
}

/** One training run under schedulers. */
export interface Session<Name extends string = string> {
  /** All that happened, for the host alone: what it throws in here is its own. */
  readonly events$: Observable<SessionEvent>;
  readonly decisions$: Observable<Decision>;
  /** The values in force. */
  readonly values: Readonly<Record<Name, number>>;
  /**
   * Takes one event through a turn and returns the values in force for the step `event.clock.step`.
   *
   * @throws AhsError `AHS_EVENT_MALFORMED`, `AHS_CLOCK_BACKWARDS`, `AHS_REENTRANT_REPORT`, `AHS_SESSION_ENDED`:
   * the host's own misuse; `AHS_APPLY_FAILED` when a tunable could neither be set nor set back.
   */
  report(event: HostEvent): Readonly<Record<Name, number>>;
  /** Listens to one type of event; returns how to stop. A listener's throw becomes `observer.fault`. */
  on<Type extends SessionEvent['type']>(
    type: Type,
    listener: (event: Extract<SessionEvent, { type: Type }>) => void,
  ): () => void;
  /**
   * Everything that is needed to go on bit for bit.
   *
   * @throws AhsError `AHS_NOT_RESUMABLE` naming the schedulers that cannot be saved.
   */
  checkpoint(): Snapshot;
  /** Stops the schedulers and completes the streams; `run.end` does it too. */
  close(): void;
}
