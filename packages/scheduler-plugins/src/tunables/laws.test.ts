import '@tensorflow/tfjs-backend-cpu';
import { choice, type Json, property, tunable } from '@ahs/core';
import { checkLaws, type TunableHost, tunableLaws } from '@ahs/core/testing';
import * as tf from '@tensorflow/tfjs-core';
import { initializers, layers, regularizers } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  batchLoader,
  dropoutRate,
  gradientClipNorm,
  groups,
  labelSmoothing,
  learningRate,
  momentum,
  together,
  weightDecay,
} from '../index.js';

beforeAll(() => tf.setBackend('cpu'));

/** Two weights of different curvature under an optimizer. */
function descent(optimizer: tf.Optimizer): () => Json {
  const weights = [tf.variable(tf.tensor1d([3, -2])), tf.variable(tf.scalar(4))];
  return () => {
    optimizer.minimize(
      () =>
        tf.tidy(() =>
          tf.addN(weights.map((weight, i) => tf.sum(tf.mul(i + 0.5, tf.square(weight))))),
        ),
      false,
      weights,
    );
    return weights.flatMap((weight) => [...weight.dataSync()]);
  };
}

function trained<O extends tf.Optimizer>(
  optimizer: O,
  place: (optimizer: O) => TunableHost['tunable'],
): TunableHost {
  return { tunable: place(optimizer), step: descent(optimizer) };
}

const optimizers: Readonly<Record<string, () => tf.Optimizer>> = {
  sgd: () => tf.train.sgd(0.1),
  momentum: () => tf.train.momentum(0.1, 0.5),
  nesterov: () => tf.train.momentum(0.1, 0.5, true),
  adam: () => tf.train.adam(0.1),
  adamax: () => tf.train.adamax(0.1),
  adagrad: () => tf.train.adagrad(0.1),
  rmsprop: () => tf.train.rmsprop(0.1, 0.9, 0.5),
};

const hosts: Record<string, { create: () => TunableHost; values?: readonly number[] }> = {
  ...Object.fromEntries(
    Object.entries(optimizers).map(([name, make]) => [
      `the learning rate of ${name}`,
      { create: () => trained(make(), (made) => learningRate(made)), values: [0.02, 0.3] },
    ]),
  ),
  ...Object.fromEntries(
    (['momentum', 'nesterov', 'rmsprop'] as const).map((name) => [
      `the momentum of ${name}`,
      {
        // The first step has no velocity to keep, so it is made before.
        create: () => {
          const host = trained((optimizers[name] as () => tf.Optimizer)(), (made) =>
            momentum(made),
          );
          host.step();
          return host;
        },
        values: [0, 0.3, 0.9],
      },
    ]),
  ),
  'Adam’s β₁': {
    create: () => {
      const host = trained(tf.train.adam(0.1), (made) =>
        tunable(choice(0.5, 0.7, 0.9), property(made as unknown as { beta1: number }, 'beta1')),
      );
      host.step();
      return host;
    },
  },
  ...Object.fromEntries(
    (['sgd', 'nesterov'] as const).map((name) => [
      `the gradient clip norm of ${name}`,
      {
        create: () =>
          trained((optimizers[name] as () => tf.Optimizer)(), (made) =>
            gradientClipNorm(made, tf, 2),
          ),
        values: [0.1, 1, 3],
      },
    ]),
  ),
  'the dropout of two layers': {
    create: () => {
      // biome-ignore lint/plugin: a layer takes its seed by name.
      const dropouts = [1, 2].map((seed) => layers.dropout({ rate: 0.5, seed }));
      const images = tf.ones([4, 8]);
      return {
        tunable: dropoutRate(dropouts),
        step: () =>
          dropouts.flatMap((layer) => {
            const kept = layer.apply(images, { training: true }) as tf.Tensor;
            return [...kept.dataSync()];
          }),
      };
    },
  },
  'the weight decay of layers': {
    create: () => {
      const dense = [1, 2].map((units) =>
        layers.dense({
          units,
          inputShape: [3],
          kernelInitializer: initializers.constant({ value: 0.5 }),
          kernelRegularizer: regularizers.l2({ l2: 1e-3 }),
        }),
      );
      const optimizer = tf.train.sgd(0.1);
      const input = tf.ones([2, 3]);
      for (const layer of dense) layer.apply(input);
      return {
        tunable: weightDecay(dense),
        step: () => {
          optimizer.minimize(
            () =>
              tf.tidy(() =>
                tf.addN(
                  dense.flatMap((layer) => [
                    tf.mean(layer.apply(input) as tf.Tensor),
                    ...layer.calculateLosses(),
                  ]),
                ),
              ) as tf.Scalar,
            false,
            dense.flatMap((layer) =>
              layer.trainableWeights.map((weight) => weight.read() as tf.Variable),
            ),
          );
          return dense.flatMap((layer) => [...(layer.getWeights()[0]?.dataSync() ?? [])]);
        },
      };
    },
  },
  'the label smoothing of a loss': {
    create: () => {
      const settings = { labelSmoothing: 0.1 };
      const labels = tf.tensor2d([
        [1, 0, 0],
        [0, 0, 1],
      ]);
      const logits = tf.variable(
        tf.tensor2d([
          [2, 0, -1],
          [1, 0, 0.5],
        ]),
      );
      const optimizer = tf.train.sgd(0.1);
      return {
        tunable: labelSmoothing(settings),
        step: () => {
          optimizer.minimize(
            () => tf.losses.softmaxCrossEntropy(labels, logits, 1, settings.labelSmoothing),
            false,
            [logits],
          );
          return [...logits.dataSync()];
        },
      };
    },
  },
  'the batch size of a loader': {
    create: () => {
      const loader = batchLoader({ count: 50, batchSize: 8, seed: 3 });
      return { tunable: loader.batchSize, step: () => [...(loader.next() ?? [])] };
    },
  },
  'the learning rates of two optimizers together': {
    create: () => {
      const [first, second] = [tf.train.sgd(0.1), tf.train.adam(0.1)];
      const steps = [descent(first), descent(second)];
      return {
        tunable: together([learningRate(first), learningRate(second)]),
        step: () => steps.map((step) => step()),
      };
    },
    values: [0.02, 0.3],
  },
};

