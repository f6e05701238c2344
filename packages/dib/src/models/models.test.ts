import { createRng } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import { bernoulliLoss } from '../losses.js';
import { architectureOf, weightShapes } from './architecture.js';
import { initialWeights } from './initial-weights.js';
import { textFeatures } from './layers.js';
import type { ModelSettings } from './settings.js';

const digits = { input: { kind: 'images', shape: [28, 28, 1] }, classes: 10 } as const;
const reviews = { input: { kind: 'tokens', length: 12, vocabulary: 9 }, classes: 2 } as const;

const shapesOf = (settings: ModelSettings) => {
  const data = settings.kind === 'text-cnn' ? reviews : digits;
  return Object.entries(weightShapes(architectureOf(settings, data))).map(
    ([name, shape]) => `${name} ${shape.join('x')}`,
  );
};

beforeAll(() => chooseBackend('wasm'));

describe('the weights of a model', () => {
  it.each<[ModelSettings, readonly string[]]>([
    [
      { kind: 'small-cnn' },
      [
        'convolution1.filter 3x3x1x8',
        'convolution1.bias 8',
        'convolution2.filter 3x3x8x16',
        'convolution2.bias 16',
        'convolution3.filter 3x3x16x32',
        'convolution3.bias 32',
        'encoder.kernel 512x128',
        'encoder.bias 128',
        'classifier.kernel 64x10',
        'classifier.bias 10',
      ],
    ],
    [
      { kind: 'mlp' },
      [
        'dense1.kernel 784x1024',
        'dense1.bias 1024',
        'dense2.kernel 1024x1024',
        'dense2.bias 1024',
        'encoder.kernel 1024x512',
        'encoder.bias 512',
        'classifier.kernel 256x10',
        'classifier.bias 10',
      ],
    ],
    [
      { kind: 'text-cnn', embedding: 4, filters: 6, width: 3, latent: 5 },
      [
        'embedding.table 9x4',
        'convolution1.filter 1x3x4x6',
        'convolution1.bias 6',
        'encoder.kernel 6x10',
        'encoder.bias 10',
        'classifier.kernel 5x2',
        'classifier.bias 2',
      ],
    ],
    [
      { kind: 'vae', hidden: [30, 20], latent: 5 },
      [
        'dense1.kernel 784x30',
        'dense1.bias 30',
        'dense2.kernel 30x20',
        'dense2.bias 20',
        'encoder.kernel 20x10',
        'encoder.bias 10',
        'decoder1.kernel 5x20',
        'decoder1.bias 20',
        'decoder2.kernel 20x30',
        'decoder2.bias 30',
        'decoder3.kernel 30x784',
        'decoder3.bias 784',
      ],
    ],
  ])('are those of %o', (settings, expected) => {
    expect(shapesOf(settings)).toEqual(expected);
  });

  it('start with the variance that their place asks for', () => {
    const variance = (settings: ModelSettings, name: string) => {
      const data = settings.kind === 'text-cnn' ? { ...reviews, input: many } : digits;
      const weights = initialWeights(architectureOf(settings, data), createRng(1, 'weights'));
      const numbers = weights[name]?.data as Float32Array;
      return numbers.reduce((sum, number) => sum + number * number, 0) / numbers.length;
    };
    const many = { kind: 'tokens', length: 12, vocabulary: 2000 } as const;
    const mlp = { kind: 'mlp', hidden: [100] } as const;
    const vae = { kind: 'vae', hidden: [200] } as const;
    expect(variance(mlp, 'dense1.kernel') / (2 / 784)).toBeCloseTo(1, 1);
    expect(variance(mlp, 'classifier.kernel') / (2 / 266)).toBeCloseTo(1, 1);
    expect(variance(vae, 'decoder1.kernel') / (2 / 20)).toBeCloseTo(1, 1);
    expect(variance(vae, 'decoder2.kernel') / (2 / 984)).toBeCloseTo(1, 1);
    expect(variance({ kind: 'text-cnn' }, 'embedding.table') / (1 / 32)).toBeCloseTo(1, 1);
  });

  it('are refused for inputs of another kind', () => {
    const refused = (settings: ModelSettings, data: typeof digits | typeof reviews) => () =>
      architectureOf(settings, data);
    const unfit = expect.objectContaining({ code: 'AHS_MODEL_INVALID' });
    expect(refused({ kind: 'text-cnn' }, digits)).toThrow(unfit);
    expect(refused({ kind: 'mlp' }, reviews)).toThrow(unfit);
    expect(refused({ kind: 'vae' }, reviews)).toThrow(unfit);
  });
});

