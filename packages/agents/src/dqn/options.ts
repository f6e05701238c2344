import { AhsError } from '@ahs/core';
import { z } from 'zod';
import type { NormaliserSettings } from '../normaliser/observation-normaliser.js';
import { describeIssues } from '../policy/refusal.js';
import type { RegressionLoss } from './td-loss.js';

/** A number that goes `from` … `to` over so many transitions, and then stays. */
export interface Annealed {
  readonly from: number;
  readonly to: number;
  readonly transitions: number;
}

/** Settings of {@link dqn}; each has a default that worked for scheduling one hyperparameter over short runs. */
export interface DqnOptions {
  readonly network?: {
    /** Hidden dense layers, each with ReLU; default `[64, 64]`. */
    readonly hidden?: readonly number[];
    /** A convolution over a window of recent observations in front of them; needs `[window, features]`. */
    readonly conv1d?: { readonly filters: number; readonly width: number };
    /** Value and advantages behind them, joined (Wang et al. 2016); default false. */
    readonly dueling?: boolean;
    /** Observations are brought to mean 0 and variance 1 by what was learned from so far; default: they are not. */
    readonly normaliser?: NormaliserSettings;
    /**
     * How dense layers start: `he`, from He's kernels (Glorot's at the end) and biases of 0, or `uniform`, as PyTorch's
     * linear layers do; default `he`.
     */
    readonly initializer?: 'he' | 'uniform';
  };
  /** Adam; defaults 1e-3, 0.9, 0.999, 1e-8. */
  readonly optimizer?: {
    /** A number, or its curve over the transitions learned from; `kind` defaults to `linear`. */
    readonly learningRate?:
      | number
      | (Annealed & { readonly kind?: 'linear' | 'geometric' | 'cosine' });
    readonly beta1?: number;
    readonly beta2?: number;
    readonly epsilon?: number;
  };
  readonly replay?: {
    /** Experiences kept; default 10 000. */
    readonly capacity?: number;
    /** Experiences an update; default 64. */
    readonly batchSize?: number;
    /** Transitions that must be exceeded before the first update; default 8, since a run may have but a dozen decisions. */
    readonly learningStarts?: number;
    /**
     * What was predicted badly is replayed more often (Schaul et al. 2016): α 0.6, β linear 0.4 … 1 over 10 000
     * transitions and ε 1e-6 by default. Without it all is replayed alike.
     */
    readonly prioritised?: {
      readonly alpha?: number;
      readonly beta?: Annealed;
      readonly epsilon?: number;
    };
  };
  readonly target?: {
    /** Double DQN; default true. */
    readonly double?: boolean;
    /** Share of the online weights that enters the target at each update; default 0.02. */
    readonly polyak?: number;
    /** Instead of `polyak`: transitions between two copies of the online weights. */
    readonly every?: number;
  };
  /** ε falls linearly `from` … `to` over so many exploring decisions; defaults 1, 0.05, 500. */
  readonly exploration?: {
    readonly from?: number;
    readonly to?: number;
    readonly decisions?: number;
    /** Exploring decisions at the start for which ε is 1 while its clock runs; default 0. */
    readonly warmUp?: number;
    /** Probability that an exploring decision repeats the last action; default 0.5. */
    readonly sticky?: number;
    /** What every action seems worth at the start (Sutton & Barto 2018, section 2.6); default 0. */
    readonly optimism?: number;
  };
  readonly returns?: {
    /** γ in [0, 1]; default 0.99. */
    readonly discount?: number;
    /** n of the n-step return; default 3. */
    readonly steps?: number;
    /** Rewards are multiplied by this; default 1. */
    readonly scale?: number;
    /** Scaled rewards are limited to ±clip; default: they are not. */
    readonly clip?: number;
    /** Added to each reward after that; `adaptive` see {@link adaptiveShift}; default 0. */
    readonly shift?: number | 'adaptive';
  };
  readonly training?: {
    /** Transitions between two trainings, those of all streams together; default 1. */
    readonly frequency?: number;
    /** Updates each time, −1 for as many as there were transitions; default 16. */
    readonly gradientSteps?: number;
    /** Limit of the gradients' global norm; default 10. */
    readonly clipNorm?: number;
    /** Huber's loss, linear beyond an error of 1, or the squared error; default `huber`. */
    readonly loss?: RegressionLoss;
    /** Faster where the engine has it, but other bits on other processors; default false. */
    readonly fusedMultiplyAdd?: boolean;
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
  dueling: z.boolean().default(false),
  normaliser: z
    .strictObject({ clip: positive.default(10), epsilon: positive.default(1e-8) })
    .readonly()
    .optional(),
  initializer: z.enum(['he', 'uniform']).optional(),
});

const rate = z.number().min(0);
const curve = z.strictObject({
  kind: z.enum(['linear', 'geometric', 'cosine']).default('linear'),
  from: rate,
  to: rate,
  transitions: count,
});

const settings = z.strictObject({
  network: networkSettings.readonly().prefault({}),
  optimizer: z
    .strictObject({
      learningRate: z
        .union([
          rate,
          curve
            .refine(
              ({ kind, from, to }) => kind !== 'geometric' || (from > 0 && to > 0),
              'a geometric curve needs rates above 0',
            )
            .readonly(),
        ])
        .default(1e-3),
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
      learningStarts: z.int().min(0).default(8),
      prioritised: z
        .strictObject({
          alpha: share.default(0.6),
          beta: z
            .strictObject({ from: share, to: share, transitions: count })
            .readonly()
            .default({ from: 0.4, to: 1, transitions: 10_000 }),
          epsilon: positive.default(1e-6),
        })
        .readonly()
        .optional(),
    })
    .readonly()
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
      warmUp: z.int().min(0).default(0),
      sticky: share.default(0.5),
      optimism: z.number().default(0),
    })
    .readonly()
    .prefault({}),
  returns: z
    .strictObject({
      discount: share.default(0.99),
      steps: count.default(3),
      scale: positive.default(1),
      clip: positive.optional(),
      shift: z.union([z.number(), z.literal('adaptive')]).default(0),
    })
    .readonly()
    .prefault({}),
  training: z
    .strictObject({
      frequency: count.default(1),
      gradientSteps: z.union([count, z.literal(-1)]).default(16),
      clipNorm: positive.default(10),
      loss: z.enum(['huber', 'mse']).default('huber'),
      fusedMultiplyAdd: z.boolean().default(false),
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
