import { float, type HyperparameterSpec, type Tunable, tunable } from '@ahs/core';
import { numericField } from './numeric-field.js';

/** TensorFlow.js's Momentum, which steps with the tensor `m` and never looks at `momentum` again. */
interface TensorMomentum {
  readonly constructor: new (learningRate: number, momentum: number, nesterov: boolean) => object;
  readonly learningRate: number;
  readonly useNesterov: boolean;
  m: { dispose(): void; kept: boolean };
}

/**
 * The momentum of an optimizer as a tunable. Assigning the property is enough for RMSProp; TensorFlow.js's Momentum
 * keeps a tensor of it that neither the property nor `setMomentum` changes, so it gets that of a new optimizer of its
 * kind. What Adam calls β₁ is `tunable(float(0, 0.999), property(adam, 'beta1'))`.
 *
 * @param spec What is legal; default float [0, .999].
 * @throws AhsError `AHS_TUNABLE_UNSUPPORTED` for an object without a numeric `momentum`.
 * @example
 * ```ts
 * import { train } from '@tensorflow/tfjs-core';
 *
 * const tunables = { momentum: momentum(train.momentum(0.1, 0.9)) };
 * ```
 */
export function momentum(optimizer: object, spec: HyperparameterSpec = float(0, 0.999)): Tunable {
  const { get, set } = numericField(optimizer, 'momentum');
  return tunable(spec, {
    get,
    set: (value) => {
      if (hasTensor(optimizer)) replaceTensor(optimizer, value);
      set(value);
    },
  });
}

function hasTensor(optimizer: object): optimizer is TensorMomentum {
  const { m } = optimizer as { m?: { dispose?: unknown } };
  return typeof m?.dispose === 'function';
}

function replaceTensor(optimizer: TensorMomentum, value: number): void {
  const made = new optimizer.constructor(optimizer.learningRate, value, optimizer.useNesterov);
  const { m, c } = made as TensorMomentum & { readonly c: { dispose(): void } };
  // It outlives a tidy in which it was set.
  m.kept = true;
  c.dispose();
  optimizer.m.dispose();
  optimizer.m = m;
}
