import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  expectAgreement,
  expectSameNonFinite,
  kernel,
  numbers,
  on,
  windows,
} from './agreement.test.helper.js';
import { pooledConvolution, softmaxCrossEntropy } from './layers.js';
import { SOFTPLUS_GRADIENT } from './native-losses.js';
import { registerTrainingGradients } from './training-gradients.js';
import { registerTrainingKernels, trainingKernelReport } from './training-kernels.js';

/** Convolutions that are pooled: the plain way and Winograd's, covered or not, sides odd and even. */
const pooledConvolutions = fc
  .record({
    batch: fc.integer({ min: 1, max: 3 }),
    height: fc.integer({ min: 2, max: 13 }),
    width: fc.integer({ min: 2, max: 13 }),
    inChannels: fc.constantFrom(1, 3, 7, 16, 20),
    outChannels: fc.constantFrom(3, 4, 16, 20),
    filter: fc.constantFrom<[number, number]>([3, 3], [3, 3], [1, 3], [5, 2]),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ batch, height, width, inChannels, outChannels, filter, seed }) => ({
    shapes: [
      [batch, height, width, inChannels],
      [...filter, inChannels, outChannels],
      [outChannels],
    ] as const,
    seed,
  }));

type Operands = [tf.Tensor4D, tf.Tensor4D, tf.Tensor1D];

/** The three operations that `pooledConvolution` is, one by one. */
function separately(x: tf.Tensor4D, filter: tf.Tensor4D, bias: tf.Tensor1D): tf.Tensor4D {
  const attrs = { strides: [1, 1], pad: 'same', dataFormat: 'NHWC', dilations: [1, 1] };
  const convolved = kernel(tf.FusedConv2D, { x, filter, bias }, { ...attrs, activation: 'linear' });
  return tf.relu(tf.maxPool(convolved as tf.Tensor4D, 2, 2, 'valid'));
}

/** All three gradients of a sum of squares, side by side. */
function gradients(layer: typeof pooledConvolution, operands: Operands): tf.Tensor {
  const loss = (...inputs: tf.Tensor[]) => tf.sum(tf.square(layer(...(inputs as Operands))));
  const all = tf.grads(loss as (...inputs: tf.Tensor[]) => tf.Scalar)(operands);
  return tf.concat(all.map((gradient) => tf.reshape(gradient, [-1])));
}

