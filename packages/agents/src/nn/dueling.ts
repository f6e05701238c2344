import type { Layer } from './layer.js';

/**
 * Joins a state's value and its actions' advantages (Wang et al. 2016, eq. 9): a row `[V, A₁ … Aₙ]`, which a dense
 * layer gives, becomes n values
 *
 *     Qₐ = V + Aₐ − 1/n · Σ_b A_b
 * @example
 * ```ts
 * const layers = [dense(4, 64, 'relu'), dense(64, 1 + 3, 'none'), dueling(3)];
 * ```
 */
export function dueling(actions: number): Layer {
  const inputs = actions + 1;
  return {
    kind: 'dueling',
    inputs,
    outputs: actions,
    weights: [],
    buffers: [actions, inputs],
    bind: ({ buffers }) => {
      const [output, inputGradient] = buffers as [Float32Array, Float32Array];
      return {
        forward: (input, batch) => {
          for (let i = 0; i < batch; i++) {
            const from = i * inputs;
            let sum = 0;
            for (let a = 1; a <= actions; a++) sum += input[from + a] as number;
            const base = (input[from] as number) - sum / actions;
            for (let a = 1; a <= actions; a++) {
              output[from - i + a - 1] = base + (input[from + a] as number);
            }
          }
          return output;
        },
        // ∂L/∂V = Σₐ ∂L/∂Qₐ,   ∂L/∂A_b = ∂L/∂Q_b − 1/n · Σₐ ∂L/∂Qₐ
        backward: (outputGradient, batch, needsInputGradient) => {
          if (!needsInputGradient) return undefined;
          for (let i = 0; i < batch; i++) {
            const from = i * actions;
            let sum = 0;
            for (let a = 0; a < actions; a++) sum += outputGradient[from + a] as number;
            inputGradient[from + i] = sum;
            for (let a = 0; a < actions; a++) {
              inputGradient[from + i + 1 + a] =
                (outputGradient[from + a] as number) - sum / actions;
            }
          }
          return inputGradient;
        },
      };
    },
  };
}
