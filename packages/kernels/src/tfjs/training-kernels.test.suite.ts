import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  convolutionOver,
  expectAgreement,
  expectSameNonFinite,
  kernel,
  numbers,
  on,
  windows,
  winogradWindows,
} from './agreement.test.helper.js';
import { RELU_GRADIENT } from './native-reduction.js';
import { registerTrainingKernels, trainingKernelReport } from './training-kernels.js';

/** The same tests for both builds of the kernels. */
export function testTrainingKernels(fusedMultiplyAdd: boolean): void {
  describe(`the training kernels of the wasm backend, ${fusedMultiplyAdd ? 'fused' : 'plain'}`, () => {
    beforeAll(async () => {
      registerTrainingKernels({ fusedMultiplyAdd });
      await tf.setBackend('wasm');
      tf.enableProdMode();
      expect(trainingKernelReport()).toEqual({ native: true, fusedMultiplyAdd });
    });

    const eachConvolution = async (check: (c: Convolution) => Promise<void>, numRuns = 120) => {
      const any = fc.oneof(windows, winogradWindows);
      await fc.assert(
        fc.asyncProperty(any, async (window) =>
          check({ ...convolutionOver(window), seed: window.seed }),
        ),
        { numRuns },
      );
    };

    it('convolve, with a bias and ReLU too', async () => {
      await eachConvolution(async ({ inputShape, filterShape, attrs, seed }) => {
        await expectAgreement((tensor) =>
          kernel(
            tf.Conv2D,
            { x: tensor(seed, inputShape), filter: tensor(seed + 1, filterShape) },
            attrs,
          ),
        );
        const activation = seed % 2 === 0 ? 'relu' : 'linear';
        await expectAgreement((tensor) =>
          kernel(
            tf.FusedConv2D,
            {
              x: tensor(seed, inputShape),
              filter: tensor(seed + 1, filterShape),
              bias: tensor(seed + 2, filterShape.slice(3)),
            },
            { ...attrs, activation },
          ),
        );
      });
    });

    it('give the gradients of a convolution', async () => {
      await eachConvolution(async ({ inputShape, filterShape, outShape, attrs, seed }) => {
        await expectAgreement((tensor) =>
          kernel(
            tf.Conv2DBackpropFilter,
            { x: tensor(seed, inputShape), dy: tensor(seed + 1, outShape) },
            { ...attrs, filterShape },
          ),
        );
        await expectAgreement((tensor) =>
          kernel(
            tf.Conv2DBackpropInput,
            { dy: tensor(seed, outShape), filter: tensor(seed + 1, filterShape) },
            { ...attrs, inputShape },
          ),
        );
      });
    });

    it('leave dilation to the stock kernel', async () => {
      await expectAgreement((tensor) =>
        tf.conv2d(
          tensor(1, [2, 9, 9, 16]) as tf.Tensor4D,
          tensor(2, [3, 3, 16, 16]) as tf.Tensor4D,
          1,
          'same',
          'NHWC',
          2,
        ),
      );
    });

    it('send the gradient of max-pooling to the first largest input, overlaps and ties included', async () => {
      await fc.assert(
        fc.asyncProperty(windows, fc.boolean(), async (w, ties) => {
          const shape: [number, number, number, number] = [
            w.batch,
            w.height,
            w.width,
            w.inChannels,
          ];
          await expectAgreement((tensor) => {
            const raw = tensor(w.seed, shape) as tf.Tensor4D;
            const input = ties ? tf.relu(tf.round(tf.mul(raw, 2))) : raw;
            const attrs = { filterSize: w.filter, strides: w.strides, pad: w.pad };
            const output = tf.maxPool(input as tf.Tensor4D, w.filter, w.strides, w.pad);
            const dy = tensor(w.seed + 1, output.shape);
            return kernel(tf.MaxPoolGrad, { dy, input, output }, attrs);
          }, 1e-6);
        }),
        { numRuns: 100 },
      );
    });

    it('share the gradient of average-pooling', async () => {
      await fc.assert(
        fc.asyncProperty(windows, async (w) => {
          const shape: [number, number, number, number] = [
            w.batch,
            w.height,
            w.width,
            w.inChannels,
          ];
          const attrs = { filterSize: w.filter, strides: w.strides, pad: w.pad };
          await expectAgreement((tensor) => {
            const input = tensor(w.seed, shape) as tf.Tensor4D;
            const { shape: outShape } = tf.avgPool(input, w.filter, w.strides, w.pad);
            return kernel(tf.AvgPoolGrad, { dy: tensor(w.seed + 1, outShape), input }, attrs);
          }, 1e-6);
        }),
        { numRuns: 60 },
      );
    });

    it('multiply matrices with any side transposed, in batches and with a bias too', async () => {
      const size = fc.integer({ min: 1, max: 40 });
      await fc.assert(
        fc.asyncProperty(
          fc.record({ rows: size, inner: size, columns: size, seed: size }),
          fc.tuple(fc.boolean(), fc.boolean()),
          fc.constantFrom<[number[], number[]]>([[], []], [[1], [1]], [[3], [3]], [[3], [1]]),
          async ({ rows, inner, columns, seed }, [transposeA, transposeB], [aBatch, bBatch]) => {
            await expectAgreement((tensor) =>
              tf.matMul(
                tensor(seed, [...aBatch, ...(transposeA ? [inner, rows] : [rows, inner])]),
                tensor(seed + 1, [
                  ...bBatch,
                  ...(transposeB ? [columns, inner] : [inner, columns]),
                ]),
                transposeA,
                transposeB,
              ),
            );
            await expectAgreement((tensor) =>
              kernel(
                tf._FusedMatMul,
                {
                  a: tensor(seed, [1, rows, inner]),
                  b: tensor(seed + 1, [1, inner, columns]),
                  bias: tensor(seed + 2, [columns]),
                },
                {
                  transposeA: false,
                  transposeB: false,
                  activation: seed % 3 === 0 ? 'sigmoid' : seed % 3 === 1 ? 'relu' : 'linear',
                },
              ),
            );
          },
        ),
        { numRuns: 60 },
      );
    });

    it('multiply batches that are repeated along different axes', async () => {
      // The cpu backend gives too few matrices here, so the sides are repeated beforehand instead.
      await tf.setBackend('wasm');
      tf.tidy(() => {
        const a = tf.tensor(numbers(1, [2, 1, 4, 5]), [2, 1, 4, 5]);
        const b = tf.tensor(numbers(2, [3, 5, 6]), [3, 5, 6]);
        const expected = tf.matMul(
          tf.tile(a, [1, 3, 1, 1]),
          tf.tile(tf.reshape(b, [1, 3, 5, 6]), [2, 1, 1, 1]),
        );
        const product = tf.matMul(a, b);
        expect(product.shape).toEqual([2, 3, 4, 6]);
        expect(product.dataSync()).toEqual(expected.dataSync());
      });
    });

    it('sum and average over leading axes, and over any others', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
          fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
          fc.boolean(),
          fc.integer({ min: 1, max: 1e6 }),
          async (shape, wanted, keep, seed) => {
            const axes = [...new Set(wanted.map((axis) => axis % shape.length))];
            // All positive, because a sum that cancels says nothing about relative errors.
            const positive = (x: tf.Tensor) => tf.add(x, 1.5);
            await expectAgreement((tensor) => tf.sum(positive(tensor(seed, shape)), axes, keep));
            await expectAgreement((tensor) => tf.mean(positive(tensor(seed, shape)), axes, keep));
          },
        ),
        { numRuns: 60 },
      );
    });

    it('look rows up and sum them by segment', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 }),
          fc.constantFrom([], [3], [2, 3]),
          fc.integer({ min: 1, max: 1e6 }),
          async (indices, rowShape, seed) => {
            await expectAgreement(
              (tensor) => tf.gather(tensor(seed, [7, ...rowShape]), tf.tensor1d(indices, 'int32')),
              0,
            );
            const segments = indices.map((index) => index - 1);
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

    it('give zeros for sums of nothing, in memory that held something else', async () => {
      const spoil = () => tf.dispose(tf.fill([64], 7));
      const sums: readonly (() => tf.Tensor)[] = [
        () => tf.matMul(tf.zeros([4, 0]), tf.zeros([0, 16])),
        () => tf.matMul(tf.zeros([0, 4]), tf.zeros([16, 0]), true, true),
        () => tf.matMul(tf.zeros([2, 4, 0]), tf.zeros([2, 0, 8])),
        () => tf.matMul(tf.zeros([0, 4]), tf.zeros([4, 3])),
        ...['linear', 'relu'].map((activation) => () => {
          const [a, b, bias] = [tf.zeros([1, 4, 0]), tf.zeros([1, 0, 3]), tf.tensor1d([1, -2, 3])];
          const attrs = { transposeA: false, transposeB: false, activation };
          return kernel(tf._FusedMatMul, { a, b, bias }, attrs);
        }),
        ...[tf.sum, tf.mean].flatMap((reduce) => [
          () => reduce(tf.zeros([0, 64]), 0),
          () => reduce(tf.zeros([0, 64]), 0, true),
          () => reduce(tf.zeros([64, 0]), 1),
          () => reduce(tf.zeros([0])),
          () => reduce(tf.zeros([0, 3]), 1),
        ]),
        () => tf.unsortedSegmentSum(tf.zeros([0, 8]), tf.tensor1d([], 'int32'), 8),
      ];
      for (const sum of sums) {
        await expectAgreement(() => {
          spoil();
          return sum();
        }, 0);
      }
    });

    it('refuse an index out of range, and leave nothing behind', async () => {
      await tf.setBackend('wasm');
      const before = tf.memory().numDataBuffers;
      const look = (index: number) =>
        tf.tidy(() => void tf.gather(tf.ones([3, 2]), tf.tensor1d([index], 'int32')));
      expect(() => look(3)).toThrow('not in [0, 2]');
      expect(() => look(-1)).toThrow('not in [0, 2]');
      expect(tf.memory().numDataBuffers).toBe(before);
    });

    it('propagate NaN and infinity as the cpu backend does', async () => {
      const shape = [2, 8, 8, 16];
      const attrs = { strides: [1, 1], pad: 'same', dataFormat: 'NHWC', dilations: [1, 1] };
      for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        const spoiled = () => {
          const values = numbers(1, shape);
          values[777] = odd;
          return tf.tensor(values, shape);
        };
        await expectSameNonFinite((tensor) =>
          kernel(tf.Conv2D, { x: spoiled(), filter: tensor(2, [3, 3, 16, 16]) }, attrs),
        );
        await expectSameNonFinite((tensor) =>
          kernel(
            tf.Conv2DBackpropInput,
            { dy: spoiled(), filter: tensor(2, [3, 3, 16, 16]) },
            { ...attrs, inputShape: shape },
          ),
        );
        await expectSameNonFinite((tensor) =>
          kernel(
            tf.Conv2DBackpropFilter,
            { x: spoiled(), dy: tensor(2, shape) },
            { ...attrs, filterShape: [3, 3, 16, 16] },
          ),
        );
        await expectSameNonFinite((tensor) =>
          tf.matMul(tf.reshape(spoiled(), [128, 16]), tensor(2, [16, 5])),
        );
        await expectSameNonFinite(() => tf.sum(spoiled(), [0, 1, 2]));
      }
    });

    it('give the gradient of ReLU as the product with its step', async () => {
      await tf.setBackend('wasm');
      const x = [-1, 0, 2, Number.NaN, -1, 3, Number.POSITIVE_INFINITY];
      const dy = [5, 5, 5, 1, Number.POSITIVE_INFINITY, Number.NaN, 1];
      const result = await on('wasm', () =>
        kernel(RELU_GRADIENT, { x: tf.tensor1d(x), dy: tf.tensor1d(dy) }, {}),
      );
      expect([...result]).toEqual([0, 0, 5, Number.NaN, Number.NaN, Number.NaN, 1]);
    });
  });
}

type Convolution = ReturnType<typeof convolutionOver> & { readonly seed: number };
