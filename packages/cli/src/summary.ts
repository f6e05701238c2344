import { type Evaluation, informationBits } from '@ahs/dib';
import { z } from 'zod';

const finalSchema = z.strictObject({
  /** Of a classifier. */
  accuracy: z.number().optional(),
  /** Of the classes, or of the images that an autoencoder decodes. */
  nll: z.number(),
  /** Of a classifier. */
  ece: z.number().optional(),
  /** Of a classifier: what bounds the information that the code keeps of the class, H(Y) − nll, nats. */
  labelInformation: z.number().optional(),
  kl: z.number(),
  /** What bounds the information that the code keeps: the KL in bits. */
  informationBits: z.number(),
  /** Of an autoencoder. */
  negativeElbo: z.number().optional(),
  sparsity: z.number(),
  klInactive: z.number(),
  activeUnits: z.number(),
  loss: z.number(),
});

/** What `--json` prints and `summary.json` holds. */
export const summarySchema = z.strictObject({
  runId: z.string(),
  dataset: z.string(),
  model: z.string(),
  /** As `--schedule` would write them, by hyperparameter. */
  schedules: z.record(z.string(), z.string()),
  seed: z.number(),
  /** Epochs completed. */
  epochs: z.number(),
  /** `node`, `cpu`, or on WebAssembly the arithmetic: `wasm`, `wasm+fma` or `wasm+stock`. */
  backend: z.string(),
  /** Training examples, the validation split left out. */
  trainSize: z.number(),
  /** The last weights on the test set: nats, fractions in [0, 1], units counted. */
  final: finalSchema,
  /** The test set again, with other weights or codes: what `--weight-average` and `--samples` ask for. */
  further: z
    .array(
      finalSchema.extend({
        weights: z.enum(['final', 'average']),
        /** Codes an example; absent: its mean. */
        samples: z.number().optional(),
      }),
    )
    .optional(),
  /** The weights of the best evaluation: after how many epochs, and what they reach on the test set. */
  best: z.strictObject({
    epoch: z.number(),
    accuracy: z.number().optional(),
    negativeElbo: z.number().optional(),
  }),
  /** In force at each epoch's end. */
  values: z.strictObject({
    beta: z.array(z.number()),
    learningRate: z.array(z.number()),
    batchSize: z.array(z.number()),
  }),
  /** Decisions in the reported run: on what the agent controls, its guard's included; all where no agent decides. */
  decisions: z.number(),
  wallSeconds: z.number(),
  /** In training, evaluations included. */
  examplesPerSecond: z.number(),
  /** Absolute paths, by what they hold. */
  files: z.record(z.string(), z.string()),
});

/** The outcome of a run, for programs. */
export type Summary = z.infer<typeof summarySchema>;

/** The part of an evaluation that a summary keeps. */
export function summarizeEvaluation({
  gradientMagnitude: _,
  ...evaluation
}: Evaluation): Summary['final'] {
  return { ...evaluation, informationBits: informationBits(evaluation) };
}

/** What says how good an evaluation is, of those that there are. */
export function worthOf({ accuracy, negativeElbo }: Evaluation): Omit<Summary['best'], 'epoch'> {
  return {
    ...(accuracy === undefined ? {} : { accuracy }),
    ...(negativeElbo === undefined ? {} : { negativeElbo }),
  };
}
