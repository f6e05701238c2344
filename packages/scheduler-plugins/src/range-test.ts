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

/** What a range test has found. Where {@link lowest} is the last rate of all, the range ended before the test did. */
export interface RangeTest {
  /** What a run is to have: the share of {@link lowest}, to three digits. */
  readonly learningRate: number;
  /** The rate at which the smoothed loss was lowest. */
  readonly lowest: number;
  readonly steps: readonly RangeTestStep[];
}

/** Of the smoothed loss, what each step leaves. */
const smoothing = 0.9;
/** So many steps tell how large the loss is at first, and how noisy: at their rates a model learns nothing. */
const earlySteps = 20;
/** The smoothed loss must fall by so many standard deviations of the early losses: of losses that stay as they are, one in fifty does. */
const leastFall = 1.25;
/** Of the early loss: what falls by less has not fallen, but was rounded. */
const rounding = 1e-9;
/** So many times as much as the lowest or the early loss above the lowest says that the test is over. */
const diverged = 3;

const schema = z
  .strictObject({
    from: z.number().positive().default(1e-5),
    to: z.number().positive().default(1),
    steps: z
      .int()
      .min(2 * earlySteps)
      .default(200),
    share: z
      .number()
      .positive()
      .max(1)
      .default(1 / 3),
    onStep: z.custom<RangeTestOptions['onStep']>().optional(),
  })
  .refine(({ from, to }) => from < to, { path: ['from'], error: 'it is not below `to`' });

/**
 * Finds a learning rate for a training that is about to begin: raises it geometrically over some steps of the model
 * until the loss diverges, and takes a share of the rate at which the smoothed loss was lowest (L. N. Smith, "Cyclical
 * Learning Rates for Training Neural Networks", WACV 2017, section 3.3). The steps spoil the model: give them one of its
 * own, or restore its weights and its optimizer afterwards. The default share was chosen on tuning seeds of five
 * trainings: docs/results/range-test.md.
 *
 * @param step Does an optimizer step on the next minibatch with this learning rate; returns the minibatch's loss.
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range, `AHS_RANGE_TEST_FAILED` when the loss falls at no rate by
 * more than its noise, or is not finite from the start.
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
  const found = lowestOf(taken);
  refuseNothingLearned(taken, found);
  const lowest = found.learningRate;
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

/** Whether the loss is not finite, or far above its lowest. */
function isOver(steps: readonly RangeTestStep[]): boolean {
  const latest = smoothed(steps).at(-1) ?? Number.NaN;
  if (!Number.isFinite(latest)) return true;
  if (steps.length <= earlySteps) return false;
  const { mean } = early(steps);
  const lowest = lowestOf(steps).loss;
  return latest - lowest > diverged * Math.max(Math.abs(lowest), Math.abs(mean));
}

/** The losses before anything is learned. */
function early(steps: readonly RangeTestStep[]) {
  const losses = steps.slice(0, earlySteps).map(({ loss }) => loss);
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const squares = losses.reduce((sum, loss) => sum + (loss - mean) * (loss - mean), 0);
  return { mean, deviation: Math.sqrt(squares / (losses.length - 1)) };
}

/** Where the smoothed loss is lowest; the early steps are none, as their mean is of few. */
function lowestOf(steps: readonly RangeTestStep[]): RangeTestStep {
  const losses = smoothed(steps);
  let lowest = { learningRate: Number.NaN, loss: Number.POSITIVE_INFINITY };
  for (const [index, { learningRate }] of steps.entries()) {
    const loss = losses[index] ?? Number.NaN;
    if (index >= earlySteps && loss < lowest.loss) lowest = { learningRate, loss };
  }
  return lowest;
}

function refuseNothingLearned(
  steps: readonly RangeTestStep[],
  { learningRate, loss }: RangeTestStep,
): void {
  const { mean, deviation } = early(steps);
  if (!Number.isFinite(mean)) {
    throw new AhsError('AHS_RANGE_TEST_FAILED', 'The loss is not finite from the start.', {
      fix: 'Look at the model and its data; a step returns the loss of its minibatch.',
    });
  }
  const least = leastFall * deviation + rounding * Math.abs(mean);
  if (Number.isFinite(learningRate) && mean - loss > least) return;
  throw new AhsError(
    'AHS_RANGE_TEST_FAILED',
    `No learning rate lowered the loss by more than its noise: it began at ${short(mean)} ± ${short(deviation)} and was at best ${short(loss)}.`,
    { fix: 'Give a learning rate in numbers, or larger batches.' },
  );
}

function short(value: number): number {
  return Number(value.toPrecision(3));
}
