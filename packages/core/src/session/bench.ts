import type { Clock } from '../clock.js';
import { errorCode, errorMessage } from '../error.js';
import type { OwnEvent } from '../event.js';
import type { Proposals, Scheduler } from '../scheduler.js';
import { reading } from '../schedules/span.js';
import {
  type Bench,
  type FaultPolicy,
  type House,
  isActive,
  type Member,
  needsRecovery,
  retired,
  start,
} from './roster.js';

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

/** Writes a fault down; after so many the member is benched. */
export function blame(
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
export function comeBack(
  member: Member,
  clock: Clock,
  house: House,
): { readonly proposals?: Proposals; readonly events: readonly OwnEvent[] } {
  const { scheduler, benched } = member;
  const { suspended } = benched as Bench;
  const events: OwnEvent[] = [];
  try {
    const reserve = isActive(member) ? member.running.save() : undefined;
    const { recovery, doors } = member;
    const back = start(scheduler, house, { restore: recovery, reserve, recovering: true, doors });
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

/** What a member proposes when it is benched: its fallback, and nothing else. */
function fallbackProposals({ fallback = {}, controls }: Scheduler): Proposals {
  return Object.fromEntries(controls.map((name) => [name, fallback[name] ?? null]));
}

/** What a benched member still proposes: the part of its fallback that a constraint holds back. */
export function heldBack({ scheduler, told }: Member): Proposals | undefined {
  const held = Object.entries(scheduler.fallback ?? {}).filter(
    ([name]) => told.get(name)?.verdict === 'clipped',
  );
  return held.length === 0 ? undefined : Object.fromEntries(held);
}
