import type { Rng } from '@ahs/core';
import { type Arena, createArena } from './arena.js';
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
  /** Where all its numbers lie. */
  readonly arena: Arena;
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
 * The lengths of what a network asks of an arena: its input and ∂L/∂output, its layers' buffers, its parameters and
 * gradients, and the two moments of {@link createAdamState}.
 */
export function networkLengths(layers: readonly Layer[], capacity: number): readonly number[] {
  const ends = [layers[0]?.inputs ?? 0, layers.at(-1)?.outputs ?? 0];
  const buffers = layers.flatMap((layer) => layer.buffers);
  const last = placeWeights(layers).at(-1);
  const size = last === undefined ? 0 : last.start + last.length;
  return [...[...ends, ...buffers].map((length) => length * capacity), size, size, size, size];
}

/**
 * Makes a network of layers, all weights zero: fill `parameters` or call {@link initializeNetwork}.
 * Passes copy what they are given into the arena.
 *
 * @param layers each takes as many numbers as the one before gives
 * @param capacity the most examples that one pass can take
 * @param arena with room for the network's {@link networkLengths}; its own by default
 */
export function createNetwork(
  layers: readonly Layer[],
  capacity: number,
  arena: Arena = createArena(networkLengths(layers, capacity)),
): Network {
  const weights = placeWeights(layers);
  const size = weights.reduce((sum, weight) => sum + weight.length, 0);
  const inputs = layers[0]?.inputs ?? 0;
  const outputs = layers.at(-1)?.outputs ?? 0;
  const ownInput = arena.floats(capacity * inputs);
  const ownGradient = arena.floats(capacity * outputs);
  const parameters = arena.floats(size);
  const gradients = arena.floats(size);

  let used = 0;
  const bound = layers.map((layer) => {
    const own = weights.slice(used, used + layer.weights.length);
    used += own.length;
    const view = (flat: Float32Array): Float32Array[] =>
      own.map(({ start, length }) => flat.subarray(start, start + length));
    return layer.bind({
      weights: view(parameters),
      gradients: view(gradients),
      buffers: layer.buffers.map((length) => arena.floats(capacity * length)),
      arena,
    });
  });

  return {
    inputs,
    outputs,
    capacity,
    arena,
    parameters,
    gradients,
    weights,
    forward: (input, batch) => {
      copy(input, ownInput, batch * inputs);
      let activation = ownInput;
      for (const layer of bound) activation = layer.forward(activation, batch);
      return activation;
    },
    backward: (outputGradient, batch) => {
      copy(outputGradient, ownGradient, batch * outputs);
      let gradient: Float32Array | undefined = ownGradient;
      for (let i = bound.length - 1; i >= 0 && gradient !== undefined; i--) {
        gradient = bound[i]?.backward(gradient, batch, i > 0);
      }
    },
  };
}

// A plain loop: for a few numbers it is faster than making a view.
function copy(from: Float32Array, to: Float32Array, length: number): void {
  for (let i = 0; i < length; i++) to[i] = from[i] as number;
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

/** The weights of layers, laid one after the other: kernel before bias, in the order of the layers. */
export function placeWeights(layers: readonly Layer[]): readonly NetworkWeight[] {
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
