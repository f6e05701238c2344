import { type Access, float, type HyperparameterSpec, type Tunable, tunable } from '@ahs/core';
import { numericField } from './numeric-field.js';
import { together } from './together.js';

/** TensorFlow.js's L1L2 regularizer, which looks at `l2` only where `hasL2` says so. */
interface L2Regularizer {
  hasL2?: boolean;
}

/**
 * Weight decay λ, by which each gradient gets λ·w, as a tunable: of an optimizer with a numeric `weightDecay`, or of
 * layers with an L2 `kernelRegularizer`, whose penalty is l2 · Σ w² with l2 = λ / 2.
 *
 * @param owners an optimizer, or one or several layers
 * @param spec What is legal; default float [0, .1].
 * @throws AhsError `AHS_TUNABLE_UNSUPPORTED` for an object with neither.
 * @example
 * ```ts
 * import { layers, regularizers } from '@tensorflow/tfjs-layers';
 *
 * const dense = layers.dense({ units: 8, kernelRegularizer: regularizers.l2({ l2: 1e-4 }) });
 * const tunables = { weightDecay: weightDecay(dense) };
 * ```
 */
export function weightDecay(
  owners: object | readonly object[],
  spec: HyperparameterSpec = float(0, 0.1),
): Tunable {
  const each = Array.isArray(owners) ? (owners as readonly object[]) : [owners];
  return together(each.map((owner) => tunable(spec, accessOf(owner))));
}

function accessOf(owner: object): Access {
  const { kernelRegularizer: regularizer } = owner as {
    kernelRegularizer?: object & L2Regularizer;
  };
  if (regularizer == null) return numericField(owner, 'weightDecay');
  const { get, set } = numericField(regularizer, 'l2');
  return {
    get: () => 2 * get(),
    set: (value) => {
      set(value / 2);
      if (regularizer.hasL2 !== undefined) regularizer.hasL2 = value !== 0;
    },
  };
}
