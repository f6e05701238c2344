import { existsSync } from 'node:fs';
import {
  AhsError,
  agentOf,
  mergeSnapshots,
  type Snapshot,
  splitSnapshot,
  stateOf,
} from '@ahs/core';
import { readSnapshotFile, writeSnapshotFile } from '@ahs/core/node';
import { z } from 'zod';

const version = 1;

/** How far a run has come, beside what its session and trainer know. */
const progressSchema = z.strictObject({
  /** The episode that is under way, from 1. */
  episode: z.number(),
  /** Wall time so far, in training and in all. */
  trainingMs: z.number(),
  wallMs: z.number(),
});

export type RunProgress = z.infer<typeof progressSchema>;

/** Where an episode stands. */
export interface EpisodePosition {
  readonly session: Snapshot;
  readonly trainer: Snapshot;
}

/** Everything that is needed to continue a run. */
export interface RunCheckpoint {
  readonly progress: RunProgress;
  /** Where the episode stands; absent when it has not begun. */
  readonly position: EpisodePosition | undefined;
  /** What the episode's agent started from. */
  readonly agent: Snapshot | undefined;
}

/** Writes `checkpoint.safetensors`; throws `AHS_WRITE_FAILED`. */
export function writeCheckpoint(path: string, { progress, position, agent }: RunCheckpoint): void {
  writeSnapshotFile(
    path,
    mergeSnapshots({
      run: { version, state: progress },
      ...position,
      ...(agent === undefined ? {} : { agent }),
    }),
  );
}

/**
 * Reads `checkpoint.safetensors`.
 *
 * @throws AhsError `AHS_RUN_NOT_FOUND` where there is none, `AHS_RUN_INVALID` when it is none of a run.
 */
export function readCheckpoint(path: string): RunCheckpoint {
  if (!existsSync(path)) {
    throw new AhsError('AHS_RUN_NOT_FOUND', `There is no checkpoint at ${path}.`, {
      fix: 'The run was stopped before its first checkpoint: start it anew.',
    });
  }
  const { run, session, trainer, agent } = splitSnapshot(readSnapshotFile(path), path);
  const parsed =
    run === undefined ? undefined : progressSchema.safeParse(stateOf(run, version, path));
  if (parsed === undefined || !parsed.success) {
    throw new AhsError('AHS_RUN_INVALID', `${path} is no checkpoint of a run.`, {
      fix: 'Use another copy of the run, or start anew.',
    });
  }
  return {
    progress: parsed.data,
    position: session === undefined || trainer === undefined ? undefined : { session, trainer },
    agent,
  };
}

/** How many lines the journal had when a session was saved, and whether its run was over. */
export function sessionHead(session: Snapshot): {
  readonly published: number;
  readonly ended: boolean;
} {
  const { session: own } = splitSnapshot(session, 'session');
  return z.object({ published: z.number(), ended: z.boolean() }).parse(own?.state);
}

/**
 * The one agent in a session's checkpoint; `undefined` when it was benched.
 *
 * @throws AhsError `AHS_RUN_INVALID` when there is neither an agent nor one that was benched.
 */
export function agentInSession(session: Snapshot): Snapshot | undefined {
  const { session: own, ...parts } = splitSnapshot(session, 'session');
  const learned = Object.entries(parts).find(
    ([part, scheduler]) => part.startsWith('scheduler:') && holdsAgent(scheduler),
  );
  if (learned !== undefined) return agentOf(learned[1]);
  const { schedulers } = benchedSchema.parse(own?.state);
  if (Object.values(schedulers).some(({ benched }) => benched)) return undefined;
  throw new AhsError('AHS_RUN_INVALID', 'The session was saved without its agent.', {
    fix: 'Start the run anew.',
  });
}

const benchedSchema = z.object({
  schedulers: z.record(z.string(), z.object({ benched: z.unknown() })),
});

/** Whether it is an agent's, or that of a guard or a base around one. */
function holdsAgent(scheduler: Snapshot): boolean {
  const { state } = scheduler;
  if (typeof state !== 'object' || state === null) return false;
  if ('agent' in state || 'guarded' in state) return true;
  const { inner } = 'inner' in state && 'pair' in state ? splitSnapshot(scheduler) : {};
  return inner !== undefined && holdsAgent(inner);
}
