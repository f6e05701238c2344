import * as tf from '@tensorflow/tfjs-core';

/** `[…, columns]` → `[columns]`. */
export function columnSums(tensor: tf.Tensor): tf.Tensor1D {
  const columns = tensor.shape.at(-1) ?? 1;
  return tf.sum(tf.reshape<tf.Rank.R2>(tensor, [-1, columns]), 0);
}

/** Sums what broadcasting from `shape` had repeated. */
export function sumToShape(gradient: tf.Tensor, shape: number[]): tf.Tensor {
  const axes = tf.broadcast_util.getReductionAxes(shape, gradient.shape);
  return axes.length === 0 ? gradient : tf.reshape(tf.sum(gradient, axes), shape);
}
