import { AhsError, createRng, type Rng } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { checkDataset } from './check-dataset.js';
import type { DataSplit, Dataset, Examples } from './dataset.js';

/** How a training set is divided. */
export interface SplitOptions {
  readonly seed: number;
  /**
   * Training examples kept after the validation split, as evenly over the classes as they allow, or in the proportions
   * of `imbalance`; default all, or as many as these proportions leave.
   */
  readonly trainSize?: number;
  /** How many times more training examples the first class has than the last; default 1. */
  readonly imbalance?: number;
  /** Share of the training labels, in [0, 1], that are replaced by another class; default 0. */
  readonly labelNoise?: number;
  /** Default a tenth of the training set, at most 5,000, at least one for each class. */
  readonly validationSize?: number;
}

const count = z.int().min(1);
const schema = z.strictObject({
  seed: z.int(),
  trainSize: count.optional(),
  imbalance: z.number().min(1).max(1e6).default(1),
  labelNoise: z.number().min(0).max(1).default(0),
  validationSize: count.optional(),
});

/**
 * Divides a data set for one run. Pure and seeded: the same seed gives the same split; a smaller `trainSize` is part
 * of a larger one; neither `trainSize` nor `imbalance` nor `labelNoise` moves the validation set.
 *
 * - validation: taken out of the training set, in the proportions of its classes. Its labels stay clean, under label
 *   noise too: a scheduler then sees how well the model really generalises. So does the test set, which is passed on
 *   as it is.
 * - imbalance ρ: class i of K has ρ^(−i/(K−1)) times the training examples of class 0 (the long-tailed sets of Cui et
 *   al., "Class-Balanced Loss Based on Effective Number of Samples", CVPR 2019), drawn by the seed. Validation and test
 *   set keep their proportions.
 * - label noise: exactly `round(labelNoise × trainSize)` training labels are replaced, each by one of the *other*
 *   classes with equal chance.
 *
 * Examples keep the order they have in the data set.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range, or sizes that the training set cannot give, and what
 * {@link checkDataset} throws.
 */
export function splitDataset(dataset: Dataset, options: SplitOptions): DataSplit {
  const { seed, imbalance, labelNoise, ...sizes } = parseOptions('splitDataset', schema, options);
  checkDataset(dataset);
  const { train: all, classes } = dataset;
  const validationSize =
    sizes.validationSize ?? Math.max(classes, Math.min(5000, Math.round(all.count / 10)));
  const needed = sizes.trainSize ?? 1;
  if (needed + validationSize > all.count) {
    throw new AhsError(
      'AHS_OPTION_INVALID',
      `splitDataset: ${dataset.name} has ${all.count} training examples, too few for ${needed} to train on and ${validationSize} to validate on.`,
      { fix: 'Lower trainSize or validationSize.' },
    );
  }

  const order = createRng(seed, 'data split', 'order');
  const queues = byClass(all.labels, classes).map((indices) => shuffled(indices, order));
  const validationCounts = proportional(
    validationSize,
    queues.map((queue) => queue.length),
  );
  const available = queues.map((queue, label) => queue.length - (validationCounts[label] ?? 0));
  const trainCounts =
    imbalance === 1
      ? dealt(
          sizes.trainSize ?? all.count - validationSize,
          available,
          available.map(() => 1),
        )
      : longTailed(sizes.trainSize, available, imbalance);
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

/** Shares that fall exponentially, from the first class to the last by a factor; as many as there are by default. */
function longTailed(
  total: number | undefined,
  available: readonly number[],
  imbalance: number,
): readonly number[] {
  const last = available.length - 1;
  const weights = available.map((_, label) => Math.exp((-Math.log(imbalance) * label) / last));
  const unit = Math.min(...available.map((count, label) => count / (weights[label] as number)));
  const most = weights.reduce((sum, weight) => sum + Math.round(unit * weight), 0);
  const shares = dealt(Math.min(total ?? most, most), available, weights);
  if ((total ?? 0) <= most && shares.every((share) => share > 0)) return shares;
  throw new AhsError(
    'AHS_OPTION_INVALID',
    `splitDataset: an imbalance of ${imbalance} allows at most ${most} training examples here${shares.includes(0) ? ', and leaves a class without any' : ''}.`,
    { fix: 'Lower imbalance, trainSize or validationSize.' },
  );
}

/**
 * Shares of a total in the proportions of some weights, as far as the available numbers allow: dealt one at a time to
 * the class with the largest weight / (share + ½), the lower one among equals (Webster's method, by which no share
 * falls when the total grows).
 */
function dealt(
  total: number,
  available: readonly number[],
  weights: readonly number[],
): readonly number[] {
  const shares = available.map(() => 0);
  for (let left = total; left > 0; left -= 1) {
    let next = -1;
    let claim = 0;
    for (let label = 0; label < shares.length; label += 1) {
      const share = shares[label] as number;
      const own = (weights[label] as number) / (share + 0.5);
      if (share < (available[label] as number) && own > claim) {
        next = label;
        claim = own;
      }
    }
    shares[next] = (shares[next] as number) + 1;
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
