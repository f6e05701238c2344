import { AhsError, float, type HyperparameterSpec, type Tunable } from '@ahs/core';

/**
 * The learning rate of an optimizer as a tunable. Where the optimizer has `setLearningRate` (TensorFlow.js's SGD and
 * Momentum keep a tensor of it, so that assigning the property changes nothing) it is called; otherwise the property
 * is assigned (Adam and its kin read it at each step, though their types hide it).
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
  const fields = optimizer as { learningRate?: unknown; setLearningRate?: unknown };
  if (typeof fields.learningRate !== 'number') {
    throw new AhsError(
      'AHS_TUNABLE_UNSUPPORTED',
      `${optimizer.constructor.name} has no numeric learningRate.`,
      { fix: 'Use tunable(spec, { get, set }) with functions of your own.' },
    );
  }
  const set = (value: number): void => {
    if (typeof fields.setLearningRate === 'function') fields.setLearningRate(value);
    else fields.learningRate = value;
  };
  return { spec, get: () => fields.learningRate as number, set };
}
