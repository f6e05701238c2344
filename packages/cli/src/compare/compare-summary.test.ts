import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderComparison } from './compare-report.js';
import { commandOfComparison, comparisonOf, parseCompareRequest } from './compare-request.js';
import { testedContenders } from './compare-rows.js';
import { summarizeComparison } from './compare-summary.js';
import { closedLoopLines, compareTable, interval, pValue, signed } from './compare-table.js';
import { complete, metricsAt } from './comparison.test.support.js';

const request = parseCompareRequest({
  schedule: ['name=better+beta=linear:0.001:0.1', 'name=same+beta=fixed:0.01'],
  seeds: '0-7',
  tuningSeeds: '100-101',
  episodes: '1',
});
const comparison = comparisonOf(request);
const configuration = {
  version: 1,
  request,
  backend: 'wasm',
  nodeVersion: 'v20',
  started: '2026-11-22T12:00:00.000Z',
} as const;

/** β = 0.01 is the best of the grid, the linear one better by .05 and a bit that differs from seed to seed. */
const { results } = complete(
  comparison,
  ({ variant, seed }) => {
    const accuracy =
      0.5 +
      seed / 1000 +
      (variant.key.includes('linear') ? 0.05 + seed / 500 : 0) +
      (variant.key === 'beta=fixed:0.01' ? 0 : variant.key.includes('fixed') ? -0.2 : 0);
    return { test: accuracy, validation: accuracy };
  },
  (result) =>
    result.variant === 'beta=fixed:0.3'
      ? { ...result, collapsed: true, final: metricsAt(0.1, 1) }
      : { ...result, final: metricsAt(result.final.accuracy, 0.6) },
);
const summary = summarizeComparison(configuration, comparison, results);
const row = (name: string) => {
  const found = summary.rows.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no row ${name}`);
  return found;
};

describe('the summary of a comparison', () => {
  it('measures differences to the best fixed, seed by seed', () => {
    expect(summary.reference).toBe('best fixed β');
    const better = row('better').difference?.final;
    expect(better?.mean).toBeCloseTo(0.05 + 3.5 / 500, 12);
    expect(better?.count).toBe(8);
    expect(better?.bootstrap?.[0]).toBeGreaterThan(0.05);
    // All eight signs agree: 2/2⁸, and one of the two tests can be made.
    expect(better?.wilcoxon).toBeCloseTo(2 / 256, 9);
    expect(better?.wilcoxonHolm).toBeCloseTo(2 / 256, 9);
    const same = row('same').difference?.final;
    expect(same).toMatchObject({ mean: 0, bootstrap: [0, 0], pairedT: undefined });
    expect(row('best fixed β').difference).toBeUndefined();
    expect(row('β = 0.1').difference?.final.pairedTHolm).toBeUndefined();
  });

  it('counts runs, collapses and regret', () => {
    expect(row('best fixed β').runs).toEqual({
      pretraining: 0,
      tuning: 12,
      deployment: 1,
      total: 13,
    });
    expect(row('better').runs.total).toBe(1);
    expect(row('β = 0.3').collapsed).toBe(1);
    expect(row('best fixed β').regret).toBeCloseTo(0, 12);
    expect(row('better').regret).toBeCloseTo(-0.057, 12);
    expect(summary.runs).toBe(results.size);
  });

  it('ranks under other weights, and shows how much of the reward is its sparsity', () => {
    expect(summary.sensitivity.map(({ weight, ranked }) => [weight, ranked[0]?.name])).toEqual(
      [0, 0.1, 0.25, 0.5].map((weight) => [weight, 'better']),
    );
    const { runs, soundRuns, shares } = summary.sparsity;
    expect([runs, soundRuns]).toEqual([8 * 7, 8 * 6]);
    expect(shares.every(({ all }) => all !== undefined && all > 0 && all < 1)).toBe(true);
    // Without the collapsed ones the sparsity is the same everywhere, and explains nothing.
    expect(shares.every(({ sound }) => sound === undefined)).toBe(true);
  });

  it('is printed with the reference first, then by J', () => {
    const lines = compareTable(summary).split('\n');
    const names = lines.slice(2).map((line) => line.trim().split(/ {2,}/)[0]);
    expect(names.slice(0, 4)).toEqual(['best fixed β', 'better', 'same', 'β = 0.001']);
    const narrow = compareTable(summary, 80).split('\n');
    expect(narrow[0]).not.toContain('sparsity');
    expect(Math.max(...narrow.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect([signed(-0.0004), signed(-0.01), interval([-0.1, 0.2]), pValue(0.0001)]).toEqual([
      '0.000',
      '−0.010',
      '[−0.100, +0.200]',
      '< 0.001',
    ]);
  });
});

describe('a closed loop and its replay', () => {
  const asked = parseCompareRequest({
    schedule: ['beta=pi:5+name=PI', 'replay=PI'],
    seeds: '0-3',
    tuningSeeds: '100',
    against: ['none'],
  });
  const planned = comparisonOf(asked);
  const run = complete(planned, ({ variant, seed }) => {
    const accuracy = variant.key.includes('path') ? 0.5 : 0.54 + 0.02 * (seed % 2);
    return { test: accuracy, validation: accuracy };
  });
  const told = summarizeComparison({ ...configuration, request: asked }, planned, run.results);

  it('differ by the feedback, which is told with its standard error', () => {
    // .04 and .06, twice each: a deviation of .0115.
    expect(closedLoopLines(told.rows)).toEqual(['closed loop less open loop, PI: +0.050 ± 0.006']);
    const [closed, open] = told.rows;
    expect(closed?.closedLoop).toBeUndefined();
    expect(open?.difference?.final.mean).toBeCloseTo(-(open?.closedLoop?.final.mean ?? 0), 12);
    const page = renderComparison({
      summary: told,
      tested: testedContenders(planned, run.results),
      started: new Date(configuration.started),
      command: '',
    });
    expect(page).toContain('closed loop less open loop, PI: +0.050 ± 0.006');
  });
});

describe('the report of a comparison', () => {
  const page = renderComparison({
    summary,
    tested: testedContenders(comparison, results),
    started: new Date(configuration.started),
    command: commandOfComparison(request),
  });
  const { document } = parseHTML(page);

  it('needs nothing else, and has no number that is none', () => {
    expect(page).not.toMatch(/NaN|Infinity|undefined|<script|<link|@import/);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    expect(page).toContain('prefers-color-scheme: dark');
  });

  it('has the tables, and each figure for a column and for a phone', () => {
    const [outcome] = document.querySelectorAll('table');
    expect(outcome?.querySelectorAll('tbody tr')).toHaveLength(9);
    expect(document.querySelectorAll('figure svg.figure')).toHaveLength(6);
    expect(document.querySelector('.scope')?.textContent).toMatch(
      /^Most J: better \(0\.461\), before .*\. Against best fixed β.*better in J: better \(\+0\.057\); worse: none\.$/,
    );
  });

  it('claims nothing of too few seeds, and says where tuning chose badly', () => {
    const few = { ...request, seeds: '0-2' };
    const other = comparisonOf(few);
    const planted = complete(other, ({ variant, seed }) => {
      const chosen = seed >= 100 ? 'beta=fixed:0.1' : 'beta=fixed:0.01';
      const accuracy = (variant.key === chosen ? 0.8 : 0.5) + seed / 1000;
      return { test: accuracy, validation: accuracy };
    });
    const said = renderComparison({
      summary: summarizeComparison({ ...configuration, request: few }, other, planted.results),
      tested: testedContenders(other, planted.results),
      started: new Date(configuration.started),
      command: '',
    });
    const verdict = parseHTML(said).document.querySelector('.scope')?.textContent;
    expect(verdict).not.toContain('better in J');
    expect(verdict).toContain('With 3 seeds nothing can be claimed of 2 contenders');
    expect(verdict).toContain('in hindsight β = 0.01 has 0.300 more (0.801)');
  });

  it('draws bands around the means', () => {
    // Of three contenders: β, learning rate, accuracy, sparsity, likelihood, divergence.
    expect(document.querySelectorAll('.on-column [aria-label=area]')).toHaveLength(3 * 5);
  });

  it('draws every run on the test set as a dot of its contender’s colour, the grid in grey', () => {
    const panels = [...document.querySelectorAll('figure')]
      .at(-1)
      ?.querySelectorAll('.on-column svg.panel');
    const dots = panels?.[0]?.querySelectorAll('[aria-label=dot] circle');
    expect(dots).toHaveLength(9 * 8);
  });
});
