import '@tensorflow/tfjs-backend-wasm';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { attachKernels, type NativeBackend } from './native-backend.js';
import { nativeFault } from './native-self-test.js';

describe('the check of the compiled kernels', () => {
  let backend: BackendWasm;
  let native: NativeBackend;

  beforeAll(async () => {
    await tf.setBackend('wasm');
    backend = tf.backend() as BackendWasm;
    native = attachKernels(backend, false);
  });

  it('finds nothing wrong, and leaves nothing behind', () => {
    const before = backend.numDataIds();
    expect(nativeFault(native, backend)).toBeUndefined();
    expect(backend.numDataIds()).toBe(before);
  });

  it.each([
    ['convolve', 'a small convolution gives a wrong y'],
    ['inputGradient', 'a small convolution gives a wrong dx'],
    ['filterGradient', 'a small convolution gives a wrong gradient'],
    ['winograd', "Winograd's convolution gives a wrong y"],
    ['turnFilter', "Winograd's convolution gives a wrong dx"],
    ['winogradFilterGradient', "Winograd's convolution gives a wrong gradient"],
  ] as const)('finds out that %s does nothing', (name, fault) => {
    const broken = { ...native, kernels: { ...native.kernels, [name]: () => 1 } };
    expect(nativeFault(broken, backend)).toBe(fault);
  });

  it('finds out a Winograd convolution that is a hundredth too large', () => {
    const winograd: NativeBackend['kernels']['winograd'] = (
      geometry,
      x,
      filter,
      bias,
      y,
      ...rest
    ) => {
      const finite = native.kernels.winograd(geometry, x, filter, bias, y, ...rest);
      native.kernels.scale(y, 256, 1.01);
      return finite;
    };
    const broken = { ...native, kernels: { ...native.kernels, winograd } };
    expect(nativeFault(broken, backend)).toBe("Winograd's convolution gives a wrong y");
  });
});
