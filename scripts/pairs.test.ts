import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pairs } from '../bench/results/pairs.js';

const folder = mkdtempSync(join(tmpdir(), 'ahs-pairs-'));
const file = join(folder, 'results.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

const run = (variant: string, seed: number, objective: number, more: object = {}) => ({
  ...{ variant, seed, phase: 'test', collapsed: false, final: { objective } },
  ...more,
});
writeFileSync(
  file,
  [
    ...[0.5, 0.6, 0.7, 0.9].map((j, seed) => run('beta=cosine:0:1', seed, j)),
    ...[0.4, 0.4, 0.6].map((j, seed) => run('beta=fixed:0.1', seed, j)),
    run('beta=fixed:0.1', 7, 0.1, { phase: 'tuning' }),
    run('beta=fixed:0.3', 0, 0.2, { rate: 0.15, collapsed: true }),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join(''),
);
const order = { file, where: [], of: undefined, to: undefined };

describe('npm run results -- pairs', () => {
  test('lists the test runs of each variant', () => {
    expect(pairs(order).split('\n').slice(2)).toEqual([
      '| beta=cosine:0:1 | 4 | 0.675 | 0 |',
      '| beta=fixed:0.1 | 3 | 0.467 | 0 |',
      '| beta=fixed:0.3 | 1 | 0.200 | 1 |',
    ]);
    expect(pairs({ ...order, where: ['rate=0.15'] }).split('\n')).toHaveLength(3);
  });

  test('pairs two of them by seed', () => {
    // .1, .2, .1: a mean of .1333, a standard error of .0333, t = 4.303 with two degrees of freedom.
    const said = pairs({ ...order, of: 'cosine', to: 'fixed:0.1' });
    expect(said).toContain('J +0.1333 ± 0.0333 [−0.0101, +0.2768]');
    expect(said).toContain('better on 3 of 3 seeds');
  });

  test.each([
    [{ of: 'fixed', to: 'cosine' }, /may be:\nbeta=fixed:0\.1\nbeta=fixed:0\.3/],
    [{ of: 'linear', to: 'cosine' }, /There is no linear/],
    [{ of: 'cosine' }, /go together/],
    [{ of: 'cosine', to: 'fixed:0.3' }, /fewer than two seeds/],
    [{ where: ['rate=9'] }, /no test run of rate=9/],
    [{ where: ['rate'] }, /expected <field>=<value>/],
  ])('refuses %j', (wrong, message) => {
    expect(() => pairs({ ...order, ...wrong })).toThrow(message);
  });
});
