import { float, type HyperparameterSpec, type Tunable, tunable } from '@ahs/core';
import { numericField } from './numeric-field.js';

/**
 * The label smoothing of a loss as a tunable: the `labelSmoothing` of an object that the loss reads at each call.
 *
 * @param spec What is legal; default float [0, .9].
 * @throws AhsError `AHS_TUNABLE_UNSUPPORTED` for an object without a numeric `labelSmoothing`.
 * @example
 * ```ts
 * import { losses, type Tensor2D } from '@tensorflow/tfjs-core';
 *
 * const settings = { labelSmoothing: 0.1 };
 * const loss = (labels: Tensor2D, logits: Tensor2D) =>
 *   losses.softmaxCrossEntropy(labels, logits, 1, settings.labelSmoothing);
 * const tunables = { labelSmoothing: labelSmoothing(settings) };
 * ```
 */
export function labelSmoothing(
  settings: object,
  spec: HyperparameterSpec = float(0, 0.9),
): Tunable {
  return tunable(spec, numericField(settings, 'labelSmoothing'));
}
