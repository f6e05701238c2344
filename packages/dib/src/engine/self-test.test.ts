import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arithmeticName, chooseBackend } from './backend.js';

interface Instances {
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

/** The standard library of ES2023 does not declare it. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: { -readonly [K in keyof Instances]: Instances[K] };
};
const { Instance } = WebAssembly;

// Kernels join a backend once: this test has a file, and so a process, of its own.
describe('an engine in which our compiled kernels give wrong numbers', () => {
  beforeAll(() => {
    // Only our module has this export; that of TensorFlow.js stays as it is.
    WebAssembly.Instance = class {
      readonly exports: object;

      constructor(module: object, imports: object) {
        const { exports } = new Instance(module, imports);
        this.exports =
          'filterGradient' in exports ? { ...exports, filterGradient: () => undefined } : exports;
      }
    };
  });

  afterAll(() => {
    WebAssembly.Instance = Instance;
  });

  it('is found out, and trains with stock operations', async () => {
    const { kernels, warnings, attempts } = await chooseBackend('wasm');
    const reason = 'a small convolution gives a wrong gradient';
    expect(attempts).toEqual([{ name: 'wasm', ok: true, reason: 'a training step succeeded' }]);
    expect(kernels).toEqual({ native: false, reason });
    expect(warnings).toEqual([
      `Stock operations train, several times slower than our kernels: ${reason}.`,
    ]);
    expect(arithmeticName()).toBe('wasm+stock');
  });
});
