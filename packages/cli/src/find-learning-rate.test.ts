import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ahs,
  contentOf,
  type Ended,
  mainIn,
  newFolder,
  onlyRun,
  summaryOf,
  withoutTimes,
} from './ahs-process.test.support.js';

const run = ['--train-size', '300', '--epochs', '2'] as const;
const schedules = ['beta=rise:0.001:0.03', 'learningRate=warm-up'] as const;
const train = [
  ...['train', ...run, '--seed', '2', '--json'],
  ...schedules.flatMap((schedule) => ['--schedule', schedule]),
];

describe('--learning-rate find', () => {
  const folder = newFolder();
  let ended: Ended;
  let found: number;

  beforeAll(async () => {
    ended = await ahs(folder, ...train, '--learning-rate', 'find', '--out', 'found');
    expect(ended.code, ended.stderr).toBe(0);
    const { request } = JSON.parse(
      readFileSync(join(onlyRun(join(folder, 'found')), 'run.json'), 'utf8'),
    ) as { readonly request: { readonly learningRate: number } };
    found = request.learningRate;
  }, 60_000);

  it('says what it found, and begins there', () => {
    expect(found).toBeGreaterThan(0.001);
    expect(found).toBeLessThan(1 / 3);
    expect(ended.stderr).toMatch(new RegExp(`Found a learning rate of ${found} in \\d+ steps\\.`));
    expect(summaryOf(ended).schedules.learningRate).toBe('warm-up');
    const rates = contentOf(onlyRun(join(folder, 'found')), 'events.jsonl')
      .split('\n')
      .filter((line) => line.includes('"type":"values.change"'))
      .map(
        (line) => (JSON.parse(line) as { values: { learningRate: number } }).values.learningRate,
      );
    expect(rates[0]).toBeCloseTo(found / 10, 8);
    expect(Math.max(...rates)).toBeGreaterThan(0.8 * found);
    expect(Math.max(...rates)).toBeLessThanOrEqual(found);
  });

  it('leaves no trace in the run: one that is told the rate is the same bit for bit', async () => {
    const told = await ahs(folder, ...train, '--learning-rate', String(found), '--out', 'told');
    expect(told.code, told.stderr).toBe(0);
    expect(withoutTimes(summaryOf(told))).toEqual(withoutTimes(summaryOf(ended)));
    expect(
      contentOf(onlyRun(join(folder, 'told')), 'events.jsonl') ===
        contentOf(onlyRun(join(folder, 'found')), 'events.jsonl'),
    ).toBe(true);
  }, 60_000);

  it('finds the same in a comparison, where the search counts as a run', async () => {
    const compared = await ahs(
      folder,
      ...['compare', ...run, '--learning-rate', 'find', '--seeds', '2', '--against', 'none'],
      ...['--schedule', schedules.join('+'), '--jobs', '1', '--out', 'compared', '--json'],
    );
    expect(compared.code, compared.stderr).toBe(0);
    const result = JSON.parse(
      readFileSync(join(folder, 'compared', 'results.jsonl'), 'utf8').trim(),
    ) as {
      readonly runs: number;
      readonly final: { readonly accuracy: number };
      readonly curves: { readonly learningRate: readonly number[] };
    };
    expect(result.runs).toBe(2);
    expect(result.curves.learningRate[0]).toBeCloseTo(found / 10, 8);
    expect(result.final.accuracy).toBe(summaryOf(ended).final.accuracy);
  }, 60_000);

  it('goes with no comparator that has to be told a rate', async () => {
    const refused = await mainIn(
      folder,
      ...['compare', '--learning-rate', 'find', '--against', 'plateau'],
    );
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('AHS_FLAG_CONFLICT');
  });

  it('is one word among numbers', async () => {
    const refused = await mainIn(folder, 'train', '--learning-rate', 'search');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('expected find or a number above 0, at most 1');
  });
});
