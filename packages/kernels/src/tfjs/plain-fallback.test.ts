import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGemm } from '../gemm.js';
import { supportsFusedMultiplyAdd } from '../wasm/module.js';
import { registerTrainingKernels, trainingKernelReport } from './training-kernels.js';

interface Validation {
  validate(bytes: Uint8Array): boolean;
}

/** The standard library of ES2023 does not declare it. */
const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Validation };
const { validate } = WebAssembly;

// Kernels join a backend once: this test has a file, and so a process, of its own.
describe('fused multiply-add where the engine has none', () => {
  beforeAll(() => {
    // Node 20 has it behind a flag, which this process does not set; later ones have it always.
    if (supportsFusedMultiplyAdd()) WebAssembly.validate = () => false;
  });

  afterAll(() => {
    WebAssembly.validate = validate;
  });

  it('is plain SIMD on the wasm backend, and the report says so', async () => {
    registerTrainingKernels({ fusedMultiplyAdd: true });
    await tf.setBackend('wasm');
    expect(trainingKernelReport()).toEqual({ native: true, fusedMultiplyAdd: false });
    const product = tf.tidy(() => tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]])));
    expect([...product.dataSync()]).toEqual([11]);
  });

  it('is plain SIMD in products over a memory of their own', () => {
    const { floats, multiply } = createGemm({ capacity: 64, fusedMultiplyAdd: true });
    const [a, b, c] = [floats(2), floats(2), floats(1)];
    a.set([1, 2]);
    b.set([3, 4]);
    multiply({ a, b, c, size: [1, 1, 2] });
    expect([...c]).toEqual([11]);
  });
});
