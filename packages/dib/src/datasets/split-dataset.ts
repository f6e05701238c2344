import { AhsError, createRng, type Rng } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import type { DataSplit, Dataset, Examples } from './dataset.js';

/** How a training set is divided. */
export interface SplitOptions {
  readonly seed: number;
  /** Training examples kept after the validation split, as evenly over the classes as they allow; default all. */
  readonly trainSize?: number;
  /** Share of the training labels, in [0, 1], that are replaced by another class; default 0. */
  readonly labelNoise?: number;
  /** Default a tenth of the training set, at most 5,000, at least one for each class. */
  readonly validationSize?: number;
}

const count = z.int().min(1);
const schema = z.strictObject({
  seed: z.int(),
  trainSize: count.optional(),
  labelNoise: z.number().min(0).max(1).default(0),
  validationSize: count.optional(),
});

/**
 * Divides a data set for one run. Pure and seeded: the same seed gives the same split; a smaller `trainSize` is part
 * of a larger one; neither `trainSize` nor `labelNoise` moves the validation set.
 *
 * - validation: taken out of the training set, in the proportions of its classes. Its labels stay clean, under label
 *   noise too: a scheduler then sees how well the model really generalises. So does the test set, which is passed on
 *   as it is.
 * - label noise: exactly `round(labelNoise × trainSize)` training labels are replaced, each by one of the *other*
 *   classes with equal chance.
 *
 * Examples keep the order they have in the data set.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range, or sizes that the training set cannot give.
 */
export function splitDataset(dataset: Dataset, options: SplitOptions): DataSplit {
  const { seed, labelNoise, ...sizes } = parseOptions('splitDataset', schema, options);
  const { train: all, classes } = dataset;
  const validationSize =
    sizes.validationSize ?? Math.max(classes, Math.min(5000, Math.round(all.count / 10)));
  const trainSize = sizes.trainSize ?? all.count - validationSize;
  if (trainSize < 1 || trainSize + validationSize > all.count) {
    throw new AhsError(
      'AHS_OPTION_INVALID',
      `splitDataset: ${dataset.name} has ${all.count} training examples, too few for ${Math.max(1, trainSize)} to train on and ${validationSize} to validate on.`,
      { fix: 'Lower trainSize or validationSize.' },
    );
  }

  const order = createRng(seed, 'data split', 'order');
  const queues = byClass(all.labels, classes).map((indices) => shuffled(indices, order));
  const validationCounts = proportional(
    validationSize,
    queues.map((queue) => queue.length),
  );
  const trainCounts = even(
    trainSize,
    queues.map((queue, label) => queue.length - (validationCounts[label] ?? 0)),
  );
  const validationIndices = queues.flatMap((queue, label) =>
    queue.slice(0, validationCounts[label]),
  );
  const trainIndices = queues.flatMap((queue, label) => {
    const start = validationCounts[label] ?? 0;
    return queue.slice(start, start + (trainCounts[label] ?? 0));
  });
  const train = gather(all, trainIndices);
  return {
    name: dataset.name,
    input: dataset.input,
    classes,
    train: {
      ...train,
      labels: noisy(
        train.labels,
        classes,
        labelNoise,
        createRng(seed, 'data split', 'label noise'),
      ),
    },
    validation: gather(all, validationIndices),
    test: dataset.test,
  };
}

function byClass(labels: Uint8Array, classes: number): readonly number[][] {
  const queues: number[][] = Array.from({ length: classes }, () => []);
  for (const [index, label] of labels.entries()) queues[label]?.push(index);
  return queues;
}

/** Fisher and Yates' shuffle. */
function shuffled(indices: readonly number[], rng: Rng): readonly number[] {
  const result = Uint32Array.from(indices);
  for (let last = result.length - 1; last > 0; last -= 1) swap(result, last, rng.integer(last + 1));
  return [...result];
}

function swap(indices: Uint32Array, a: number, b: number): void {
  const kept = indices[a] as number;
  indices[a] = indices[b] as number;
  indices[b] = kept;
}

/** Shares of a total in proportion to sizes, by the largest remainder; ties go to the lower class. */
function proportional(total: number, sizes: readonly number[]): readonly number[] {
  const sum = sizes.reduce((a, b) => a + b, 0);
  const exact = sizes.map((size) => (total * size) / sum);
  const whole = exact.map(Math.floor);
  const missing = total - whole.reduce((a, b) => a + b, 0);
  const remainder = (label: number) => (exact[label] ?? 0) - (whole[label] ?? 0);
  const topped = sizes
    .map((_, label) => label)
    .sort((a, b) => remainder(b) - remainder(a) || a - b)
    .slice(0, missing);
  return whole.map((share, label) => (topped.includes(label) ? share + 1 : share));
}

/** Shares of a total as equal as the available numbers allow, dealt one at a time, the lower class first. */
function even(total: number, available: readonly number[]): readonly number[] {
  const shares = available.map(() => 0);
  for (let left = total; left > 0; ) {
    for (let label = 0; label < shares.length && left > 0; label += 1) {
      const share = shares[label] ?? 0;
      if (share < (available[label] ?? 0)) {
        shares[label] = share + 1;
        left -= 1;
      }
    }
  }
  return shares;
}

function gather(examples: Examples, indices: readonly number[]): Examples {
  const size = examples.inputs.length / examples.count;
  const inputs = arrayLike(examples.inputs, indices.length * size);
  const labels = new Uint8Array(indices.length);
  Uint32Array.from(indices)
    .sort()
    .forEach((index, position) => {
      inputs.set(examples.inputs.subarray(index * size, (index + 1) * size), position * size);
      labels[position] = examples.labels[index] as number;
    });
  return { inputs, labels, count: indices.length };
}

function arrayLike(array: Examples['inputs'], length: number): Examples['inputs'] {
  return array instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
}

function noisy(labels: Uint8Array, classes: number, share: number, rng: Rng): Uint8Array {
  const result = labels.slice();
  const positions = Uint32Array.from(labels, (_, position) => position);
  const flips = Math.round(share * labels.length);
  for (let next = 0; next < flips; next += 1) {
    swap(positions, next, next + rng.integer(labels.length - next));
    const position = positions[next] as number;
    // One of the others: a step of 1 … classes − 1 around the circle of classes.
    result[position] = ((labels[position] as number) + 1 + rng.integer(classes - 1)) % classes;
  }
  return result;
}
