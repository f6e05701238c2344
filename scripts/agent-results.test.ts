import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agentResults } from '../bench/results/agents.js';
import { cellsOf } from '../bench/results/cells.js';
import { hashOf, settingsOf } from '../bench/results/settings.js';
import { anchorsOf, interquartileMean } from '../bench/results/tables.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ahs-results-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the interquartile mean leaves a quarter out at either end', () => {
  expect(interquartileMean([100, 1, 2, 3, -50])).toBe(2);
  expect(interquartileMean([1, 2, 3, 10])).toBe(2.5);
  expect(interquartileMean([7])).toBe(7);
});

test('anchors of the gap are those of the references', () => {
  expect(anchorsOf('Luby')).toEqual({ bestStatic: -31, optimal: 0 });
  const ones = anchorsOf('LeadingOnes-50');
  expect(49 - (ones?.bestStatic ?? 0)).toBeCloseTo(1250, 9);
  expect(49 - (ones?.optimal ?? 0)).toBeCloseTo(974.8846777142398, 9);
  expect(anchorsOf('CartPole-v1')).toBeUndefined();
});

test('the cells of one pair are its own number of seeds, or as many as are asked for', () => {
  const seeds = (only: string, asked?: number) =>
    cellsOf({ only, seeds: asked }).map(({ preset, seed }) => `${preset}/${seed}`);
  expect(seeds('dqn/MountainCar-v0/best')).toHaveLength(10);
  expect(seeds('dqn/MountainCar-v0/zoo', 2)).toEqual(['zoo/200', 'zoo/201']);
  expect(seeds('dqn/MountainCar-v0', 1)).toEqual(['best/200', 'zoo/200']);
});

describe('what is done', () => {
  const order = () => ({ only: 'dqn/Luby', seeds: 3, jobs: 1, steps: 0, folder });

  test('is not done again, and an unfinished line is not taken for a result', async () => {
    const results = cellsOf(order()).map(({ agent, env, seed }, index) => ({
      agent,
      env,
      seed,
      source: 'chosen here',
      steps: 100_000,
      settings: settingsOf({ agent, env, preset: 'best' }, 0).hash,
      evalMean: -index,
      wallSeconds: 1,
      stepsPerSecond: 5,
      resumed: false,
    }));
    const file = join(folder, 'agents.jsonl');
    const lines = results.map((result) => `${JSON.stringify(result)}\n`).join('');
    writeFileSync(file, `${lines}{"agent":"dqn"`);
    const said: string[] = [];
    const { text, failed } = await agentResults(order(), (line) => said.push(line));
    expect(failed).toBe(0);
    expect(said).toEqual([expect.stringContaining('3 of 3 cells are done')]);
    expect(text).toContain('| dqn | Luby | own | 100000 | 100 … 102 | -1.0 [-2.0, 0.0] |');
    expect(text).toContain('0.968 [0.935, 1.000]');
    expect(readFileSync(file, 'utf8').startsWith(lines)).toBe(true);

    // With another preset, or from before settings were kept, a line is no result of what is asked for.
    const { hash } = settingsOf({ agent: 'dqn', env: 'Luby', preset: 'best' }, 0);
    for (const settings of ['"settings":"0123456789abcdef"', '"before":true']) {
      writeFileSync(file, lines.replace(`"settings":"${hash}"`, settings));
      const heard: string[] = [];
      const left = await agentResults({ ...order(), jobs: 0 }, (line) => heard.push(line));
      expect(heard).toEqual([expect.stringContaining('2 of 3 cells are done')]);
      expect(left.text).toContain('| dqn | Luby | own | 100000 | 101 … 102 |');
    }
  });

  test('has a hash of all that it ran with, whatever the order', () => {
    expect(hashOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(
      hashOf({ b: { d: null, c: [1, 2] }, a: 1 }),
    );
    const hashes = [
      settingsOf({ agent: 'dqn', env: 'CartPole-v1', preset: 'best' }, 0),
      settingsOf({ agent: 'dqn', env: 'CartPole-v1', preset: 'zoo' }, 0),
      settingsOf({ agent: 'dqn', env: 'CartPole-v1', preset: 'best' }, 9),
      settingsOf({ agent: 'ppo', env: 'CartPole-v1', preset: 'best' }, 0),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(4);
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });

  test('of the page is of the settings that are shipped', async () => {
    const published = new URL('../docs/results/agents.jsonl', import.meta.url);
    writeFileSync(join(folder, 'agents.jsonl'), readFileSync(published));
    const said: string[] = [];
    const everything = { only: undefined, seeds: undefined, jobs: 0, steps: 0, folder };
    const { text } = await agentResults(everything, (line) => said.push(line));
    const page = readFileSync(new URL('../docs/results/agents.md', import.meta.url), 'utf8');
    for (const row of text.split('\n').filter((line) => line.startsWith('|'))) {
      expect(page).toContain(row);
    }
    const tied = readFileSync(published, 'utf8').split('"settings":').length - 1;
    expect(said).toEqual([expect.stringMatching(new RegExp(`^${tied} of `))]);
  });
});
