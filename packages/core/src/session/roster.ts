import type { Clock } from '../clock.js';
import { AhsError, errorCode, errorMessage } from '../error.js';
import type { OwnEvent } from '../event.js';
import type { Specs, Values } from '../hyperparameter.js';
import { createRng } from '../rng.js';
import type { Observation, Outcome, Proposals, Running, Scheduler } from '../scheduler.js';
import { type Length, reading } from '../schedules/span.js';
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
  outcomes: Readonly<Record<string, Outcome>>;
}

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
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

const noOutcomes: Readonly<Record<string, Outcome>> = Object.freeze({});

/** In place of one that is benched and has no substitute. */
const retired: Running = Object.freeze({
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
  const { reserve, benched, faults = 0, outcomes = noOutcomes } = saved ?? {};
  if (benched !== undefined) {
    const { recovery } = saved ?? {};
    const running = inPlaceOf(scheduler, house, { reserve, recovery });
    return { ...{ scheduler, follows, running, recovery, faults, benched }, outcomes };
  }
  const running = start(scheduler, house, { restore: saved?.snapshot });
  return {
    scheduler,
    follows,
    running,
    recovery: needsRecovery(scheduler, running) ? (saved?.recovery ?? running.save()) : undefined,
    faults,
    benched,
    outcomes,
  };
}

/** Who stands in for one on the bench. A guard is never without a successor, and older checkpoints left it out. */
function inPlaceOf(
  scheduler: Scheduler,
  house: House,
  { reserve, recovery }: Pick<SavedState, 'reserve' | 'recovery'>,
): Running {
  if (scheduler.guarded === true) {
    const left = reserve ?? mergeSnapshots({});
    return start(scheduler, house, { restore: recovery, reserve: left });
  }
  return reserve === undefined ? retired : start(scheduler, house, { reserve });
}

/** The random stream of a scheduler comes from the seed and its name: the order of registration is nothing. */
function start(
  scheduler: Scheduler,
  { specs, seed }: House,
  from: {
    readonly restore?: Snapshot | undefined;
    readonly reserve?: Snapshot | undefined;
    readonly recovering?: true;
  },
): Running {
  const { restore, reserve, recovering } = from;
  return scheduler.start({
    specs,
    rng: createRng(seed, 'scheduler', scheduler.name),
    ...(restore === undefined ? {} : { restore }),
    ...(reserve === undefined ? {} : { reserve }),
    ...(recovering === undefined ? {} : { recovering }),
  });
}

/** Whether a member goes back to a snapshot after a throw. */
function needsRecovery(scheduler: Scheduler, running: Running): boolean {
  return running.transactional !== true && scheduler.resumable !== false;
}

/** Takes the snapshot that a member goes back to; a throw is its fault, and the old one stays. */
export function takeRecovery(member: Member, clock: Clock, house: House): readonly OwnEvent[] {
  if (member.benched !== undefined || !needsRecovery(member.scheduler, member.running)) return [];
  try {
    member.recovery = member.running.save();
    return [];
  } catch (thrown) {
    return blame(member, thrown, clock, house.faults);
  }
}

/** What one member had to say in a turn. */
export interface Say {
  readonly proposals?: Proposals;
  /** The names of proposals that could not be used. */
  readonly refused?: readonly string[];
  readonly events: readonly OwnEvent[];
}

/**
 * Asks a member, and turns whatever goes wrong into events: a throw sets it back to its recovery snapshot, a proposal
 * that is not finite or not its own is refused whole, and after so many faults it is benched.
 */
export function ask(member: Member, observation: Observation, house: House): Say {
  const { scheduler } = member;
  const { clock } = observation.event;
  try {
    const proposals = member.running.next(observation);
    const refused = unusable(proposals, scheduler);
    if (refused.length === 0) {
      return proposals === undefined ? { events: [] } : { proposals, events: [] };
    }
    const named = refused.map((name) => `${name} = ${proposals?.[name]}`).join(', ');
    const fault = new AhsError('AHS_PROPOSAL_INVALID', `'${scheduler.name}' proposed ${named}.`, {
      fix: 'Propose finite numbers (or null) for what the scheduler controls.',
    });
    return { refused, events: blame(member, fault, clock, house.faults) };
  } catch (thrown) {
    const events = blame(member, thrown, clock, house.faults);
    if (member.benched !== undefined || member.running.transactional === true) return { events };
    return { events: [...events, ...setBack(member, clock, house)] };
  }
}

function setBack(member: Member, clock: Clock, house: House): readonly OwnEvent[] {
  const stopped = stop(member, clock, house.faults);
  if (member.benched !== undefined) return stopped;
  try {
    member.running = start(member.scheduler, house, { restore: member.recovery, recovering: true });
    return stopped;
  } catch (thrown) {
    // Without a state it cannot act again.
    return [...stopped, ...blame(member, thrown, clock, { ...house.faults, limit: 1 })];
  }
}

/** Stops a member, which can be saved still; a throw is its fault. */
export function stop(
  member: Member,
  clock: Clock,
  faults: FaultPolicy = never,
): readonly OwnEvent[] {
  try {
    member.running.stop?.();
    return [];
  } catch (thrown) {
    return blame(member, thrown, clock, faults);
  }
}

function blame(
  member: Member,
  thrown: unknown,
  clock: Clock,
  policy: FaultPolicy,
): readonly OwnEvent[] {
  member.faults += 1;
  const fault: OwnEvent = {
    type: 'scheduler.fault',
    clock,
    scheduler: member.scheduler.name,
    code: errorCode(thrown),
    message: errorMessage(thrown),
    faults: member.faults,
  };
  if (member.benched !== undefined) {
    // Its substitute is at fault: then the fallback stands.
    return member.faults < policy.limit ? [fault] : [fault, ...retire(member, clock)];
  }
  if (member.faults < policy.limit) return [fault];
  const bench: OwnEvent = { type: 'scheduler.bench', clock, scheduler: member.scheduler.name };
  return [fault, bench, ...benchIt(member, clock, policy)];
}

function benchIt(member: Member, clock: Clock, policy: FaultPolicy): readonly OwnEvent[] {
  const { running, scheduler } = member;
  const benched = { since: clock, suspended: {} };
  member.benched = { ...benched, stepsIn: fallbackProposals(scheduler) };
  const trouble: OwnEvent[] = [];
  // What keeps its state whatever happens returns with it; the others go back to their recovery point.
  if (policy.returnAfter === undefined) member.recovery = undefined;
  else if (running.transactional === true && scheduler.resumable !== false) {
    member.recovery = attempt(member, clock, trouble, () => running.save());
  }
  return [...trouble, ...handOver(member, clock, benched)];
}

/** Its substitute, or its fallback, takes the place of one that is at fault. */
function handOver(
  member: Member,
  clock: Clock,
  benched: Omit<Bench, 'stepsIn'>,
): readonly OwnEvent[] {
  const { running, scheduler } = member;
  const trouble: OwnEvent[] = [];
  const substitute = attempt(member, clock, trouble, () => running.substitute?.());
  if (substitute?.thrown !== undefined) {
    trouble.push(...blame(member, substitute.thrown, clock, never));
  }
  trouble.push(...stop(member, clock));
  member.running = substitute?.running ?? retired;
  if (substitute === undefined) {
    member.benched = { ...benched, stepsIn: fallbackProposals(scheduler) };
    return trouble;
  }
  member.faults = 0;
  const withdrawn = Object.fromEntries(scheduler.controls.map((name) => [name, null]));
  member.benched = { ...benched, stepsIn: { ...withdrawn, ...substitute.propose } };
  return trouble;
}

/** What an act gives; a throw is a fault of one on the bench. */
function attempt<T>(
  member: Member,
  clock: Clock,
  trouble: OwnEvent[],
  act: () => T,
): T | undefined {
  try {
    return act();
  } catch (thrown) {
    trouble.push(...blame(member, thrown, clock, never));
    return undefined;
  }
}

/** Takes a substitute that is at fault from the field, which may leave one in its place too: a guard does. */
function retire(member: Member, clock: Clock): readonly OwnEvent[] {
  const { since, suspended } = member.benched as Bench;
  return handOver(member, clock, { since, suspended });
}

/** Nobody is benched by these. */
const never: FaultPolicy = Object.freeze({
  limit: Number.POSITIVE_INFINITY,
  returnAfter: undefined,
});

/** Whether a member has been on the bench for as long as it has to. */
export function mayReturn(
  { benched }: Member,
  clock: Clock,
  { returnAfter }: FaultPolicy,
): boolean {
  if (benched === undefined || returnAfter === undefined) return false;
  const { unit, length } = returnAfter;
  return (
    reading(clock, unit, 'returnAfter') - reading(benched.since, unit, 'returnAfter') >= length
  );
}

/** Starts a benched member anew, with a clean record; what stood when it was benched stands again. */
export function comeBack(member: Member, clock: Clock, house: House): Say {
  const { scheduler, benched } = member;
  const { suspended } = benched as Bench;
  const events: OwnEvent[] = [];
  try {
    const reserve = isActive(member) ? member.running.save() : undefined;
    const back = start(scheduler, house, { restore: member.recovery, reserve, recovering: true });
    events.push(...stop(member, clock));
    member.running = back;
  } catch (thrown) {
    // Who is there in its place stays: it may be a guard.
    const { faults } = member;
    const trouble = blame(member, thrown, clock, never);
    Object.assign(member, { faults, benched: { since: clock, stepsIn: undefined, suspended } });
    return { events: [...events, ...trouble] };
  }
  member.benched = undefined;
  // What benching kept of one that needs none would be in its checkpoint until it is resumed.
  if (!needsRecovery(scheduler, member.running)) member.recovery = undefined;
  member.faults = 0;
  const withdrawn = Object.fromEntries(scheduler.controls.map((name) => [name, null]));
  return {
    proposals: { ...withdrawn, ...suspended },
    events: [...events, { type: 'scheduler.return', clock, scheduler: scheduler.name }],
  };
}

function unusable(proposals: Proposals | undefined, scheduler: Scheduler): readonly string[] {
  if (proposals === undefined) return [];
  const refused: string[] = [];
  for (const name in proposals) {
    const value = proposals[name];
    if (!scheduler.controls.includes(name) || (value !== null && !Number.isFinite(value))) {
      refused.push(name);
    }
  }
  return refused;
}

/** What a member proposes when it is benched: its fallback, and nothing else. */
function fallbackProposals({ fallback = {}, controls }: Scheduler): Proposals {
  return Object.fromEntries(controls.map((name) => [name, fallback[name] ?? null]));
}

/** What a benched member still proposes: the part of its fallback that a constraint holds back. */
export function heldBack({ scheduler, outcomes }: Member): Proposals | undefined {
  const held = Object.entries(scheduler.fallback ?? {}).filter(
    ([name]) => outcomes[name]?.verdict === 'clipped',
  );
  return held.length === 0 ? undefined : Object.fromEntries(held);
}
