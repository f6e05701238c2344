import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ahs,
  contentOf,
  type Ended,
  mainIn,
  newFolder,
  onlyRun,
  startAhs,
  summaryOf,
  withoutTimes,
} from './ahs-process.test.support.js';

const run = ['--train-size', '300', '--epochs', '2'] as const;
const schedules = ['beta=rise:0.001:0.03', 'learningRate=warm-up'] as const;
const compare = [
  ...['compare', ...run, '--learning-rate', 'find', '--seeds', '2', '--against', 'none'],
] as const;
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
      ...compare,
      ...['--schedule', schedules.join('+'), '--jobs', '1', '--out', 'compared', '--json'],
    );
    expect(compared.code, compared.stderr).toBe(0);
    const result = JSON.parse(
      readFileSync(join(folder, 'compared', 'results.jsonl'), 'utf8').trim(),
    ) as {
      readonly final: { readonly accuracy: number };
      readonly curves: { readonly learningRate: readonly number[] };
    };
    expect(result).toMatchObject({ runs: 2, search: 'found' });
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

  it('begins at the customary rate, and says so, where a test cannot tell', async () => {
    const noisy = ['--train-size', '200', '--epochs', '1', '--batch-size', '1', '--seed', '0'];
    const ended = await ahs(
      folder,
      ...['train', ...noisy, '--learning-rate', 'find', '--json', '--out', 'noisy'],
    );
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toContain('No learning rate lowered the loss by more than its noise');
    expect(summaryOf(ended).schedules.learningRate).toBe('cosine:0.05:0.0005');
  }, 60_000);

  it('is refused where a schedule says itself where it starts; in a comparison it is not searched for there', async () => {
    const refused = await mainIn(
      folder,
      ...['train', '--learning-rate', 'find', '--schedule', 'learningRate=constant:0.1'],
    );
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('learningRate=constant:0.1 says itself where it starts');
    const compared = await ahs(
      folder,
      ...compare,
      ...['--schedule', 'learningRate=constant:0.1', '--schedule', 'learningRate=warm-up'],
      ...['--jobs', '1', '--out', 'told-rate'],
    );
    expect(compared.code, compared.stderr).toBe(0);
    const results = readFileSync(join(folder, 'told-rate', 'results.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { variant: string; runs: number; search?: string });
    expect(results.map(({ variant, runs, search }) => [variant, runs, search])).toEqual([
      ['learningRate=constant:0.1', 1, undefined],
      ['learningRate=warm-up', 2, 'found'],
    ]);
    const unused = await mainIn(folder, ...compare, ...['--schedule', 'learningRate=constant:0.1']);
    expect(unused.code).toBe(2);
    expect(unused.stderr).toContain('AHS_FLAG_CONFLICT');
  }, 60_000);

  it('ends at Ctrl-C with 130, and leaves nothing', async () => {
    const large = ['--train-size', '2000', '--batch-size', '1024', '--model', 'paper-cnn'];
    const { child, ended } = startAhs(
      folder,
      ...['train', ...large, '--learning-rate', 'find', '--out', 'stopped'],
    );
    let asked = false;
    child.stderr?.on('data', (text: string) => {
      if (asked || !text.includes('learning rate  step')) return;
      asked = true;
      child.kill('SIGINT');
    });
    const { code, stderr } = await ended;
    expect(code, stderr).toBe(130);
    expect(readdirSync(join(folder, 'stopped'))).toEqual([]);
  }, 60_000);

  it('is one word among numbers', async () => {
    const refused = await mainIn(folder, 'train', '--learning-rate', 'search');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('expected find or a number above 0, at most 1');
  });
});
