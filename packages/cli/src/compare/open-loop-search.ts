import { cmaEs } from '@ahs/agents';
import { createRng } from '@ahs/core';
import { type Cell, type CellResult, cellsOf, type Results, resultsOf } from './cell.js';
import { type Search, type Variant, variantOf } from './contender.js';

/** Where a search stands, given what is known. */
export type SearchState =
  /** It waits for these runs. */
  | { readonly kind: 'asking'; readonly cells: readonly Cell[] }
  | { readonly kind: 'found'; readonly variant: Variant };

const dimensions = 3;
/** λ of CMA-ES in three dimensions: 4 + ⌊3·ln 3⌋. */
export const searchPopulation = 7;

/** The widths of the search: a factor of e in either end of β, and of 2 in the power. */
const deviations = { end: 1, power: Math.LN2 } as const;
const bounds = { beta: [1e-4, 0.3], power: [0.25, 4] } as const;

/**
 * Replays a search from its results: CMA-ES over the polynomial β schedule from·…·to of some power, on a log scale,
 * around 0.003 to 0.03 in a straight line. Each generation is tried on one tuning seed, the same for all candidates,
 * and goes by J in validation; deployed is the mean where the search ends, which is less lucky than its best.
 */
export function searchState(
  search: Search,
  tuningSeeds: readonly number[],
  results: Results,
): SearchState {
  return replay(search, tuningSeeds, results).state;
}

/** The runs that a search went by so far. */
export function searchResults(
  search: Search,
  tuningSeeds: readonly number[],
  results: Results,
): readonly CellResult[] {
  return replay(search, tuningSeeds, results).told;
}

function replay(
  { generations, common }: Search,
  tuningSeeds: readonly number[],
  results: Results,
): { readonly state: SearchState; readonly told: readonly CellResult[] } {
  const optimiser = cmaEs({ population: searchPopulation }).create({
    dimension: dimensions,
    rng: createRng(tuningSeeds[0] ?? 0, 'open-loop search'),
  });
  const variantAt = (point: Float64Array): Variant => variantOf([scheduleAt(point)], common);
  const told: CellResult[] = [];
  while (optimiser.generation < generations) {
    const seed = tuningSeeds[optimiser.generation % tuningSeeds.length] ?? 0;
    const variants = optimiser.ask().map(variantAt);
    const found = variants.flatMap((variant) => resultsOf(variant, [seed], results) ?? []);
    if (found.length < variants.length) {
      return {
        state: { kind: 'asking', cells: variants.flatMap((variant) => cellsOf(variant, [seed])) },
        told,
      };
    }
    optimiser.tell(found.map(({ validation }) => validation.objective));
    told.push(...found);
  }
  return { state: { kind: 'found', variant: variantAt(optimiser.mean) }, told };
}

/** Three digits: what a person would write, and what stands in the results. */
function scheduleAt([from = 0, to = 0, power = 0]: Float64Array): string {
  const ends = [
    [0.003, from],
    [0.03, to],
  ] as const;
  const written = ends.map(([middle, offset]) =>
    inside(middle * Math.exp(deviations.end * offset), bounds.beta),
  );
  return `beta=polynomial:${written.join(':')}:${inside(Math.exp(deviations.power * power), bounds.power)}`;
}

function inside(value: number, [least, greatest]: readonly [number, number]): number {
  return Number(Math.min(greatest, Math.max(least, value)).toPrecision(3));
}