describe('what filters find in texts', () => {
  const rng = createRng(5, 'texts');
  const numbers = (size: number) => Float32Array.from({ length: size }, () => rng.normal());
  const [vocabulary, embedding, width, filters] = [11, 4, 5, 6];
  const table = numbers(vocabulary * embedding);
  const filter = numbers(width * embedding * filters);
  // Filters that say something of nothing, were padding to be heard.
  const bias = numbers(filters).map((value) => Math.abs(value) + 0.5);
  const texts = [[3, 1, 4, 1, 5, 9, 2, 6], [7], [], [10, 10, 1]];

  const features = (length: number, weights = table) =>
    tf.tidy(() => {
      const ids = texts.flatMap((text) => [...text, ...Array(length).fill(0)].slice(0, length));
      return Array.from(
        textFeatures(
          tf.tensor2d(ids, [texts.length, length], 'int32'),
          tf.tensor2d(weights, [vocabulary, embedding]),
          tf.tensor4d(filter, [1, width, embedding, filters]),
          tf.tensor1d(bias),
        ).dataSync(),
      );
    });

  it('is the largest activation at any word, by hand', () => {
    const expected = texts.flatMap((text) =>
      Array.from({ length: filters }, (_, f) =>
        text.reduce((largest, _word, place) => {
          let sum = bias[f] as number;
          for (let w = 0; w < width; w += 1) {
            const token = text[place + w - 2];
            if (token === undefined) continue;
            for (let e = 0; e < embedding; e += 1) {
              const weight = filter[(w * embedding + e) * filters + f] as number;
              sum += (table[token * embedding + e] as number) * weight;
            }
          }
          return Math.max(largest, sum);
        }, 0),
      ),
    );
    features(8).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] as number, 4);
    });
  });

  it('is the same with more padding, and whatever the padding’s row says', () => {
    const loud = table.slice();
    loud.fill(100, 0, embedding);
    for (const one of [features(9), features(23), features(8, loud)]) {
      one.forEach((value, i) => {
        expect(value).toBeCloseTo(features(8)[i] as number, 5);
      });
    }
  });

  it('has the gradient of its finite differences, and none for padding', () => {
    const ids = tf.tensor2d([3, 1, 4, 1, 5, 0, 0, 7, 2, 0, 0, 0, 0, 0], [2, 7], 'int32');
    const weighted = (t: tf.Tensor, f: tf.Tensor, b: tf.Tensor) =>
      tf.tidy(() => {
        const found = textFeatures(ids, t as tf.Tensor2D, f as tf.Tensor4D, b as tf.Tensor1D);
        return tf.sum(tf.mul(found, tf.tensor2d([1, -2, 3, 1, 0.5, 2, 2, 1, -1, 1, 3, 1], [2, 6])));
      }) as tf.Scalar;
    const shapes = [[vocabulary, embedding], [1, width, embedding, filters], [filters]];
    const at = [table, filter, bias];
    const tensors = (values: readonly Float32Array[]) =>
      values.map((value, i) => tf.tensor(value, shapes[i] as number[])) as [
        tf.Tensor,
        tf.Tensor,
        tf.Tensor,
      ];
    const gradients = tf
      .grads(weighted)(tensors(at))
      .map((gradient) => gradient.dataSync());
    const valueAt = (values: readonly Float32Array[]) =>
      weighted(...tensors(values)).dataSync()[0] as number;
    at.forEach((values, which) => {
      for (let i = 0; i < values.length; i += 1) {
        const moved = (by: number) =>
          valueAt(
            at.map((other, o) =>
              o === which ? other.map((value, j) => (j === i ? value + by : value)) : other,
            ),
          );
        const difference = (moved(1e-3) - moved(-1e-3)) / 2e-3;
        expect((gradients[which] as Float32Array)[i]).toBeCloseTo(difference, 1);
      }
    });
    expect(Array.from((gradients[0] as Float32Array).subarray(0, embedding))).toEqual([0, 0, 0, 0]);
  });
});

describe('the loss of Bernoulli pixels', () => {
  it('is −Σ x·log p + (1 − x)·log(1 − p), and its gradient p − x', () => {
    const logits = [-30, -2, 0, 0.7, 25, 90];
    const pixels = [0, 0.25, 1, 0.5, 1, 0];
    const expected = logits.reduce((sum, logit, i) => {
      const x = pixels[i] as number;
      return (
        sum + x * Math.log1p(Math.exp(-logit)) + (1 - x) * (logit + Math.log1p(Math.exp(-logit)))
      );
    }, 0);
    tf.tidy(() => {
      const x = tf.tensor2d(pixels, [1, 6]);
      const { value, grad } = tf.valueAndGrad((l: tf.Tensor) =>
        tf.sum(bernoulliLoss(l as tf.Tensor2D, x)),
      )(tf.tensor2d(logits, [1, 6]));
      expect(value.dataSync()[0]).toBeCloseTo(expected, 4);
      grad.dataSync().forEach((slope, i) => {
        const p = 1 / (1 + Math.exp(-(logits[i] as number)));
        expect(slope).toBeCloseTo(p - (pixels[i] as number), 5);
      });
    });
  });
});
