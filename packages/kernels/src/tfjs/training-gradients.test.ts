import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pooledConvolution, softmaxCrossEntropy } from './layers.js';
import { registerTrainingGradients } from './training-gradients.js';
import { registerTrainingKernels } from './training-kernels.js';

const layer = {
  strides: [2, 1],
  pad: 'same',
  dataFormat: 'NHWC',
  dilations: [1, 1],
  activation: 'linear',
};
const product = { transposeA: false, transposeB: false, activation: 'linear' };

interface Case {
  readonly shapes: readonly (readonly number[])[];
  readonly run: (...inputs: tf.Tensor[]) => tf.Tensor;
  /** Shifts the inputs, e.g. into the domain of a logarithm. */
  readonly shift?: number;
  /** The one backend whose own operation is right; on all of them where nothing is said. */
  readonly only?: 'cpu';
}

const run = (kernel: string, inputs: tf.NamedTensorMap, attrs: object) =>
  tf.engine().runKernel(kernel, inputs, attrs as tf.NamedAttrMap) as tf.Tensor;

const cases: Readonly<Record<string, Case>> = {
  FusedConv2D: {
    shapes: [[2, 5, 4, 2], [3, 2, 2, 3], [3]],
    run: (x, filter, bias) => run('FusedConv2D', { x, filter, bias } as tf.NamedTensorMap, layer),
  },
  _FusedMatMul: {
    shapes: [[1, 3, 4], [1, 4, 2], [2]],
    run: (a, b, bias) => run('_FusedMatMul', { a, b, bias } as tf.NamedTensorMap, product),
  },
  pooledConvolution: {
    shapes: [[2, 5, 4, 1], [1, 1, 1, 4], [4]],
    // All positive: no step crosses the kink of ReLU.
    shift: 2,
    run: (x, filter, bias) =>
      pooledConvolution(x as tf.Tensor4D, filter as tf.Tensor4D, bias as tf.Tensor1D),
  },
  softmaxCrossEntropy: {
    shapes: [[3, 5]],
    run: (x) => softmaxCrossEntropy(x as tf.Tensor2D, tf.tensor1d([1, 4, 0], 'int32')),
  },
  MaxPool: { shapes: [[2, 4, 4, 2]], run: (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid') },
  GatherV2: {
    shapes: [[4, 3]],
    run: (x) =>
      tf.gather(
        x,
        tf.tensor2d(
          [
            [2, 0],
            [2, 3],
          ],
          [2, 2],
          'int32',
        ),
      ),
  },
  'GatherV2 of columns': {
    shapes: [[2, 4, 3]],
    run: (x) => tf.gather(x, tf.tensor1d([2, 0, 2], 'int32'), 1),
  },
  'GatherV2 of batches': {
    // That of wasm gathers other rows than those of the batch.
    only: 'cpu',
    shapes: [[2, 4, 2]],
    run: (x) =>
      tf.gather(
        x,
        tf.tensor2d(
          [
            [1, 1, 3],
            [0, 2, 0],
          ],
          [2, 3],
          'int32',
        ),
        1,
        1,
      ),
  },
  Relu: { shapes: [[3, 5]], run: (x) => tf.relu(x) },
  Softplus: { shapes: [[3, 5]], run: (x) => tf.softplus(x) },
  Log: { shapes: [[3, 5]], run: (x) => tf.log(x), shift: 2 },
  Square: { shapes: [[3, 5]], run: (x) => tf.square(x) },
  Reshape: { shapes: [[3, 4]], run: (x) => tf.reshape(x, [2, 6]) },
  Sum: { shapes: [[2, 3, 4]], run: (x) => tf.sum(x, 1) },
  'Sum of all': { shapes: [[2, 3]], run: (x) => tf.sum(x) },
  Mean: { shapes: [[2, 3, 4]], run: (x) => tf.mean(x, [0, 2]) },
  'Mean of all': { shapes: [[2, 3]], run: (x) => tf.mean(x) },
  Slice: { shapes: [[4, 5]], run: (x) => tf.slice(x, [1, 2], [2, -1]) },
  Add: { shapes: [[2, 3], [3]], run: (a, b) => tf.add(a as tf.Tensor, b as tf.Tensor) },
  Sub: {
    shapes: [
      [1, 3],
      [2, 1],
    ],
    run: (a, b) => tf.sub(a as tf.Tensor, b as tf.Tensor),
  },
  Multiply: { shapes: [[2, 3], []], run: (a, b) => tf.mul(a as tf.Tensor, b as tf.Tensor) },
};

/** Numbers that are apart from each other and from 0, so that no step crosses a kink or a tie. */
function numbers(index: number, shape: readonly number[], shift: number): tf.Tensor {
  const size = shape.reduce((a, b) => a * b, 1);
  const values = Array.from({ length: size }, (_, i) => {
    const rank = ((i * 37 + index * 11) % 61) / 61;
    return 1.8 * rank - 0.9 + (rank < 0.5 ? -0.05 : 0.05) + shift;
  });
  return tf.tensor(values, [...shape]);
}

describe.each(['cpu', 'wasm'] as const)('the gradients for training, on %s', (backend) => {
  beforeAll(async () => {
    const registered = registerTrainingGradients();
    expect(backend === 'cpu' ? registered.length : 17).toBe(17);
    expect(registerTrainingGradients()).toEqual([]);
    // As when `@tensorflow/tfjs` is imported in between.
    tf.registerGradient({ kernelName: 'Relu', gradFunc: () => ({}) });
    expect(registerTrainingGradients()).toEqual(['Relu']);
    registerTrainingKernels();
    tf.enableProdMode();
    await tf.setBackend(backend);
  });

  it.each(Object.keys(cases).filter((name) => (cases[name]?.only ?? backend) === backend))(
    '%s: finite differences',
    (name) => {
      const { shapes, run, shift = 0 } = cases[name] as Case;
      tf.tidy(() => {
        const inputs = shapes.map((shape, index) => numbers(index, shape, shift));
        const outputShape = run(...inputs).shape;
        const weights = numbers(7, outputShape, 0.3);
        const loss = (...args: tf.Tensor[]) => tf.sum(tf.mul(run(...args), weights)) as tf.Scalar;
        const gradients = tf.grads(loss)(inputs);
        const h = 1e-2;
        inputs.forEach((input, which) => {
          const values = input.dataSync();
          const gradient = (gradients[which] as tf.Tensor).dataSync();
          expect((gradients[which] as tf.Tensor).shape).toEqual(input.shape);
          values.forEach((value, at) => {
            const moved = (by: number) => {
              const changed = values.map((other, i) => (i === at ? value + by : other));
              const args = inputs.map((other, i) =>
                i === which ? tf.tensor(changed, input.shape) : other,
              );
              return loss(...args).dataSync()[0] as number;
            };
            expect(gradient[at]).toBeCloseTo((moved(h) - moved(-h)) / (2 * h), 2);
          });
        });
      });
    },
  );

  it('refuse what they do not cover instead of being wrong', () => {
    const x = tf.ones([1, 2, 2, 1]);
    const inputs = { x, filter: tf.ones([1, 1, 1, 1]), bias: tf.zeros([1]) };
    const fused = (filter: tf.Tensor) =>
      tf.sum(run('FusedConv2D', { ...inputs, filter }, { ...layer, activation: 'relu6' }));
    expect(() => tf.grad(fused)(inputs.filter)).toThrow(/activation relu6/);
  });
});
