/** The cases of the engine benchmark on our side; PyTorch's are in `peer.py` under the same names. */
import * as tf from '@tensorflow/tfjs-core';
import { actor, doubleDqnUpdate } from './agent.js';
import { trainingStep } from './step.js';

const kernels = [
  ...['NN', 'NT', 'TN'].map((sides) => `gemm/512/${sides}`),
  // batch x size x channels in x channels out: the second and third convolution of the MNIST step.
  ...['128x14x32x64', '128x7x64x128'].flatMap((shape) => [`conv/dW/${shape}`, `conv/dX/${shape}`]),
];

const steps = ['mnist', 'cifar', 'text'].flatMap((task) =>
  [128, 32].map((batch) => `step/${task}/batch${batch}`),
);

/** Those of an agent: 5 observations, two hidden layers, 6 actions. It computes without TensorFlow.js, and without FMA. */
export const AGENT_CASES = ['dqn-update/64-64', 'dqn-act/64-64'];

export const CASES = [...kernels, ...steps];

/** The steps that are also timed on the stock backend, which is slow. */
export const STOCK_CASES = ['mnist', 'cifar', 'text'].map((task) => `step/${task}/batch128`);

/**
 * What the time of a case is turned into: how much work a second.
 *
 * @param {string} name
 * @returns {{ unit: string, work: number }} The work of one run, in thousandths of the unit's, because times are in ms.
 */
export function workOf(name) {
  const [kind, detail, rest = ''] = name.split('/');
  if (kind === 'gemm')
    return { unit: 'GFLOP/s', work: (2 * Number(detail) * Number(detail) * Number(detail)) / 1e6 };
  if (kind === 'step')
    return { unit: 'examples/s', work: 1000 * Number(rest.replace('batch', '')) };
  const [batch = 0, size = 0, inputs = 0, outputs = 0] = rest.split('x').map(Number);
  return { unit: 'GFLOP/s', work: (2 * 9 * batch * size * size * inputs * outputs) / 1e6 };
}

/**
 * Makes a case; each call of what is returned runs it once.
 *
 * @param {string} name
 * @returns {() => void}
 */
export function prepare(name) {
  const [kind, detail = '', rest = ''] = name.split('/');
  if (kind === 'gemm') return product(Number(detail), rest);
  if (kind === 'dqn-update') return repeat(doubleDqnUpdate(detail.split('-').map(Number)));
  if (kind === 'dqn-act') return repeat(actor(detail.split('-').map(Number)));
  if (kind === 'step') return trainingStep(detail, Number(rest.replace('batch', ''))).run;
  return gradient(detail, rest.split('x').map(Number));
}

/** How often a run repeats what takes microseconds; `peer.py` does the same. */
export const REPETITIONS = 200;

/** @param {() => void} act */
function repeat(act) {
  return () => {
    for (let i = 0; i < REPETITIONS; i += 1) act();
  };
}

/** @param {number} size @param {string} sides Such as `TN`: the left one transposed. */
function product(size, sides) {
  const a = tf.randomUniform([size, size], -1, 1, 'float32', 1);
  const b = tf.randomUniform([size, size], -1, 1, 'float32', 2);
  return () => tf.dispose(tf.matMul(a, b, sides[0] === 'T', sides[1] === 'T'));
}

/** @param {string} which @param {number[]} shape */
function gradient(which, [batch = 0, size = 0, inputs = 0, outputs = 0]) {
  const inputShape = [batch, size, size, inputs];
  const filterShape = [3, 3, inputs, outputs];
  const x = tf.randomUniform(inputShape, -1, 1, 'float32', 1);
  const filter = tf.randomUniform(filterShape, -1, 1, 'float32', 2);
  const dy = tf.randomUniform([batch, size, size, outputs], -1, 1, 'float32', 3);
  const shared = { strides: [1, 1], pad: 'same', dataFormat: 'NHWC' };
  const [kernel, operands, attrs] =
    which === 'dW'
      ? [tf.Conv2DBackpropFilter, { x, dy }, { ...shared, filterShape }]
      : [tf.Conv2DBackpropInput, { dy, filter }, { ...shared, inputShape }];
  return () => tf.dispose(tf.engine().runKernel(kernel, operands, attrs));
}
