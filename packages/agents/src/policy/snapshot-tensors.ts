import type { Snapshot, SnapshotTensor } from '@ahs/core';
import type { AdamState } from '../nn/adam.js';
import type { NetworkWeight } from '../nn/network.js';
import type { Refuse } from './refusal.js';

interface Arrays {
  Float32Array: Float32Array;
  Float64Array: Float64Array;
  Int32Array: Int32Array;
  Uint8Array: Uint8Array;
}

/** A tensor of a snapshot, checked for type, shape and finite numbers; it still belongs to the snapshot. */
export function readTensor<Type extends keyof Arrays>(
  { tensors }: Snapshot,
  name: string,
  type: Type,
  shape: readonly number[],
  refuse: Refuse,
): Arrays[Type] {
  const tensor = tensors?.[name];
  if (tensor === undefined) throw refuse(`the tensor '${name}' is missing`);
  const { data } = tensor;
  if (data?.[Symbol.toStringTag] !== type) throw refuse(`the tensor '${name}' is not a ${type}`);
  const length = shape.reduce((product, size) => product * size, 1);
  if (`${tensor.shape}` !== `${shape}` || data.length !== length) {
    throw refuse(
      `the tensor '${name}' has shape [${tensor.shape}] and ${data.length} numbers instead of [${shape}]`,
    );
  }
  if (!data.every((value: number) => Number.isFinite(value))) {
    throw refuse(`the tensor '${name}' is not finite`);
  }
  return data as Arrays[Type];
}

/** Refuses a tensor with a negative number where there can be none. */
export function requireNotNegative(name: string, data: ArrayLike<number>, refuse: Refuse): void {
  for (let i = 0; i < data.length; i++) {
    const value = data[i] as number;
    if (value < 0) throw refuse(`the tensor '${name}' holds ${value}, below 0`);
  }
}

/** Refuses a snapshot with tensors that its agent knows nothing of. */
export function requireOnlyTensors(
  { tensors = {} }: Snapshot,
  names: readonly string[],
  refuse: Refuse,
): void {
  const known = new Set(names);
  const unknown = Object.keys(tensors).find((name) => !known.has(name));
  if (unknown !== undefined) throw refuse(`the tensor '${unknown}' is unknown`);
}

/** Copies of the stretches of a flat vector, one tensor a weight, under `prefix/`. */
export function weightTensors(
  prefix: string,
  weights: readonly NetworkWeight[],
  flat: Float32Array,
): Record<string, SnapshotTensor> {
  return Object.fromEntries(
    weights.map(({ name, shape, start, length }) => [
      `${prefix}/${name}`,
      { shape: [...shape], data: flat.slice(start, start + length) },
    ]),
  );
}

/** Fills a flat vector from the tensors under `prefix/`. */
export function readWeights(
  snapshot: Snapshot,
  prefix: string,
  weights: readonly NetworkWeight[],
  flat: Float32Array,
  refuse: Refuse,
): void {
  for (const { name, shape, start } of weights) {
    flat.set(readTensor(snapshot, `${prefix}/${name}`, 'Float32Array', shape, refuse), start);
  }
}

/**
 * Fills Adam's moments from the tensors under `adam/first` and `adam/second`.
 *
 * @param suffix `/name` of the network, where there are several
 */
export function readAdamMoments(
  snapshot: Snapshot,
  suffix: string,
  weights: readonly NetworkWeight[],
  { firstMoments, secondMoments }: AdamState,
  refuse: Refuse,
): void {
  readWeights(snapshot, `adam/first${suffix}`, weights, firstMoments, refuse);
  readWeights(snapshot, `adam/second${suffix}`, weights, secondMoments, refuse);
  // They are means of squares, whose roots are taken.
  requireNotNegative(`adam/second${suffix}`, secondMoments, refuse);
}

/** The names of the tensors that {@link weightTensors} makes. */
export function weightNames(prefix: string, weights: readonly NetworkWeight[]): readonly string[] {
  return weights.map(({ name }) => `${prefix}/${name}`);
}
