import type { Json } from '../json.js';
import type { Snapshot, SnapshotTensor } from '../snapshot.js';

/** Snapshots that nobody may load who saved this one, each under what is wrong with it. */
export function foreignSnapshots(own: Snapshot): Readonly<Record<string, Snapshot>> {
  const { state, tensors = {} } = own;
  const filled = Object.entries(tensors).filter(([, { data }]) => data.length > 0);
  return {
    'of a later version': { ...own, version: own.version + 1000 },
    'without a state': { ...own, state: null },
    'of a stranger': { version: own.version, state: { kind: 'law.stranger' } },
    ...Object.fromEntries(
      keysOf(state).map((key) => [
        `without its '${key}'`,
        { ...own, state: without(state as { readonly [key: string]: Json }, key) },
      ]),
    ),
    ...Object.fromEntries(
      Object.keys(tensors).map((name) => [
        `without its tensor '${name}'`,
        { ...own, tensors: without(tensors, name) },
      ]),
    ),
    ...Object.fromEntries(
      filled.map(([name, tensor]) => [
        `whose tensor '${name}' is empty`,
        { ...own, tensors: { ...tensors, [name]: emptied(tensor) } },
      ]),
    ),
  };
}

function emptied({ shape, data }: SnapshotTensor): SnapshotTensor {
  return { shape: [0, ...shape.slice(1)], data: data.slice(0, 0) };
}

function without<T extends object>(record: T, key: string): T {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)) as T;
}

function keysOf(state: Json): readonly string[] {
  return typeof state === 'object' && state !== null && !Array.isArray(state)
    ? Object.keys(state)
    : [];
}
