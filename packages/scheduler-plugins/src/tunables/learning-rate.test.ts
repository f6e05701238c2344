import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { learningRate } from './learning-rate.js';

const optimizers: Record<string, (rate: number) => tf.Optimizer> = {
  sgd: (rate) => tf.train.sgd(rate),
  momentum: (rate) => tf.train.momentum(rate, 0),
  nesterov: (rate) => tf.train.momentum(rate, 0, true),
  adam: (rate) => tf.train.adam(rate),
  adamax: (rate) => tf.train.adamax(rate),
  adagrad: (rate) => tf.train.adagrad(rate),
  rmsprop: (rate) => tf.train.rmsprop(rate),
};

/** How far one step with the gradient 1 moves a weight. */
function stepLength(optimizer: tf.Optimizer): number {
  const weight = tf.variable(tf.scalar(0));
  optimizer.applyGradients({ [weight.name]: tf.scalar(1) });
  const moved = -(weight.dataSync()[0] ?? 0);
  weight.dispose();
  return moved;
}

describe('learningRate', () => {
  beforeAll(() => tf.setBackend('cpu'));

  for (const [name, make] of Object.entries(optimizers)) {
    test(`${name}: the next step is as long as if it had been made with the new rate`, () => {
      const changed = make(0.1);
      const rate = learningRate(changed);
      expect(rate.get()).toBe(0.1);
      rate.set(0.02);
      expect(rate.get()).toBe(0.02);
      const expected = stepLength(make(0.02));
      expect(stepLength(changed)).toBeCloseTo(expected, 8);
      expect(expected).not.toBeCloseTo(stepLength(make(0.1)), 4);
    });
  }

  test('assigning SGD’s property alone changes nothing', () => {
    // Why the tunable must call setLearningRate.
    const sgd = tf.train.sgd(0.1);
    (sgd as unknown as { learningRate: number }).learningRate = 0.02;
    expect(stepLength(sgd)).toBeCloseTo(0.1, 6);
  });

  test('an object without a learning rate is refused', () => {
    expect(() => learningRate({ rate: 1 })).toThrow(
      expect.objectContaining({ code: 'AHS_TUNABLE_UNSUPPORTED' }) as Error,
    );
  });
});
