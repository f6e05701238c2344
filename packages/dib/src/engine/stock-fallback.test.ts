import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testLossCurve } from '../loss-curve.test.suite.js';
import { testReferences } from '../reference.test.suite.js';
import { arithmeticName, chooseBackend } from './backend.js';

/** What compiles our kernels, and nothing of TensorFlow.js; the standard library of ES2023 does not declare it. */
const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: { Module: unknown } };
const { Module } = WebAssembly;

// Kernels join a backend once: this test has a file, and so a process, of its own.
describe('an engine that cannot run our compiled kernels', () => {
  beforeAll(() => {
    WebAssembly.Module = class {
      constructor() {
        throw new Error('Wasm SIMD unsupported');
      }
    };
  });

  afterAll(() => {
    WebAssembly.Module = Module;
  });

  it('trains with stock operations, says so and why, and is another arithmetic', async () => {
    const { kernels, warnings, attempts } = await chooseBackend('wasm');
    expect(attempts).toEqual([{ name: 'wasm', ok: true, reason: 'a training step succeeded' }]);
    expect(kernels).toEqual({ native: false, reason: 'Wasm SIMD unsupported' });
    expect(warnings).toEqual([
      'Stock operations train, several times slower than our kernels: Wasm SIMD unsupported.',
    ]);
    expect(arithmeticName()).toBe('wasm+stock');
  });

  testReferences('wasm');
  testLossCurve();
});
