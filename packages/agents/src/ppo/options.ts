import { AhsError } from '@ahs/core';
import { z } from 'zod';
import { describeIssues } from '../policy/refusal.js';
import { type Scheduled, scheduledSetting } from './scheduled.js';

/** Settings of {@link ppo}; defaults are those of Stable-Baselines3, with rollouts for one stream of short runs. */
export interface PpoOptions {
  readonly network?: {
    /** Hidden dense layers of policy and value; default `[64, 64]`. */
    readonly hidden?: readonly number[];
    /** Default `tanh`. */
    readonly activation?: 'tanh' | 'relu';
    /** Whether policy and value share their hidden layers; default false. */
    readonly shared?: boolean;
    /** For continuous actions. */
    readonly gaussian?: {
      /** Draws go through tanh; else they are clipped to [-1, 1]. Default true. */
      readonly squashed?: boolean;
      /** Where the logarithm of each deviation starts; default 0. */
      readonly logDeviation?: number;
    };
  };
  /** Adam; defaults 3e-4, 0.9, 0.999, 1e-5. */
  readonly optimizer?: {
    readonly learningRate?: Scheduled;
    readonly beta1?: number;
    readonly beta2?: number;
    readonly epsilon?: number;
  };
  /** It learns whenever `steps · streams` transitions are there; defaults 128, 1. */
  readonly rollout?: { readonly steps?: number; readonly streams?: number };
  readonly surrogate?: {
    /** How far the ratio may move; default 0.2. */
    readonly clip?: Scheduled;
    /** How far the value may move, in units of (normalised) returns; no limit by default. */
    readonly valueClip?: number;
    /** Weight of the value's loss; default 0.5. */
    readonly valueCoefficient?: number;
    /** Weight of the entropy bonus; default 0. */
    readonly entropyCoefficient?: Scheduled;
    /** Per minibatch; default true. */
    readonly normalizeAdvantages?: boolean;
    /** Learning from a rollout stops where the approximate divergence exceeds 1.5 times this; never by default. */
    readonly targetKl?: number;
  };
  readonly returns?: {
    /** γ in [0, 1]; default 0.99. */
    readonly discount?: number;
    /** λ of the generalised advantage estimate, in [0, 1]; default 0.95. */
    readonly lambda?: number;
  };
  /** Running moments, kept with the agent; both off by default. */
  readonly normalisation?: {
    readonly observations?: boolean;
    readonly rewards?: boolean;
    /** Limit of what is normalised; default 10. */
    readonly clip?: number;
  };
  readonly training?: {
    /** Passes over a rollout; default 10. */
    readonly epochs?: number;
    /** Transitions a minibatch, the last of a pass perhaps fewer; default 64. */
    readonly batchSize?: number;
    /** Limit of the gradients' global norm; default 0.5. */
    readonly clipNorm?: number;
  };
}

const count = z.int().min(1);
const share = z.number().min(0).max(1);
const positive = z.number().positive();
const notNegative = z.number().min(0);
const belowOne = z.number().min(0).lt(1);

/** The networks of a PPO. */
export const networkSettings = z
  .strictObject({
    hidden: z.array(count).readonly().default([64, 64]),
    activation: z.enum(['tanh', 'relu']).default('tanh'),
    shared: z.boolean().default(false),
    gaussian: z
      .strictObject({
        squashed: z.boolean().default(true),
        logDeviation: z.number().min(-20).max(2).default(0),
      })
      .readonly()
      .prefault({}),
  })
  .readonly();

const settings = z.strictObject({
  network: networkSettings.prefault({}),
  optimizer: z
    .strictObject({
      learningRate: scheduledSetting(notNegative).default(3e-4),
      beta1: belowOne.default(0.9),
      beta2: belowOne.default(0.999),
      epsilon: positive.default(1e-5),
    })
    .readonly()
    .prefault({}),
  rollout: z
    .strictObject({ steps: count.default(128), streams: count.default(1) })
    .readonly()
    .prefault({}),
  surrogate: z
    .strictObject({
      clip: scheduledSetting(notNegative).default(0.2),
      valueClip: positive.optional(),
      valueCoefficient: notNegative.default(0.5),
      entropyCoefficient: scheduledSetting(notNegative).default(0),
      normalizeAdvantages: z.boolean().default(true),
      targetKl: positive.optional(),
    })
    .readonly()
    .prefault({}),
  returns: z
    .strictObject({ discount: share.default(0.99), lambda: share.default(0.95) })
    .readonly()
    .prefault({}),
  normalisation: z
    .strictObject({
      observations: z.boolean().default(false),
      rewards: z.boolean().default(false),
      clip: positive.default(10),
    })
    .readonly()
    .prefault({}),
  training: z
    .strictObject({
      epochs: count.default(10),
      batchSize: count.default(64),
      clipNorm: positive.default(0.5),
    })
    .readonly()
    .prefault({}),
});

/** {@link PpoOptions} with every default filled in. */
export type PpoSettings = Readonly<z.output<typeof settings>>;

/**
 * Fills in the defaults.
 *
 * @throws AhsError `AHS_AGENT_OPTIONS_INVALID` naming each option that cannot be.
 */
export function ppoSettings(options: PpoOptions): PpoSettings {
  const parsed = settings.safeParse(options);
  if (!parsed.success) {
    throw new AhsError('AHS_AGENT_OPTIONS_INVALID', `ppo: ${describeIssues(parsed.error)}.`, {
      fix: 'Correct these options; PpoOptions lists all of them.',
    });
  }
  return parsed.data;
}
