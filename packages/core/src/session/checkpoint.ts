import type { Clock } from '../clock.js';
import { AhsError } from '../error.js';
import type { HyperparameterSpec } from '../hyperparameter.js';
import { type Json, jsonEquals } from '../json.js';
import type { Outcome, Scheduler } from '../scheduler.js';
import { type Snapshot, stateOf } from '../snapshot.js';
import { mergeSnapshots, splitSnapshot } from '../snapshot-codec.js';
import type { Tunable } from '../tunable.js';
import type { Post, Standing } from './board.js';
import type { Member } from './roster.js';

const version = 1;

type SavedPost = {
  readonly spec: HyperparameterSpec;
  readonly initial: number;
  readonly applied: number;
  readonly changed: Clock;
  readonly clipped: boolean;
  readonly standing: { readonly [scheduler: string]: Standing };
};

type SavedMember = {
  readonly controls: readonly string[];
  readonly config: Json;
  readonly faults: number;
  readonly benched: boolean;
  readonly outcomes: { readonly [hyperparameter: string]: Outcome };
};

/** The session's own part of a checkpoint. */
export type SavedSession = {
  readonly seed: number;
  /** Reports so far. */
  readonly report: number;
  /** Messages published so far: the journal's length in lines. */
  readonly published: number;
  readonly clock: Clock;
  readonly hyperparameters: { readonly [name: string]: SavedPost };
  readonly schedulers: { readonly [name: string]: SavedMember };
};

/** How a scheduler was made, as a checkpoint compares it. */
export function configOf(scheduler: Scheduler): Json {
  return scheduler.config ?? { kind: 'opaque' };
}

/** @throws AhsError `AHS_NOT_RESUMABLE` naming the schedulers that cannot be saved. */
export function saveSession(
  head: Pick<SavedSession, 'seed' | 'report' | 'published' | 'clock'>,
  posts: ReadonlyMap<string, Post>,
  members: readonly Member[],
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
    hyperparameters: Object.fromEntries(
      [...posts].map(([name, { spec, initial, applied, changed, clipped, standing }]) => [
        name,
        { spec, initial, applied, changed, clipped, standing: Object.fromEntries(standing) },
      ]),
    ),
    schedulers: Object.fromEntries(
      members.map(({ scheduler, faults, benched, outcomes }) => [
        scheduler.name,
        { controls: scheduler.controls, config: configOf(scheduler), faults, benched, outcomes },
      ]),
    ),
  };
  return mergeSnapshots({
    session: { version, state },
    ...Object.fromEntries(
      members
        .filter(({ benched }) => !benched)
        .map((member) => {
          const snapshot = member.running.save();
          if (member.running.transactional !== true) member.snapshot = snapshot;
          return [`scheduler:${member.scheduler.name}`, snapshot];
        }),
    ),
  });
}

/** What a checkpoint holds for a session made of these parts. */
export interface Restored {
  readonly saved: SavedSession;
  readonly snapshots: Readonly<Record<string, Snapshot>>;
  /** Hyperparameters whose new configuration replaces the checkpoint's. */
  readonly overridden: ReadonlySet<string>;
  /** Schedulers that start anew. */
  readonly anew: ReadonlySet<string>;
}

interface Difference {
  readonly what: string;
  /** Accepting all of these accepts the difference; none means that it cannot be accepted. */
  readonly hyperparameters: readonly string[];
  readonly scheduler?: string;
}

/**
 * Compares a checkpoint with the session that is to continue it.
 *
 * @throws AhsError `AHS_CHECKPOINT_MISMATCH` listing every difference that is not accepted.
 */
export function readCheckpoint(
  checkpoint: Snapshot,
  accept: readonly string[],
  parts: {
    readonly seed: number;
    readonly tunables: Readonly<Record<string, Tunable>>;
    readonly schedulers: readonly Scheduler[];
  },
): Restored {
  const split = splitSnapshot(checkpoint);
  const own = split.session;
  if (own === undefined) {
    throw new AhsError('AHS_CHECKPOINT_INVALID', 'The checkpoint holds no session.', {
      fix: 'Give what session.checkpoint() returned.',
    });
  }
  const saved = stateOf(own, version, 'session') as SavedSession;
  const differences = [
    ...seedDifferences(saved, parts.seed),
    ...hyperparameterDifferences(saved, parts.tunables),
    ...schedulerDifferences(saved, parts.schedulers),
  ];
  const refused = differences.filter(
    ({ hyperparameters }) =>
      hyperparameters.length === 0 || !hyperparameters.every((name) => accept.includes(name)),
  );
  if (refused.length > 0) {
    const names = [...new Set(refused.flatMap(({ hyperparameters }) => hyperparameters))];
    throw new AhsError(
      'AHS_CHECKPOINT_MISMATCH',
      `The session differs from its checkpoint: ${refused.map(({ what }) => what).join('; ')}.`,
      {
        fix:
          names.length === 0
            ? 'Make the session as it was.'
            : `Make the session as it was, or take the new configuration: accept: ${JSON.stringify(names)}.`,
      },
    );
  }
  return {
    saved,
    snapshots: split,
    overridden: new Set(differences.flatMap(({ hyperparameters }) => hyperparameters)),
    anew: new Set(differences.flatMap(({ scheduler }) => scheduler ?? [])),
  };
}

function seedDifferences(saved: SavedSession, seed: number): readonly Difference[] {
  return saved.seed === seed ? [] : [{ what: `seed ${saved.seed} → ${seed}`, hyperparameters: [] }];
}

function hyperparameterDifferences(
  saved: SavedSession,
  tunables: Readonly<Record<string, Tunable>>,
): readonly Difference[] {
  const names = [...new Set([...Object.keys(saved.hyperparameters), ...Object.keys(tunables)])];
  return names.sort().flatMap((name): readonly Difference[] => {
    const before = saved.hyperparameters[name];
    const now = tunables[name];
    if (before === undefined) return [{ what: `${name} is new`, hyperparameters: [name] }];
    if (now === undefined) return [{ what: `${name} is gone`, hyperparameters: [name] }];
    const value = now.get();
    // A host may restore its own state first, and then holds the applied value already.
    const sameValue = value === before.initial || value === before.applied;
    return [
      ...(jsonEquals(before.spec, now.spec) ? [] : [`${name} has another spec`]),
      ...(sameValue ? [] : [`${name} starts at ${value}, not ${before.initial}`]),
    ].map((what) => ({ what, hyperparameters: [name] }));
  });
}

function schedulerDifferences(
  saved: SavedSession,
  schedulers: readonly Scheduler[],
): readonly Difference[] {
  const current = new Map(schedulers.map((scheduler) => [scheduler.name, scheduler]));
  const names = [...new Set([...Object.keys(saved.schedulers), ...current.keys()])];
  return names.sort().flatMap((name): readonly Difference[] => {
    const before = saved.schedulers[name];
    const now = current.get(name);
    const hyperparameters = [
      ...new Set([...(before?.controls ?? []), ...(now?.controls ?? [])]),
    ].sort();
    if (before === undefined) {
      return [{ what: `scheduler '${name}' is new`, hyperparameters, scheduler: name }];
    }
    if (now === undefined) return [{ what: `scheduler '${name}' is gone`, hyperparameters }];
    const same =
      jsonEquals(before.controls, now.controls) && jsonEquals(before.config, configOf(now));
    return same
      ? []
      : [{ what: `scheduler '${name}' is configured otherwise`, hyperparameters, scheduler: name }];
  });
}
