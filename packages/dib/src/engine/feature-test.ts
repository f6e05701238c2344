import * as tf from '@tensorflow/tfjs-core';
import { crossEntropy } from '../losses.js';
import { convolution, dense, flatten } from '../models/layers.js';

/** Patterns of whole eighths: exact in float32. */
function eighths(shape: number[], step: number): tf.Tensor {
  const size = tf.util.sizeFromShape(shape);
  return tf.tensor(
    Float32Array.from({ length: size }, (_, i) => (((i * step) % 13) - 6) / 8),
    shape,
  );
}

/**
 * What {@link trainingStep} gives, computed without TensorFlow.js (the test beside this file does it again, in plain
 * loops and with finite differences).
 */
const EXPECTED_LOSSES = [2.0253913, 1.875113] as const;

const TOLERANCE = 1e-4;

/**
 * One small real training step on the current backend, through every kernel that training needs: convolution, ReLU,
 * max-pool, dense layer, softplus, cross-entropy, their gradients, and an update by gradient descent.
 * Returns the loss before and after the step.
 */
export function trainingStep(): readonly [number, number] {
  const step = () => {
    const images = eighths([2, 5, 5, 2], 5) as tf.Tensor4D;
    const filter = eighths([3, 3, 2, 3], 7) as tf.Tensor4D;
    const kernel = eighths([3, 4], 3) as tf.Tensor2D;
    const loss = (weights: tf.Tensor4D, classifier: tf.Tensor2D): tf.Scalar => {
      const features = convolution(images, weights, tf.fill([3], -0.875), 2);
      const pooled = flatten(tf.relu(tf.maxPool(features, 3, 1, 'valid')));
      const logits = dense(pooled, classifier, tf.zeros([4]));
      const labels = tf.tensor1d([0, 3], 'int32');
      return tf.add(tf.mean(crossEntropy(logits, labels)), tf.mean(tf.softplus(weights)));
    };
    const { value, grads } = tf.valueAndGrads(loss as (...args: tf.Tensor[]) => tf.Scalar)([
      filter,
      kernel,
    ]);
    const [filterGradient, kernelGradient] = grads as [tf.Tensor4D, tf.Tensor2D];
    const learningRate = 0.25;
    const after = loss(
      tf.sub(filter, tf.mul(filterGradient, learningRate)),
      tf.sub(kernel, tf.mul(kernelGradient, learningRate)),
    );
    return [scalar(value), scalar(after)] as const;
  };
  // A tidy's result is a container of tensors; ours are numbers, and numbers pass through.
  return tf.tidy(step as unknown as () => number[]) as unknown as readonly [number, number];
}

/** Why the current backend cannot train, or `undefined` when it can. */
export function trainingFault(): string | undefined {
  const losses = trainingStep();
  const right = losses.every(
    (loss, index) => Math.abs(loss - (EXPECTED_LOSSES[index] as number)) <= TOLERANCE,
  );
  return right
    ? undefined
    : `a training step gave losses ${losses.join(', ')} instead of ${EXPECTED_LOSSES.join(', ')}`;
}

function scalar(tensor: tf.Tensor): number {
  return tensor.dataSync()[0] as number;
}
