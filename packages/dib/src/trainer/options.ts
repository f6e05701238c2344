import { float, type HyperparameterSpec, integer, type Snapshot } from '@ahs/core';
import { z } from 'zod';
import type { DataSplit } from '../datasets/dataset.js';
import { type ModelSettings, modelSchema } from '../models/settings.js';
import type { OptimizerSettings } from '../optimizers.js';
import { parseOptions } from '../options.js';
import type { Workers } from '../workers/workers.js';
import type { Measuring } from './contract.js';

/** What a trainer is made of. */
export interface TrainerOptions {
  readonly model: ModelSettings;
  readonly data: DataSplit;
  /** A whole number, from which the weights, the order of the examples and the noise derive. */
  readonly seed: number;
  readonly training: {
    /** At the start, at most 4096; a tunable changes it. */
    readonly batchSize: number;
    /** `sgd` has a momentum of 0.9. */
    readonly optimizer: 'sgd' | 'adam' | OptimizerOptions;
    /** At the start; a tunable changes it. */
    readonly learningRate: number;
    /** At the start; a tunable changes it. */
    readonly beta: number;
    /**
     * In how many parts a step's gradient is computed and added up, in their order; default 2. The number of shards
     * shows in the last bits of every result, that of the workers never does.
     */
    readonly shards?: number;
    /** The threads that share the work of each step (see `startWorkers`); default this one alone. */
    readonly workers?: Workers;
    /**
     * Lets each step from the second on report `gradientDotUpdate` and `gradientCosine`, which hypergradient descent
     * reads: one more pass over gradient and optimizer state, and no other result; default false.
     */
    readonly hypergradient?: boolean;
    /** Keeps an exponential moving average of the weights beside them, which can be evaluated (Polyak averaging). */
    readonly weightAverage?: { readonly decay: number };
  };
  readonly length: {
    /** With `untilConverged`, the largest number. */
    readonly epochs: number;
    /** Ends the run when the validation accuracy, or an autoencoder's −ELBO, has not improved for so many evaluations. */
    readonly untilConverged?: { readonly patience: number };
  };
  /** Optimizer steps between evaluations; each epoch and the run end with one too. */
  readonly evaluateEvery: number;
  /** A checkpoint of a trainer with the same options, but for the start values, and on the same backend. */
  readonly restore?: Snapshot;
}

/** An optimizer with its own numbers. */
export type OptimizerOptions =
  /** Default 0.9. */
  | { readonly kind: 'sgd'; readonly momentum?: number }
  /** Of the first moment; default 0.9. */
  | { readonly kind: 'adam'; readonly beta1?: number };

/** The legal values of β: an autoencoder may be pressed beyond the bound on its likelihood, β = 1. */
export function betaSpec({ kind }: ModelSettings): HyperparameterSpec {
  return float(0, largestBeta(kind));
}

function largestBeta(kind: ModelSettings['kind']): number {
  return kind === 'vae' ? 100 : 1;
}

/** The legal values of the learning rate. */
export const LEARNING_RATE = float(1e-6, 1, { scale: 'log' });

export const MAX_BATCH_SIZE = 4096;

/** The legal batch sizes. */
export const BATCH_SIZE = integer(1, MAX_BATCH_SIZE, { scale: 'log' });

const count = z.number().int().min(1);
const share = z.number().min(0).lt(1);

const schema = z
  .strictObject({
    model: modelSchema,
    // Data is no option: it may carry more than a trainer reads.
    data: z.object({
      train: z.object({ count }),
      validation: z.object({ count }),
    }),
    seed: z.number().int(),
    training: z
      .strictObject({
        batchSize: count.max(MAX_BATCH_SIZE),
        optimizer: z.preprocess(
          (named) => (typeof named === 'string' ? { kind: named } : named),
          z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('sgd'), momentum: share.optional() }),
            z.strictObject({ kind: z.literal('adam'), beta1: share.optional() }),
          ]),
        ),
        learningRate: z.number().min(1e-6).max(1),
        beta: z.number().min(0),
        shards: count.optional(),
        workers: z.custom<Workers>().optional(),
        hypergradient: z.boolean().optional(),
        weightAverage: z.strictObject({ decay: share }).optional(),
      })
      .refine((training) => (training.workers?.count ?? 1) <= shardsOf(training), {
        path: ['workers'],
        error: 'there are more of them than shards',
      }),
    length: z.strictObject({
      epochs: count,
      untilConverged: z.strictObject({ patience: count }).optional(),
    }),
    evaluateEvery: count,
    restore: z.unknown().optional(),
  })
  .refine(({ model, training }) => training.beta <= largestBeta(model.kind), {
    path: ['training', 'beta'],
    error: 'it is too large',
  });

/**
 * Checks the options of a trainer.
 *
 * @throws AhsError `AHS_OPTION_INVALID` naming each option that is wrong or unknown.
 */
export function checkTrainerOptions(options: TrainerOptions): void {
  parseOptions('The trainer', schema, options);
}

const measuringSchema = z.strictObject({ samples: count.optional() });

/**
 * Checks how a model is to be measured.
 *
 * @throws AhsError `AHS_OPTION_INVALID` naming each option that is wrong or unknown.
 */
export function checkMeasuring(measuring: Measuring): void {
  parseOptions('evaluate', measuringSchema, measuring);
}

const SHARDS = 2;

/** The number of shards that the options ask for. */
export function shardsOf({ shards }: { readonly shards?: number | undefined }): number {
  return shards ?? SHARDS;
}

/** The optimizer that the options ask for. */
export function optimizerOf({ optimizer }: TrainerOptions['training']): OptimizerSettings {
  const chosen: OptimizerOptions = typeof optimizer === 'string' ? { kind: optimizer } : optimizer;
  switch (chosen.kind) {
    case 'sgd':
      return { kind: 'sgd', momentum: chosen.momentum ?? 0.9 };
    case 'adam':
      return chosen;
  }
}
