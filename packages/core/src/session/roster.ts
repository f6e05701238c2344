import type { Clock } from '../clock.js';
import { type Doors, openDoors } from '../doors.js';
import { AhsError } from '../error.js';
import type { Specs, Values } from '../hyperparameter.js';
import { createRng } from '../rng.js';
import type { Outcome, Proposals, Running, Scheduler } from '../scheduler.js';
import type { Length } from '../schedules/span.js';
import type { Snapshot } from '../snapshot.js';
import { mergeSnapshots } from '../snapshot-codec.js';

/** What a session knows of one scheduler. */
export interface Member {
  readonly scheduler: Scheduler;
  /** Those of its hyperparameters that follow others. */
  readonly follows: readonly string[];
  /** While it is benched, its substitute. */
  running: Running;
  /** What it goes back to after a throw: its state at the run's start or the last epoch's end. */
  recovery: Snapshot | undefined;
  faults: number;
  benched: Bench | undefined;
  /** Those of its own, wherever they are in it. */
  readonly doors: Doors;
  /** What became of its standing proposals, by hyperparameter; the scheduler itself sees {@link outcomesOf}. */
  readonly told: Map<string, Told>;
  /** The view of `told`, while nothing was told since it was made. */
  outcomes: Outcomes | undefined;
}

/** An outcome that is kept up to date in place. */
type Told = { -readonly [Key in keyof Outcome]: Outcome[Key] };

/** What became of a scheduler's standing proposals, by hyperparameter. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** A scheduler's time on the bench. */
export interface Bench {
  readonly since: Clock;
  /** What is to stand in its place; `undefined` once it does. */
  readonly stepsIn: Proposals | undefined;
  /** What stood when it was benched, and stands again when it returns. */
  readonly suspended: Values;
}

/** When faults bench, and for how long. */
export interface FaultPolicy {
  readonly limit: number;
  readonly returnAfter: Length | undefined;
}

/** What starting and blaming a member takes. */
export interface House {
  readonly specs: Specs;
  readonly seed: number;
  readonly faults: FaultPolicy;
  /** The hyperparameters that follow others. */
  readonly followers: readonly string[];
}

/** What a member goes on from when a run is resumed. */
export interface SavedState {
  readonly snapshot: Snapshot | undefined;
  readonly recovery: Snapshot | undefined;
  /** Of its substitute. */
  readonly reserve: Snapshot | undefined;
  readonly faults: number;
  readonly benched: Bench | undefined;
  readonly outcomes: Outcomes;
  /** What was changed on purpose since, of all hyperparameters. */
  readonly overridden: Values;
  readonly doors: Snapshot | undefined;
}

/** In place of one that is benched and has no substitute. */
export const retired: Running = Object.freeze({
  next: () => undefined,
  save: () => ({ version: 1, state: null }),
});

/** Whether somebody acts, and has a state to be saved. */
export function isActive({ running }: Member): boolean {
  return running !== retired;
}

/** Starts a scheduler, from what was saved of it when there is something. */
export function enlist(scheduler: Scheduler, house: House, saved?: SavedState): Member {
  const follows = scheduler.controls.filter((name) => house.followers.includes(name));
  const { reserve, faults = 0, outcomes = {} } = saved ?? {};
  const overridden = pick(saved?.overridden ?? {}, scheduler.controls);
  const benched = withdrawn(saved?.benched, overridden);
  const told = {
    told: new Map(
      Object.entries(outcomes).map(([name, told]) => [name, overrule(told, overridden[name])]),
    ),
    outcomes: undefined,
  };
  const doors = openDoors(saved?.doors, scheduler.name, overridden);
  const isOverridden = Object.keys(overridden).length > 0;
  if (benched !== undefined) {
    const isTold = isOverridden && reserve === undefined;
    const recovery = isTold ? toldOf(scheduler, house, saved, overridden) : saved?.recovery;
    const running = inPlaceOf(scheduler, house, { reserve, recovery, doors });
    return { scheduler, follows, running, recovery, faults, benched, doors, ...told };
  }
  const running = start(scheduler, house, {
    restore: saved?.snapshot,
    doors,
    ...(isOverridden ? { overridden } : {}),
  });
  // What it goes back to would not know of what was changed.
  const recovery = isOverridden ? undefined : saved?.recovery;
  return {
    scheduler,
    follows,
    running,
    recovery: needsRecovery(scheduler, running) ? (recovery ?? running.save()) : undefined,
    faults,
    benched,
    doors,
    ...told,
  };
}

