import { createRng, type Rng } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import type { Examples } from '../datasets/dataset.js';

/** Images in [0, 1], `[b, height, width, channels]`, and class indices, `[b]`. */
export interface Batch {
  readonly images: tf.Tensor4D;
  readonly labels: tf.Tensor1D;
}

/** The order of the examples in an epoch: a permutation that depends on seed and epoch alone. */
export function epochOrder(seed: number, epoch: number, count: number): Uint32Array {
  const rng = createRng(seed, 'batch order', String(epoch));
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = rng.integer(i + 1);
    const moved = order[i] as number;
    order[i] = order[j] as number;
    order[j] = moved;
  }
  return order;
}

/** The examples at some indices as tensors, pixels scaled to [0, 1]; the caller disposes them. */
export function gather(
  examples: Examples,
  inputShape: readonly [number, number, number],
  indices: Uint32Array,
): Batch {
  const size = inputShape[0] * inputShape[1] * inputShape[2];
  const pixels = new Float32Array(indices.length * size);
  const labels = new Int32Array(indices.length);
  indices.forEach((index, row) => {
    labels[row] = examples.labels[index] as number;
    const from = index * size;
    const to = row * size;
    for (let i = 0; i < size; i += 1) pixels[to + i] = (examples.inputs[from + i] as number) / 255;
  });
  return {
    images: tf.tensor4d(pixels, [indices.length, ...inputShape]),
    labels: tf.tensor1d(labels, 'int32'),
  };
}

/** Standard normal noise, `[rows, columns]`. */
export function noiseFrom(rng: Rng, rows: number, columns: number): tf.Tensor2D {
  const noise = new Float32Array(rows * columns);
  for (let i = 0; i < noise.length; i += 1) noise[i] = rng.normal();
  return tf.tensor2d(noise, [rows, columns]);
}
