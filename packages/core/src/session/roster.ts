import type { Clock } from '../clock.js';
import { AhsError, errorCode, errorMessage } from '../error.js';
import type { OwnEvent } from '../event.js';
import type { Specs } from '../hyperparameter.js';
import { createRng } from '../rng.js';
import type { Observation, Outcome, Proposals, Running, Scheduler } from '../scheduler.js';
import type { Snapshot } from '../snapshot.js';

/** What a session knows of one scheduler. */
export interface Member {
  readonly scheduler: Scheduler;
  /** Those of its hyperparameters that follow others. */
  readonly follows: readonly string[];
  running: Running;
  /** What it goes back to after a throw: its state at the run's start or the last epoch's end. */
  recovery: Snapshot | undefined;
  faults: number;
  benched: boolean;
  outcomes: Readonly<Record<string, Outcome>>;
}

/** What starting and blaming a member takes. */
export interface House {
  readonly specs: Specs;
  readonly seed: number;
  readonly faultLimit: number;
  /** The hyperparameters that follow others. */
  readonly followers: readonly string[];
}

/** What a member goes on from when a run is resumed. */
export interface SavedState {
  readonly snapshot: Snapshot | undefined;
  readonly recovery: Snapshot | undefined;
  readonly faults: number;
  readonly benched: boolean;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

const noOutcomes: Readonly<Record<string, Outcome>> = Object.freeze({});

/** In place of one that is benched. */
const retired: Running = Object.freeze({
  next: () => undefined,
  save: () => ({ version: 1, state: null }),
});

/** Starts a scheduler, from what was saved of it when there is something. */
export function enlist(scheduler: Scheduler, house: House, saved?: SavedState): Member {
  const follows = scheduler.controls.filter((name) => house.followers.includes(name));
  if (saved?.benched === true) {
    const { faults, outcomes } = saved;
    return {
      ...{ scheduler, follows, running: retired, recovery: undefined, faults, benched: true },
      outcomes,
    };
  }
  const running = start(scheduler, house, saved?.snapshot);
  return {
    scheduler,
    follows,
    running,
    recovery: needsRecovery(scheduler, running) ? (saved?.recovery ?? running.save()) : undefined,
    faults: saved?.faults ?? 0,
    benched: false,
    outcomes: saved?.outcomes ?? noOutcomes,
  };
}

/** The random stream of a scheduler comes from the seed and its name: the order of registration is nothing. */
function start(
  scheduler: Scheduler,
  { specs, seed }: House,
  restore: Snapshot | undefined,
  recovering = false,
): Running {
  return scheduler.start({
    specs,
    rng: createRng(seed, 'scheduler', scheduler.name),
    ...(restore === undefined ? {} : { restore }),
    ...(recovering ? { recovering } : {}),
  });
}

/** Whether a member goes back to a snapshot after a throw. */
function needsRecovery(scheduler: Scheduler, running: Running): boolean {
  return running.transactional !== true && scheduler.resumable !== false;
}

/** Takes the snapshot that a member goes back to; a throw is its fault, and the old one stays. */
export function takeRecovery(member: Member, clock: Clock, house: House): readonly OwnEvent[] {
  if (member.benched || !needsRecovery(member.scheduler, member.running)) return [];
  try {
    member.recovery = member.running.save();
    return [];
  } catch (thrown) {
    return blame(member, thrown, clock, house.faultLimit);
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
 * that is not finite or not its own is refused whole, and after `faultLimit` faults it is benched.
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
    return { refused, events: blame(member, fault, clock, house.faultLimit) };
  } catch (thrown) {
    const events = blame(member, thrown, clock, house.faultLimit);
    if (member.benched || member.running.transactional === true) return { events };
    return { events: [...events, ...setBack(member, clock, house)] };
  }
}

function setBack(member: Member, clock: Clock, house: House): readonly OwnEvent[] {
  const stopped = stop(member, clock, house.faultLimit);
  if (member.benched) return stopped;
  try {
    member.running = start(member.scheduler, house, member.recovery, true);
    return stopped;
  } catch (thrown) {
    // Without a state it cannot act again.
    return [...stopped, ...blame(member, thrown, clock, 1)];
  }
}

/** Stops a member, which can be saved still; a throw is its fault. */
export function stop(member: Member, clock: Clock, faultLimit: number): readonly OwnEvent[] {
  try {
    member.running.stop?.();
    return [];
  } catch (thrown) {
    return blame(member, thrown, clock, faultLimit);
  }
}

function blame(
  member: Member,
  thrown: unknown,
  clock: Clock,
  faultLimit: number,
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
  if (member.faults < faultLimit || member.benched) return [fault];
  member.benched = true;
  const bench: OwnEvent = { type: 'scheduler.bench', clock, scheduler: member.scheduler.name };
  const stopped = stop(member, clock, faultLimit);
  member.running = retired;
  return [fault, bench, ...stopped];
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
export function fallbackProposals({ fallback = {}, controls }: Scheduler): Proposals {
  return Object.fromEntries(controls.map((name) => [name, fallback[name] ?? null]));
}

/** What a benched member still proposes: the part of its fallback that a constraint holds back. */
export function heldBack({ scheduler, outcomes }: Member): Proposals | undefined {
  const held = Object.entries(scheduler.fallback ?? {}).filter(
    ([name]) => outcomes[name]?.verdict === 'clipped',
  );
  return held.length === 0 ? undefined : Object.fromEntries(held);
}