/** What one on the bench returns to, told of what was changed on purpose; what was replaced by its like knows itself. */
function toldOf(
  scheduler: Scheduler,
  { specs, seed }: House,
  saved: SavedState | undefined,
  overridden: Values,
): Snapshot | undefined {
  const restore = saved?.recovery;
  if (restore === undefined || scheduler.resumable === false) return restore;
  const rng = createRng(seed, 'scheduler', scheduler.name);
  const running = scheduler.start({ specs, rng, restore, overridden, rehearsal: true });
  // Of others, an agent say, starting and saving again may change more than the value.
  const told = running.transactional === true ? running.save() : restore;
  running.stop?.();
  return told;
}

/** Those of some values that have one of the names. */
function pick(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

/** What stood before a value was changed on purpose does not stand again. */
function withdrawn(benched: Bench | undefined, overridden: Values): Bench | undefined {
  if (benched === undefined) return undefined;
  const stays = ([name]: readonly [string, number]): boolean => overridden[name] === undefined;
  const suspended = Object.fromEntries(Object.entries(benched.suspended).filter(stays));
  return { ...benched, suspended };
}

function overrule(outcome: Outcome, value: number | undefined): Told {
  return value === undefined ? { ...outcome } : { ...outcome, verdict: 'overruled', value };
}

/** Who stands in for one on the bench. A guard is never without a successor, and older checkpoints left it out. */
function inPlaceOf(
  scheduler: Scheduler,
  house: House,
  { reserve, recovery, doors }: Pick<SavedState, 'reserve' | 'recovery'> & Pick<Member, 'doors'>,
): Running {
  if (scheduler.guarded === true) {
    const left = reserve ?? mergeSnapshots({});
    return start(scheduler, house, { restore: recovery, reserve: left, doors });
  }
  return reserve === undefined ? retired : start(scheduler, house, { reserve, doors });
}

/** The random stream of a scheduler comes from the seed and its name: the order of registration is nothing. */
export function start(
  scheduler: Scheduler,
  { specs, seed }: House,
  from: {
    readonly restore?: Snapshot | undefined;
    readonly reserve?: Snapshot | undefined;
    readonly recovering?: true;
    readonly overridden?: Values;
    readonly doors: Doors;
  },
): Running {
  const { restore, reserve, recovering, overridden, doors } = from;
  const running = scheduler.start({
    specs,
    rng: createRng(seed, 'scheduler', scheduler.name),
    doors,
    ...(restore === undefined ? {} : { restore }),
    ...(reserve === undefined ? {} : { reserve }),
    ...(recovering === undefined ? {} : { recovering }),
    ...(overridden === undefined ? {} : { overridden }),
  });
  refuseClock(scheduler, running);
  return running;
}

/** A number of the clock says nothing of which of several hyperparameters it is for. */
function refuseClock({ name, controls }: Scheduler, { next }: Running): void {
  if (next.ofClock === undefined || controls.length === 1) return;
  throw new AhsError(
    'AHS_OPTION_INVALID',
    `'${name}' has a next.ofClock and controls ${controls.join(', ') || 'nothing'}.`,
    { fix: 'Leave next.ofClock out where there is not exactly one hyperparameter.' },
  );
}

/** Whether a member goes back to a snapshot after a throw. */
export function needsRecovery(scheduler: Scheduler, running: Running): boolean {
  return running.transactional !== true && scheduler.resumable !== false;
}

/** Writes down what became of a proposal. */
export function tell(
  member: Member,
  name: string,
  verdict: Outcome['verdict'],
  proposed: number,
  value: number,
): void {
  const { told } = member;
  const before = told.get(name);
  if (before === undefined) {
    told.set(name, { verdict, proposed, value });
  } else {
    if (before.verdict === verdict && before.proposed === proposed && before.value === value)
      return;
    before.verdict = verdict;
    before.proposed = proposed;
    before.value = value;
  }
  member.outcomes = undefined;
}

/** What a member is shown of what it was told: frozen, and made only for those who look. */
export function outcomesOf(member: Member): Outcomes {
  if (member.outcomes !== undefined) return member.outcomes;
  const outcomes: Record<string, Outcome> = {};
  for (const [name, { verdict, proposed, value }] of member.told) {
    outcomes[name] = Object.freeze({ verdict, proposed, value });
  }
  member.outcomes = Object.freeze(outcomes);
  return member.outcomes;
}
