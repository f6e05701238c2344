import type { Clock } from '../clock.js';
import { AhsError } from '../error.js';
import type { OwnEvent } from '../event.js';
import type { Notice, Observation, OfClock, Proposals } from '../scheduler.js';
import { blame, stop } from './bench.js';
import { type House, type Member, needsRecovery, start } from './roster.js';

/** What one member had to say in a turn. */
export interface Say {
  readonly proposals?: Proposals;
  /** The names of proposals that could not be used. */
  readonly refused?: readonly string[];
  readonly events: readonly OwnEvent[];
}

const nothing: readonly never[] = Object.freeze([]);
const silence: Say = Object.freeze({ events: nothing });

/**
 * Asks a member, and turns whatever goes wrong into events: a throw sets it back to its recovery snapshot, a proposal
 * that is not finite or not its own is refused whole, and after so many faults it is benched.
 */
export function ask(member: Member, observation: Observation, house: House): Say {
  const { clock } = observation.event;
  try {
    const proposals = member.running.next(observation);
    if (proposals === undefined) return silence;
    const refused = unusable(proposals, member.scheduler.controls);
    if (refused.length === 0) return { proposals, events: nothing };
    return refuse(member, proposals, refused, clock, house);
  } catch (thrown) {
    return forgive(member, thrown, clock, house);
  }
}

/** As {@link ask}, of one that is a function of the clock: the number itself, unless something went wrong. */
export function askNumber(
  member: Member,
  ofClock: OfClock,
  clock: Clock,
  house: House,
): number | Say | undefined {
  try {
    const value = ofClock(clock);
    if (value === undefined || Number.isFinite(value)) return value;
    const [name] = member.scheduler.controls as readonly [string];
    return refuse(member, { [name]: value }, [name], clock, house);
  } catch (thrown) {
    return forgive(member, thrown, clock, house);
  }
}

function refuse(
  member: Member,
  proposals: Proposals,
  refused: readonly string[],
  clock: Clock,
  house: House,
): Say {
  const named = refused.map((name) => `${name} = ${proposals[name]}`).join(', ');
  const fault = new AhsError(
    'AHS_PROPOSAL_INVALID',
    `'${member.scheduler.name}' proposed ${named}.`,
    { fix: 'Propose finite numbers (or null) for what the scheduler controls.' },
  );
  return { refused, events: blame(member, fault, clock, house.faults) };
}

function forgive(member: Member, thrown: unknown, clock: Clock, house: House): Say {
  // Before it is stopped: whoever is there afterwards may not have heard what was pushed.
  const pushes = (member.running.notices?.() ?? []).filter(isPush);
  const blamed = blame(member, thrown, clock, house.faults);
  const isUp = member.benched !== undefined || member.running.transactional === true;
  const events = isUp ? blamed : [...blamed, ...setBack(member, clock, house)];
  const said = member.running.notices?.() ?? [];
  const unsaid = pushes.filter((push) => !said.includes(push));
  const { name } = member.scheduler;
  return { events: [...events, ...unsaid.map((push) => ({ ...push, clock, scheduler: name }))] };
}

function isPush(notice: Notice): notice is Extract<Notice, { readonly type: 'external.push' }> {
  return notice.type === 'external.push';
}

function setBack(member: Member, clock: Clock, house: House): readonly OwnEvent[] {
  const stopped = stop(member, clock, house.faults);
  if (member.benched !== undefined) return stopped;
  try {
    const { scheduler, recovery, doors } = member;
    member.running = start(scheduler, house, { restore: recovery, recovering: true, doors });
    return stopped;
  } catch (thrown) {
    // Without a state it cannot act again.
    return [...stopped, ...blame(member, thrown, clock, { ...house.faults, limit: 1 })];
  }
}

/** Takes the snapshot that a member goes back to; a throw is its fault, and the old one stays. */
export function takeRecovery(member: Member, clock: Clock, house: House): readonly OwnEvent[] {
  if (member.benched !== undefined || !needsRecovery(member.scheduler, member.running)) {
    return nothing;
  }
  try {
    member.recovery = member.running.save();
    return nothing;
  } catch (thrown) {
    return blame(member, thrown, clock, house.faults);
  }
}

function unusable(proposals: Proposals, controls: readonly string[]): readonly string[] {
  let refused: string[] | undefined;
  for (const name in proposals) {
    const value = proposals[name];
    if (!controls.includes(name) || (value !== null && !Number.isFinite(value))) {
      refused ??= [];
      refused.push(name);
    }
  }
  return refused ?? nothing;
}
