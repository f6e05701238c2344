import { AhsError } from './error.js';
import type { Snapshot } from './snapshot.js';
import { splitSnapshot } from './snapshot-codec.js';

/**
 * How many lines the journal of a session had when it was saved: a resumed run cuts its journal there and goes on.
 *
 * @throws AhsError `AHS_CHECKPOINT_INVALID` when it is no session's checkpoint.
 * @example
 * ```ts
 * import { createSession, journal, journalLength } from '@ahs/core';
 * import { openJournal, readSnapshotFile } from '@ahs/core/node';
 *
 * const checkpoint = readSnapshotFile('run/checkpoint.safetensors');
 * const file = openJournal('run/events.jsonl', { keepLines: journalLength(checkpoint) });
 * const observers = [journal(file)];
 * const session = createSession({ metrics, tunables, schedulers, observers, restore: { checkpoint } });
 * ```
 */
export function journalLength(checkpoint: Snapshot): number {
  const own = splitSnapshot(checkpoint, 'session').session?.state;
  const published =
    typeof own === 'object' && own !== null && 'published' in own ? own.published : undefined;
  if (typeof published === 'number') return published;
  throw new AhsError('AHS_CHECKPOINT_INVALID', 'The checkpoint holds no session.', {
    fix: 'Give what session.checkpoint() returned.',
  });
}
