import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainIn, newFolder } from './ahs-process.test.support.js';

/** What compiles our kernels, and nothing of TensorFlow.js; the standard library of ES2023 does not declare it. */
const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: { Module: unknown } };
const { Module } = WebAssembly;

// Kernels join a backend once: this test has a file, and so a process, of its own.
describe('ahs doctor where our compiled kernels cannot run', () => {
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

  it('says that stock operations train, and why', async () => {
    const programs = await mainIn(newFolder(), 'doctor', '--json');
    const people = await mainIn(newFolder(), 'doctor');
    const { backend } = JSON.parse(programs.stdout);
    // With TensorFlow's own library our kernels are not asked for.
    if (backend.name === 'node') return;
    expect(backend.kernels).toEqual({ native: false, reason: 'Wasm SIMD unsupported' });
    expect(people.stdout).toMatch(/backend +wasm with SIMD, stock operations only/);
    expect(people.stdout).toContain(
      '! Stock operations train, several times slower than our kernels: Wasm SIMD unsupported.',
    );
    expect([programs.code, people.code]).toEqual([0, 0]);
  }, 30_000);
});
