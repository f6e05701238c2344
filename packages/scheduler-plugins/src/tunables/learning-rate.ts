import { float, type HyperparameterSpec, type Tunable, tunable } from '@ahs/core';
import { numericField } from './numeric-field.js';

/**
 * The learning rate of an optimizer, or of one of its groups, as a tunable. Where the optimizer has `setLearningRate`
 * (TensorFlow.js's SGD and Momentum keep a tensor of it, so that assigning the property changes nothing) it is called;
 * otherwise the property is assigned (Adam and its kin read it at each step, though their types hide it).
 *
 * @param spec What is legal; default float [1e-7, 10] on a log scale.
 * @throws AhsError `AHS_TUNABLE_UNSUPPORTED` for an object without a numeric `learningRate`.
 * @example
 * ```ts
 * import { train } from '@tensorflow/tfjs-core';
 *
 * const tunables = { learningRate: learningRate(train.sgd(0.1)) };
 * ```
 */
export function learningRate(
  optimizer: object,
  spec: HyperparameterSpec = float(1e-7, 10, { scale: 'log' }),
): Tunable {
  const { get, set } = numericField(optimizer, 'learningRate');
  const setter = optimizer as { setLearningRate?: unknown };
  return tunable(spec, {
    get,
    set: (value) => {
      if (typeof setter.setLearningRate === 'function') setter.setLearningRate(value);
      else set(value);
    },
  });
}
