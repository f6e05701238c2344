import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { kernel, numbers } from './agreement.test.helper.js';
import { adamStep, clipGlobalNorm, movingAverageStep, sgdMomentumStep } from './optimizer-step.js';
import { registerTrainingGradients } from './training-gradients.js';
import { registerTrainingKernels, trainingKernelReport } from './training-kernels.js';

const tensor = (seed: number, shape: readonly number[]) =>
  tf.tensor(numbers(seed, shape), [...shape]);

function convolution(x: tf.Tensor, filter: tf.Tensor, bias: tf.Tensor): tf.Tensor4D {
  const attrs = { strides: [1, 1], pad: 'same', dataFormat: 'NHWC', dilations: [1, 1] };
  return kernel(
    tf.FusedConv2D,
    { x, filter, bias },
    { ...attrs, activation: 'linear' },
  ) as tf.Tensor4D;
}

function heapBytes(): number {
  const { wasm } = tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } };
  return wasm.HEAPU8.length;
}

describe('training on the wasm backend', () => {
  beforeAll(async () => {
    registerTrainingKernels();
    registerTrainingGradients();
    await tf.setBackend('wasm');
    tf.enableProdMode();
    expect(trainingKernelReport()).toEqual({ native: true, fusedMultiplyAdd: false });
  });

  it('differentiates a network as finite differences do', () => {
    const x = tensor(1, [3, 8, 8, 16]);
    const weights = [tensor(2, [3, 3, 16, 16]), tensor(3, [16]), tensor(4, [256, 5])].map(
      (weight) => tf.variable(weight),
    );
    const loss = () => {
      const [filter, bias, dense] = weights as unknown as [tf.Tensor, tf.Tensor, tf.Tensor2D];
      const pooled = tf.relu(tf.maxPool(convolution(x, filter, bias), 2, 2, 'valid'));
      const logits = tf.matMul(tf.reshape<tf.Rank.R2>(pooled, [3, 256]), dense);
      return tf.mean(tf.square(logits)) as tf.Scalar;
    };
    const { grads } = tf.variableGrads(loss, weights);
    weights.forEach((weight, index) => {
      const gradient = grads[weight.name] as tf.Tensor;
      const direction = tensor(10 + index, weight.shape);
      const start = weight.clone();
      const at = (distance: number) =>
        tf.tidy(() => {
          weight.assign(tf.add(start, tf.mul(direction, distance)));
          return loss().dataSync()[0] as number;
        });
      const step = 1e-3;
      const slope = (at(step) - at(-step)) / (2 * step);
      const expected = tf.tidy(() => tf.sum(tf.mul(gradient, direction)).dataSync()[0] as number);
      expect(Math.abs(slope - expected)).toBeLessThan(2e-2 * Math.max(1, Math.abs(expected)));
      tf.dispose([gradient, direction, start]);
    });
    tf.dispose([x, ...weights]);
  });

  it('differentiates layers with a fused ReLU as those without', () => {
    tf.tidy(() => {
      const x = tensor(1, [2, 6, 6, 3]);
      const filter = tensor(2, [3, 3, 3, 5]);
      const bias = tensor(3, [5]);
      const attrs = { strides: [2, 2], pad: 'valid', dataFormat: 'NHWC', dilations: [1, 1] };
      const fused = (activation: string) => (a: tf.Tensor, b: tf.Tensor, c: tf.Tensor) =>
        kernel(tf.FusedConv2D, { x: a, filter: b, bias: c }, { ...attrs, activation });
      const linear = fused('linear');
      const operands = [x, filter, bias] as [tf.Tensor, tf.Tensor, tf.Tensor];
      const expected = tf.grads((a, b, c) =>
        tf.sum(tf.square(tf.relu(linear(a as tf.Tensor, b as tf.Tensor, c as tf.Tensor)))),
      )(operands);
      const relu = fused('relu');
      const actual = tf.grads((a, b, c) =>
        tf.sum(tf.square(relu(a as tf.Tensor, b as tf.Tensor, c as tf.Tensor))),
      )(operands);
      actual.forEach((gradient, i) => {
        expectClose(gradient, (expected[i] as tf.Tensor).dataSync());
      });
    });
  });

  it('keeps its memory over a thousand steps', () => {
    const weights = [tensor(1, [3, 3, 16, 16]), tensor(2, [16])].map((weight) =>
      tf.variable(weight),
    );
    const velocities = weights.map((weight) => tf.variable(tf.zerosLike(weight), false));
    const x = tensor(3, [2, 6, 6, 16]);
    const step = () =>
      tf.tidy(() => {
        const [filter, bias] = weights as [tf.Variable, tf.Variable];
        const loss = () =>
          tf.mean(
            tf.square(tf.relu(tf.maxPool(convolution(x, filter, bias), 2, 2, 'valid'))),
          ) as tf.Scalar;
        const { grads } = tf.variableGrads(loss, weights);
        weights.forEach((weight, i) => {
          const gradient = grads[weight.name] as tf.Tensor;
          sgdMomentumStep(weight, velocities[i] as tf.Variable, gradient, {
            learningRate: 1e-3,
            momentum: 0.9,
          });
        });
      });
    for (let i = 0; i < 20; i += 1) step();
    const before = { ...tf.memory(), heap: heapBytes() };
    for (let i = 0; i < 1000; i += 1) step();
    const after = { ...tf.memory(), heap: heapBytes() };
    expect(after).toEqual(before);
    tf.dispose([...weights, ...velocities, x]);
  });

  it('goes on when the memory grows in the middle', () => {
    const shape = [2, 6, 6, 16];
    const x = tensor(1, shape);
    const filter = tensor(2, [3, 3, 16, 16]);
    const bias = tensor(3, [16]);
    const before = convolution(x, filter, bias);
    const heap = heapBytes();
    const large = tf.zeros([heap / 4 + 1000]);
    expect(heapBytes()).toBeGreaterThan(heap);
    const after = convolution(x, filter, bias);
    expect(after.dataSync()).toEqual(before.dataSync());
    // A result that itself makes the memory grow.
    const wide = tensor(4, [1, 160]);
    const tall = tf.ones([Math.ceil(heapBytes() / 640) + 1000, 1]);
    const product = tf.matMul(tall, wide);
    expect(tf.slice(product, [(tall.shape[0] as number) - 1, 0], [1, 160]).dataSync()).toEqual(
      wide.dataSync(),
    );
    tf.dispose([x, filter, bias, before, large, after, wide, tall, product]);
  });

  it('trains a tf.layers model with model.fit as the cpu backend does', async () => {
    const losses = async (backend: string) => {
      await tf.setBackend(backend);
      const model = layers.sequential({
        layers: [
          layers.layers.conv2d({
            inputShape: [8, 8, 3],
            filters: 16,
            kernelSize: 3,
            padding: 'same',
            activation: 'relu',
            kernelInitializer: layers.initializers.heNormal({ seed: 1 }),
          }),
          layers.layers.maxPooling2d({ poolSize: 2 }),
          layers.layers.conv2d({
            filters: 16,
            kernelSize: 3,
            activation: 'relu',
            kernelInitializer: layers.initializers.heNormal({ seed: 2 }),
          }),
          layers.layers.flatten(),
          layers.layers.dense({
            units: 4,
            activation: 'softmax',
            kernelInitializer: layers.initializers.heNormal({ seed: 3 }),
          }),
        ],
      });
      model.compile({ optimizer: tf.train.sgd(0.05), loss: 'sparseCategoricalCrossentropy' });
      const x = tensor(5, [32, 8, 8, 3]);
      const y = tf.tensor1d(Array.from({ length: 32 }, (_, i) => i % 4));
      const { history } = await model.fit(x, y, {
        epochs: 6,
        batchSize: 8,
        shuffle: false,
        verbose: 0,
      });
      tf.dispose([x, y]);
      return history.loss as number[];
    };
    const cpu = await losses('cpu');
    const wasm = await losses('wasm');
    expect(wasm[5]).toBeLessThan(wasm[0] as number);
    wasm.forEach((loss, i) => {
      expect(loss).toBeCloseTo(cpu[i] as number, 4);
    });
  });

  it.each(['cpu', 'wasm'])('updates weights on %s as the formulas say', async (backend) => {
    await tf.setBackend(backend);
    const w = numbers(1, [11]);
    const g = numbers(2, [11]);
    const make = (values: Float32Array) => tf.variable(tf.tensor1d(values));
    const [weight, velocity] = [make(w), make(numbers(3, [11]))];
    const gradient = tf.tensor1d(g);
    const v = numbers(3, [11]).map((value, i) => 0.9 * value + (g[i] as number));
    sgdMomentumStep(weight, velocity, gradient, { learningRate: 0.1, momentum: 0.9 });
    expectClose(velocity, v);
    expectClose(
      weight,
      w.map((value, i) => value - 0.1 * (v[i] as number)),
    );

    const [adamWeight, first, second] = [
      make(w),
      make(new Float32Array(11)),
      make(new Float32Array(11)),
    ];
    const settings = { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    adamStep(adamWeight, first, second, gradient, { ...settings, step: 1 });
    // The first step of Adam goes η against the sign of the gradient.
    expectClose(
      adamWeight,
      w.map((value, i) => value - 0.1 * Math.sign(g[i] as number)),
    );
    tf.dispose([weight, velocity, gradient, adamWeight, first, second]);
  });

  it.each(['cpu', 'wasm'])('clips gradients by their common norm on %s', async (backend) => {
    await tf.setBackend(backend);
    tf.tidy(() => {
      const gradients = [tf.tensor1d([3, 0, 0]), tf.tensor1d([0, 4])];
      const clipped = clipGlobalNorm(gradients, 1);
      expect(clipped.norm).toBeCloseTo(5, 5);
      expectClose(clipped.gradients[0] as tf.Tensor, [0.6, 0, 0]);
      expectClose(clipped.gradients[1] as tf.Tensor, [0, 0.8]);
      expect(clipGlobalNorm(gradients, 6).gradients).toBe(gradients);
      const broken = [tf.tensor1d([Number.NaN])];
      expect(clipGlobalNorm(broken, 1)).toEqual({ norm: Number.NaN, gradients: broken });
    });
  });

  it.each(['cpu', 'wasm'])('moves an average towards what it follows on %s', async (backend) => {
    await tf.setBackend(backend);
    const average = tf.variable(tf.tensor1d([1, -2, 0, 4, 5]), false);
    const value = tf.tensor1d([3, -2, 1, Number.POSITIVE_INFINITY, 5]);
    movingAverageStep(average, value, 0.9);
    const shared = average.clone();
    expectClose(shared, [1.2, -2, 0.1, Number.POSITIVE_INFINITY, 5]);
    movingAverageStep(average, tf.tensor1d([0, 0, 0, 0, 1]), 0.5);
    expectClose(shared, [1.2, -2, 0.1, Number.POSITIVE_INFINITY, 5]);
    expect([...average.dataSync()].slice(0, 2)).toEqual([0.6000000238418579, -1]);
    tf.dispose([average, value, shared]);
  });

  it('does not change in place what is shared with another tensor', async () => {
    await tf.setBackend('wasm');
    const weight = tf.variable(tf.tensor1d([1, 2, 3]));
    const copy = weight.clone();
    const velocity = tf.variable(tf.zeros([3]));
    const gradient = tf.ones([3]);
    expect((tf.backend() as BackendWasm).refCount(weight.dataId)).toBeGreaterThan(1);
    sgdMomentumStep(weight, velocity, gradient, { learningRate: 1, momentum: 0 });
    expect([...copy.dataSync()]).toEqual([1, 2, 3]);
    expect([...weight.dataSync()]).toEqual([0, 1, 2]);
    tf.dispose([weight, copy, velocity, gradient]);
  });
});

function expectClose(actual: tf.Tensor, expected: ArrayLike<number>): void {
  const values = actual.dataSync();
  expect(values.length).toBe(expected.length);
  values.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i] as number, 5);
  });
}
