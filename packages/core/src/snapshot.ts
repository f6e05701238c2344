import { AhsError } from './error.js';
import type { Json } from './json.js';

/** Numbers with a shape, as they are stored in a snapshot; row-major. */
export interface SnapshotTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array;
}

/**
 * The whole state of a thing that can be resumed: JSON (numbers may be non-finite) and, for what is large, tensors.
 * A snapshot never shares memory with the thing it was taken from.
 */
export interface Snapshot {
  /** The format's version; a reader migrates older ones and refuses newer ones. */
  readonly version: number;
  readonly state: Json;
  readonly tensors?: Readonly<Record<string, SnapshotTensor>>;
}

/**
 * The state of a snapshot that must have one version.
 *
 * @throws AhsError `AHS_SNAPSHOT_VERSION` naming the owner and both versions.
 */
export function stateOf(snapshot: Snapshot, version: number, owner: string): Json {
  if (snapshot.version !== version) {
    throw new AhsError(
      'AHS_SNAPSHOT_VERSION',
      `The snapshot of '${owner}' has version ${snapshot.version}; this release reads ${version}.`,
      { fix: 'Resume with the release that wrote it, or start anew.' },
    );
  }
  return snapshot.state;
}
