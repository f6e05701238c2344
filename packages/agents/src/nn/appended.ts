import type { Layer, LayerMemory } from './layer.js';

/**
 * A layer that appends `count` weights of its own to each row, whatever the input: the logarithms of a Gaussian
 * policy's deviations, which do not depend on what is observed.
 *
 * @param value what the weights start from
 */
export function appended(inputs: number, count: number, value: number): Layer {
  const outputs = inputs + count;
  return {
    kind: 'appended',
    inputs,
    outputs,
    weights: [{ name: 'appended', shape: [count], initializer: { kind: 'constant', value } }],
    buffers: [outputs, inputs],
    bind: ({ weights: [row], gradients: [rowGradient], buffers }: LayerMemory) => {
      const [weights, gradients] = [row, rowGradient] as [Float32Array, Float32Array];
      const [output, inputGradient] = buffers as [Float32Array, Float32Array];
      return {
        forward: (input, batch) => {
          for (let i = 0; i < batch; i++) {
            const start = i * outputs;
            for (let j = 0; j < inputs; j++) output[start + j] = input[i * inputs + j] as number;
            for (let j = 0; j < count; j++) output[start + inputs + j] = weights[j] as number;
          }
          return output;
        },
        backward: (outputGradient, batch, needsInputGradient) => {
          for (let j = 0; j < count; j++) {
            let sum = 0;
            for (let i = 0; i < batch; i++)
              sum += outputGradient[i * outputs + inputs + j] as number;
            gradients[j] = sum;
          }
          if (!needsInputGradient) return undefined;
          for (let i = 0; i < batch; i++) {
            for (let j = 0; j < inputs; j++)
              inputGradient[i * inputs + j] = outputGradient[i * outputs + j] as number;
          }
          return inputGradient;
        },
      };
    },
  };
}
