import type { Initializer } from './initializer.js';
import type { Layer, LayerMemory } from './layer.js';
import { tanhGradient, tanhInPlace } from './tanh.js';

/** The weights of a layer that has a kernel and a bias. */
export interface KernelAndBias {
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** Takes a kernel and a bias out of a layer's list of weights. */
export function kernelAndBias([kernel, bias]: readonly Float32Array[]): KernelAndBias {
  return { kernel: kernel as Float32Array, bias: bias as Float32Array };
}

/**
 * A fully connected layer, `Y = X·W + b`, `Y = max(0, X·W + b)` or `Y = tanh(X·W + b)`, with kernel `[inputs, outputs]`.
 *
 * @param initializer of the kernel; He's in front of a ReLU, else Glorot's by default
 */
export function dense(
  inputs: number,
  outputs: number,
  activation: 'relu' | 'tanh' | 'none',
  initializer: Initializer = activation === 'relu'
    ? { kind: 'he', fanIn: inputs }
    : { kind: 'glorot', fanIn: inputs, fanOut: outputs },
): Layer {
  return {
    kind: 'dense',
    inputs,
    outputs,
    weights: [
      { name: 'kernel', shape: [inputs, outputs], initializer },
      { name: 'bias', shape: [outputs], initializer: { kind: 'zeros' } },
    ],
    buffers: [outputs, inputs],
    bind: ({ weights, gradients, buffers, arena }: LayerMemory) => {
      const { kernel, bias } = kernelAndBias(weights);
      const gradient = kernelAndBias(gradients);
      const [output, inputGradient] = buffers as [Float32Array, Float32Array];
      const rectified = activation === 'relu';
      const ending = rectified ? ({ ending: 'relu' } as const) : {};
      let lastInput: Float32Array = output;
      return {
        forward: (input, batch) => {
          lastInput = input;
          arena.multiply({
            a: input,
            b: kernel,
            c: output,
            size: [batch, outputs, inputs],
            bias,
            ...ending,
          });
          if (activation === 'tanh') tanhInPlace(output, batch * outputs);
          return output;
        },
        // Z = X·W + b: ∂L/∂W = Xᵀ·∂L/∂Z, ∂L/∂b = Σ_rows ∂L/∂Z, ∂L/∂X = ∂L/∂Z·Wᵀ
        backward: (outputGradient, batch, needsInputGradient) => {
          if (rectified) arena.reluGradient(outputGradient, output, batch * outputs);
          if (activation === 'tanh') tanhGradient(outputGradient, output, batch * outputs);
          arena.multiply({
            a: lastInput,
            b: outputGradient,
            c: gradient.kernel,
            size: [inputs, outputs, batch],
            transpose: 'a',
          });
          arena.columnSums(outputGradient, batch, gradient.bias);
          if (!needsInputGradient) return undefined;
          arena.multiply({
            a: outputGradient,
            b: kernel,
            c: inputGradient,
            size: [batch, inputs, outputs],
            transpose: 'b',
          });
          return inputGradient;
        },
      };
    },
  };
}
