import { saveDoors } from '../doors.js';
import { AhsError, errorMessage } from '../error.js';
import type { Specs } from '../hyperparameter.js';
import type { Running, Scheduler } from '../scheduler.js';
import { type Snapshot, stateOf } from '../snapshot.js';
import { mergeSnapshots, splitSnapshot } from '../snapshot-codec.js';
import type { Post } from './board.js';
import { differencesOf, refuseDifferences, refuseStrangers } from './differences.js';
import type { Rules, SessionOptions } from './options.js';
import { type Rescue, saveRescue } from './rescue.js';
import { isActive, type Member, outcomesOf, type SavedState } from './roster.js';
import {
  configOf,
  rulesOf,
  type SavedPost,
  type SavedSession,
  savedMigrations,
  savedVersion,
} from './saved-session.js';

/**
 * The session as a snapshot: its own state, each scheduler's, and what each goes back to after a throw.
 *
 * @throws AhsError `AHS_NOT_RESUMABLE` naming the schedulers that cannot be saved.
 */
export function saveSession(
  head: Omit<SavedSession, 'hyperparameters' | 'schedulers' | 'rescue'>,
  posts: ReadonlyMap<string, Post>,
  members: readonly Member[],
  { rules, rescue }: { readonly rules: Rules; readonly rescue: Rescue },
): Snapshot {
  const lost = members.filter(({ scheduler }) => scheduler.resumable === false);
  if (lost.length > 0) {
    throw new AhsError(
      'AHS_NOT_RESUMABLE',
      `${lost.map(({ scheduler }) => `'${scheduler.name}'`).join(', ')} cannot be saved.`,
      { fix: 'Give its stream a codec (resumable: true), or run without checkpoints.' },
    );
  }
  const state: SavedSession = {
    ...head,
    rescue: saveRescue(rescue),
    hyperparameters: Object.fromEntries(
      [...posts].map(([name, post]) => [name, savedPost(name, post, rules)]),
    ),
    schedulers: Object.fromEntries(
      members.map((member) => [member.scheduler.name, savedMember(member)]),
    ),
  };
  const parts: Record<string, Snapshot> = { session: { version: savedVersion, state } };
  if (rescue.point !== undefined) parts.point = rescue.point.saved;
  for (const member of members) {
    const { scheduler, running, recovery, benched, doors } = member;
    const part = benched === undefined ? 'scheduler' : 'reserve';
    if (isActive(member)) parts[`${part}:${scheduler.name}`] = saveMember(scheduler, running);
    if (recovery !== undefined) parts[`recovery:${scheduler.name}`] = recovery;
    if (doors.size > 0) parts[`doors:${scheduler.name}`] = saveDoors(doors);
  }
  return mergeSnapshots(parts);
}

function saveMember({ name }: Scheduler, running: Running): Snapshot {
  try {
    return running.save();
  } catch (thrown) {
    throw new AhsError('AHS_NOT_RESUMABLE', `'${name}' failed to save: ${errorMessage(thrown)}.`, {
      fix: 'Mend its save(), or run without checkpoints.',
      cause: thrown,
    });
  }
}

function savedMember(member: Member): SavedSession['schedulers'][string] {
  const { scheduler, faults, benched } = member;
  return {
    ...{ controls: scheduler.controls, config: configOf(scheduler), faults },
    outcomes: outcomesOf(member),
    benched: benched === undefined ? null : { ...benched, stepsIn: benched.stepsIn ?? null },
  };
}

function savedPost(name: string, post: Post, rules: Rules): SavedPost {
  const { spec, initial, applied, changed, unsettled, clipped, faults, standing, lead } = post;
  return {
    ...{ spec, initial, applied, changed, unsettled, clipped, faults },
    ...(lead === undefined ? {} : { base: lead.base }),
    rules: rulesOf(name, rules),
    standing: Object.fromEntries(
      standing.map(({ scheduler, value, clock, report }) => [scheduler, { value, clock, report }]),
    ),
  };
}

/** What a checkpoint holds for a session made of these parts. */
export interface Restored {
  readonly saved: SavedSession;
  /** What each scheduler that does not start anew goes on from. */
  readonly members: Readonly<Record<string, Omit<SavedState, 'overridden'>>>;
  /** What the host goes back to when the run diverges. */
  readonly point: Snapshot | undefined;
  /** Hyperparameters whose new configuration, or that of who controls them, replaces the checkpoint's. */
  readonly overridden: ReadonlySet<string>;
  /** Those of them that are accepted by name, and so have the host's value. */
  readonly accepted: ReadonlySet<string>;
}

/**
 * Reads what a checkpoint holds for a session, and refuses one that is configured otherwise.
 *
 * @throws AhsError `AHS_CHECKPOINT_INVALID`, `AHS_SESSION_ENDED`, `AHS_CHECKPOINT_MISMATCH` listing every
 * difference that is not accepted, `AHS_ACCEPT_UNKNOWN` for a name that is accepted and is nobody's.
 */
export function readCheckpoint(
  checkpoint: Snapshot,
  accept: readonly string[],
  options: SessionOptions,
  specs: Specs,
): Restored {
  const parts = splitSnapshot(checkpoint);
  if (parts.session === undefined) {
    throw new AhsError('AHS_CHECKPOINT_INVALID', 'The checkpoint holds no session.', {
      fix: 'Give what session.checkpoint() returned.',
    });
  }
  const saved = stateOf(parts.session, savedVersion, 'session', savedMigrations) as SavedSession;
  if (saved.ended) {
    throw new AhsError('AHS_SESSION_ENDED', 'The checkpoint is that of a finished run.', {
      fix: 'Start a new run.',
    });
  }
  refuseStrangers(saved, options, accept);
  const differences = differencesOf(saved, options, specs);
  refuseDifferences(differences, accept);
  const anew = new Set(differences.flatMap(({ scheduler }) => scheduler ?? []));
  const accepted = new Set(accept.filter((name) => specs[name] !== undefined));
  return {
    saved,
    point: parts.point,
    overridden: new Set([
      ...differences.flatMap(({ hyperparameters }) => hyperparameters),
      ...accepted,
    ]),
    accepted,
    members: Object.fromEntries(
      Object.entries(saved.schedulers)
        .filter(([name]) => !anew.has(name))
        .map(([name, { faults, benched, outcomes }]): [string, Omit<SavedState, 'overridden'>] => [
          name,
          {
            snapshot: parts[`scheduler:${name}`],
            recovery: parts[`recovery:${name}`],
            reserve: parts[`reserve:${name}`],
            doors: parts[`doors:${name}`],
            ...{ faults, outcomes },
            benched:
              benched === null ? undefined : { ...benched, stepsIn: benched.stepsIn ?? undefined },
          },
        ]),
    ),
  };
}
