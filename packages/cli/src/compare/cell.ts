import { z } from 'zod';
import type { Variant } from './contender.js';

/** One run to be done, or done: a way to train on a seed. */
export interface Cell {
  readonly variant: Variant;
  readonly seed: number;
}

const metrics = {
  accuracy: z.number(),
  /** Nats. */
  nll: z.number(),
  ece: z.number(),
  /** Nats. */
  kl: z.number(),
  /** The bound of I(X;Z) in bits. */
  informationBits: z.number(),
  sparsity: z.number(),
  klInactive: z.number(),
  activeUnits: z.number(),
  /** J, with the weight .25. */
  objective: z.number(),
} as const;
const metricsSchema = z.strictObject(metrics);

/** What a model came to on a set of examples. */
export type CellMetrics = z.infer<typeof metricsSchema>;

/** One line of `results.jsonl`. */
export const cellResultSchema = z.strictObject({
  /** The variant's key. */
  variant: z.string(),
  seed: z.number(),
  phase: z.enum(['tuning', 'test']),
  outcome: z.enum(['completed', 'diverged']),
  /** Whether the model says no more than chance, or its code nothing. */
  collapsed: z.boolean(),
  /** The last weights on the test set. */
  final: metricsSchema,
  /** The weights of the best validation accuracy on the test set, and after how many epochs they were so. */
  best: z.strictObject({ ...metrics, epoch: z.number() }),
  /** The last weights on the validation split: what tuning goes by. */
  validation: metricsSchema,
  /** The accuracy of the last weights on the test set's first images under each `--attack`, where there is one. */
  attacks: z.record(z.string(), z.number()).optional(),
  /** By epoch: the two values from the start, so that they have one more; what was measured in validation at each end. */
  curves: z.strictObject({
    beta: z.array(z.number()),
    learningRate: z.array(z.number()),
    accuracy: z.array(z.number()),
    sparsity: z.array(z.number()),
    kl: z.array(z.number()),
    nll: z.array(z.number()),
  }),
  /** Runs that it took, the earlier episodes of its agent included; the search for a learning rate counts as one. */
  runs: z.number(),
  /** Whether a search for a learning rate found one, where there was one; the customary rate stands where it failed. */
  search: z.enum(['found', 'failed']).optional(),
  steps: z.number(),
  /** Wall time: the one thing that a rerun does not reproduce. */
  wallSeconds: z.number(),
});

/** What became of a run. */
export type CellResult = z.infer<typeof cellResultSchema>;

/** What is known so far, by {@link cellKey}. */
export type Results = ReadonlyMap<string, CellResult>;

/** Names a run among all. */
export function cellKey(variant: string, seed: number): string {
  return `${variant} @ ${seed}`;
}

/** The runs of a variant on some seeds. */
export function cellsOf(variant: Variant, seeds: readonly number[]): readonly Cell[] {
  return seeds.map((seed) => ({ variant, seed }));
}

/** The results of a variant on some seeds, in their order; `undefined` while one is missing. */
export function resultsOf(
  { key }: Variant,
  seeds: readonly number[],
  results: Results,
): readonly CellResult[] | undefined {
  const found = seeds.flatMap((seed) => results.get(cellKey(key, seed)) ?? []);
  return found.length === seeds.length ? found : undefined;
}
