import { AhsError } from '@ahs/core';
import { z } from 'zod';
import type { Action, Dynamics } from './dynamics.js';
import { defineEnvironment, type EnvironmentFactory } from './environment.js';

/** One curve a dimension: target(t) = 1 / (1 + exp(-slope·(t - shift))). */
export type SigmoidInstance = readonly { readonly shift: number; readonly slope: number }[];

/** What a Sigmoid benchmark is made of. */
export interface SigmoidOptions {
  /** At least one, all of as many dimensions (1 to 5). */
  readonly instances: readonly SigmoidInstance[];
  /** Which one an episode takes: any, or the next one, from the first after `reset(seed)`. Default `random`. */
  readonly order?: 'random' | 'rotation';
  /** One number for all dimensions together (the first counts most), or one for each. Default `product`. */
  readonly actions?: 'product' | 'factored';
}

const steps = 10;
/** Values 0, ½ and 1. */
const levels = 3;

const sigmoidState = z.strictObject({ instance: z.int().min(0), step: z.int().min(0) });
type SigmoidState = z.infer<typeof sigmoidState>;

/** The decision process of {@link sigmoid}. */
function sigmoidDynamics({
  instances,
  order = 'random',
  actions = 'product',
}: SigmoidOptions): Dynamics<SigmoidState, Action> {
  const dims = dimensionsOf(instances);
  const at = (index: number) => instances[index] as SigmoidInstance;
  return {
    name: `Sigmoid-${dims}D${levels}M`,
    observationShape: [1 + 2 * dims],
    actions:
      actions === 'product'
        ? { kind: 'discrete', n: jointActions(dims) }
        : { kind: 'multiDiscrete', n: Array<number>(dims).fill(levels) },
    state: sigmoidState.refine(({ instance }) => instance < instances.length),
    start: (rng, episode) => ({
      instance: order === 'random' ? rng.integer(instances.length) : episode % instances.length,
      step: 0,
    }),
    next: ({ instance, step }, action) => {
      const row = typeof action === 'number' ? factorsOf(action, dims) : action;
      return {
        state: { instance, step: step + 1 },
        reward: rewardOf(at(instance), step + 1, row),
        terminated: step + 1 >= steps,
      };
    },
    observe: ({ instance, step }) =>
      Float32Array.from([
        step / steps,
        ...at(instance).flatMap(({ shift, slope }) => [shift / steps, slope / steps]),
      ]),
  };
}

/**
 * Sigmoid (Biedenkapp et al. 2020): follow D curves for 10 steps with one of the values 0, ½, 1 for each. The reward
 * of a step is the product over the dimensions of 1 - |target(t) - value|, and **t counts from 1 to 10**, as in the
 * older DACBench. Observed are the share of steps done and, each over 10, shift and slope of every dimension. The
 * episode ends by itself at its last step, since the time is observed.
 *
 * @throws AhsError `AHS_SIGMOID_INSTANCES` where there are none, or of different or unsupported dimensions
 * @example
 * ```ts
 * const instances = sampleSigmoidInstances(3, 200, createRng(7));
 * const environment = sigmoid({ instances }).create(7);
 * ```
 */
export function sigmoid(options: SigmoidOptions): EnvironmentFactory {
  return defineEnvironment(sigmoidDynamics(options));
}

/**
 * The return of the best action at every step.
 *
 * @example
 * ```ts
 * sigmoidOptimalReturn([{ shift: 4, slope: 2 }]);
 * ```
 */
export function sigmoidOptimalReturn(instance: SigmoidInstance): number {
  return overSteps((t) =>
    rewardOf(
      instance,
      t,
      instance.map((curve) => Math.round(targetOf(curve, t) * (levels - 1))),
    ),
  );
}

/**
 * The best single action for a whole set, always taken, and its mean return: what a static configuration reaches.
 *
 * @example
 * ```ts
 * const { action, meanReturn } = sigmoidBestStatic(sigmoidSet('1D3M'));
 * ```
 */
export function sigmoidBestStatic(instances: readonly SigmoidInstance[]): {
  readonly action: number;
  readonly meanReturn: number;
} {
  const dims = dimensionsOf(instances);
  let best = { action: -1, meanReturn: Number.NEGATIVE_INFINITY };
  for (let action = 0; action < jointActions(dims); action += 1) {
    const row = factorsOf(action, dims);
    const total = instances.reduce(
      (sum, instance) => sum + overSteps((t) => rewardOf(instance, t, row)),
      0,
    );
    const meanReturn = total / instances.length;
    if (meanReturn > best.meanReturn) best = { action, meanReturn };
  }
  return best;
}

function overSteps(reward: (t: number) => number): number {
  let sum = 0;
  for (let t = 1; t <= steps; t += 1) sum += reward(t);
  return sum;
}

function targetOf({ shift, slope }: SigmoidInstance[number], t: number): number {
  return 1 / (1 + Math.exp(-slope * (t - shift)));
}

function rewardOf(instance: SigmoidInstance, t: number, row: readonly number[]): number {
  return instance.reduce(
    (product, curve, d) =>
      product * (1 - Math.abs(targetOf(curve, t) - (row[d] as number) / (levels - 1))),
    1,
  );
}

function jointActions(dims: number): number {
  return Array<number>(dims)
    .fill(levels)
    .reduce((product, n) => product * n, 1);
}

function factorsOf(action: number, dims: number): readonly number[] {
  const row: number[] = [];
  let rest = action;
  for (let d = 0; d < dims; d += 1) {
    row.unshift(rest % levels);
    rest = Math.floor(rest / levels);
  }
  return row;
}

function dimensionsOf(instances: readonly SigmoidInstance[]): number {
  const dims = instances[0]?.length ?? 0;
  if (dims < 1 || dims > 5 || instances.some((instance) => instance.length !== dims)) {
    throw new AhsError(
      'AHS_SIGMOID_INSTANCES',
      `The ${instances.length} instances of a Sigmoid benchmark are not of one number of dimensions from 1 to 5.`,
      { fix: 'Give at least one, all of the same dimensions.' },
    );
  }
  return dims;
}
