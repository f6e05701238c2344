import { bindAffine } from './affine.js';
import type { Layer } from './layer.js';

/** Shape of a one-dimensional convolution over a window of recent observations. */
export interface Conv1dShape {
  /** Length of the window. */
  readonly steps: number;
  readonly features: number;
  readonly filters: number;
  /** Steps that a filter sees; the window is padded with zeros so that it keeps its length. */
  readonly width: number;
}

/**
 * A convolution over time (cross-correlation, stride 1, zero padding `same`): `[steps, features]` to
 * `[steps, filters]`, channel fastest, with kernel `[width, features, filters]`, rectified.
 *
 * It is a dense layer over patches: each step's patch is laid out as a row (im2col; Chellapilla et al. 2006).
 */
export function conv1d(shape: Conv1dShape): Layer {
  const { steps, features, filters, width } = shape;
  const patch = width * features;
  const sources = patchSources(shape);
  return {
    kind: 'conv1d',
    inputs: steps * features,
    outputs: steps * filters,
    weights: [
      {
        name: 'kernel',
        shape: [width, features, filters],
        initializer: { kind: 'he', fanIn: patch },
      },
      { name: 'bias', shape: [filters], initializer: { kind: 'zeros' } },
    ],
    buffers: [steps * filters, steps * features, sources.length, sources.length],
    bind: (memory) => {
      const affine = bindAffine(patch, filters, memory);
      const [output, inputGradient, patches, patchGradients] = memory.buffers as [
        Float32Array,
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      return {
        forward: (input, batch) => {
          gatherPatches(input, sources, steps * features, batch, patches);
          affine.forward(patches, batch * steps, output, true);
          return output;
        },
        backward: (outputGradient, batch, needsInputGradient) => {
          const rows = batch * steps;
          memory.arena.reluGradient(outputGradient, output, rows * filters);
          if (!needsInputGradient) {
            affine.backward(patches, outputGradient, rows, undefined);
            return undefined;
          }
          affine.backward(patches, outputGradient, rows, patchGradients);
          scatterPatches(patchGradients, sources, steps * features, batch, inputGradient);
          return inputGradient;
        },
      };
    },
  };
}

/** Which number of a window each number of its patches comes from; −1 for the padding. */
function patchSources({ steps, features, width }: Conv1dShape): Int32Array {
  // An even width has its extra step on the right, as in TensorFlow.
  const left = Math.floor((width - 1) / 2);
  const sources = new Int32Array(steps * width * features);
  let i = 0;
  for (let step = 0; step < steps; step++) {
    for (let source = step - left; source < step - left + width; source++) {
      const inside = source >= 0 && source < steps;
      for (let feature = 0; feature < features; feature++) {
        sources[i++] = inside ? source * features + feature : -1;
      }
    }
  }
  return sources;
}

function gatherPatches(
  input: Float32Array,
  sources: Int32Array,
  windowSize: number,
  batch: number,
  patches: Float32Array,
): void {
  let to = 0;
  for (let example = 0; example < batch; example++) {
    const start = example * windowSize;
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i] as number;
      patches[to++] = source < 0 ? 0 : (input[start + source] as number);
    }
  }
}

function scatterPatches(
  patches: Float32Array,
  sources: Int32Array,
  windowSize: number,
  batch: number,
  output: Float32Array,
): void {
  output.fill(0, 0, batch * windowSize);
  let from = 0;
  for (let example = 0; example < batch; example++) {
    const start = example * windowSize;
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i] as number;
      const value = patches[from++] as number;
      if (source >= 0) output[start + source] = (output[start + source] as number) + value;
    }
  }
}
