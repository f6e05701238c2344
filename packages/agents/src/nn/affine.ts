import type { LayerMemory } from './layer.js';

/** `Z = X·W + b` over rows, with its gradients: the arithmetic of dense layers, and of convolutions over patches. */
export interface Affine {
  /** Writes `[rows, outputs]`, rectified if asked. */
  forward(input: Float32Array, rows: number, output: Float32Array, rectified: boolean): void;
  /**
   * Overwrites the gradients of kernel and bias, and `inputGradient` where there is one:
   *
   *     ∂L/∂W = Xᵀ·∂L/∂Z,   ∂L/∂b = Σ_rows ∂L/∂Z,   ∂L/∂X = ∂L/∂Z·Wᵀ
   */
  backward(
    input: Float32Array,
    outputGradient: Float32Array,
    rows: number,
    inputGradient: Float32Array | undefined,
  ): void;
}

/** Binds a kernel `[inputs, outputs]` and a bias, the two weights of a layer. */
export function bindAffine(
  inputs: number,
  outputs: number,
  { weights, gradients, arena }: Pick<LayerMemory, 'weights' | 'gradients' | 'arena'>,
): Affine {
  const [kernel, bias] = weights as [Float32Array, Float32Array];
  const [kernelGradient, biasGradient] = gradients as [Float32Array, Float32Array];
  return {
    forward: (input, rows, output, rectified) => {
      arena.multiply({
        a: input,
        b: kernel,
        c: output,
        size: [rows, outputs, inputs],
        bias,
        ...(rectified ? { ending: 'relu' } : {}),
      });
    },
    backward: (input, outputGradient, rows, inputGradient) => {
      arena.multiply({
        a: input,
        b: outputGradient,
        c: kernelGradient,
        size: [inputs, outputs, rows],
        transpose: 'a',
      });
      arena.columnSums(outputGradient, rows, biasGradient);
      if (inputGradient === undefined) return;
      arena.multiply({
        a: outputGradient,
        b: kernel,
        c: inputGradient,
        size: [rows, inputs, outputs],
        transpose: 'b',
      });
    },
  };
}
