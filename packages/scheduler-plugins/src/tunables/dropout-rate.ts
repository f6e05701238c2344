import { float, type HyperparameterSpec, type Tunable, tunable } from '@ahs/core';
import { numericField } from './numeric-field.js';
import { together } from './together.js';

/**
 * The share that dropout layers drop, one layer's or several layers' at once, as a tunable. TensorFlow.js's layers read
 * `rate` at each call.
 *
 * @param spec What is legal; default float [0, .95] (TensorFlow.js takes a rate of 1 for none).
 * @throws AhsError `AHS_TUNABLE_UNSUPPORTED` for a layer without a numeric `rate`, `AHS_VALUE_ILLEGAL` for layers whose
 * rates differ.
 * @example
 * ```ts
 * import { layers } from '@tensorflow/tfjs-layers';
 *
 * const tunables = { dropout: dropoutRate([layers.dropout({ rate: 0.5 }), layers.dropout({ rate: 0.5 })]) };
 * ```
 */
export function dropoutRate(
  dropoutLayers: object | readonly object[],
  spec: HyperparameterSpec = float(0, 0.95),
): Tunable {
  const each = Array.isArray(dropoutLayers)
    ? (dropoutLayers as readonly object[])
    : [dropoutLayers];
  return together(each.map((layer) => tunable(spec, numericField(layer, 'rate'))));
}
