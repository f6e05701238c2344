import * as tf from '@tensorflow/tfjs-core';

/** `[…, columns]` → `[1, columns]`, as a product with ones: far faster than the stock sum over leading axes. */
export function columnSums(tensor: tf.Tensor): tf.Tensor2D {
  const columns = tensor.shape.at(-1) ?? 1;
  const matrix = tf.reshape<tf.Rank.R2>(tensor, [-1, columns]);
  return tf.matMul(tf.ones([1, matrix.shape[0]]), matrix);
}

/** Sums what broadcasting from `shape` had repeated. */
export function sumToShape(gradient: tf.Tensor, shape: number[]): tf.Tensor {
  const axes = tf.broadcast_util.getReductionAxes(shape, gradient.shape);
  return axes.length === 0 ? gradient : tf.reshape(tf.sum(gradient, axes), shape);
}
