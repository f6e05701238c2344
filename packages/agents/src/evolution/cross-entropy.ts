import { z } from 'zod';
import { settingsOf } from '../policy/setting.js';
import {
  type Optimiser,
  type OptimiserContext,
  type OptimiserFactory,
  ranking,
  startOf,
} from './optimiser.js';
import { loadSearch, type Search, saveSearch } from './optimiser-snapshot.js';

/** Settings of {@link crossEntropy}. */
export interface CrossEntropyOptions {
  /** Candidates a generation; default 10 for each dimension, at least 20. */
  readonly population?: number;
  /** Share of them that makes the next distribution; default 0.2. */
  readonly elite?: number;
  /** Of each number at the start; default 1. */
  readonly deviation?: number;
  /** Share of the new distribution in the next one; default 0.8. */
  readonly smoothing?: number;
  /** Added to the variances, falling linearly to 0 over so many generations; default: none. */
  readonly noise?: { readonly variance: number; readonly generations: number };
}

const settings = z.strictObject({
  population: z.int().min(2).optional(),
  elite: z.number().gt(0).max(1).default(0.2),
  deviation: z.number().positive().default(1),
  smoothing: z.number().gt(0).max(1).default(0.8),
  noise: z
    .strictObject({ variance: z.number().min(0), generations: z.int().min(1) })
    .default({ variance: 0, generations: 1 }),
});

interface State extends Search {
  readonly vectors: {
    readonly mean: Float64Array;
    readonly variances: Float64Array;
    /** The candidates, one a row. */
    readonly candidates: Float64Array;
  };
}

/**
 * The cross-entropy method (de Boer, Kroese, Mannor & Rubinstein 2005, algorithm 4.1) with independent normal
 * distributions: they move towards those of the best candidates. Noise keeps them from narrowing too soon (Szita &
 * Lőrincz 2006).
 *
 * @throws AhsError `AHS_AGENT_OPTIONS_INVALID`; `create` throws `AHS_DIMENSION_INVALID`
 * @example
 * ```ts
 * const optimiser = crossEntropy({ elite: 0.1 }).create({ dimension: 5, rng: createRng(7) });
 * const candidates = optimiser.ask();
 * optimiser.tell(candidates.map((x) => -x.reduce((sum, value) => sum + value * value, 0)));
 * ```
 */
export function crossEntropy(options: CrossEntropyOptions = {}): OptimiserFactory {
  const own = settingsOf('cem', settings, options);
  const config = { kind: 'cem', ...own, population: own.population ?? null };
  return Object.freeze({
    kind: 'cem',
    config,
    create: (context: OptimiserContext): Optimiser => {
      const start = startOf('cem', context);
      const n = start.length;
      const size = own.population ?? Math.max(20, 10 * n);
      const elites = Math.max(1, Math.round(own.elite * size));
      const fresh = (): State => ({
        rng: context.rng.fork('cem'),
        generation: 0,
        asked: false,
        sigma: 1,
        vectors: {
          mean: start.slice(),
          variances: new Float64Array(n).fill(own.deviation * own.deviation),
          candidates: new Float64Array(size * n),
        },
      });
      let state = fresh();
      const draw = (): void => {
        const { mean, variances, candidates } = state.vectors;
        for (let at = 0; at < size * n; at++) {
          const [m, variance] = [mean[at % n] as number, variances[at % n] as number];
          candidates[at] = m + Math.sqrt(variance) * state.rng.normal();
        }
        state.asked = true;
      };
      return {
        dimension: n,
        populationSize: size,
        get generation() {
          return state.generation;
        },
        get mean() {
          return state.vectors.mean.slice();
        },
        ask: () => {
          if (!state.asked) draw();
          const { candidates } = state.vectors;
          return Array.from({ length: size }, (_, k) => candidates.slice(k * n, (k + 1) * n));
        },
        tell: (fitnesses) => {
          const best = ranking(fitnesses, size).slice(0, elites);
          if (!state.asked) draw();
          const { variance, generations } = own.noise;
          const left = Math.max(0, 1 - state.generation / generations);
          narrow(state.vectors, best, { smoothing: own.smoothing, noise: variance * left });
          state.generation += 1;
          state.asked = false;
        },
        save: () => saveSearch(config, n, state),
        load: (snapshot) => {
          state = loadSearch(config, n, fresh(), snapshot, ({ variances }) =>
            variances.every((variance) => variance >= 0)
              ? undefined
              : 'one of its variances is below 0',
          );
        },
      };
    },
  });
}

/**
 * μ ← α·μ_elite + (1 − α)·μ  and  σ² ← α·σ²_elite + (1 − α)·σ² + noise, number by number; σ²_elite is the maximum
 * likelihood estimate, over the number of the elite.
 */
function narrow(
  { mean, variances, candidates }: State['vectors'],
  best: readonly number[],
  { smoothing, noise }: { readonly smoothing: number; readonly noise: number },
): void {
  const n = mean.length;
  for (let i = 0; i < n; i++) {
    const values = best.map((k) => candidates[k * n + i] as number);
    const center = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread =
      values.reduce((sum, value) => sum + (value - center) * (value - center), 0) / values.length;
    mean[i] = smoothing * center + (1 - smoothing) * (mean[i] as number);
    variances[i] = smoothing * spread + (1 - smoothing) * (variances[i] as number) + noise;
  }
}
