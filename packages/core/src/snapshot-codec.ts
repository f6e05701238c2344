import { AhsError, errorMessage } from './error.js';
import { parseExact, stringifyExact } from './exact-json.js';
import type { Json } from './json.js';
import { decodeSafetensors, encodeSafetensors } from './safetensors.js';
import { type Snapshot, type SnapshotTensor, stateOf } from './snapshot.js';

const formatName = 'ahs.snapshot';
/** Of the file's layout; the snapshot's own version is its owner's affair. */
const formatVersion = 1;
/** Of the state that {@link mergeSnapshots} makes. */
const mergedVersion = 1;

const wholeNumber = /^\d{1,15}$/;

/**
 * Writes a snapshot as a safetensors file. Tensors are stored under their names; the header's metadata holds
 * `format` (`ahs.snapshot`), `version` (of the layout), `snapshotVersion`, and `state` as exact JSON, so that numbers
 * which are not finite, `-0` and the order of keys survive. An empty record of tensors is read back as none.
 *
 * @throws AhsError `AHS_JSON_INVALID` for a state that is not JSON, `AHS_SAFETENSORS_INVALID` for a tensor whose
 * shape does not fit its data, `AHS_SNAPSHOT_INVALID` for a version that is not a whole number.
 * @example
 * ```ts
 * const bytes = encodeSnapshot(session.checkpoint());
 * ```
 */
export function encodeSnapshot(snapshot: Snapshot): Uint8Array {
  if (!wholeNumber.test(String(snapshot.version))) {
    throw new AhsError('AHS_SNAPSHOT_INVALID', `A snapshot's version is ${snapshot.version}.`, {
      fix: 'Count versions from 1.',
    });
  }
  return encodeSafetensors({
    metadata: {
      format: formatName,
      version: String(formatVersion),
      snapshotVersion: String(snapshot.version),
      state: stringifyExact(snapshot.state),
    },
    tensors: snapshot.tensors ?? {},
  });
}

/**
 * Reads what {@link encodeSnapshot} wrote, the whole of it or nothing.
 *
 * @param source Where the bytes come from, for messages.
 * @throws AhsError `AHS_SAFETENSORS_INVALID` for a damaged file, `AHS_SNAPSHOT_FOREIGN` for a safetensors file of
 * somebody else, `AHS_SNAPSHOT_VERSION` for a layout newer than this release, `AHS_SNAPSHOT_INVALID` for a state that
 * cannot be read; each names the source.
 * @example
 * ```ts
 * const checkpoint = decodeSnapshot(bytes, 'runs/7/checkpoint.safetensors');
 * ```
 */
export function decodeSnapshot(bytes: Uint8Array, source: string): Snapshot {
  const { metadata, tensors } = decodeSafetensors(bytes, source);
  if (metadata.format !== formatName) {
    throw new AhsError(
      'AHS_SNAPSHOT_FOREIGN',
      `'${source}' is a safetensors file, but not a snapshot: its metadata does not say ${formatName}.`,
      { fix: 'Give a checkpoint or a policy that AHS wrote.' },
    );
  }
  const layout = readVersion(metadata.version, 'version', source);
  if (layout > formatVersion) {
    throw new AhsError(
      'AHS_SNAPSHOT_VERSION',
      `'${source}' has the layout ${layout}; this release reads up to ${formatVersion}.`,
      { fix: 'Read it with the release that wrote it, or a newer one.' },
    );
  }
  return {
    version: readVersion(metadata.snapshotVersion, 'snapshotVersion', source),
    state: readState(metadata.state, source),
    ...(Object.keys(tensors).length > 0 ? { tensors } : {}),
  };
}

function readVersion(text: string | undefined, key: string, source: string): number {
  if (text === undefined || !wholeNumber.test(text)) {
    throw damaged(source, `its ${key} is ${text ?? 'missing'}`);
  }
  return Number(text);
}

function readState(text: string | undefined, source: string): Json {
  if (text === undefined) throw damaged(source, 'its state is missing');
  try {
    return parseExact(text);
  } catch (thrown) {
    throw damaged(source, errorMessage(thrown), thrown);
  }
}

function damaged(source: string, why: string, cause?: unknown): AhsError {
  return new AhsError('AHS_SNAPSHOT_INVALID', `'${source}' is no whole snapshot: ${why}.`, {
    fix: 'Use another copy of it.',
    cause,
  });
}

/**
 * Several snapshots as one, from which {@link splitSnapshot} gives them back; merged snapshots can be merged again.
 * The tensor `weights` of the part `agent` is called `agent/weights`; a `/` or `%` in a part's own name is written
 * `%2F` or `%25`. Shares memory with the parts.
 *
 * @example
 * ```ts
 * const both = mergeSnapshots({ agent: agent.save(), session: session.checkpoint() });
 * splitSnapshot(both).agent; // as agent.save() gave it
 * ```
 */
export function mergeSnapshots(parts: Readonly<Record<string, Snapshot>>): Snapshot {
  const entries = Object.entries(parts);
  const tensors = entries.flatMap(([part, snapshot]) =>
    Object.entries(snapshot.tensors ?? {}).map(
      ([name, tensor]) => [`${escapePart(part)}/${name}`, tensor] as const,
    ),
  );
  return {
    version: mergedVersion,
    state: Object.fromEntries(
      entries.map(([part, { version, state }]) => [part, { version, state }]),
    ),
    ...(tensors.length > 0 ? { tensors: Object.fromEntries(tensors) } : {}),
  };
}

/**
 * The parts of a merged snapshot, sharing memory with it.
 *
 * @param owner Whose snapshot it is, for messages.
 * @throws AhsError `AHS_SNAPSHOT_VERSION` when it was merged by another version, `AHS_SNAPSHOT_INVALID` when it is no
 * merged snapshot or holds a tensor that belongs to no part.
 * @example
 * ```ts
 * const { trainer, session } = splitSnapshot(checkpoint, 'checkpoint.safetensors');
 * ```
 */
export function splitSnapshot(merged: Snapshot, owner = 'merged'): Record<string, Snapshot> {
  const parts = Object.entries(readParts(stateOf(merged, mergedVersion, owner), owner));
  const tensors = new Map(parts.map(([part]) => [escapePart(part), [] as NamedTensor[]]));
  for (const [name, tensor] of Object.entries(merged.tensors ?? {})) {
    const slash = name.indexOf('/');
    const own = slash < 0 ? undefined : tensors.get(name.slice(0, slash));
    if (own === undefined)
      throw damaged(owner, `the tensor '${name}' belongs to none of its parts`);
    own.push([name.slice(slash + 1), tensor]);
  }
  return Object.fromEntries(
    parts.map(([part, snapshot]) => {
      const own = tensors.get(escapePart(part)) ?? [];
      return [part, own.length > 0 ? { ...snapshot, tensors: Object.fromEntries(own) } : snapshot];
    }),
  );
}

type NamedTensor = readonly [string, SnapshotTensor];

function escapePart(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}

function readParts(state: Json, owner: string): Readonly<Record<string, Snapshot>> {
  if (!isRecord(state)) throw damaged(owner, 'its state is not a record of parts');
  return Object.fromEntries(
    Object.entries(state).map(([part, value]) => {
      if (!isRecord(value) || typeof value.version !== 'number' || value.state === undefined) {
        throw damaged(owner, `its part '${part}' has no version and state`);
      }
      return [part, { version: value.version, state: value.state }];
    }),
  );
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
