import { describe, expect, it } from 'vitest';
import { composeRegistry } from '../composition.js';
import { planSchedules } from '../schedule-plan.js';
import { comparators, contendersAgainst } from './comparators.js';
import { comparisonOf, namedVariants, parseCompareRequest } from './compare-request.js';
import { cellsPlanned, chosenVariant, tuningResults } from './comparison.js';
import { complete } from './comparison.test.support.js';

const against = (...names: readonly string[]) =>
  comparisonOf(parseCompareRequest({ against: names, seeds: '0-2', tuningSeeds: '100-101' }));

/** β where a schedule ends: what the planted outcomes follow. */
const lastBeta = (schedule: readonly string[]): number =>
  Number(schedule[0]?.split(':')[schedule[0].startsWith('beta=polynomial') ? 2 : 1]);

describe('the plan of a comparison', () => {
  it('tests the grid at once, and its best without running it again', () => {
    const comparison = against('fixed');
    const { results, rounds } = complete(comparison, ({ variant }) => {
      const accuracy = 1 - Math.abs(Math.log(lastBeta(variant.schedule) / 0.03)) / 10;
      return { test: accuracy, validation: accuracy };
    });
    expect(rounds).toEqual([6 * 2 + 6 * 3]);
    expect(cellsPlanned(comparison)).toBe(results.size);
    const [best] = comparison.contenders;
    if (best === undefined) throw new Error('nobody is compared');
    expect(best.name).toBe('best fixed β');
    expect(chosenVariant(best, comparison, results)?.key).toBe('beta=fixed:0.03');
    expect(tuningResults(best, comparison, results)).toHaveLength(12);
  });

  it('chooses by validation on the tuning seeds, whatever the test set says', () => {
    const comparison = against('fixed');
    const { results } = complete(comparison, ({ variant, seed }) => ({
      test: lastBeta(variant.schedule) === 0.001 ? 1 : 0,
      validation: lastBeta(variant.schedule) === (seed >= 100 ? 0.1 : 0.3) ? 1 : 0,
    }));
    const [best] = comparison.contenders;
    expect(best && chosenVariant(best, comparison, results)?.key).toBe('beta=fixed:0.1');
  });

  it('searches generation by generation, towards what is better in validation', () => {
    const comparison = comparisonOf(
      parseCompareRequest({
        against: ['open-loop-search'],
        seeds: '0-2',
        tuningSeeds: '100-101',
        searchRuns: '70',
      }),
    );
    const { results, rounds } = complete(comparison, ({ variant }) => {
      const validation = -Math.abs(Math.log(lastBeta(variant.schedule) / 0.2));
      return { test: 0, validation };
    });
    expect(rounds).toEqual([...Array.from({ length: 10 }, () => 7), 3]);
    expect(cellsPlanned(comparison)).toBe(results.size);
    const [search] = comparison.contenders;
    const found = search && chosenVariant(search, comparison, results);
    expect(lastBeta(found?.schedule ?? [])).toBeGreaterThan(0.1);
    expect(search && tuningResults(search, comparison, results)).toHaveLength(70);
    // The same runs lead to the same place.
    expect(search && chosenVariant(search, comparison, new Map(results))).toEqual(found);
  });

  it('has no more to do where it is done, and the rest where it was stopped', () => {
    const comparison = against('all');
    const measure = () => ({ test: 0.5, validation: 0.5 });
    const { results } = complete(comparison, measure);
    const half = [...results].slice(0, 20);
    const again = complete(comparison, measure);
    expect([...again.results.keys()].sort()).toEqual([...results.keys()].sort());
    expect(half.every(([key]) => again.results.has(key))).toBe(true);
    // The best of the grid is in it, and nothing is planned twice.
    expect(cellsPlanned(comparison)).toBe(results.size);
  });
});

describe('the usual comparators', () => {
  const registry = composeRegistry();

  it.each(['sgd', 'adam'] as const)('can all be asked for with %s', (optimizer) => {
    const comparison = comparisonOf(parseCompareRequest({ against: ['all'], optimizer }));
    for (const { schedule } of namedVariants(comparison)) {
      const plan = planSchedules(
        { schedule: [...schedule], optimizer, untilConverged: false },
        registry,
      );
      expect(Object.values(plan.written).every((text) => text.length > 0)).toBe(true);
    }
    // The grid of six and its best are one name.
    expect(comparison.contenders).toHaveLength(Object.keys(comparators).length + 6);
  });

  it('are refused by name where there are none', () => {
    const context = { common: [], learningRate: 0.1, searchGenerations: 1 };
    expect(() => contendersAgainst(['sgdr'], context)).toThrow(/--against sgdr.*cyclical/);
    expect(contendersAgainst(['none'], context)).toEqual([]);
  });
});
