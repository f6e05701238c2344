import { bindAffine } from './affine.js';
import type { Initializer } from './initializer.js';
import type { Layer } from './layer.js';
import { tanhGradient, tanhInPlace } from './tanh.js';

/**
 * A fully connected layer, `Y = X·W + b`, `Y = max(0, X·W + b)` or `Y = tanh(X·W + b)`, with kernel `[inputs, outputs]`.
 *
 * @param initializer of the kernel; He's in front of a ReLU, else Glorot's by default. Biases start from 0, but as the
 * kernel where that is `uniform`.
 */
export function dense(
  inputs: number,
  outputs: number,
  activation: 'relu' | 'tanh' | 'none',
  initializer: Initializer = activation === 'relu'
    ? { kind: 'he', fanIn: inputs }
    : { kind: 'glorot', fanIn: inputs, fanOut: outputs },
): Layer {
  const biasInitializer: Initializer =
    initializer.kind === 'uniform' ? initializer : { kind: 'zeros' };
  return {
    kind: 'dense',
    inputs,
    outputs,
    weights: [
      { name: 'kernel', shape: [inputs, outputs], initializer },
      { name: 'bias', shape: [outputs], initializer: biasInitializer },
    ],
    buffers: [outputs, inputs],
    bind: (memory) => {
      const affine = bindAffine(inputs, outputs, memory);
      const [output, inputGradient] = memory.buffers as [Float32Array, Float32Array];
      const rectified = activation === 'relu';
      let lastInput: Float32Array = output;
      return {
        forward: (input, batch) => {
          lastInput = input;
          affine.forward(input, batch, output, rectified);
          if (activation === 'tanh') tanhInPlace(output, batch * outputs);
          return output;
        },
        backward: (outputGradient, batch, needsInputGradient) => {
          if (rectified) memory.arena.reluGradient(outputGradient, output, batch * outputs);
          if (activation === 'tanh') tanhGradient(outputGradient, output, batch * outputs);
          const wanted = needsInputGradient ? inputGradient : undefined;
          affine.backward(lastInput, outputGradient, batch, wanted);
          return wanted;
        },
      };
    },
  };
}
