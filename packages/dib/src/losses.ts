import { softmaxCrossEntropy } from '@ahs/kernels/tfjs';
import * as tf from '@tensorflow/tfjs-core';

/**
 * Softmax cross-entropy in nats, per example: −log p(y|z), p = softmax(logits).
 * `logits` is `[b, classes]`, `labels` `[b]` (int32 class indices); returns `[b]`.
 */
export function crossEntropy(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Tensor1D {
  return softmaxCrossEntropy(logits, labels);
}

/**
 * The reconstruction loss of Bernoulli pixels in nats, per image:
 *
 *   −log p(x|z) = Σᵢ log(1 + e^lᵢ) − lᵢ·xᵢ,   l being the logits
 *
 * Kingma and Welling, "Auto-Encoding Variational Bayes", ICLR 2014, appendix C.1. `logits` and `pixels` are `[b, size]`,
 * the pixels in [0, 1]; returns `[b]`.
 */
export function bernoulliLoss(logits: tf.Tensor2D, pixels: tf.Tensor2D): tf.Tensor1D {
  return tf.sum(tf.sub(tf.softplus(logits), tf.mul(logits, pixels)), 1);
}

/**
 * The variational information bottleneck's loss, averaged over the batch, or the share of it that some of the `count`
 * examples of a batch have:
 *
 *   L = E[−log q(y|z)] + β · E[KL(p(z|x) ‖ r(z))]
 *
 * Alemi, Fischer, Dillon and Murphy, "Deep Variational Information Bottleneck", ICLR 2017, eq. 17. With reconstruction
 * losses in place of the cross-entropies it is that of the β-VAE (Higgins et al., ICLR 2017, eq. 4). `crossEntropies` and `divergences` are `[b]`, in nats.
 */
export function bottleneckLoss(
  crossEntropies: tf.Tensor1D,
  divergences: tf.Tensor1D,
  beta: number,
  count = crossEntropies.size,
): tf.Scalar {
  const sum = tf.add(tf.sum(crossEntropies), tf.mul(tf.sum(divergences), beta));
  return tf.mul(sum, 1 / count);
}
