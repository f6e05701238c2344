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

/** What makes a version's state of the one before: `{ 1: (state) => … }` leads from version 1 to 2. */
export type Migrations = Readonly<Record<number, (state: Json) => Json>>;

/**
 * The state of a snapshot in the version that this release reads; older ones are migrated, one version at a time.
 *
 * @throws AhsError `AHS_SNAPSHOT_VERSION` naming the owner and both versions, for a newer one and for one that no
 * migration leads from.
 * @example
 * ```ts
 * const saved = { version: 1, state: 0.1 };
 * stateOf(saved, 2, 'my scheduler', { 1: (rate) => ({ rate }) }); // { rate: 0.1 }
 * ```
 */
export function stateOf(
  snapshot: Snapshot,
  version: number,
  owner: string,
  migrations: Migrations = {},
): Json {
  let { state } = snapshot;
  for (let from = snapshot.version; from !== version; from += 1) {
    const migrate = from < version ? migrations[from] : undefined;
    if (migrate === undefined) {
      throw new AhsError(
        'AHS_SNAPSHOT_VERSION',
        `The snapshot of '${owner}' has version ${snapshot.version}; this release reads ${version}.`,
        { fix: 'Resume with the release that wrote it, or start anew.' },
      );
    }
    state = migrate(state);
  }
  return state;
}
