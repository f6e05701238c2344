import { describe, expect, it } from 'vitest';
import { composeRegistry } from '../composition.js';
import { planSchedules } from '../schedule-plan.js';
import type { Results } from './cell.js';
import { comparators, contendersAgainst } from './comparators.js';
import { comparisonOf, namedVariants, parseCompareRequest } from './compare-request.js';
import { rowsOf, type Tested, testedContenders } from './compare-rows.js';
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

describe('a replay', () => {
  const asked = (...schedule: readonly string[]) =>
    comparisonOf(
      parseCompareRequest({
        against: ['none'],
        schedule,
        seeds: '0-2',
        tuningSeeds: '100-101',
        epochs: '3',
      }),
    );
  const flat = () => ({ test: 0.5, validation: 0.5 });
  const keysOf = (results: Results, seeds: readonly number[]) =>
    [...results.values()].filter(({ seed }) => seeds.includes(seed)).map(({ variant }) => variant);

  it('runs what it replays on the tuning seeds, and then the geometric mean by epoch on the others', () => {
    const comparison = asked('beta=pi:5+name=PI+pretraining=7', 'replay=PI+name=open');
    const { results, rounds } = complete(comparison, flat, (result) => ({
      ...result,
      curves: {
        ...result.curves,
        // The second tuning run diverged in its third epoch.
        beta: result.seed === 100 ? [0.1, 0.1, 0.4, 0.2] : [0.1, 0.4],
        learningRate: result.seed === 100 ? [0.2, 0.1, 0, 0] : [0.2, 0.1, 0.1],
      },
    }));
    expect(rounds).toEqual([2 + 3, 3]);
    expect(cellsPlanned(comparison)).toBe(results.size);
    expect(keysOf(results, [100, 101])).toEqual(Array(2).fill(keysOf(results, [100])[0]));
    const [closed, open] = testedContenders(comparison, results);
    expect(open?.variant.schedule).toEqual([
      'beta=path:0.1:0.2:0.4:0.2',
      'learningRate=path:0.2:0.1:0.05:0',
    ]);
    const [, row] = rowsOf([closed, open] as Tested[], closed, comparison, results);
    expect(row?.runs).toEqual({ pretraining: 7, tuning: 2, deployment: 1, total: 10 });
    expect(row?.closedLoop).toMatchObject({ name: 'PI', final: { mean: 0, count: 3 } });
  });

  it('takes what was tuned as it was chosen, runs it no second time, and counts all that chose it', () => {
    const comparison = asked(
      'beta=linear:0.001:0.01/0.1+name=tuned',
      'replay=tuned',
      'replay=tuned, replayed+name=again',
    );
    const { results, rounds } = complete(comparison, ({ variant: { schedule } }) => {
      const validation = schedule[0]?.endsWith(':0.1') ? 1 : 0;
      return { test: 0.5, validation };
    });
    // Twice two to tune, then three tests each; the replay is needed on the tuning seeds for its own.
    expect(rounds).toEqual([4, 3 + 3 + 2]);
    expect(results.size).toBeLessThanOrEqual(cellsPlanned(comparison));
    const tested = testedContenders(comparison, results);
    expect(tested.map(({ variant }) => variant.schedule[0])).toEqual([
      'beta=linear:0.001:0.1',
      'beta=path:0.1:0.1:0.1:0.1',
      'beta=path:0.1:0.1:0.1:0.1',
    ]);
    const rows = rowsOf(tested, tested[0], comparison, results);
    expect(rows.map(({ runs }) => runs.tuning)).toEqual([4, 4, 6]);
  });

  it.each([
    [['beta=pi:5', 'replay=PI'], 'AHS_UNKNOWN_NAME', /PI: no contender is called PI/],
    [['replay=a+name=b', 'replay=b+name=a'], 'AHS_SCHEDULE_INVALID', /leads back to/],
    [['replay=a+name=a'], 'AHS_SCHEDULE_INVALID', /leads back to a itself/],
    [
      ['name=a+batchSize=fixed:32', 'replay=a'],
      'AHS_SCHEDULE_INVALID',
      /β and the learning rate, not batchSize/,
    ],
    [['beta=pi:5+name=a', 'replay=a+beta=pi:3'], 'AHS_SCHEDULE_INVALID', /only one of its own/],
    [['beta=pi:5+name=a', 'replay=a+episodes=3'], 'AHS_SCHEDULE_INVALID', /only one of its own/],
  ])('is refused: %j', (schedule, code, message) => {
    expect(() => asked(...schedule)).toThrow(expect.objectContaining({ code }));
    expect(() => asked(...schedule)).toThrow(message);
  });

  it('has to know how long a run is', () => {
    const schedule = ['beta=pi:5+name=a', 'replay=a'];
    expect(() => parseCompareRequest({ schedule, untilConverged: true })).toThrow(
      /replay=a: with --until-converged/,
    );
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
