import * as tf from '@tensorflow/tfjs-core';

/**
 * Softmax cross-entropy in nats, per example: −log p(y|z), p = softmax(logits).
 * `logits` is `[b, classes]`, `labels` `[b]` (int32 class indices); returns `[b]`.
 */
export function crossEntropy(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Tensor1D {
  const logProbabilities = tf.logSoftmax(logits);
  const targets = tf.cast(tf.oneHot(labels, logits.shape[1]), 'float32');
  return tf.sub(0, tf.sum(tf.mul(targets, logProbabilities), 1));
}

/**
 * The variational information bottleneck's loss, averaged over the batch:
 *
 *   L = E[−log q(y|z)] + β · E[KL(p(z|x) ‖ r(z))]
 *
 * Alemi, Fischer, Dillon and Murphy, "Deep Variational Information Bottleneck", ICLR 2017, eq. 17.
 * `crossEntropies` and `divergences` are `[b]`, in nats.
 */
export function bottleneckLoss(
  crossEntropies: tf.Tensor1D,
  divergences: tf.Tensor1D,
  beta: number,
): tf.Scalar {
  return tf.add(tf.mean(crossEntropies), tf.mul(tf.mean(divergences), beta));
}