/** The same tests for both builds of the kernels. */
export function testLayers(fusedMultiplyAdd: boolean): void {
  describe(`layers as one kernel, ${fusedMultiplyAdd ? 'fused' : 'plain'}`, () => {
    beforeAll(async () => {
      registerTrainingKernels({ fusedMultiplyAdd });
      registerTrainingGradients();
      await tf.setBackend('wasm');
      tf.enableProdMode();
      expect(trainingKernelReport()).toEqual({ native: true, fusedMultiplyAdd });
    });

    it('a pooled convolution is bit for bit its three operations, and agrees with the cpu backend', async () => {
      await fc.assert(
        fc.asyncProperty(pooledConvolutions, async ({ shapes, seed }) => {
          const operands = (tensor: (seed: number, shape: readonly number[]) => tf.Tensor) =>
            shapes.map((shape, i) => tensor(seed + i, shape)) as Operands;
          const fused = await on('wasm', (tensor) => pooledConvolution(...operands(tensor)));
          const apart = await on('wasm', (tensor) => separately(...operands(tensor)));
          expect(fused).toEqual(apart);
          await expectAgreement((tensor) => pooledConvolution(...operands(tensor)));
        }),
        { numRuns: 80 },
      );
    });

    it('a pooled convolution has the gradients of its three operations', async () => {
      // Against the cpu backend a rounding might choose another largest number; the parts are compared with it elsewhere.
      await fc.assert(
        fc.asyncProperty(pooledConvolutions, async ({ shapes, seed }) => {
          const operands = (tensor: (seed: number, shape: readonly number[]) => tf.Tensor) =>
            shapes.map((shape, i) => tensor(seed + i, shape)) as Operands;
          const fused = await on('wasm', (tensor) =>
            gradients(pooledConvolution, operands(tensor)),
          );
          const apart = await on('wasm', (tensor) => gradients(separately, operands(tensor)));
          const largest = apart.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
          const worst = apart.reduce(
            (most, value, i) => Math.max(most, Math.abs(value - (fused[i] as number))),
            0,
          );
          expect(worst / largest).toBeLessThanOrEqual(1e-6);
        }),
        { numRuns: 60 },
      );
    });

    it('a pooled convolution spreads NaN and infinity as its three operations do', async () => {
      for (const inChannels of [3, 16]) {
        for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
          const shape: [number, number, number, number] = [1, 9, 9, inChannels];
          const values = numbers(1, shape);
          values[40 * inChannels] = odd;
          const x = () => tf.tensor(values, shape) as tf.Tensor4D;
          const filter = () =>
            tf.tensor4d(numbers(2, [3, 3, inChannels, 16]), [3, 3, inChannels, 16]);
          const bias = () => tf.zeros<tf.Rank.R1>([16]);
          const kinds = async (layer: typeof pooledConvolution, backend: 'cpu' | 'wasm') =>
            Array.from(
              await on(backend, () => gradients(layer, [x(), filter(), bias()])),
              (value) => (Number.isFinite(value) ? 'finite' : String(value)),
            );
          const fused = await on('wasm', () => pooledConvolution(x(), filter(), bias()));
          expect(fused).toEqual(await on('wasm', () => separately(x(), filter(), bias())));
          expect(await kinds(pooledConvolution, 'wasm')).toEqual(await kinds(separately, 'wasm'));
        }
      }
    });

    it('pools as the cpu backend does, NaN and infinity included', async () => {
      await fc.assert(
        fc.asyncProperty(windows, async (w) => {
          const shape: [number, number, number, number] = [
            w.batch,
            w.height,
            w.width,
            w.inChannels,
          ];
          const pools = [tf.maxPool, tf.avgPool] as const;
          for (const pool of pools) {
            await expectAgreement(
              (tensor) => pool(tensor(w.seed, shape) as tf.Tensor4D, w.filter, w.strides, w.pad),
              1e-6,
            );
          }
        }),
        { numRuns: 100 },
      );
      for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        for (const channels of [1, 4, 5]) {
          const values = numbers(3, [1, 4, 4, channels]);
          // The whole first window, and a part of the last one.
          for (const pixel of [0, 1, 4, 5, 15]) values[pixel * channels] = odd;
          const x = () => tf.tensor(values, [1, 4, 4, channels]) as tf.Tensor4D;
          await expectSameNonFinite(() => tf.maxPool(x(), 2, 2, 'valid'));
          await expectSameNonFinite(() => tf.avgPool(x(), 2, 2, 'valid'));
        }
      }
    });

    it('gives softmax cross-entropy and its gradient as the cpu backend does', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 2, max: 21 }),
          fc.constantFrom(1, 10, 200),
          fc.integer({ min: 1, max: 1e6 }),
          async (rows, classes, scale, seed) => {
            // A label that is no class is among them.
            const labels = () =>
              tf.tensor1d(
                Array.from(
                  { length: rows },
                  (_, i) => ((i * 7 + seed) % (classes + 1)) - (seed % 2),
                ),
                'int32',
              );
            const logits = (tensor: (seed: number, shape: readonly number[]) => tf.Tensor) =>
              tf.mul(tensor(seed, [rows, classes]), scale) as tf.Tensor2D;
            await expectAgreement((tensor) => softmaxCrossEntropy(logits(tensor), labels()), 2e-6);
            await expectAgreement(
              (tensor) =>
                tf.grad((x) => tf.sum(tf.square(softmaxCrossEntropy(x as tf.Tensor2D, labels()))))(
                  logits(tensor),
                ),
              1e-5,
            );
          },
        ),
        { numRuns: 60 },
      );
    });

    it.each([
      ['cpu', [2, 3], [3]],
      ['wasm', [2, 3], [3]],
      ['wasm', [4, 3], [3]],
      ['wasm', [0, 3], [1]],
      ['wasm', [2, 3], [2, 1]],
      ['wasm', [2, 3, 1], [2]],
    ] as const)('refuses on %s logits %j with labels %j', async (backend, logits, labels) => {
      await tf.setBackend(backend);
      tf.tidy(() => {
        const operands = [
          tf.zeros([...logits] as number[]),
          tf.zeros([...labels] as number[], 'int32'),
        ] as unknown as [tf.Tensor2D, tf.Tensor1D];
        expect(() => softmaxCrossEntropy(...operands)).toThrow(
          expect.objectContaining({
            code: 'AHS_SHAPE_MISMATCH',
            message: expect.stringContaining(`logits [${logits}] and labels [${labels}]`),
          }),
        );
      });
    });

    it('spreads what is not finite in a cross-entropy as the cpu backend does', async () => {
      for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        const logits = () => tf.tensor2d([1, odd, 3, 1, 2, 3], [2, 3]);
        const labels = () => tf.tensor1d([0, 1], 'int32');
        await expectSameNonFinite(() => softmaxCrossEntropy(logits(), labels()));
      }
    });

    it('gives the gradient of softplus, however far out', async () => {
      await expectAgreement((tensor) => {
        const x = tf.mul(tensor(1, [4099]), 120);
        return tf.grad((values) => tf.sum(tf.softplus(values)))(x);
      }, 1e-6);
      const far = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 1];
      const result = await on('wasm', () =>
        kernel(SOFTPLUS_GRADIENT, { x: tf.tensor1d(far), dy: tf.ones([5]) }, {}),
      );
      expect(result[0]).toBeNaN();
      expect(result[1]).toBe(1);
      expect(result[2]).toBeCloseTo(0, 30);
      expect(result[3]).toBe(0.5);
    });

    it('leaves nothing behind', async () => {
      await tf.setBackend('wasm');
      const shapes: readonly (readonly number[])[] = [[2, 8, 8, 16], [3, 3, 16, 16], [16]];
      const operands = shapes.map((shape, i) =>
        tf.tensor<tf.Rank>(numbers(i + 1, shape), [...shape]),
      ) as Operands;
      const labels = tf.tensor1d([0, 3], 'int32');
      const step = () =>
        tf.dispose(
          tf.grads((...inputs: tf.Tensor[]) => {
            const pooled = pooledConvolution(...(inputs as Operands));
            return tf.sum(softmaxCrossEntropy(tf.reshape<tf.Rank.R2>(pooled, [2, 256]), labels));
          })(operands),
        );
      const heap = () =>
        (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.length;
      for (let i = 0; i < 20; i += 1) step();
      const before = { ...tf.memory(), heap: heap() };
      for (let i = 0; i < 1000; i += 1) step();
      expect({ ...tf.memory(), heap: heap() }).toEqual(before);
      tf.dispose([...operands, labels]);
    });
  });
}
