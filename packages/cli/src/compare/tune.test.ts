import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mainIn, newFolder, startAhs } from '../ahs-process.test.support.js';
import { cellResultSchema } from './cell.js';
import { parseTuneRequest } from './tune-request.js';
import type { TuneSummary } from './tune-summary.js';

/** Two settings on two seeds, small enough for seconds. */
const tiny = [
  ...['tune', '--train-size', '64', '--epochs', '1', '--tuning-seeds', '100-101'],
  ...['--learning-rates', '1e-3,1e-2', '--discounts', '0.9', '--explorations', '.2'],
];

const linesOf = (folder: string): readonly string[] => {
  const path = join(folder, 'results.jsonl');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
};

describe('ahs tune', () => {
  const untouched = newFolder();

  it('tries the whole grid, ranks it in validation, and gives the command that uses the best', async () => {
    const folder = newFolder();
    // Enough decisions to learn from.
    const many = ['--batch-size', '8', '--evaluate-every', '1', '--episodes', '2'];
    const flags = [...tiny, ...many, '--out', 'grid'];
    const ended = await mainIn(folder, ...flags, '--json');
    expect(ended.code, ended.stderr).toBe(0);
    const summary: TuneSummary = JSON.parse(ended.stdout);
    const results = linesOf(join(folder, 'grid')).map((line) =>
      cellResultSchema.parse(JSON.parse(line)),
    );
    expect(results).toHaveLength(4);
    expect(results.every(({ phase, runs }) => phase === 'tuning' && runs === 2)).toBe(true);

    expect(summary.runs).toBe(8);
    expect(summary.rows).toHaveLength(2);
    for (const { schedule, objective, runs, ...setting } of summary.rows) {
      const { learningRate, discount, exploration } = setting;
      expect(schedule).toBe(
        `beta=dqn:optimizer.learningRate=${learningRate}:returns.discount=${discount}:exploration.to=${exploration}`,
      );
      const own = results.filter(({ variant }) => variant === schedule);
      const [a = 0, b = 0] = own.map(({ validation }) => validation.objective);
      expect(own).toHaveLength(2);
      expect(objective.mean).toBeCloseTo((a + b) / 2, 12);
      expect(objective.standardDeviation).toBeCloseTo(Math.abs(a - b) / Math.SQRT2, 12);
      expect(runs).toBe(4);
    }
    const means = summary.rows.map(({ objective }) => objective.mean);
    expect(means).toEqual([...means].sort((a, b) => b - a));
    // The settings reach the agent: another learning rate is another run.
    expect(new Set(results.map(({ curves }) => curves.beta.join())).size).toBeGreaterThan(2);

    // Nothing is run again, and the table has the same.
    const told = await mainIn(folder, ...flags);
    expect(linesOf(join(folder, 'grid'))).toHaveLength(4);
    const [best] = summary.rows;
    expect(told.stdout).toContain(`  ${best?.schedule}\n  ${summary.command}\n`);
    const [first = ''] = told.stdout.split('\n').filter((line) => /^ *0\.0/.test(line));
    expect(first.trim().split(/\s+/)).toEqual([
      ...[best?.learningRate, best?.discount, best?.exploration].map(String),
      ...[best?.objective.mean, best?.objective.standardDeviation].map((x) => x?.toFixed(3)),
      ...[((best?.collapsed ?? 0) * 100).toFixed(0), '%', '4'],
    ]);

    // It is a command, and trains as the search did.
    expect(summary.command).toMatch(/^npx --no-install ahs train .*--episodes 2/);
    const words = summary.command.split(' ').slice(3);
    const trained = await mainIn(folder, ...words, '--seed', '100', '--json');
    expect(trained.code, trained.stderr).toBe(0);
    const cell = results.find(({ variant, seed }) => variant === best?.schedule && seed === 100);
    expect(JSON.parse(trained.stdout).final.nll).toBe(cell?.final.nll);
  }, 120_000);

  it('is stopped by Ctrl-C, goes on without repeating a run, and refuses other settings', async () => {
    const folder = newFolder();
    const flags = [...tiny, '--out', 'cut', '--jobs', '1'];
    const { child, ended } = startAhs(folder, ...flags);
    const cut = join(folder, 'cut');
    while (linesOf(cut).length < 1) await setTimeout(10);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code, stderr).toBe(130);
    expect(stderr).toContain('npx --no-install ahs tune --resume cut');
    const kept = linesOf(cut);

    const other = await mainIn(folder, ...flags, '--discounts', '0.9,1');
    expect(other.stderr).toMatch(
      /AHS_COMPARISON_CHANGED: .*discount=0\.9\/1:.*\(was .*discount=0\.9:/,
    );
    expect(other.code).toBe(2);
    const added = await mainIn(folder, 'tune', '--resume', 'cut', '--discounts', '1');
    expect(added.stderr).toMatch(/AHS_FLAG_CONFLICT: .*--discounts cannot change it/);
    const compared = await mainIn(folder, 'compare', '--resume', 'cut');
    expect(compared.stderr).toMatch(
      /AHS_COMPARISON_CHANGED: .*cut was made by ahs tune\. Go on with ahs tune --resume\./,
    );

    const again = await mainIn(folder, 'tune', '--resume', 'cut');
    expect(again.code, again.stderr).toBe(0);
    expect(linesOf(cut).slice(0, kept.length)).toEqual(kept);
    expect(linesOf(cut)).toHaveLength(4);
  }, 120_000);

  it.each([
    [['--learning-rates', '-1,1'], /AHS_FLAG_INVALID: --learning-rates -1,1: expected numbers/],
    [['--discounts', '0.9,'], /AHS_FLAG_INVALID: --discounts 0.9,: expected numbers/],
    [['--explorations', '1.2.3'], /AHS_FLAG_INVALID: --explorations 1.2.3: expected numbers/],
    [['--explorations', '0.1,2'], /AHS_AGENT_OPTIONS_INVALID: dqn: exploration.to/],
    [['--agent', 'sarsa'], /AHS_FLAG_INVALID: --agent sarsa: expected dqn, paper-dqn or ppo/],
    [['--agent', 'ppo:rollout.step=2'], /AHS_AGENT_OPTIONS_INVALID: ppo: rollout.*"step"/],
    [['--agent', 'dqn:returns.discount=1'], /AHS_SCHEDULE_INVALID: .*discount is given twice/],
    [['--tuning-seeds', 'none'], /AHS_FLAG_INVALID: --tuning-seeds none/],
    [['--seeds', '0-1'], /AHS_FLAG_UNKNOWN: .*'--seeds'/],
    [
      ['--learning-rates', '1', '--discounts', '1,1', '--explorations', '1'],
      /AHS_FLAG_INVALID: There is one setting/,
    ],
  ])('leaves nothing behind where it is refused: %j', async (flags, message) => {
    const ended = await mainIn(untouched, 'tune', '--train-size', '100', ...flags);
    expect(ended.stderr).toMatch(message);
    expect(ended.code).toBe(2);
    expect(readdirSync(untouched)).toEqual([]);
  });

  it("takes ppo's exploration to be its entropy bonus, with options of the agent's before the grid", () => {
    expect(parseTuneRequest({ agent: 'ppo:rollout.steps=12' }).schedule).toEqual([
      'beta=ppo:rollout.steps=12:optimizer.learningRate=0.0001/0.001/0.01:returns.discount=0.9/0.99/1:surrogate.entropyCoefficient=0.01/0.05/0.2',
    ]);
    expect(parseTuneRequest({ agent: 'paper-dqn', discounts: '1' }).schedule).toEqual([
      'beta=paper-dqn:optimizer.learningRate=0.0001/0.001/0.01:returns.discount=1:exploration.to=0.01/0.05/0.2',
    ]);
  });
});
