import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { type ConvolutionShape, turned } from '../wasm/geometry.js';
import type { NativeBackend } from './native-backend.js';

/** What a convolution of the self-test computes, of which each number is compared. */
interface Results<T> {
  readonly y: T;
  readonly dx: T;
  readonly gradient: T;
}

/** A way to compute a convolution and its two gradients. */
interface Way {
  readonly name: string;
  readonly inChannels: number;
  readonly outChannels: number;
  run(native: NativeBackend, shape: ConvolutionShape, at: Results<number> & Inputs<number>): void;
}

interface Inputs<T> {
  readonly x: T;
  readonly filter: T;
  readonly dy: T;
}

/** Winograd's way takes whole vectors of at least 16 channels. */
const WAYS: readonly Way[] = [
  { name: 'a small convolution', inChannels: 2, outChannels: 3, run: plainWay },
  { name: 'a convolution of 16 channels', inChannels: 16, outChannels: 16, run: plainWay },
  { name: "Winograd's convolution", inChannels: 16, outChannels: 16, run: winogradWay },
];

/** Of the largest result; Winograd's way is wrong by up to 1e-5 of it. */
const TOLERANCE = 1e-4;

/**
 * Checks in about ten milliseconds that our compiled code reads and writes the tensors of the backend: a convolution and
 * its two gradients, the plain way and Winograd's, against plain loops. Returns what is wrong, `undefined` when nothing
 * is.
 */
export function nativeFault(native: NativeBackend, backend: BackendWasm): string | undefined {
  for (const way of WAYS) {
    const wrong = wrongResult(way, native, backend);
    if (wrong !== undefined) return `${way.name} gives a wrong ${wrong}`;
  }
  return undefined;
}

function wrongResult(
  way: Way,
  native: NativeBackend,
  backend: BackendWasm,
): keyof Results<unknown> | undefined {
  const { inChannels, outChannels } = way;
  const made: TensorInfo[] = [];
  const tensor = (values: Float32Array) => {
    const info = backend.makeOutput([values.length], 'float32', undefined, values as never);
    made.push(info);
    return info;
  };
  try {
    const inputs = {
      x: numbers(16 * inChannels),
      filter: numbers(9 * inChannels * outChannels),
      dy: numbers(16 * outChannels),
    };
    const results = {
      y: tensor(new Float32Array(inputs.dy.length)),
      dx: tensor(new Float32Array(inputs.x.length)),
      gradient: tensor(new Float32Array(inputs.filter.length)),
    };
    way.run(native, shapeOf(inChannels, outChannels), {
      x: native.pointer(tensor(inputs.x)),
      filter: native.pointer(tensor(inputs.filter)),
      dy: native.pointer(tensor(inputs.dy)),
      y: native.pointer(results.y),
      dx: native.pointer(results.dx),
      gradient: native.pointer(results.gradient),
    });
    const expected = plainConvolution(inChannels, outChannels, inputs);
    return (['y', 'dx', 'gradient'] as const).find((name) => {
      const actual = backend.readSync(results[name].dataId) as Float32Array;
      const largest = expected[name].reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      return expected[name].some(
        (value, i) => !(Math.abs(value - (actual[i] as number)) < TOLERANCE * largest),
      );
    });
  } finally {
    for (const { dataId } of made) backend.disposeData(dataId);
  }
}

function plainWay(
  native: NativeBackend,
  shape: ConvolutionShape,
  { x, filter, dy, y, dx, gradient }: Results<number> & Inputs<number>,
): void {
  const { kernels } = native;
  native.convolution(shape, kernels.convolutionScratch, (geometry, scratch) => {
    kernels.convolve(geometry, x, filter, 0, y, 0, scratch);
    kernels.inputGradient(geometry, dy, filter, dx, scratch);
    kernels.filterGradient(geometry, x, dy, gradient, scratch);
  });
}

function winogradWay(
  native: NativeBackend,
  shape: ConvolutionShape,
  { x, filter, dy, y, dx, gradient }: Results<number> & Inputs<number>,
): void {
  const { kernels } = native;
  const { inChannels, outChannels } = shape;
  native.convolution(shape, kernels.winogradScratch, (geometry, scratch) => {
    kernels.winograd(geometry, x, filter, 0, y, 0, 0, scratch);
    kernels.winogradFilterGradient(geometry, x, dy, gradient, scratch);
  });
  native.scratch(4 * 9 * inChannels * outChannels, (turnedFilter) => {
    kernels.turnFilter(filter, 9, inChannels, outChannels, turnedFilter);
    native.convolution(turned(shape), kernels.winogradScratch, (geometry, scratch) =>
      kernels.winograd(geometry, dy, turnedFilter, 0, dx, 0, 0, scratch),
    );
  });
}

/** Images of 4x4, filters of 3x3, "same" padding. */
function shapeOf(inChannels: number, outChannels: number): ConvolutionShape {
  return {
    batchSize: 1,
    inHeight: 4,
    inWidth: 4,
    inChannels,
    outHeight: 4,
    outWidth: 4,
    outChannels,
    filterHeight: 3,
    filterWidth: 3,
    strideHeight: 1,
    strideWidth: 1,
    padInfo: { top: 1, left: 1 },
  };
}

function numbers(count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => ((i * 37) % 23) / 11 - 1);
}

function plainConvolution(
  inChannels: number,
  outChannels: number,
  { x, filter, dy }: Inputs<Float32Array>,
): Results<Float32Array> {
  const y = new Float32Array(dy.length);
  const dx = new Float32Array(x.length);
  const gradient = new Float32Array(filter.length);
  const add = (to: Float32Array, at: number, product: number) => {
    to[at] = (to[at] as number) + product;
  };
  for (let i = 0; i < 16 * filter.length; i += 1) {
    const out = i % outChannels;
    const channel = Math.floor(i / outChannels) % inChannels;
    const tap = Math.floor(i / (outChannels * inChannels)) % 9;
    const position = Math.floor(i / filter.length);
    const row = Math.floor(position / 4) + Math.floor(tap / 3) - 1;
    const column = (position % 4) + (tap % 3) - 1;
    if (row < 0 || row > 3 || column < 0 || column > 3) continue;
    const xAt = (row * 4 + column) * inChannels + channel;
    const filterAt = (tap * inChannels + channel) * outChannels + out;
    const yAt = position * outChannels + out;
    add(y, yAt, (x[xAt] as number) * (filter[filterAt] as number));
    add(dx, xAt, (dy[yAt] as number) * (filter[filterAt] as number));
    add(gradient, filterAt, (x[xAt] as number) * (dy[yAt] as number));
  }
  return { y, dx, gradient };
}
