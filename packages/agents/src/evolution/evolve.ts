import { AhsError } from '@ahs/core';
import type { Optimiser } from './optimiser.js';

/** A search, and whoever evaluates its candidates. */
export interface EvolveOptions {
  readonly optimiser: Optimiser;
  /** The fitness of each candidate, the larger the better: all of a generation at once, so that a pool can share them. */
  readonly evaluate: (candidates: readonly Float64Array[]) => Promise<readonly number[]>;
  readonly until: {
    /** That the optimiser is to have been told, those before this call included. */
    readonly generations: number;
    /** A fitness that is good enough. */
    readonly fitness?: number;
  };
  /** Called after each generation, when the optimiser can be saved. */
  readonly onGeneration?: (generation: {
    readonly generation: number;
    readonly fitnesses: readonly number[];
  }) => void;
  readonly signal?: AbortSignal;
}

/** What a search found. */
export interface Evolved {
  /** The best candidate of this call, `undefined` where no generation was evaluated. */
  readonly best: { readonly parameters: Float64Array; readonly fitness: number } | undefined;
  /** Where the search stands: less lucky than the best where fitnesses are noisy. */
  readonly mean: Float64Array;
  readonly evaluations: number;
  readonly reason: 'generations' | 'fitness' | 'aborted';
}

/**
 * Runs a search. What `evaluate` throws passes through, and the same candidates are asked again when the search goes on.
 *
 * @throws AhsError `AHS_FITNESS_INVALID`, `AHS_GENERATIONS_INVALID`
 * @example
 * ```ts
 * const { best } = await evolve({
 *   optimiser: cmaEs().create({ dimension: 5, rng: createRng(7) }),
 *   evaluate: async (candidates) =>
 *     candidates.map((x) => -x.reduce((sum, value) => sum + value * value, 0)),
 *   until: { generations: 100 },
 * });
 * ```
 */
export async function evolve(options: EvolveOptions): Promise<Evolved> {
  const { optimiser, evaluate, until, onGeneration, signal } = options;
  if (!Number.isInteger(until.generations) || until.generations < 0) {
    throw new AhsError(
      'AHS_GENERATIONS_INVALID',
      `There cannot be ${until.generations} generations.`,
      { fix: 'Give a whole number from 0.' },
    );
  }
  let best: Evolved['best'];
  let evaluations = 0;
  const finished = (reason: Evolved['reason']): Evolved => ({
    best,
    mean: optimiser.mean,
    evaluations,
    reason,
  });
  while (optimiser.generation < until.generations) {
    if (signal?.aborted === true) return finished('aborted');
    const candidates = optimiser.ask();
    const fitnesses = await evaluate(candidates.map((candidate) => candidate.slice()));
    optimiser.tell(fitnesses);
    evaluations += candidates.length;
    for (const [index, fitness] of fitnesses.entries()) {
      if (best !== undefined && fitness <= best.fitness) continue;
      best = { parameters: candidates[index] as Float64Array, fitness };
    }
    onGeneration?.({ generation: optimiser.generation, fitnesses });
    if (until.fitness !== undefined && best !== undefined && best.fitness >= until.fitness) {
      return finished('fitness');
    }
  }
  return finished('generations');
}
