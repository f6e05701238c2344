import { readFileSync } from 'node:fs';
import { AhsError } from '../error.js';
import type { Snapshot } from '../snapshot.js';
import { decodeSnapshot, encodeSnapshot } from '../snapshot-codec.js';
import { writeFileAtomically } from './atomic-file.js';
import { fileFailure, systemCode } from './file-failure.js';

/**
 * Reads a checkpoint or a policy.
 *
 * @throws AhsError `AHS_FILE_MISSING`, `AHS_READ_FAILED`, and what `decodeSnapshot` throws; each names the path.
 * @example
 * ```ts
 * const checkpoint = readSnapshotFile('runs/7/checkpoint.safetensors');
 * ```
 */
export function readSnapshotFile(path: string): Snapshot {
  return decodeSnapshot(readBytes(path), path);
}

/**
 * Writes a checkpoint or a policy, atomically.
 *
 * @throws AhsError `AHS_WRITE_FAILED`, and what `encodeSnapshot` throws.
 * @example
 * ```ts
 * writeSnapshotFile('runs/7/checkpoint.safetensors', session.checkpoint());
 * ```
 */
export function writeSnapshotFile(path: string, snapshot: Snapshot): void {
  writeFileAtomically(path, encodeSnapshot(snapshot));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') {
      throw new AhsError('AHS_FILE_MISSING', `There is no file '${path}'.`, {
        fix: 'Check the path; a run writes its checkpoint at the end of its first epoch.',
        cause: thrown,
      });
    }
    throw fileFailure('AHS_READ_FAILED', 'read', path, thrown);
  }
}