for (const [name, { create, values }] of Object.entries(hosts)) {
  describe(`${name} keeps the laws`, () =>
    checkLaws(test, tunableLaws({ name, create, ...(values === undefined ? {} : { values }) })));
}

describe('momentum', () => {
  test('assigning Momentum’s property, or setMomentum, changes nothing', () => {
    // Why the tunable must replace the tensor.
    const last = (change: (optimizer: tf.MomentumOptimizer) => void) => {
      const optimizer = tf.train.momentum(0.1, 0.5);
      const step = descent(optimizer);
      step();
      change(optimizer);
      return step();
    };
    const untouched = last(() => undefined);
    expect(last((optimizer) => optimizer.setMomentum(0.9))).toEqual(untouched);
    expect(last((optimizer) => momentum(optimizer).set(0.9))).not.toEqual(untouched);
  });

  test('leaks no tensor, and outlives a tidy', () => {
    const optimizer = tf.train.momentum(0.1, 0.5);
    const place = momentum(optimizer);
    const step = descent(optimizer);
    step();
    const before = tf.memory().numTensors;
    for (const value of [0.1, 0.2, 0.3]) tf.tidy(() => place.set(value));
    step();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('weight decay', () => {
  test('adds λ·w to the gradient, also where it was 0', () => {
    const layer = layers.dense({
      units: 1,
      inputShape: [1],
      kernelInitializer: initializers.constant({ value: 0.5 }),
      kernelRegularizer: regularizers.l2({ l2: 0 }),
    });
    layer.apply(tf.zeros([1, 1]));
    weightDecay(layer).set(0.1);
    const [kernel] = layer.trainableWeights.map((weight) => weight.read() as tf.Variable);
    if (kernel === undefined) throw new Error('no kernel');
    const { grads } = tf.variableGrads(
      () => tf.addN(layer.calculateLosses()) as tf.Scalar,
      [kernel],
    );
    expect(grads[kernel.name]?.dataSync()[0]).toBeCloseTo(0.1 * 0.5, 6);
    const optimizer = { weightDecay: 0.01 };
    weightDecay(optimizer).set(0.02);
    expect(optimizer.weightDecay).toBe(0.02);
  });
});

describe('gradientClipNorm', () => {
  test('leaves a step whose gradient is longer a length of rate · c, and leaks nothing', () => {
    const optimizer = tf.train.sgd(0.1);
    const clip = gradientClipNorm(optimizer, tf, 1);
    const weight = tf.variable(tf.tensor1d([3, 4]));
    const before = tf.memory().numTensors;
    const loss = () => tf.tidy(() => tf.sum(tf.square(weight)) as tf.Scalar);
    optimizer.minimize(loss, false, [weight]);
    // The gradient is [6, 8], 10 long.
    expect([...weight.dataSync()].map((value) => Number(value.toFixed(5)))).toEqual([2.94, 3.92]);
    clip.set(100);
    optimizer.minimize(loss, false, [weight]);
    expect(weight.dataSync()[0]).toBeCloseTo(2.94 * 0.8, 5);
    expect(tf.memory().numTensors).toBe(before);
  });

  test('a gradient of 0 stays 0', () => {
    const optimizer = tf.train.sgd(0.1);
    gradientClipNorm(optimizer, tf, 1);
    const weight = tf.variable(tf.tensor1d([0, 0]));
    optimizer.minimize(() => tf.tidy(() => tf.sum(tf.square(weight)) as tf.Scalar), false, [
      weight,
    ]);
    expect([...weight.dataSync()]).toEqual([0, 0]);
  });
});

describe('several places', () => {
  test('pain 9: each group of an optimizer has a schedule of its own', () => {
    const optimizer = { groups: [{ learningRate: 0.1 }, { learningRate: 0.01 }] };
    const [body, head] = optimizer.groups.map((group) => learningRate(group));
    if (body === undefined || head === undefined) throw new Error('no groups');
    const tunables = groups('learningRate', { body, head });
    expect(Object.keys(tunables)).toEqual(['learningRate.body', 'learningRate.head']);
    tunables['learningRate.head']?.set(0.5);
    expect(optimizer.groups).toEqual([{ learningRate: 0.1 }, { learningRate: 0.5 }]);
  });

  test('are set all or none', () => {
    const settings = { a: 1, b: 1 };
    const spec = choice(1, 2);
    const broken = {
      spec,
      get: () => settings.b,
      set: () => {
        throw new Error('stuck');
      },
    };
    const both = together([tunable(spec, property(settings, 'a')), broken]);
    expect(() => both.set(2)).toThrow('stuck');
    expect(settings).toEqual({ a: 1, b: 1 });
  });

  test('that differ, or are none, are refused', () => {
    expect(() => dropoutRate([{ rate: 0.1 }, { rate: 0.2 }])).toThrow(
      expect.objectContaining({ code: 'AHS_VALUE_ILLEGAL' }) as Error,
    );
    for (const make of [
      () => together([]),
      () => dropoutRate({}),
      () => momentum(tf.train.adam(0.1)),
      () => weightDecay(layers.dense({ units: 1 })),
    ]) {
      expect(make).toThrow(expect.objectContaining({ code: 'AHS_TUNABLE_UNSUPPORTED' }) as Error);
    }
  });
});
