import type { Arena } from './arena.js';
import type { Initializer } from './initializer.js';

/** One weight of a layer: its name within the layer, its shape, and how it starts. */
export interface WeightSpec {
  readonly name: 'kernel' | 'bias' | 'appended';
  readonly shape: readonly number[];
  readonly initializer: Initializer;
}

/** Where a layer's weights, gradients and buffers lie, in the order of its description, all in the arena. */
export interface LayerMemory {
  readonly weights: readonly Float32Array[];
  readonly gradients: readonly Float32Array[];
  readonly buffers: readonly Float32Array[];
  readonly arena: Arena;
}

/** A layer with memory. Matrices are row-major, one example a row, and lie in the layer's arena. */
export interface BoundLayer {
  /** `[batch, inputs]` to `[batch, outputs]`; the result is the layer's own buffer, valid until the next call. */
  forward(input: Float32Array, batch: number): Float32Array;
  /**
   * Overwrites the weights' gradients, given the loss's gradient by the last output (which it may overwrite), and
   * returns the gradient by the last input, unless nobody needs it.
   */
  backward(
    outputGradient: Float32Array,
    batch: number,
    needsInputGradient: boolean,
  ): Float32Array | undefined;
}

/** A layer as a description: it owns neither weights nor buffers, so several networks can be made of it. */
export interface Layer {
  readonly kind: 'dense' | 'conv1d' | 'dueling' | 'appended';
  /** Numbers an example, in and out. */
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: readonly WeightSpec[];
  /** Numbers an example in each of its buffers. */
  readonly buffers: readonly number[];
  bind(memory: LayerMemory): BoundLayer;
}
