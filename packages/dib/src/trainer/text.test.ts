import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import type { TrainerOptions } from './options.js';
import { texts } from './texts.test.support.js';
import { createTrainer } from './trainer.js';

const options = {
  model: { kind: 'text-cnn', embedding: 8, filters: 16, width: 3, latent: 8 },
  data: texts(2, { train: 300, validation: 60, test: 60 }),
  seed: 3,
  training: { batchSize: 20, optimizer: 'adam', learningRate: 0.01, beta: 1e-3 },
  length: { epochs: 5 },
  evaluateEvery: 1000,
} as const satisfies TrainerOptions;

beforeAll(() => chooseBackend('wasm'));

describe('a model of texts', () => {
  it('learns which words tell, and leaves the padding’s row alone', () => {
    const before = tf.memory().numTensors;
    const one = createTrainer(options);
    expect(one.evaluate('test').accuracy).toBeLessThan(0.7);
    while (one.next() !== undefined);
    const { accuracy, sparsity } = one.evaluate('test');
    expect(accuracy).toBeGreaterThan(0.95);
    expect(sparsity).toBeGreaterThan(0);
    const table = one.checkpoint().tensors?.['weights/embedding.table']?.data as Float32Array;
    expect(Array.from(table.subarray(0, 8))).toEqual(Array(8).fill(0));
    expect(table[8]).not.toBe(0);
    one.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('ends at a loss that is not finite', () => {
    const one = createTrainer(options);
    one.tunables.learningRate.set(1e30);
    expect(() => {
      while (one.next() !== undefined);
    }).toThrow(expect.objectContaining({ code: 'AHS_TRAINING_DIVERGED' }));
    one.dispose();
  });
});
