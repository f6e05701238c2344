import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, Examples } from './dataset.js';
import { splitDataset } from './split-dataset.js';

/** Each example's input is its own index, so that it can be followed through a split. */
function examples(labels: readonly number[]): Examples {
  const inputs = new Uint8Array(labels.length * 2);
  for (const index of labels.keys()) inputs.set([index >> 8, index & 255], 2 * index);
  return { inputs, labels: Uint8Array.from(labels), count: labels.length };
}

function datasetOf(labels: readonly number[], classes: number): Dataset {
  return {
    name: 'numbered',
    input: { kind: 'images', shape: [2, 1, 1] },
    classes,
    train: examples(labels),
    test: examples([0, 1]),
    source: 'test',
  };
}

function indicesOf({ inputs, count }: Examples): readonly number[] {
  return Array.from(
    { length: count },
    (_, i) => ((inputs[2 * i] ?? 0) << 8) + (inputs[2 * i + 1] ?? 0),
  );
}

function histogram(labels: Iterable<number>, classes: number): readonly number[] {
  const counts = Array.from({ length: classes }, () => 0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

const cases = fc.integer({ min: 2, max: 6 }).chain((classes) =>
  fc
    .record({
      labels: fc.array(fc.integer({ min: 0, max: classes - 1 }), { minLength: 20, maxLength: 400 }),
      seed: fc.integer(),
      shares: fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      labelNoise: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ labels, seed, shares, labelNoise }) => {
      const validationSize = 1 + Math.floor(shares[0] * (labels.length - 2));
      const trainSize = 1 + Math.floor(shares[1] * (labels.length - validationSize - 1));
      return { dataset: datasetOf(labels, classes), seed, labelNoise, validationSize, trainSize };
    }),
);

describe('splitDataset', () => {
  it('gives disjoint, ordered parts of the sizes asked for, and the test set as it is', () => {
    fc.assert(
      fc.property(cases, ({ dataset, ...options }) => {
        const before = dataset.train.labels.slice();
        const split = splitDataset(dataset, options);
        const train = indicesOf(split.train);
        const validation = indicesOf(split.validation);
        expect(train).toHaveLength(options.trainSize);
        expect(validation).toHaveLength(options.validationSize);
        expect(new Set([...train, ...validation]).size).toBe(train.length + validation.length);
        expect(train).toEqual([...train].sort((a, b) => a - b));
        expect(split.test).toBe(dataset.test);
        expect(dataset.train.labels).toEqual(before);
        expect([...split.validation.labels]).toEqual(validation.map((index) => before[index]));
      }),
    );
  });

  it('replaces exactly the share of training labels asked for, each by another class', () => {
    fc.assert(
      fc.property(cases, ({ dataset, ...options }) => {
        const { train } = splitDataset(dataset, options);
        const indices = indicesOf(train);
        const changed = [...train.labels].filter(
          (label, i) => label !== dataset.train.labels[indices[i] ?? 0],
        );
        expect(changed).toHaveLength(Math.round(options.labelNoise * options.trainSize));
        expect(changed.every((label) => label < dataset.classes)).toBe(true);
      }),
    );
  });

  it('is balanced: validation in proportion, training as even as the classes allow', () => {
    fc.assert(
      fc.property(cases, ({ dataset, labelNoise: _, ...options }) => {
        const { train, validation } = splitDataset(dataset, options);
        const { classes } = dataset;
        const all = histogram(dataset.train.labels, classes);
        const validated = histogram(validation.labels, classes);
        const trained = histogram(train.labels, classes);
        for (let label = 0; label < classes; label += 1) {
          const exact = (options.validationSize * (all[label] ?? 0)) / dataset.train.count;
          expect(Math.abs((validated[label] ?? 0) - exact)).toBeLessThan(1);
          const available = (all[label] ?? 0) - (validated[label] ?? 0);
          // A class that has examples left is at most one behind the largest.
          if ((trained[label] ?? 0) < available) {
            expect(Math.max(...trained) - (trained[label] ?? 0)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('gives what does not divide evenly to the classes with the largest remainders', () => {
    const labels = [2, 3, 15].flatMap((size, label) => Array<number>(size).fill(label));
    const { validation } = splitDataset(datasetOf(labels, 3), { seed: 1, validationSize: 5 });
    // A quarter of each: .5, .75 and 3.75.
    expect(histogram(validation.labels, 3)).toEqual([0, 1, 4]);
  });

  it('is the same for the same seed, and nested in the training size', () => {
    fc.assert(
      fc.property(cases, ({ dataset, ...options }) => {
        const split = splitDataset(dataset, options);
        expect(splitDataset(dataset, options)).toEqual(split);
        const all = splitDataset(dataset, {
          seed: options.seed,
          validationSize: options.validationSize,
        });
        expect(all.validation).toEqual(split.validation);
        expect(all.train.count).toBe(dataset.train.count - options.validationSize);
        const larger = new Set(indicesOf(all.train));
        expect(indicesOf(split.train).every((index) => larger.has(index))).toBe(true);
      }),
    );
  });

  it('has a long tail: from the first class to the last by the factor, the same in between', () => {
    const labels = Array.from({ length: 1000 }, (_, i) => i % 5);
    const dataset = datasetOf(labels, 5);
    const options = { seed: 1, validationSize: 100, imbalance: 81 };
    const { train, validation } = splitDataset(dataset, options);
    // 180 · 3^(−label), as many as there are of the first.
    expect(histogram(train.labels, 5)).toEqual([180, 60, 20, 7, 2]);
    expect(histogram(validation.labels, 5)).toEqual(Array(5).fill(20));
    const small = splitDataset(dataset, { ...options, trainSize: 121 });
    expect(histogram(small.train.labels, 5)).toEqual([81, 27, 9, 3, 1]);
    expect(small.validation).toEqual(validation);
    expect(indicesOf(small.train)).not.toEqual(
      indicesOf(splitDataset(dataset, { ...options, trainSize: 121, seed: 2 }).train),
    );
    expect(splitDataset(dataset, { ...options, imbalance: 1 })).toEqual(
      splitDataset(dataset, { seed: 1, validationSize: 100 }),
    );
  });

  it('is nested and in proportion at any imbalance, and noise comes on top', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.double({ min: 1.01, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (classes, imbalance, share) => {
          const labels = Array.from({ length: 120 * classes }, (_, i) => i % classes);
          const dataset = datasetOf(labels, classes);
          const split = (more: object) =>
            splitDataset(dataset, { seed: 3, validationSize: 10 * classes, imbalance, ...more });
          const all = split({}).train;
          const counts = histogram(all.labels, classes);
          expect(counts[0]).toBe(110);
          for (const [label, count] of counts.entries()) {
            const exact = 110 / Math.exp((Math.log(imbalance) * label) / (classes - 1));
            expect(Math.abs(count - exact)).toBeLessThan(1);
          }
          const trainSize = Math.max(classes * 20, Math.floor(share * all.count));
          if (trainSize > all.count) return;
          const larger = new Set(indicesOf(all));
          const part = split({ trainSize, labelNoise: 0.5 }).train;
          expect(part.count).toBe(trainSize);
          expect(indicesOf(part).every((index) => larger.has(index))).toBe(true);
        },
      ),
    );
  });

  it('differs between seeds', () => {
    const dataset = datasetOf(
      Array.from({ length: 200 }, (_, i) => i % 4),
      4,
    );
    const [one, two] = [1, 2].map((seed) => splitDataset(dataset, { seed, labelNoise: 0.4 }));
    expect(indicesOf(one?.validation as Examples)).not.toEqual(
      indicesOf(two?.validation as Examples),
    );
    expect(one?.train.labels).not.toEqual(two?.train.labels);
  });

  it('spreads replaced labels evenly over the other classes', () => {
    const dataset = datasetOf(
      Array.from({ length: 6000 }, () => 1),
      4,
    );
    const { train } = splitDataset(dataset, { seed: 3, labelNoise: 1, validationSize: 1 });
    const counts = histogram(train.labels, 4);
    expect(counts[1]).toBe(0);
    // Binomial with mean 2000 and SD 36.5: within four SDs.
    for (const label of [0, 2, 3])
      expect(Math.abs((counts[label] ?? 0) - 1999.67)).toBeLessThan(146);
  });

  it('holds out a tenth by default, at most 5000, at least one a class', () => {
    const size = (count: number) =>
      splitDataset(
        datasetOf(
          Array.from({ length: count }, (_, i) => i % 5),
          5,
        ),
        { seed: 1 },
      ).validation.count;
    expect([size(300), size(20), size(60_000)]).toEqual([30, 5, 5000]);
  });

  it.each([
    [
      'a training set that is too small',
      { seed: 1, trainSize: 96, validationSize: 5 },
      /100 training examples/,
    ],
    ['nothing left to train on', { seed: 1, validationSize: 100 }, /too few/],
    ['no training size', { seed: 1, trainSize: 0 }, /trainSize/],
    ['a fraction of an example', { seed: 1, validationSize: 1.5 }, /validationSize/],
    ['an imbalance below 1', { seed: 1, imbalance: 0.5 }, /imbalance/],
    [
      'more than an imbalance leaves',
      { seed: 1, imbalance: 3, trainSize: 61 },
      /imbalance of 3 allows at most 60/,
    ],
    ['a class without examples', { seed: 1, imbalance: 1000 }, /leaves a class without any/],
    ['noise above 1', { seed: 1, labelNoise: 1.1 }, /labelNoise/],
    ['noise that is no number', { seed: 1, labelNoise: Number.NaN }, /labelNoise/],
    ['a seed that is no number', { seed: Number.NaN }, /seed/],
    ['an unknown option', { seed: 1, trainsize: 3 }, /trainsize/],
  ])('refuses %s', (_, options, message) => {
    const dataset = datasetOf(
      Array.from({ length: 100 }, (_, i) => i % 2),
      2,
    );
    expect(() => splitDataset(dataset, options)).toThrow(message);
    expect(() => splitDataset(dataset, options)).toThrow(
      expect.objectContaining({ code: 'AHS_OPTION_INVALID' }),
    );
  });
});
