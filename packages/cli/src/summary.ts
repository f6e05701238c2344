import { z } from 'zod';

const finalSchema = z.strictObject({
  accuracy: z.number(),
  nll: z.number(),
  ece: z.number(),
  kl: z.number(),
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
  /** The weights of the best validation accuracy: after how many epochs, and their accuracy on the test set. */
  best: z.strictObject({ epoch: z.number(), accuracy: z.number() }),
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
export function summarizeEvaluation(
  evaluation: Readonly<Record<keyof Summary['final'], number>>,
): Summary['final'] {
  const { accuracy, nll, ece, kl, sparsity, klInactive, activeUnits, loss } = evaluation;
  return { accuracy, nll, ece, kl, sparsity, klInactive, activeUnits, loss };
}
