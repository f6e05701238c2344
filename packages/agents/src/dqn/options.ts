import { AhsError } from '@ahs/core';
import { z } from 'zod';

/** Settings of {@link dqn}; each has a default that worked for scheduling one hyperparameter over short runs. */
export interface DqnOptions {
  readonly network?: {
    /** Hidden dense layers, each with ReLU; default `[64, 64]`. */
    readonly hidden?: readonly number[];
    /** A convolution over a window of recent observations in front of them; needs `[window, features]`. */
    readonly conv1d?: { readonly filters: number; readonly width: number };
  };
  /** Adam; defaults 1e-3, 0.9, 0.999, 1e-8. */
  readonly optimizer?: {
    readonly learningRate?: number;
    readonly beta1?: number;
    readonly beta2?: number;
    readonly epsilon?: number;
  };
  readonly replay?: {
    /** Experiences kept; default 10 000. */
    readonly capacity?: number;
    /** Experiences an update; default 64. */
    readonly batchSize?: number;
    /** Experiences held before the first update; default 8, since a run may have but a dozen decisions. */
    readonly learningStarts?: number;
  };
  readonly target?: {
    /** Double DQN; default true. */
    readonly double?: boolean;
    /** Share of the online weights that enters the target at each update; default 0.02. */
    readonly polyak?: number;
    /** Instead of `polyak`: updates between two copies of the online weights. */
    readonly every?: number;
  };
  /** ε falls linearly `from` … `to` over so many exploring decisions; defaults 1, 0.05, 500. */
  readonly exploration?: {
    readonly from?: number;
    readonly to?: number;
    readonly decisions?: number;
    /** Probability that an exploring decision repeats the last action; default 0.5. */
    readonly sticky?: number;
  };
  readonly returns?: {
    /** γ in [0, 1]; default 0.99. */
    readonly discount?: number;
    /** n of the n-step return; default 3. */
    readonly steps?: number;
  };
  readonly training?: {
    /** Transitions between two trainings; default 1. */
    readonly frequency?: number;
    /** Updates each time; default 16. */
    readonly gradientSteps?: number;
    /** Limit of the gradients' global norm; default 10. */
    readonly clipNorm?: number;
  };
}

const count = z.int().min(1);
const share = z.number().min(0).max(1);
const positive = z.number().positive();
const belowOne = z.number().min(0).lt(1);

/** The network of a DQN. */
export const networkSettings = z.strictObject({
  hidden: z.array(count).readonly().default([64, 64]),
  conv1d: z.strictObject({ filters: count, width: count }).readonly().optional(),
});

const settings = z.strictObject({
  network: networkSettings.readonly().prefault({}),
  optimizer: z
    .strictObject({
      learningRate: z.number().min(0).default(1e-3),
      beta1: belowOne.default(0.9),
      beta2: belowOne.default(0.999),
      epsilon: positive.default(1e-8),
    })
    .readonly()
    .prefault({}),
  replay: z
    .strictObject({
      capacity: count.default(10_000),
      batchSize: count.default(64),
      learningStarts: count.default(8),
    })
    .readonly()
    .refine(
      ({ capacity, learningStarts }) => learningStarts <= capacity,
      'learningStarts exceeds capacity, so that learning would never start',
    )
    .prefault({}),
  target: z
    .strictObject({
      double: z.boolean().default(true),
      polyak: share.gt(0).optional(),
      every: count.optional(),
    })
    .refine(
      ({ polyak, every }) => polyak === undefined || every === undefined,
      'polyak and every exclude each other',
    )
    .transform(({ double, polyak, every }) =>
      every === undefined ? { double, polyak: polyak ?? 0.02 } : { double, every },
    )
    .readonly()
    .prefault({}),
  exploration: z
    .strictObject({
      from: share.default(1),
      to: share.default(0.05),
      decisions: count.default(500),
      sticky: share.default(0.5),
    })
    .readonly()
    .prefault({}),
  returns: z
    .strictObject({ discount: share.default(0.99), steps: count.default(3) })
    .readonly()
    .prefault({}),
  training: z
    .strictObject({
      frequency: count.default(1),
      gradientSteps: count.default(16),
      clipNorm: positive.default(10),
    })
    .readonly()
    .prefault({}),
});

/** {@link DqnOptions} with every default filled in. */
export type DqnSettings = Readonly<z.output<typeof settings>>;

/**
 * Fills in the defaults.
 *
 * @throws AhsError `AHS_AGENT_OPTIONS_INVALID` naming each option that cannot be.
 */
export function dqnSettings(options: DqnOptions): DqnSettings {
  const parsed = settings.safeParse(options);
  if (!parsed.success) {
    throw new AhsError('AHS_AGENT_OPTIONS_INVALID', `dqn: ${describeIssues(parsed.error)}.`, {
      fix: 'Correct these options; DqnOptions lists all of them.',
    });
  }
  return parsed.data;
}

/** What zod found, in a line: `exploration.from: Too big …; …`. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}
