import { float, integer, type Snapshot } from '@ahs/core';
import { z } from 'zod';
import type { DataSplit } from '../datasets/dataset.js';
import type { ModelSettings } from '../models/architecture.js';
import type { OptimizerSettings } from '../optimizers.js';
import { parseOptions } from '../options.js';
import type { Workers } from '../workers/workers.js';

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
    readonly optimizer: 'sgd' | 'adam' | OptimizerSettings;
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
  };
  readonly length: {
    /** With `untilConverged`, the largest number. */
    readonly epochs: number;
    /** Ends the run when the validation accuracy has not improved for so many evaluations. */
    readonly untilConverged?: { readonly patience: number };
  };
  /** Optimizer steps between evaluations; each epoch and the run end with one too. */
  readonly evaluateEvery: number;
  /** A checkpoint of a trainer with the same options, but for the start values, and on the same backend. */
  readonly restore?: Snapshot;
}

/** The legal values of β. */
export const BETA = float(0, 1);

/** The legal values of the learning rate. */
export const LEARNING_RATE = float(1e-6, 1, { scale: 'log' });

export const MAX_BATCH_SIZE = 4096;

/** The legal batch sizes. */
export const BATCH_SIZE = integer(1, MAX_BATCH_SIZE, { scale: 'log' });

const count = z.number().int().min(1);

const optimizer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sgd'), momentum: z.number().min(0).lt(1) }),
  z.strictObject({ kind: z.literal('adam') }),
]);

const schema = z.strictObject({
  model: z.strictObject({
    kind: z.enum(['small-cnn', 'paper-cnn']),
    latent: count.optional(),
    bottleneck: z.enum(['relu', 'linear']).optional(),
    klReduction: z.enum(['sum', 'mean']).optional(),
  }),
  // Data is no option: it may carry more than a trainer reads.
  data: z.object({
    train: z.object({ count }),
    validation: z.object({ count }),
  }),
  seed: z.number().int(),
  training: z
    .strictObject({
      batchSize: count.max(MAX_BATCH_SIZE),
      optimizer: z.union([z.enum(['sgd', 'adam']), optimizer]),
      learningRate: z.number().min(1e-6).max(1),
      beta: z.number().min(0).max(1),
      shards: count.optional(),
      workers: z.custom<Workers>().optional(),
      hypergradient: z.boolean().optional(),
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
});

/**
 * Checks the options of a trainer.
 *
 * @throws AhsError `AHS_OPTION_INVALID` naming each option that is wrong or unknown.
 */
export function checkTrainerOptions(options: TrainerOptions): void {
  parseOptions('The trainer', schema, options);
}

const SHARDS = 2;

/** The number of shards that the options ask for. */
export function shardsOf({ shards }: { readonly shards?: number | undefined }): number {
  return shards ?? SHARDS;
}

/** The optimizer that the options ask for. */
export function optimizerOf({ optimizer }: TrainerOptions['training']): OptimizerSettings {
  if (typeof optimizer !== 'string') return optimizer;
  switch (optimizer) {
    case 'sgd':
      return { kind: 'sgd', momentum: 0.9 };
    case 'adam':
      return { kind: 'adam' };
  }
}
