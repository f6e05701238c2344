import { gemm } from './gemm.js';
import type { Layer, LayerMemory } from './layer.js';

/** The weights of a layer that has a kernel and a bias. */
export interface KernelAndBias {
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** Takes a kernel and a bias out of a layer's list of weights. */
export function kernelAndBias([kernel, bias]: readonly Float32Array[]): KernelAndBias {
  return { kernel: kernel as Float32Array, bias: bias as Float32Array };
}

/** Copies the bias into each row, where the matrix product is then added. */
export function fillRows(rows: Float32Array, bias: Float32Array, count: number): void {
  for (let start = 0; start < count * bias.length; start += bias.length) rows.set(bias, start);
}

/** Sums each column: the bias's gradient. */
export function columnSums(rows: Float32Array, count: number, sums: Float32Array): void {
  for (let column = 0; column < sums.length; column++) {
    let sum = 0;
    for (let i = column; i < count * sums.length; i += sums.length) sum += rows[i] as number;
    sums[column] = sum;
  }
}

/**
 * A fully connected layer, `Y = X·W + b`, with kernel `[inputs, outputs]`.
 *
 * @param activation what follows, which decides how the kernel starts
 */
export function dense(inputs: number, outputs: number, activation: 'relu' | 'none'): Layer {
  return {
    kind: 'dense',
    inputs,
    outputs,
    weights: [
      {
        name: 'kernel',
        shape: [inputs, outputs],
        initializer:
          activation === 'relu'
            ? { kind: 'he', fanIn: inputs }
            : { kind: 'glorot', fanIn: inputs, fanOut: outputs },
      },
      { name: 'bias', shape: [outputs], initializer: { kind: 'zeros' } },
    ],
    bind: ({ weights, gradients, capacity }: LayerMemory) => {
      const { kernel, bias } = kernelAndBias(weights);
      const gradient = kernelAndBias(gradients);
      const output = new Float32Array(capacity * outputs);
      const inputGradient = new Float32Array(capacity * inputs);
      let lastInput: Float32Array = new Float32Array(0);
      return {
        forward: (input, batch) => {
          lastInput = input;
          fillRows(output, bias, batch);
          gemm(batch, outputs, inputs, input, false, kernel, false, output, true);
          return output;
        },
        // ∂L/∂W = Xᵀ·∂L/∂Y, ∂L/∂b = Σ_rows ∂L/∂Y, ∂L/∂X = ∂L/∂Y·Wᵀ
        backward: (outputGradient, batch, needsInputGradient) => {
          gemm(
            inputs,
            outputs,
            batch,
            lastInput,
            true,
            outputGradient,
            false,
            gradient.kernel,
            false,
          );
          columnSums(outputGradient, batch, gradient.bias);
          if (!needsInputGradient) return undefined;
          gemm(batch, inputs, outputs, outputGradient, false, kernel, true, inputGradient, false);
          return inputGradient;
        },
      };
    },
  };
}
