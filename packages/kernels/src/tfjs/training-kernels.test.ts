import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerTrainingKernels, trainingKernelReport } from './training-kernels.js';

/** Numbers in [-1, 1), a function of the seed alone. */
function numbers(seed: number, shape: readonly number[]): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2147483648 - 1;
  });
}

type Run = (tensor: (seed: number, shape: number[]) => tf.Tensor) => tf.Tensor;

async function on(backend: 'cpu' | 'wasm', run: Run): Promise<Float32Array> {
  await tf.setBackend(backend);
  const before = tf.memory().numTensors;
  const output = tf.tidy(() => run((seed, shape) => tf.tensor(numbers(seed, shape), shape)));
  const values = output.dataSync() as Float32Array;
  output.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return values;
}

async function expectAgreement(run: Run, tolerance: number): Promise<void> {
  const expected = await on('cpu', run);
  const actual = await on('wasm', run);
  expect(actual.length).toBe(expected.length);
  const worst = expected.reduce(
    (error, value, i) =>
      Math.max(error, Math.abs((actual[i] as number) - value) / Math.max(1, Math.abs(value))),
    0,
  );
  expect(worst).toBeLessThanOrEqual(tolerance);
}

const window = fc
  .record({
    batch: fc.integer({ min: 1, max: 4 }),
    height: fc.integer({ min: 1, max: 11 }),
    width: fc.integer({ min: 1, max: 11 }),
    inChannels: fc.integer({ min: 1, max: 7 }),
    outChannels: fc.integer({ min: 1, max: 7 }),
    filter: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
    strides: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    pad: fc.constantFrom('same' as const, 'valid' as const),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .filter(
    ({ height, width, filter, pad }) =>
      pad === 'same' || (filter[0] <= height && filter[1] <= width),
  );

describe('the training kernels of the wasm backend', () => {
  beforeAll(async () => {
    const report = registerTrainingKernels();
    expect(report.added).toEqual(
      expect.arrayContaining(['Conv2DBackpropFilter', 'UnsortedSegmentSum']),
    );
    expect(report.replaced).toContain('BatchMatMul');
    await tf.setBackend('wasm');
    expect(trainingKernelReport()).toEqual({ native: true, fusedMultiplyAdd: false });
    tf.enableProdMode();
  });

  it('are registered once', () => {
    const product = tf.getKernel('BatchMatMul', 'wasm');
    expect(registerTrainingKernels()).toEqual({ added: [], replaced: [] });
    expect(tf.getKernel('BatchMatMul', 'wasm')).toBe(product);
  });

  it('give the gradients of a convolution', async () => {
    await fc.assert(
      fc.asyncProperty(window, async (w) => {
        const inputShape: [number, number, number, number] = [
          w.batch,
          w.height,
          w.width,
          w.inChannels,
        ];
        const filterShape: [number, number, number, number] = [
          ...w.filter,
          w.inChannels,
          w.outChannels,
        ];
        const { outShape } = tf.backend_util.computeConv2DInfo(
          inputShape,
          filterShape,
          w.strides,
          1,
          w.pad,
        );
        const attrs = { strides: w.strides, pad: w.pad, dataFormat: 'NHWC' };
        await expectAgreement(
          (tensor) =>
            tf
              .engine()
              .runKernel(
                'Conv2DBackpropFilter',
                { x: tensor(w.seed, inputShape), dy: tensor(w.seed + 1, outShape) },
                { ...attrs, filterShape },
              ),
          1e-5,
        );
        await expectAgreement(
          (tensor) =>
            tf
              .engine()
              .runKernel(
                'Conv2DBackpropInput',
                { dy: tensor(w.seed, outShape), filter: tensor(w.seed + 1, filterShape) },
                { ...attrs, inputShape },
              ),
          1e-5,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('send the gradient of max-pooling to the first largest input, overlaps and ties included', async () => {
    await fc.assert(
      fc.asyncProperty(window, fc.boolean(), async (w, ties) => {
        const shape: [number, number, number, number] = [w.batch, w.height, w.width, w.inChannels];
        await expectAgreement((tensor) => {
          const raw = tensor(w.seed, shape) as tf.Tensor4D;
          const input = ties ? tf.relu(tf.round(tf.mul(raw, 2))) : raw;
          const output = tf.maxPool(input as tf.Tensor4D, w.filter, w.strides, w.pad);
          const dy = tensor(w.seed + 1, output.shape);
          return tf
            .engine()
            .runKernel(
              'MaxPoolGrad',
              { dy, input, output },
              { filterSize: w.filter, strides: w.strides, pad: w.pad },
            );
        }, 1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it('multiply matrices with any side transposed, in batches too', async () => {
    const size = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ rows: size, inner: size, columns: size, seed: size }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom([], [1], [3]),
        async ({ rows, inner, columns, seed }, transposeA, transposeB, batch) => {
          await expectAgreement(
            (tensor) =>
              tf.matMul(
                tensor(seed, [...batch, ...(transposeA ? [inner, rows] : [rows, inner])]),
                tensor(seed + 1, [...batch, ...(transposeB ? [columns, inner] : [inner, columns])]),
                transposeA,
                transposeB,
              ),
            1e-5,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sum the rows of each segment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom([], [3], [2, 3]),
        fc.integer({ min: 1, max: 1e6 }),
        async (segments, rowShape, seed) => {
          await expectAgreement(
            (tensor) =>
              tf.unsortedSegmentSum(
                tensor(seed, [segments.length, ...rowShape]),
                tf.tensor1d(segments, 'int32'),
                7,
              ),
            1e-6,
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
