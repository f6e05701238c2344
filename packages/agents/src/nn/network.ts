import type { Rng } from '@ahs/core';
import { initialize } from './initializer.js';
import type { Layer } from './layer.js';

/** A weight of a network: its name (`dense1/kernel`), its shape, and its stretch of the flat vectors. */
export interface NetworkWeight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly start: number;
  readonly length: number;
}

/** Layers one after the other, with all weights in one flat vector: optimizers and targets need to know no more. */
export interface Network {
  /** Numbers an example, in and out. */
  readonly inputs: number;
  readonly outputs: number;
  /** The most examples that one pass can take. */
  readonly capacity: number;
  /** All weights. */
  readonly parameters: Float32Array;
  /** The loss's gradient by each of the parameters, from the last `backward`. */
  readonly gradients: Float32Array;
  /** What lies where in the two. */
  readonly weights: readonly NetworkWeight[];
  /** `[batch, inputs]` to `[batch, outputs]`; the result is a buffer that the next pass overwrites. */
  forward(input: Float32Array, batch: number): Float32Array;
  /** Fills `gradients`, given the loss's gradient by what the last `forward` returned. */
  backward(outputGradient: Float32Array, batch: number): void;
}

/**
 * Makes a network of layers, all weights zero: fill `parameters` or call {@link initializeNetwork}.
 * Passes allocate nothing.
 *
 * @param layers each takes as many numbers as the one before gives
 * @param capacity the most examples that one pass can take
 */
export function createNetwork(layers: readonly Layer[], capacity: number): Network {
  const weights = placeWeights(layers);
  const size = weights.reduce((sum, weight) => sum + weight.length, 0);
  const parameters = new Float32Array(size);
  const gradients = new Float32Array(size);

  let used = 0;
  const bound = layers.map((layer) => {
    const own = weights.slice(used, used + layer.weights.length);
    used += own.length;
    const view = (flat: Float32Array): Float32Array[] =>
      own.map(({ start, length }) => flat.subarray(start, start + length));
    return layer.bind({ weights: view(parameters), gradients: view(gradients), capacity });
  });

  return {
    inputs: layers[0]?.inputs ?? 0,
    outputs: layers.at(-1)?.outputs ?? 0,
    capacity,
    parameters,
    gradients,
    weights,
    forward: (input, batch) => {
      let activation = input;
      for (const layer of bound) activation = layer.forward(activation, batch);
      return activation;
    },
    backward: (outputGradient, batch) => {
      let gradient: Float32Array | undefined = outputGradient;
      for (let i = bound.length - 1; i >= 0 && gradient !== undefined; i--) {
        gradient = bound[i]?.backward(gradient, batch, i > 0);
      }
    },
  };
}

/** Draws new weights, in the order of the layers. */
export function initializeNetwork(network: Network, layers: readonly Layer[], rng: Rng): void {
  const initializers = layers.flatMap((layer) => layer.weights.map((weight) => weight.initializer));
  network.weights.forEach(({ start, length }, index) => {
    const initializer = initializers[index];
    if (initializer !== undefined) {
      initialize(network.parameters.subarray(start, start + length), initializer, rng);
    }
  });
}

function placeWeights(layers: readonly Layer[]): readonly NetworkWeight[] {
  const placed: NetworkWeight[] = [];
  const seen = new Map<string, number>();
  let start = 0;
  for (const layer of layers) {
    const number = (seen.get(layer.kind) ?? 0) + 1;
    seen.set(layer.kind, number);
    for (const { name, shape } of layer.weights) {
      const length = shape.reduce((product, size) => product * size, 1);
      placed.push({ name: `${layer.kind}${number}/${name}`, shape, start, length });
      start += length;
    }
  }
  return placed;
}
