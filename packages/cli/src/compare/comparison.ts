import { type Cell, type CellResult, cellKey, cellsOf, type Results, resultsOf } from './cell.js';
import type { Contender, Variant } from './contender.js';
import { searchPopulation, searchResults, searchState } from './open-loop-search.js';
import { mean } from './statistics/moments.js';

/** Who is compared, and on what. */
export interface Comparison {
  readonly contenders: readonly Contender[];
  readonly seeds: readonly number[];
  readonly tuningSeeds: readonly number[];
}

/** How a tuned contender is judged on a run of a tuning seed, the more the better. */
export type Judge = (result: CellResult) => number;

/** By J in validation: the test set has no say in what is chosen. */
const judgeByObjective: Judge = ({ validation }) => validation.objective;

/** The variant that a contender is tested with; `undefined` while its tuning is under way. */
export function chosenVariant(
  contender: Contender,
  { tuningSeeds }: Comparison,
  results: Results,
  judge: Judge = judgeByObjective,
): Variant | undefined {
  switch (contender.kind) {
    case 'single':
      return contender.variant;
    case 'tuned': {
      const scores = contender.variants.map((variant) => {
        const found = resultsOf(variant, tuningSeeds, results);
        return found === undefined ? undefined : mean(found.map(judge));
      });
      if (scores.includes(undefined)) return undefined;
      // Of equals the first.
      const best = scores.reduce<number>(
        (leader, score, index) => ((score as number) > (scores[leader] as number) ? index : leader),
        0,
      );
      return contender.variants[best];
    }
    case 'search': {
      const state = searchState(contender.search, tuningSeeds, results);
      return state.kind === 'found' ? state.variant : undefined;
    }
  }
}

/** The runs that can be done now and are not done yet, each once; none when the comparison is complete. */
export function readyCells(comparison: Comparison, results: Results): readonly Cell[] {
  const wanted = [
    ...comparison.contenders.flatMap((contender) => tuningCells(contender, comparison, results)),
    ...comparison.contenders.flatMap((contender) => {
      const variant = chosenVariant(contender, comparison, results);
      return variant === undefined ? [] : cellsOf(variant, comparison.seeds);
    }),
  ];
  const unique = new Map(wanted.map((cell) => [cellKey(cell.variant.key, cell.seed), cell]));
  return [...unique].filter(([key]) => !results.has(key)).map(([, cell]) => cell);
}

/** The runs on tuning seeds that a contender needs and that can be named by now. */
function tuningCells(
  contender: Contender,
  { tuningSeeds }: Comparison,
  results: Results,
): readonly Cell[] {
  switch (contender.kind) {
    case 'single':
      return [];
    case 'tuned':
      return contender.variants.flatMap((variant) => cellsOf(variant, tuningSeeds));
    case 'search': {
      const state = searchState(contender.search, tuningSeeds, results);
      return state.kind === 'asking' ? state.cells : [];
    }
  }
}

/** The runs on tuning seeds that a contender was chosen by; all of them once it is. */
export function tuningResults(
  contender: Contender,
  { tuningSeeds }: Comparison,
  results: Results,
): readonly CellResult[] {
  switch (contender.kind) {
    case 'single':
      return [];
    case 'tuned':
      return contender.variants.flatMap(
        (variant) => resultsOf(variant, tuningSeeds, results) ?? [],
      );
    case 'search':
      return searchResults(contender.search, tuningSeeds, results);
  }
}

/** Lines that the results will have, at most: what is chosen may have been run for another contender. */
export function cellsPlanned(comparison: Comparison): number {
  const keys = new Set<string>();
  let later = 0;
  for (const contender of comparison.contenders) {
    for (const { variant, seed } of tuningCells(contender, comparison, new Map())) {
      keys.add(cellKey(variant.key, seed));
    }
    switch (contender.kind) {
      case 'single':
        for (const seed of comparison.seeds) keys.add(cellKey(contender.variant.key, seed));
        break;
      case 'tuned':
        // The best of the grid is one of the grid.
        if (contender.role !== 'reference') later += comparison.seeds.length;
        break;
      case 'search':
        later += (contender.search.generations - 1) * searchPopulation + comparison.seeds.length;
        break;
    }
  }
  return keys.size + later;
}
