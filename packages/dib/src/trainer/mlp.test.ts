import { createRng, type Snapshot } from '@ahs/core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import { epochOrder, noiseFrom } from './batches.js';
import type { Trainer } from './contract.js';
import { averaged } from './evaluation.js';
import type { TrainerOptions } from './options.js';
import { squares } from './squares.test.support.js';
import { createTrainer } from './trainer.js';

/** The multilayer perceptron of Alemi et al., narrower. */
const options = {
  model: { kind: 'mlp', hidden: [9, 7], latent: 4 },
  data: squares(1),
  seed: 3,
  training: {
    batchSize: 16,
    optimizer: { kind: 'adam', beta1: 0.5 },
    learningRate: 0.01,
    beta: 1e-2,
    weightAverage: { decay: 0.9 },
  },
  length: { epochs: 2 },
  evaluateEvery: 100,
} as const satisfies TrainerOptions;

const made: Trainer[] = [];
function trainer(changes: Partial<TrainerOptions> = {}) {
  const one = createTrainer({ ...options, ...changes, model: options.model });
  made.push(one);
  return one;
}

beforeAll(() => chooseBackend('wasm'));
afterEach(() => {
  for (const one of made.splice(0)) one.dispose();
});

function numbers({ tensors = {} }: Snapshot, name: string): Float32Array {
  return tensors[name]?.data as Float32Array;
}

/** x·K + b of one example, in float64. */
function layer(saved: Snapshot, name: string, x: readonly number[]): number[] {
  const kernel = numbers(saved, `weights/${name}.kernel`);
  const bias = numbers(saved, `weights/${name}.bias`);
  return Array.from(bias, (start, out) =>
    x.reduce((sum, value, i) => sum + value * (kernel[i * bias.length + out] as number), start),
  );
}

describe('the multilayer perceptron of the deep variational bottleneck', () => {
  it('has the loss of its formulas before its first step, by hand in float64', () => {
    const one = trainer();
    const saved = one.checkpoint();
    const { inputs, labels } = options.data.train;
    const batch = epochOrder(options.seed, 0, options.data.train.count).subarray(0, 16);
    const epsilon = noiseFrom(createRng(options.seed, 'noise'), 16 * 4);
    let [crossEntropy, kl] = [0, 0];
    batch.forEach((example, row) => {
      const pixels = Array.from(inputs.subarray(example * 144, (example + 1) * 144));
      const relu = (values: number[]) => values.map((value) => Math.max(0, value));
      const seen = pixels.map((pixel) => (2 * pixel) / 255 - 1);
      const hidden = relu(layer(saved, 'dense2', relu(layer(saved, 'dense1', seen))));
      const encoded = layer(saved, 'encoder', hidden);
      const mu = encoded.slice(0, 4);
      const sigma = encoded.slice(4).map((rho) => Math.log1p(Math.exp(rho - 5)));
      const z = mu.map((mean, j) => mean + (sigma[j] as number) * (epsilon[row * 4 + j] as number));
      const logits = layer(saved, 'classifier', z);
      const logSum = Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0));
      crossEntropy += (logSum - (logits[labels[example] as number] as number)) / 16;
      mu.forEach((mean, j) => {
        const s = sigma[j] as number;
        kl += (mean * mean + s * s - 1 - 2 * Math.log(s)) / 2 / 16;
      });
    });
    let metrics: Readonly<Record<string, number>> = {};
    while (one.position.step === 0) {
      const event = one.next();
      if (event?.type === 'step.end') metrics = event.metrics;
    }
    expect(metrics.crossEntropy).toBeCloseTo(crossEntropy, 5);
    expect(metrics.kl).toBeCloseTo(kl, 4);
    expect(metrics.loss).toBeCloseTo(crossEntropy + 1e-2 * kl, 5);
  });

  it('averages its weights exponentially, from their start', () => {
    const one = trainer();
    let expected = Float64Array.from(numbers(one.checkpoint(), 'weights/dense2.kernel'));
    for (let step = 1; step <= 6; step += 1) {
      while (one.position.step < step) one.next();
      const now = numbers(one.checkpoint(), 'weights/dense2.kernel');
      expected = expected.map((average, i) => 0.9 * average + 0.1 * (now[i] as number));
    }
    const saved = one.checkpoint();
    expect(numbers(saved, 'weights/dense2.kernel')).not.toEqual(
      numbers(saved, 'average/dense2.kernel'),
    );
    numbers(saved, 'average/dense2.kernel').forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] as number, 6);
    });
    const [final, average] = [one.evaluate('test'), one.evaluate('test', 'average')];
    expect(average.nll).not.toBe(final.nll);
  });

  it('goes back with its average when a guard takes it back', () => {
    const one = trainer();
    while (one.position.step < 3) one.next();
    const point = one.rollback.save();
    const before = one.evaluate('test', 'average');
    while (one.position.step < 6) one.next();
    expect(one.evaluate('test', 'average')).not.toEqual(before);
    one.rollback.restore(point);
    expect(one.evaluate('test', 'average')).toEqual(before);
  });

  it('answers with the mean of the probabilities over samples, the same each time', () => {
    const [one, undisturbed] = [trainer(), trainer()];
    while (one.position.step < 8) one.next();
    const [single, twelve] = [1, 12].map((samples) => one.evaluate('test', 'final', { samples }));
    expect(one.evaluate('test', 'final', { samples: 12 })).toEqual(twelve);
    const mean = one.evaluate('test');
    expect(single?.nll).not.toBe(mean.nll);
    // What does not depend on the code that is drawn.
    expect(single).toMatchObject({ kl: mean.kl, gradientMagnitude: mean.gradientMagnitude });
    // Jensen: the mean of probabilities is at least as good as the mean of their logarithms.
    const many = one.evaluate('test', 'final', { samples: 200 });
    expect(Math.abs(many.nll - (twelve?.nll ?? 0))).toBeLessThan(
      Math.abs((single?.nll ?? 0) - (twelve?.nll ?? 0)) + 0.05,
    );
    while (undisturbed.position.step < 8) undisturbed.next();
    expect(one.next()).toEqual(undisturbed.next());
    expect(() => one.evaluate('test', 'final', { samples: 0 })).toThrow(/samples/);
  });

  it('has no average where none is asked for', () => {
    const { weightAverage: _, ...training } = options.training;
    expect(() => trainer({ training }).evaluate('test', 'average')).toThrow(
      expect.objectContaining({ code: 'AHS_EVALUATION_EMPTY' }),
    );
  });
});

describe('averaged logits', () => {
  it('have the mean of the softmaxes as theirs', () => {
    const [a, b] = [
      Float32Array.of(0, Math.log(3), 5, 5),
      Float32Array.of(1000, 0, 0, Math.log(9)),
    ];
    const mean = averaged([a, b], 2).map((logit) => Math.exp(logit));
    [0.625, 0.375, 0.3, 0.7].forEach((share, i) => {
      expect(mean[i]).toBeCloseTo(share, 6);
    });
  });
});
