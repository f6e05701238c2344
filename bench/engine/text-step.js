/**
 * The training step of text: an embedding, three convolutions, a stochastic bottleneck and a classifier. The text model
 * of `@ahs/dib` has one convolution; this one, for the comparison with PyTorch, is made of the same parts, and shares a
 * step among threads as the trainer does: each has a model of its own and computes the gradient of its shard, and all add up those of all shards in the same order.
 */
import {
  bottleneckLoss,
  convolution,
  crossEntropy,
  dense,
  divergence,
  flatten,
  posterior,
  sample,
} from '@ahs/dib';
import { sgdMomentumStep } from '@ahs/kernels/tfjs';
import * as tf from '@tensorflow/tfjs-core';

const LATENT = 128;
const BETA = 1e-3;
const LEARNING_RATE = 0.01;
const MOMENTUM = 0.9;
const LENGTH = 200;
const WORDS = 20_000;
const EMBEDDING = 64;
const CLASSES = 2;

const SHAPES = [
  [WORDS, EMBEDDING],
  ...[[1, 3, EMBEDDING, 32], [32], [1, 3, 32, 64], [64], [1, 3, 64, 128], [128]],
  ...[[128, 2 * LATENT], [2 * LATENT], [LATENT, CLASSES], [CLASSES]],
];

/** How many numbers the model is. */
export const PARAMETERS = SHAPES.map(tf.util.sizeFromShape).reduce((a, b) => a + b);

/**
 * @typedef {object} TextReplica
 * @property {(into: Float32Array) => number} gradient Writes the gradient of the own share of the batch's mean loss,
 *   which it returns.
 * @property {(gradient: Float32Array) => void} update With the gradient of the whole batch.
 * @property {Float32Array} sum Room for it.
 * @property {() => void} dispose
 */

/**
 * One thread's model, velocities and part of a batch.
 *
 * @param {number} batch @param {number} shard @param {number} shards Equal parts of the batch.
 * @returns {TextReplica}
 */
export function textReplica(batch, shard, shards) {
  const size = batch / shards;
  const weights = SHAPES.map((shape) => tf.variable(tf.mul(numbers(shape), 0.1)));
  const velocities = weights.map((weight) => tf.variable(tf.zerosLike(weight), false));
  const from = shard * size;
  const ids = Int32Array.from(
    { length: size * LENGTH },
    (_, i) => ((from * LENGTH + i) * 7919) % WORDS,
  );
  const inputs = tf.tensor1d(ids, 'int32');
  const classes = Int32Array.from({ length: size }, (_, i) => (from + i) % CLASSES);
  const labels = tf.tensor1d(classes, 'int32');
  return {
    gradient: (into) =>
      tf.tidy(() => {
        const noise = tf.slice(numbers([batch, LATENT]), [from, 0], [size, LATENT]);
        const { value, grads } = tf.variableGrads(
          () => loss(weights, inputs, labels, noise, batch),
          weights,
        );
        let written = 0;
        for (const { name } of weights) {
          const gradient = /** @type {tf.Tensor} */ (grads[name]);
          into.set(/** @type {Float32Array} */ (gradient.dataSync()), written);
          written += gradient.size;
        }
        return /** @type {number} */ (value.dataSync()[0]);
      }),
    update: (gradient) =>
      tf.tidy(() => {
        let read = 0;
        weights.forEach((weight, i) => {
          const velocity = /** @type {tf.Variable} */ (velocities[i]);
          const part = gradient.subarray(read, read + weight.size);
          sgdMomentumStep(weight, velocity, tf.tensor(part, weight.shape), {
            learningRate: LEARNING_RATE,
            momentum: MOMENTUM,
          });
          read += weight.size;
        });
      }),
    sum: new Float32Array(weights.reduce((count, { size: own }) => count + own, 0)),
    dispose: () => tf.dispose([weights, velocities, inputs, labels]),
  };
}

/**
 * The part of the batch's mean loss that some of its texts have.
 *
 * @param {readonly tf.Variable[]} weights @param {tf.Tensor1D} ids @param {tf.Tensor1D} labels @param {tf.Tensor} noise
 * @param {number} batch
 */
function loss(weights, ids, labels, noise, batch) {
  const rest = [...weights];
  const next = () => /** @type {tf.Variable<any>} */ (rest.shift());
  // A text is an image of one row, whose filters are one row high.
  /** @type {tf.Tensor4D} */
  let x = tf.reshape(tf.gather(next(), ids), [labels.size, 1, LENGTH, EMBEDDING]);
  for (let layer = 0; layer < 3; layer += 1) x = convolution(x, next(), next(), 1, 'relu');
  const features = flatten(tf.maxPool(x, [1, LENGTH], 1, 'valid'));
  const code = posterior(dense(features, next(), next()), 'linear');
  const logits = dense(sample(code, /** @type {tf.Tensor2D} */ (noise)), next(), next());
  return bottleneckLoss(crossEntropy(logits, labels), divergence(code), BETA, batch);
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
