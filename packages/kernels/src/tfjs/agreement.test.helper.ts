import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect } from 'vitest';

/** Numbers in [-1, 1), a function of the seed alone. */
export function numbers(seed: number, shape: readonly number[]): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2147483648 - 1;
  });
}

export type Run = (tensor: (seed: number, shape: readonly number[]) => tf.Tensor) => tf.Tensor;

/** What a run gives on a backend; it must leave no tensor behind. */
export async function on(backend: 'cpu' | 'wasm', run: Run): Promise<Float32Array> {
  await tf.setBackend(backend);
  const before = tf.memory().numTensors;
  const output = tf.tidy(() => run((seed, shape) => tf.tensor(numbers(seed, shape), [...shape])));
  const values = output.dataSync() as Float32Array;
  output.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return values;
}

/** The wasm backend against the cpu backend, relative to the largest number, or to 1 where sums of ±1 cancel. */
export async function expectAgreement(run: Run, tolerance = 1e-5): Promise<void> {
  const expected = await on('cpu', run);
  const actual = await on('wasm', run);
  expect(actual.length).toBe(expected.length);
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const worst = expected.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (actual[i] as number))),
    0,
  );
  expect(worst / largest).toBeLessThanOrEqual(tolerance);
}

/** NaN and ±∞ in the same places on both backends. */
export async function expectSameNonFinite(run: Run): Promise<void> {
  const kind = (value: number) => (Number.isFinite(value) ? 'finite' : String(value));
  const expected = Array.from(await on('cpu', run), kind);
  const actual = Array.from(await on('wasm', run), kind);
  expect(expected.some((value) => value !== 'finite')).toBe(true);
  expect(actual).toEqual(expected);
}

const side = fc.integer({ min: 1, max: 11 });
const extent = fc.integer({ min: 1, max: 5 });
const stride = fc.integer({ min: 1, max: 3 });

/** Any window over any image. */
export const windows = fc
  .record({
    batch: fc.integer({ min: 1, max: 4 }),
    height: side,
    width: side,
    inChannels: fc.integer({ min: 1, max: 9 }),
    outChannels: fc.integer({ min: 1, max: 9 }),
    filter: fc.tuple(extent, extent),
    strides: fc.tuple(stride, stride),
    pad: fc.constantFrom<'same' | 'valid' | number>('same', 'valid', 1, 2),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .filter(({ height, width, filter, strides, pad }) => {
    if (pad === 'same') return true;
    const around = typeof pad === 'number' ? 2 * pad : 0;
    const fits = filter[0] <= height + around && filter[1] <= width + around;
    // With padding in numbers TensorFlow.js takes the filter's height and stride for its width's too.
    const square = filter[0] === filter[1] && strides[0] === strides[1];
    return fits && (pad === 'valid' || (square && pad < filter[0]));
  });

/** Windows that Winograd's way covers: three columns, one or three rows, stride 1, many channels. */
export const winogradWindows = fc
  .record({
    batch: fc.integer({ min: 1, max: 3 }),
    height: fc.integer({ min: 4, max: 13 }),
    width: fc.integer({ min: 4, max: 13 }),
    inChannels: fc.constantFrom(16, 20, 28, 32),
    outChannels: fc.constantFrom(16, 20, 36),
    filter: fc.constantFrom<[number, number]>([3, 3], [1, 3]),
    pad: fc.constantFrom<'same' | 'valid'>('same', 'valid'),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map((window) => ({ ...window, strides: [1, 1] as [number, number] }));

/** The shapes and attributes of a convolution over a window. */
export function convolutionOver(
  window: typeof windows extends fc.Arbitrary<infer Window> ? Window : never,
) {
  const { batch, height, width, inChannels, outChannels, filter, strides, pad } = window;
  const inputShape: [number, number, number, number] = [batch, height, width, inChannels];
  const filterShape: [number, number, number, number] = [...filter, inChannels, outChannels];
  const info = tf.backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, pad);
  const attrs = { strides, pad, dataFormat: 'NHWC', dilations: [1, 1] };
  return { inputShape, filterShape, outShape: info.outShape, attrs };
}

export function kernel(name: string, inputs: tf.NamedTensorMap, attrs: object): tf.Tensor {
  return tf.engine().runKernel(name, inputs, attrs as tf.NamedAttrMap);
}
