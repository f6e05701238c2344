import { bottleneckObjective } from '@ahs/dib';
import { determination, mean } from '../statistics/moments.js';
import { type CellResult, cellKey, type Results, resultsOf } from './cell.js';
import type { CompareConfiguration } from './compare-folder.js';
import { type Row, rowsOf, type Tested, testedContenders } from './compare-rows.js';
import type { Comparison, Judge } from './comparison.js';

/** The contenders by J under another weight of the sparsity. */
export interface Ranking {
  readonly weight: number;
  /** By mean, best first; the grid left out. */
  readonly ranked: readonly { readonly name: string; readonly objective: number }[];
}

/** How much of a reward's variance over all test runs is the sparsity that it contains. */
export interface SparsityShare {
  /** Of the sparsity in the reward. */
  readonly weight: number;
  readonly all: number | undefined;
  /** Without the runs that collapsed or diverged. */
  readonly sound: number | undefined;
}

/** `summary.json`. */
export interface CompareSummary {
  readonly dataset: string;
  readonly model: string;
  readonly seeds: readonly number[];
  readonly tuningSeeds: readonly number[];
  readonly backend: string;
  /** What the differences are to: the best fixed β of the grid, or else the first contender. */
  readonly reference: string;
  readonly rows: readonly Row[];
  /** What each variant that something was chosen from came to on the tuning seeds: mean J in validation. */
  readonly tuning: readonly { readonly variant: string; readonly objective: number }[];
  readonly sensitivity: readonly Ranking[];
  readonly sparsity: {
    readonly runs: number;
    readonly soundRuns: number;
    readonly shares: readonly SparsityShare[];
  };
  readonly runs: number;
  readonly wallSeconds: number;
}

/** Weights of the sparsity in J that the ranking is looked at under. */
const weights = [0, 0.1, 0.25, 0.5] as const;

/** Everything that a complete comparison has to say; pure. */
export function summarizeComparison(
  { request, backend }: CompareConfiguration,
  comparison: Comparison,
  results: Results,
): CompareSummary {
  const tested = testedContenders(comparison, results);
  const reference = tested.find(({ contender }) => contender.role === 'reference') ?? tested[0];
  const all = [...results.values()];
  const testRuns = uniqueRuns(tested);
  const soundRuns = testRuns.filter(isSound);
  return {
    dataset: request.training.dataset,
    model: request.training.model,
    seeds: comparison.seeds,
    tuningSeeds: comparison.tuningSeeds,
    backend,
    reference: reference?.contender.name ?? '',
    rows: rowsOf(tested, reference, comparison, results),
    tuning: tuningTable(comparison, results),
    sensitivity: weights.map((weight) => rankingAt(weight, comparison, results)),
    sparsity: {
      runs: testRuns.length,
      soundRuns: soundRuns.length,
      shares: weights.map((weight) => ({
        weight,
        all: shareOf(testRuns, weight),
        sound: shareOf(soundRuns, weight),
      })),
    },
    runs: all.reduce((sum, { runs }) => sum + runs, 0),
    wallSeconds: all.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0),
  };
}

/** A run that neither collapsed nor diverged. */
function isSound({ collapsed, outcome }: CellResult): boolean {
  return !collapsed && outcome === 'completed';
}

/** Every test run once: the best fixed is one of the grid. */
function uniqueRuns(tested: readonly Tested[]): readonly CellResult[] {
  const runs = tested.flatMap(({ results }) => results);
  return [...new Map(runs.map((run) => [cellKey(run.variant, run.seed), run])).values()];
}

function tuningTable(comparison: Comparison, results: Results): CompareSummary['tuning'] {
  const tuned = comparison.contenders.flatMap((contender) =>
    contender.kind === 'tuned' ? contender.variants : [],
  );
  return tuned.map((variant) => ({
    variant: variant.key,
    objective: mean(
      (resultsOf(variant, comparison.tuningSeeds, results) ?? []).map(
        ({ validation }) => validation.objective,
      ),
    ),
  }));
}

/** The best fixed is chosen anew under the weight; others keep what was chosen for them, since only that was tested. */
function rankingAt(weight: number, comparison: Comparison, results: Results): Ranking {
  const judge: Judge = ({ validation }) => bottleneckObjective(validation, weight);
  const of = (role: Tested['contender']['role'], anew?: Judge): readonly Tested[] =>
    testedContenders(comparison, results, anew).filter(({ contender }) => contender.role === role);
  const ranked = [...of('reference', judge), ...of('contender')].map((one) => ({
    name: one.contender.name,
    objective: mean(one.results.map(({ final }) => bottleneckObjective(final, weight))),
  }));
  return { weight, ranked: ranked.sort((a, b) => b.objective - a.objective) };
}

function shareOf(runs: readonly CellResult[], weight: number): number | undefined {
  return determination(
    runs.map(({ final }) => final.sparsity),
    runs.map(({ final }) => bottleneckObjective(final, weight)),
  );
}
