import { mean } from '../statistics/moments.js';
import { type Cell, type CellResult, cellKey, cellsOf, type Results, resultsOf } from './cell.js';
import type { Contender, Variant } from './contender.js';
import { replayedContender, replayOf } from './open-loop-replay.js';
import { searchPopulation, searchResults, searchState } from './open-loop-search.js';

/** Who is compared, and on what. */
export interface Comparison {
  readonly contenders: readonly Contender[];
  readonly seeds: readonly number[];
  readonly tuningSeeds: readonly number[];
  /** Of each run; what is replayed is replayed over them. */
  readonly epochs: number;
}

/** How a tuned contender is judged on a run of a tuning seed, the more the better. */
export type Judge = (result: CellResult) => number;

/** By J in validation: the test set has no say in what is chosen. */
const judgeByObjective: Judge = ({ validation }) => validation.objective;

/** The variant that a contender is tested with; `undefined` while its tuning is under way. */
export function chosenVariant(
  contender: Contender,
  comparison: Comparison,
  results: Results,
  judge: Judge = judgeByObjective,
): Variant | undefined {
  const { tuningSeeds } = comparison;
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
    case 'replay': {
      const closed = closedLoop(contender, comparison, results);
      const runs = closed && resultsOf(closed, tuningSeeds, results);
      return runs && replayOf(runs, comparison.epochs);
    }
  }
}

/** What is replayed, as it was chosen; `undefined` while its tuning is under way. */
function closedLoop(
  contender: Extract<Contender, { readonly kind: 'replay' }>,
  comparison: Comparison,
  results: Results,
): Variant | undefined {
  const replayed = replayedContender(contender, comparison.contenders);
  return chosenVariant(replayed, comparison, results);
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
  comparison: Comparison,
  results: Results,
): readonly Cell[] {
  const { tuningSeeds } = comparison;
  switch (contender.kind) {
    case 'single':
      return [];
    case 'tuned':
      return contender.variants.flatMap((variant) => cellsOf(variant, tuningSeeds));
    case 'search': {
      const state = searchState(contender.search, tuningSeeds, results);
      return state.kind === 'asking' ? state.cells : [];
    }
    case 'replay': {
      const closed = closedLoop(contender, comparison, results);
      return closed === undefined ? [] : cellsOf(closed, tuningSeeds);
    }
  }
}

/** The runs on tuning seeds that a contender was chosen by; all of them once it is. */
export function tuningResults(
  contender: Contender,
  comparison: Comparison,
  results: Results,
): readonly CellResult[] {
  const { tuningSeeds } = comparison;
  switch (contender.kind) {
    case 'single':
      return [];
    case 'tuned':
      return contender.variants.flatMap(
        (variant) => resultsOf(variant, tuningSeeds, results) ?? [],
      );
    case 'search':
      return searchResults(contender.search, tuningSeeds, results);
    case 'replay': {
      const replayed = replayedContender(contender, comparison.contenders);
      const closed = chosenVariant(replayed, comparison, results);
      const runs = [
        ...tuningResults(replayed, comparison, results),
        ...((closed && resultsOf(closed, tuningSeeds, results)) ?? []),
      ];
      // Where it was tuned, those of the chosen one were among them.
      return [...new Set(runs)];
    }
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
      case 'replay': {
        later += comparison.seeds.length;
        const { kind } = replayedContender(contender, comparison.contenders);
        if (kind === 'search' || kind === 'replay') later += comparison.tuningSeeds.length;
        break;
      }
    }
  }
  return keys.size + later;
}
