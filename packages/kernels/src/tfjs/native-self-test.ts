import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { ConvolutionShape } from '../wasm/geometry.js';
import type { NativeBackend } from './native-backend.js';

/**
 * Checks in about a millisecond that our compiled code reads and writes the tensors of the backend: a convolution and
 * its two gradients, against plain loops. Returns what is wrong, `undefined` when nothing is.
 */
export function nativeFault(native: NativeBackend, backend: BackendWasm): string | undefined {
  const { kernels, pointer } = native;
  const made: TensorInfo[] = [];
  const tensor = (shape: readonly number[], values: Float32Array) => {
    const info = backend.makeOutput([...shape], 'float32', undefined, values as never);
    made.push(info);
    return info;
  };
  try {
    const x = tensor([1, 4, 4, 2], numbers(32));
    const filter = tensor([3, 3, 2, 3], numbers(54));
    const dy = tensor([1, 4, 4, 3], numbers(48));
    const y = tensor([1, 4, 4, 3], new Float32Array(48));
    const dx = tensor([1, 4, 4, 2], new Float32Array(32));
    const gradient = tensor([3, 3, 2, 3], new Float32Array(54));
    native.convolution(SHAPE, kernels.convolutionScratch, (geometry, scratch) => {
      kernels.convolve(geometry, pointer(x), pointer(filter), 0, pointer(y), 0, scratch);
      kernels.inputGradient(geometry, pointer(dy), pointer(filter), pointer(dx), scratch);
      kernels.filterGradient(geometry, pointer(x), pointer(dy), pointer(gradient), scratch);
    });
    const expected = plainConvolution(numbers(32), numbers(54), numbers(48));
    const results = { y, dx, gradient } as const;
    for (const name of ['y', 'dx', 'gradient'] as const) {
      const actual = backend.readSync(results[name].dataId) as Float32Array;
      if (expected[name].some((value, i) => !(Math.abs(value - (actual[i] as number)) < 1e-4))) {
        return `a small convolution gives a wrong ${name}`;
      }
    }
    return undefined;
  } finally {
    for (const { dataId } of made) backend.disposeData(dataId);
  }
}

const SHAPE: ConvolutionShape = {
  batchSize: 1,
  inHeight: 4,
  inWidth: 4,
  inChannels: 2,
  outHeight: 4,
  outWidth: 4,
  outChannels: 3,
  filterHeight: 3,
  filterWidth: 3,
  strideHeight: 1,
  strideWidth: 1,
  padInfo: { top: 1, left: 1 },
};

function numbers(count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => ((i * 37) % 23) / 11 - 1);
}

function plainConvolution(x: Float32Array, filter: Float32Array, dy: Float32Array) {
  const y = new Float32Array(48);
  const dx = new Float32Array(32);
  const gradient = new Float32Array(54);
  const add = (to: Float32Array, at: number, product: number) => {
    to[at] = (to[at] as number) + product;
  };
  for (let i = 0; i < 4 * 4 * 3 * 3 * 2 * 3; i += 1) {
    const out = i % 3;
    const channel = Math.floor(i / 3) % 2;
    const tap = Math.floor(i / 6) % 9;
    const position = Math.floor(i / 54);
    const row = Math.floor(position / 4) + Math.floor(tap / 3) - 1;
    const column = (position % 4) + (tap % 3) - 1;
    if (row < 0 || row > 3 || column < 0 || column > 3) continue;
    const xAt = (row * 4 + column) * 2 + channel;
    const filterAt = (tap * 2 + channel) * 3 + out;
    const yAt = position * 3 + out;
    add(y, yAt, (x[xAt] as number) * (filter[filterAt] as number));
    add(dx, xAt, (dy[yAt] as number) * (filter[filterAt] as number));
    add(gradient, filterAt, (x[xAt] as number) * (dy[yAt] as number));
  }
  return { y, dx, gradient };
}
