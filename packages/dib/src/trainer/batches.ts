import { createRng, type Rng } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import { type Examples, type InputSpec, inputSize } from '../datasets/dataset.js';

/** Inputs and their class indices, `[b]`. */
export interface Batch {
  /** Images: floats in [0, 1], `[b, height, width, channels]`. Tokens: int32 ids, `[b, length]`. */
  readonly inputs: tf.Tensor;
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
export function gather(examples: Examples, input: InputSpec, indices: Uint32Array): Batch {
  const labels = Int32Array.from(indices, (index) => examples.labels[index] as number);
  return { inputs: gatherInputs(examples, input, indices), labels: tf.tensor1d(labels, 'int32') };
}

function gatherInputs({ inputs }: Examples, input: InputSpec, indices: Uint32Array): tf.Tensor {
  const size = inputSize(input);
  switch (input.kind) {
    case 'images': {
      const pixels = new Float32Array(indices.length * size);
      indices.forEach((index, row) => {
        const from = index * size;
        const to = row * size;
        for (let i = 0; i < size; i += 1) pixels[to + i] = (inputs[from + i] as number) / 255;
      });
      return tf.tensor4d(pixels, [indices.length, ...input.shape]);
    }
    case 'tokens': {
      const ids = new Int32Array(indices.length * size);
      indices.forEach((index, row) => {
        ids.set(inputs.subarray(index * size, (index + 1) * size), row * size);
      });
      return tf.tensor2d(ids, [indices.length, size], 'int32');
    }
  }
}

/** Standard normal noise, `[size]`. */
export function noiseFrom(rng: Rng, size: number): Float32Array {
  const noise = new Float32Array(size);
  for (let i = 0; i < size; i += 1) noise[i] = rng.normal();
  return noise;
}
