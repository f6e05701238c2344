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
