import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ahs, mainIn, newFolder, onlyRun, summaryOf } from './ahs-process.test.support.js';
import { readJournal } from './run/results.js';

/** What a third party writes, in plain JavaScript and without any of our packages: the contracts are structural. */
const thirdParty = `
const steady = ({ controls, arguments: [value] }) => ({
  name: 'steady',
  controls,
  config: { kind: 'steady', value },
  start: () => ({
    next: ({ event }) => (event.type === 'run.start' ? { [controls[0]]: Number(value) } : undefined),
    save: () => ({ version: 1, state: null }),
  }),
});

/** Takes the actions in turn. */
const inTurn = () => ({
  kind: 'in-turn',
  config: { kind: 'in-turn' },
  create: ({ actions }) => {
    let turn = 0;
    return {
      offPolicy: true,
      act: (observations) => observations.map(() => ({ action: turn++ % actions.n })),
      learn: () => undefined,
      cut: () => undefined,
      save: () => ({ version: 1, state: turn }),
      load: ({ state }) => { turn = state; },
    };
  },
});

const counter = () => {
  let events = 0;
  return {
    name: 'counter',
    watch: (events$) => {
      events$.subscribe({ next: () => (events += 1), complete: () => process.stderr.write('counted ' + events + '\\n') });
      return events$;
    },
  };
};

export const mine = {
  name: 'third-party',
  version: '1.0.0',
  requires: { dib: '^0.1.0', cli: '^0.1.0' },
  schedulers: { steady: { usage: 'steady:<value>', summary: 'from the start', build: steady } },
  agents: { 'in-turn': inTurn },
  observers: { counter },
};
export default mine;
`;

const tiny = ['--train-size', '200', '--epochs', '1', '--workers', '1'] as const;

function folderWith(text: string): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'mine.mjs'), text);
  return folder;
}

describe('ahs train --plugin', () => {
  it('brings schedules, agents and observers, and a replay finds them again', async () => {
    const folder = folderWith(thirdParty);
    const plugin = ['--plugin', './mine.mjs', '--observer', 'counter'];
    const ended = await ahs(
      folder,
      'train',
      ...tiny,
      ...plugin,
      '--schedule',
      'learningRate=steady:0.02',
      '--schedule',
      'beta=in-turn',
      '--json',
    );
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toMatch(/counted \d+/);
    const summary = summaryOf(ended);
    expect(summary.schedules).toEqual({ beta: 'in-turn', learningRate: 'steady:0.02' });
    expect(summary.values.learningRate).toEqual([0.02]);
    const run = onlyRun(join(folder, 'runs'));
    expect(existsSync(join(run, 'policy.safetensors'))).toBe(true);
    const { decisions } = readJournal(join(run, 'events.jsonl'));
    expect(new Set(decisions.map(({ scheduler }) => scheduler))).toEqual(
      new Set(['steady', 'in-turn:beta']),
    );
    // Found from another folder too.
    const replayed = await mainIn(newFolder(), 'replay', run);
    expect(replayed.code, replayed.stderr).toBe(0);
    expect(readFileSync(join(run, 'run.json'), 'utf8')).toContain(join(folder, 'mine.mjs'));
  }, 60_000);

  it('stands in the help with everything that it brings', async () => {
    const more = `
      const adapter = () => ({ kind: 'mine', config: null, controls: ['batchSize'], needs: [] });
      export const second = {
        name: 'second', version: '1.0.0',
        adapters: { 'my-adapter': adapter }, datasets: { 'my-data': async () => ({}) },
      };`;
    const folder = folderWith(thirdParty + more);
    const { code, stdout, stderr } = await mainIn(
      folder,
      ...['train', '--plugin', './mine.mjs', '--help'],
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^ {2}steady:<value> +from the start$/m);
    expect(stdout).toMatch(/agents .*dqn, in-turn, /);
    expect(stdout).toMatch(/adapters .*learningRate, my-adapter \(batchSize\), /);
    expect(stdout).toMatch(/--dataset .*my-data/);
    expect(stdout).toMatch(/--observer +counter$/m);
    const without = await mainIn(folder, 'train', '--help');
    expect(without.stdout).not.toMatch(/steady|in-turn|my-data|counter/);
    const missing = await mainIn(folder, 'train', '--help', '--plugin', './none.mjs');
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('none.mjs')]);
  });

  it('finds a package as the working directory does', async () => {
    const folder = newFolder();
    const home = join(folder, 'node_modules', 'ahs-mine');
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"name":"ahs-mine","main":"mine.mjs"}');
    writeFileSync(join(home, 'mine.mjs'), thirdParty);
    const train = ['train', '--plugin', 'ahs-mine', '--schedule', 'beta=stedy:1'];
    const { stderr } = await mainIn(folder, ...train);
    expect(stderr).toMatch(/AHS_SCHEDULE_UNKNOWN.*steady/s);
  });

  it.each([
    ['nothing there', undefined, 'AHS_PLUGIN_NOT_FOUND', 'mine.mjs'],
    ['a module that throws', "throw new Error('no');", 'AHS_PLUGIN_NOT_FOUND', 'no'],
    ['no plugin', 'export const x = 1;', 'AHS_PLUGIN_INVALID', 'mine.mjs'],
    [
      'another version',
      thirdParty.replace("dib: '^0.1.0'", "dib: '^9.0.0'"),
      'AHS_PLUGIN_REQUIREMENT',
      "'third-party' requires 'dib' ^9.0.0",
    ],
    [
      'a missing requirement',
      thirdParty.replace('dib:', 'other:'),
      'AHS_PLUGIN_REQUIREMENT',
      "'other'",
    ],
    [
      'a name that is taken',
      thirdParty.replace("'in-turn': inTurn", 'dqn: inTurn'),
      'AHS_PLUGIN_DUPLICATE',
      "'dqn'",
    ],
  ])('refuses %s', async (_, text, code, named) => {
    const folder = text === undefined ? newFolder() : folderWith(text);
    const { code: exit, stderr } = await mainIn(folder, 'train', '--plugin', './mine.mjs');
    expect(exit).toBeGreaterThan(0);
    expect(stderr).toContain(code);
    expect(stderr).toContain(named);
    expect(existsSync(join(folder, 'runs'))).toBe(false);
  });
});
