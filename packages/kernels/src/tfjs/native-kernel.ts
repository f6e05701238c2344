import type * as tf from '@tensorflow/tfjs-core';
import type { NativeBackend } from './native-backend.js';

/** The arguments of a kernel of TensorFlow.js. */
export interface KernelCall {
  readonly inputs: tf.NamedTensorInfoMap;
  readonly attrs: tf.NamedAttrMap;
}

/** The inputs of a kernel by name; TensorFlow.js checked them. */
export type Operands<Required extends string, Optional extends string = never> = {
  readonly [name in Required]: tf.TensorInfo;
} & { readonly [name in Optional]?: tf.TensorInfo };

/** A kernel of TensorFlow.js by our compiled code. */
export interface NativeKernel {
  readonly kernelName: string;
  /** Returns `undefined` for what it does not cover: another kernel has to do it. */
  run(call: KernelCall, native: NativeBackend): tf.TensorInfo | tf.TensorInfo[] | undefined;
}

/** Whether all tensors hold float32 numbers, at least one each: what our compiled code is written for. */
export function areFloats(...tensors: readonly (tf.TensorInfo | undefined)[]): boolean {
  return hasFloats(...tensors) && tensors.every((tensor) => !tensor?.shape.includes(0));
}

/** Whether all tensors are of float32, even if they are empty. */
export function hasFloats(...tensors: readonly (tf.TensorInfo | undefined)[]): boolean {
  return tensors.every((tensor) => tensor === undefined || tensor.dtype === 'float32');
}
