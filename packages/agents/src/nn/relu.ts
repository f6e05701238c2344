import type { Layer } from './layer.js';

/** Rectified linear units, `y = max(0, x)`; the derivative at 0 is 0. */
export function relu(units: number): Layer {
  return {
    kind: 'relu',
    inputs: units,
    outputs: units,
    weights: [],
    bind: ({ capacity }) => {
      const output = new Float32Array(capacity * units);
      const inputGradient = new Float32Array(capacity * units);
      return {
        forward: (input, batch) => {
          for (let i = 0; i < batch * units; i++) {
            const x = input[i] as number;
            output[i] = x > 0 ? x : 0;
          }
          return output;
        },
        backward: (outputGradient, batch, needsInputGradient) => {
          if (!needsInputGradient) return undefined;
          for (let i = 0; i < batch * units; i++) {
            inputGradient[i] = (output[i] as number) > 0 ? (outputGradient[i] as number) : 0;
          }
          return inputGradient;
        },
      };
    },
  };
}
