import type { Clock } from './clock.js';
import type { Doors } from './doors.js';
import type { HostEvent } from './event.js';
import type { Specs, Values } from './hyperparameter.js';
import type { Json } from './json.js';
import type { Rng } from './rng.js';
import type { Snapshot } from './snapshot.js';

/** What a scheduler would like to be in force: a number proposes, `null` withdraws the standing proposal. */
export type Proposals = Readonly<Record<string, number | null>>;

/** What became of a scheduler's standing proposal for one hyperparameter. */
export type Outcome = {
  /** `applied` as proposed, `clipped` by a constraint, `overruled` by an arbiter or on resume, `rejected` as unusable. */
  readonly verdict: 'applied' | 'clipped' | 'overruled' | 'rejected';
  readonly proposed: number;
  /** The value in force after the turn in which the verdict fell. */
  readonly value: number;
};

/** The one frozen view that every scheduler sees in a turn. */
export interface Observation {
  /** Counts the reports of the run from 0. */
  readonly report: number;
  readonly event: HostEvent;
  /** The values in force when the event happened. */
  readonly values: Values;
  /** What became of this scheduler's standing proposals, by hyperparameter. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** What a scheduler gets when it starts. */
export interface StartContext {
  readonly specs: Specs;
  /** A random stream of its own, derived from the session's seed and the scheduler's name. */
  readonly rng: Rng;
  /** Present when a run is resumed: what `save` gave. */
  readonly restore?: Snapshot;
  /** Those of its hyperparameters that were changed on purpose before a resume: its proposals for them are withdrawn. */
  readonly overridden?: Values;
  /** What the {@link Substitute} saved, present when it goes on in this one's place (or did, when it is `recovering`). */
  readonly reserve?: Snapshot;
  /** `true` in a simulation: nobody outside may notice that the instance exists. */
  readonly rehearsal?: true;
  /** In a replay: what came in through a door at a report, instead of what comes in now. */
  readonly pushed?: (door: string, report: number) => Proposals | undefined;
  /** `true` when `restore` is older than the present, after a throw: what was under way then is over. */
  readonly recovering?: boolean;
  /** What people pushed, by door: kept by the session, so that no throw loses it; for the doors inside to be passed on. */
  readonly doors?: Doors;
}

/** What a scheduler has to say beside its proposals; the session makes an event of it. */
export type Notice =
  | {
      readonly type: 'guard.trip';
      readonly reason: string;
      /** What was learned is worth nothing: the host is to go back to the last good point. */
      readonly diverged: boolean;
      /** The guard ruled already. */
      readonly again: boolean;
    }
  | { readonly type: 'guard.release'; readonly reason: string }
  | { readonly type: 'shadow.proposal'; readonly proposals: Proposals; readonly reason: string }
  /** What came from outside, by the name of the door it came through, which may be inside another scheduler. */
  | { readonly type: 'external.push'; readonly door: string; readonly proposals: Proposals };

/** What rules in place of a scheduler that is benched. */
export interface Substitute {
  readonly running: Running;
  /** What stands from now on. */
  readonly propose: Proposals;
  /** What went wrong where a part of it could not be made; the session says so. */
  readonly thrown?: unknown;
}

/** What a scheduler that is a function of the clock alone proposes at a clock; `undefined` lets what stands stand. */
export type OfClock = (clock: Clock) => number | undefined;

/** How a scheduler is asked in a turn. */
export interface Next {
  (observation: Observation): Proposals | undefined;
  /**
   * The same for one that controls one hyperparameter and looks at nothing but the clock. A session calls it instead, and
   * makes neither a view nor proposals; it refuses it of one that controls none or several.
   */
  readonly ofClock?: OfClock;
}

/** A started scheduler. It proposes and never mutates anything outside itself. */
export interface Running {
  /** Sees every event; returns proposals, or `undefined` to let the standing ones stand. */
  readonly next: Next;
  /** The whole state, sharing no memory with it. */
  save(): Snapshot;
  /** Why the last proposal was made; asked only when somebody listens. */
  explain?(): string;
  /** What the last `next` has to say beside its proposals. */
  notices?(): readonly Notice[];
  /** Of a guard: whether nothing is wrong, so that where the host stands is a good point to go back to. */
  isWell?(): boolean;
  /** What goes on in its place when it is benched; without it the scheduler's `fallback` stands. */
  substitute?(): Substitute;
  /** Of a guard, whatever it is wrapped in: what goes on watching when it is benched with another that rules in its place. */
  sentinel?(): Substitute;
  /** A throw in `next` leaves the state as it was, so that nothing has to be restored. */
  readonly transactional?: boolean;
  /** Releases what the instance holds (subscriptions); called once. */
  stop?(): void;
}

/** Something that proposes values for hyperparameters: a formula, a feedback controller, an agent, a person. */
export interface Scheduler {
  /** Unique in its session; decides its turn in the order and its random stream. */
  readonly name: string;
  /** The hyperparameters it may propose values for. */
  readonly controls: readonly string[];
  /** The metrics it reads; each must be declared by the host. */
  readonly needs?: readonly string[];
  /** Whether it reads `clock.progress`; a run of unknown length then refuses it at the first report. */
  readonly needsProgress?: boolean;
  /** What is proposed in its place once it is benched; without it the values in force stay. */
  readonly fallback?: Values;
  /** How it was made: compared on resume. */
  readonly config?: Json;
  /** There is a guard in it, which watches on the bench too. */
  readonly guarded?: true;
  /** The names of the doors in it, no two alike: a journal says by them where a push came in. */
  readonly doors?: readonly string[];
  /** `false` when it cannot be saved: a checkpoint of its session is then refused by name. */
  readonly resumable?: boolean;
  /** Starts an instance of its own; two instances share nothing. */
  start(context: StartContext): Running;
}
