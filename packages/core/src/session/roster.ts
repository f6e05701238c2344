import { AhsError, errorCode, errorMessage } from '../error.js';
import type { OwnEvent } from '../event.js';
import type { Specs, Values } from '../hyperparameter.js';
import { createRng } from '../rng.js';
import type { Observation, Outcome, Proposals, Running, Scheduler } from '../scheduler.js';
import type { Snapshot } from '../snapshot.js';

/** What a session knows of one scheduler. */
export interface Member {
  readonly scheduler: Scheduler;
  running: Running;
  /** What it goes back to after a throw. */
  snapshot: Snapshot | undefined;
  faults: number;
  benched: boolean;
  outcomes: Readonly<Record<string, Outcome>>;
}

const noOutcomes: Readonly<Record<string, Outcome>> = Object.freeze({});

/** The random stream of a scheduler: from the seed and its name, so that the order of registration is nothing. */
function startContext(scheduler: Scheduler, specs: Specs, seed: number, restore?: Snapshot) {
  return {
    specs,
    rng: createRng(seed, 'scheduler', scheduler.name),
    ...(restore === undefined ? {} : { restore }),
  };
}

/** Starts a scheduler, from a snapshot when there is one. */
export function enlist(
  scheduler: Scheduler,
  specs: Specs,
  seed: number,
  restore?: Snapshot,
): Member {
  const running = scheduler.start(startContext(scheduler, specs, seed, restore));
  return {
    scheduler,
    running,
    snapshot: snapshotOf(scheduler, running),
    faults: 0,
    benched: false,
    outcomes: noOutcomes,
  };
}

/** Takes the snapshot that a member goes back to, where it needs and has one. */
export function refresh(member: Member): void {
  if (!member.benched) member.snapshot = snapshotOf(member.scheduler, member.running);
}

function snapshotOf(scheduler: Scheduler, running: Running): Snapshot | undefined {
  if (running.transactional === true || scheduler.resumable === false) return undefined;
  return running.save();
}

/** What one member had to say in a turn. */
export interface Say {
  readonly proposals?: Proposals;
  /** What the proposals were that could not be used. */
  readonly refused?: readonly string[];
  readonly events: readonly OwnEvent[];
}

/**
 * Asks a member, and turns whatever goes wrong into events: a throw sets it back to its last snapshot, a proposal
 * that is not finite or not its own is refused whole, and after `faultLimit` faults it is benched.
 */
export function ask(
  member: Member,
  observation: Observation,
  restart: { readonly specs: Specs; readonly seed: number; readonly faultLimit: number },
): Say {
  const { scheduler } = member;
  let proposals: Proposals | undefined;
  try {
    proposals = member.running.next(observation);
    const refused = unusable(proposals, scheduler);
    if (refused.length === 0)
      return proposals === undefined ? { events: [] } : { proposals, events: [] };
    const named = refused.map((name) => `${name} = ${proposals?.[name]}`).join(', ');
    const fault = new AhsError('AHS_PROPOSAL_INVALID', `'${scheduler.name}' proposed ${named}.`, {
      fix: 'Propose finite numbers (or null) for what the scheduler controls.',
    });
    return { refused, events: blame(member, fault, observation, restart.faultLimit) };
  } catch (thrown) {
    const events = blame(member, thrown, observation, restart.faultLimit);
    if (!member.benched && member.running.transactional !== true) {
      return { events: [...events, ...setBack(member, observation, restart)] };
    }
    return { events };
  }
}

function setBack(
  member: Member,
  observation: Observation,
  restart: { readonly specs: Specs; readonly seed: number; readonly faultLimit: number },
): readonly OwnEvent[] {
  const { scheduler } = member;
  try {
    member.running.stop?.();
    member.running = scheduler.start(
      startContext(scheduler, restart.specs, restart.seed, member.snapshot),
    );
    return [];
  } catch (thrown) {
    // Without a state it cannot act again.
    return blame(member, thrown, observation, 1);
  }
}

function blame(
  member: Member,
  thrown: unknown,
  observation: Observation,
  faultLimit: number,
): readonly OwnEvent[] {
  member.faults += 1;
  const { clock } = observation.event;
  const fault: OwnEvent = {
    type: 'scheduler.fault',
    clock,
    scheduler: member.scheduler.name,
    code: errorCode(thrown),
    message: errorMessage(thrown),
    faults: member.faults,
  };
  if (member.faults < faultLimit) return [fault];
  member.benched = true;
  return [fault, { type: 'scheduler.bench', clock, scheduler: member.scheduler.name }];
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

/** What a benched member leaves standing: its fallback, and nothing else. */
export function fallbackProposals(scheduler: Scheduler): Proposals {
  const fallback: Values = scheduler.fallback ?? {};
  return Object.fromEntries(scheduler.controls.map((name) => [name, fallback[name] ?? null]));
}
