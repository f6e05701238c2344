/** Single kernels: products, gradients of convolutions, and steps of optimizers. */
import { adamStep, sgdMomentumStep } from '@ahs/kernels/tfjs';
import * as tf from '@tensorflow/tfjs-core';

/** @typedef {import('./cases.js').Case} Case */

/** @param {number} size @param {string} sides Such as `TN`: the left one transposed. @returns {Case} */
export function product(size, sides) {
  const a = random([size, size], 1);
  const b = random([size, size], 2);
  return {
    run: () => tf.dispose(tf.matMul(a, b, sides[0] === 'T', sides[1] === 'T')),
    stop: () => tf.dispose([a, b]),
  };
}

/** @param {string} which @param {number[]} shape @returns {Case} */
export function convolutionGradient(which, [batch = 0, size = 0, inputs = 0, outputs = 0]) {
  const inputShape = [batch, size, size, inputs];
  const filterShape = [3, 3, inputs, outputs];
  const x = random(inputShape, 1);
  const filter = random(filterShape, 2);
  const dy = random([batch, size, size, outputs], 3);
  const shared = { strides: [1, 1], pad: 'same', dataFormat: 'NHWC' };
  const [kernel, operands, attrs] =
    which === 'dW'
      ? [tf.Conv2DBackpropFilter, { x, dy }, { ...shared, filterShape }]
      : [tf.Conv2DBackpropInput, { dy, filter }, { ...shared, inputShape }];
  return {
    run: () => tf.dispose(tf.engine().runKernel(kernel, operands, attrs)),
    stop: () => tf.dispose([x, filter, dy]),
  };
}

/** @param {string} kind @param {number} size Parameters. @returns {Case} */
export function optimizerStep(kind, size) {
  const gradient = random([size], 1);
  const variables = Array.from({ length: 3 }, () => tf.variable(tf.zeros([size]), false));
  const [weight, first, second] = /** @type {[tf.Variable, tf.Variable, tf.Variable]} */ (
    variables
  );
  const learningRate = 1e-3;
  let step = 0;
  const run =
    kind === 'adam'
      ? () => {
          step += 1;
          const rates = { learningRate, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, step };
          adamStep(weight, first, second, gradient, rates);
        }
      : () => sgdMomentumStep(weight, first, gradient, { learningRate, momentum: 0.9 });
  return { run, stop: () => tf.dispose([gradient, ...variables]) };
}

/** @param {number[]} shape @param {number} seed */
function random(shape, seed) {
  return tf.randomUniform(shape, -1, 1, 'float32', seed);
}
