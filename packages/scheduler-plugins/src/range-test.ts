import { AhsError } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from './options.js';

/** Settings of {@link rangeTest}. */
export interface RangeTestOptions {
  /** The first learning rate; default 1e-5. */
  readonly from?: number;
  /** The last one; default 1. */
  readonly to?: number;
  /** Optimizer steps from one to the other, at most; default 200. */
  readonly steps?: number;
  /** Of the rate with the lowest loss: what a run is to have; default a third. */
  readonly share?: number;
  /** Is called after every step. */
  readonly onStep?: (taken: RangeTestStep) => void;
}

/** A step of a range test. */
export interface RangeTestStep {
  readonly learningRate: number;
  /** Before the update. */
  readonly loss: number;
}

/** What a range test has found. */
export interface RangeTest {
  /** What a run is to have: the share of {@link lowest}, to three digits. */
  readonly learningRate: number;
  /** The rate at which the smoothed loss was lowest. */
  readonly lowest: number;
  readonly steps: readonly RangeTestStep[];
}

const schema = z
  .strictObject({
    from: z.number().positive().default(1e-5),
    to: z.number().positive().default(1),
    steps: z.int().min(20).default(200),
    share: z
      .number()
      .positive()
      .max(1)
      .default(1 / 3),
    onStep: z.custom<RangeTestOptions['onStep']>().optional(),
  })
  .refine(({ from, to }) => from < to, { path: ['from'], error: 'it is not below `to`' });

/** Of the smoothed loss, what each step leaves. */
const smoothing = 0.9;
/** How many times as much as the lowest loss, or the first, above it says that the test is over. */
const diverged = 3;
/** The share of its first mean that the loss must fall by. */
const leastFall = 0.02;

/**
 * Finds a learning rate for a training that is about to begin: raises it geometrically over some steps of the model
 * until the loss diverges, and takes a share of the rate at which the smoothed loss was lowest (L. N. Smith, "Cyclical
 * Learning Rates for Training Neural Networks", WACV 2017, section 3.3). The steps spoil the model: give them one of its
 * own, or restore its weights and its optimizer afterwards. The default share was chosen on tuning seeds of five
 * trainings: docs/results/range-test.md.
 *
 * @param step Does an optimizer step on the next minibatch with this learning rate; returns the minibatch's loss.
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range, `AHS_RANGE_TEST_FAILED` when the loss falls at no rate.
 * @example
 * ```ts
 * let weight = 1;
 * const found = await rangeTest((rate) => {
 *   const loss = weight ** 2;
 *   weight -= rate * 2 * weight;
 *   return loss;
 * });
 * console.log(found.learningRate);
 * ```
 */
export async function rangeTest(
  step: (learningRate: number) => number | Promise<number>,
  options: RangeTestOptions = {},
): Promise<RangeTest> {
  const { from, to, steps, share, onStep } = parseOptions('rangeTest', schema, options);
  const taken: RangeTestStep[] = [];
  for (const learningRate of ramp(from, to, steps)) {
    const loss = await step(learningRate);
    taken.push({ learningRate, loss });
    onStep?.({ learningRate, loss });
    if (isOver(taken)) break;
  }
  const lowest = lowestOf(taken, { from, to });
  return { learningRate: Number((share * lowest).toPrecision(3)), lowest, steps: taken };
}

function ramp(from: number, to: number, steps: number): readonly number[] {
  const stride = Math.log(to / from) / (steps - 1);
  return Array.from({ length: steps }, (_, index) => Math.min(to, from * Math.exp(index * stride)));
}

/** The mean of the losses so far, the last ten or so counting most: without the bias of its start. */
function smoothed(steps: readonly RangeTestStep[]): readonly number[] {
  let [sum, weight] = [0, 0];
  return steps.map(({ loss }) => {
    sum = smoothing * sum + (1 - smoothing) * loss;
    weight = smoothing * weight + (1 - smoothing);
    return sum / weight;
  });
}

function isOver(steps: readonly RangeTestStep[]): boolean {
  const losses = smoothed(steps);
  const [first = 0, latest = 0] = [losses[0], losses.at(-1)];
  if (!Number.isFinite(latest)) return true;
  const lowest = Math.min(...losses);
  return latest - lowest > diverged * Math.max(Math.abs(lowest), Math.abs(first));
}

function lowestOf(steps: readonly RangeTestStep[], range: { from: number; to: number }): number {
  const losses = smoothed(steps);
  const finite = losses.filter(Number.isFinite);
  const lowest = Math.min(...finite);
  const early = finite.slice(0, Math.ceil(finite.length / 10));
  const before = early.reduce((sum, loss) => sum + loss, 0) / early.length;
  const found = steps[losses.indexOf(lowest)];
  if (found === undefined || before - lowest < leastFall * Math.abs(before)) {
    throw new AhsError(
      'AHS_RANGE_TEST_FAILED',
      `The loss fell at no learning rate from ${range.from} to ${range.to}: it began at ${before} and was at best ${lowest}.`,
      { fix: 'Look at the model and its data, or test another range or more steps.' },
    );
  }
  return found.learningRate;
}
