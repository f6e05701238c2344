import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { registerTrainingKernels } from './training-kernels.js';
import { testTrainingKernels } from './training-kernels.test.suite.js';

testTrainingKernels(false);

it('are registered once', () => {
  const product = tf.getKernel('BatchMatMul', 'wasm');
  expect(registerTrainingKernels()).toEqual({ added: [], replaced: [] });
  expect(tf.getKernel('BatchMatMul', 'wasm')).toBe(product);
});
