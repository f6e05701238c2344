/** The training step of the benchmark: three convolutions, a stochastic bottleneck and a classifier. */

import { sgdMomentumStep } from '@ahs/kernels/tfjs';
import * as tf from '@tensorflow/tfjs-core';

const LATENT = 128;
const BETA = 1e-3;
const LEARNING_RATE = 0.01;
const MOMENTUM = 0.9;

/** @typedef {{ height: number, width: number, channels: number, classes: number } | { length: number, words: number, embedding: number, classes: number }} Task */

/** @type {Readonly<Record<string, Task>>} */
export const TASKS = {
  mnist: { height: 28, width: 28, channels: 1, classes: 10 },
  cifar: { height: 32, width: 32, channels: 3, classes: 10 },
  text: { length: 200, words: 20_000, embedding: 64, classes: 2 },
};

/**
 * A model, its velocities and one batch. `run` does a whole step and waits for its loss.
 *
 * @param {string} name Of the task. @param {number} batch
 */
export function trainingStep(name, batch) {
  const task = /** @type {Task} */ (TASKS[name]);
  const weights = initialWeights(task);
  const velocities = weights.map((weight) => tf.variable(tf.zerosLike(weight), false));
  const inputs = 'words' in task ? words(task, batch) : images(task, batch);
  const labels = tf.tensor1d(
    Array.from({ length: batch }, (_, i) => i % task.classes),
    'int32',
  );
  const run = () =>
    tf.tidy(() => {
      const noise = numbers([batch, LATENT]);
      const { value, grads } = tf.variableGrads(
        () => loss(weights, inputs, labels, noise, task.classes),
        weights,
      );
      weights.forEach((weight, i) => {
        const velocity = /** @type {tf.Variable} */ (velocities[i]);
        const gradient = /** @type {tf.Tensor} */ (grads[weight.name]);
        sgdMomentumStep(weight, velocity, gradient, {
          learningRate: LEARNING_RATE,
          momentum: MOMENTUM,
        });
      });
      return /** @type {number} */ (value.dataSync()[0]);
    });
  return { run };
}

/** @param {readonly tf.Variable[]} weights @param {tf.Tensor} inputs @param {tf.Tensor1D} labels @param {tf.Tensor} noise @param {number} classes @returns {tf.Scalar} */
function loss(weights, inputs, labels, noise, classes) {
  const rest = [...weights];
  const next = () => /** @type {tf.Variable} */ (rest.shift());
  const isText = inputs.dtype === 'int32';
  // A text is an image of one row, whose filters are one row high.
  let x = isText
    ? tf.reshape(tf.gather(next(), tf.reshape(inputs, [-1])), [inputs.shape[0], 1, -1, 64])
    : inputs;
  for (let layer = 0; layer < 3; layer += 1) {
    x = convolution(x, next(), next(), isText ? 'relu' : 'linear');
    // ReLU and max-pooling commute; pooling first leaves a quarter of the work.
    if (!isText) x = tf.relu(tf.maxPool(/** @type {tf.Tensor4D} */ (x), 2, 2, 'valid'));
  }
  if (isText) x = tf.maxPool(/** @type {tf.Tensor4D} */ (x), [1, x.shape[2] ?? 1], 1, 'valid');
  const encoded = dense(tf.reshape(x, [x.shape[0], -1]), next(), next());
  const mu = tf.slice(encoded, [0, 0], [-1, LATENT]);
  const sigma = tf.softplus(tf.sub(tf.slice(encoded, [0, LATENT], [-1, LATENT]), 5));
  const code = tf.add(mu, tf.mul(sigma, noise));
  const logits = dense(code, next(), next());
  const targets = tf.cast(tf.oneHot(labels, classes), 'float32');
  const likelihood = tf.mean(tf.sum(tf.mul(targets, tf.logSoftmax(logits)), 1));
  const squares = tf.add(tf.square(mu), tf.square(sigma));
  const divergence = tf.sub(tf.sub(squares, 1), tf.mul(tf.log(sigma), 2));
  const kl = tf.mul(tf.mean(tf.sum(divergence, 1)), 0.5);
  return tf.sub(tf.mul(kl, BETA), likelihood);
}

/** @param {tf.Tensor} x @param {tf.Variable} filter @param {tf.Variable} bias @param {'relu' | 'linear'} activation @returns {tf.Tensor} */
function convolution(x, filter, bias, activation) {
  return tf
    .engine()
    .runKernel(
      tf.FusedConv2D,
      { x, filter, bias },
      { strides: [1, 1], pad: 'same', dataFormat: 'NHWC', dilations: [1, 1], activation },
    );
}

/** @param {tf.Tensor} x @param {tf.Variable} kernel @param {tf.Variable} bias @returns {tf.Tensor} */
function dense(x, kernel, bias) {
  const product = /** @type {tf.Tensor} */ (
    tf
      .engine()
      .runKernel(
        tf._FusedMatMul,
        { a: tf.reshape(x, [1, ...x.shape]), b: tf.reshape(kernel, [1, ...kernel.shape]), bias },
        { transposeA: false, transposeB: false, activation: 'linear' },
      )
  );
  return tf.reshape(product, product.shape.slice(1));
}

/** @param {Task} task */
function initialWeights(task) {
  const isText = 'words' in task;
  const high = isText ? 1 : 3;
  const inputs = isText ? task.embedding : task.channels;
  const features = isText ? 128 : 128 * (task.height >> 3) * (task.width >> 3);
  const shapes = [
    ...(isText ? [[task.words, task.embedding]] : []),
    ...[[high, 3, inputs, 32], [32], [high, 3, 32, 64], [64], [high, 3, 64, 128], [128]],
    ...[[features, 2 * LATENT], [2 * LATENT], [LATENT, task.classes], [task.classes]],
  ];
  return shapes.map((shape) => tf.variable(tf.mul(numbers(shape), 0.1)));
}

/** @param {{ height: number, width: number, channels: number }} task @param {number} batch */
function images({ height, width, channels }, batch) {
  return numbers([batch, height, width, channels]);
}

/** @param {{ length: number, words: number }} task @param {number} batch */
function words({ length, words: count }, batch) {
  const ids = Int32Array.from({ length: batch * length }, (_, i) => (i * 7919) % count);
  return tf.tensor(ids, [batch, length], 'int32');
}

/** Numbers in [-1, 1). @param {number[]} shape */
function numbers(shape) {
  let state = 12345;
  const values = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2147483648 - 1;
  });
  return tf.tensor(values, shape);
}
