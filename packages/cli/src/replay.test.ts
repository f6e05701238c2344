import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession, hostEventOf, journal, readJournal, variable } from '@ahs/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ahs, mainIn, newFolder, onlyRun } from './ahs-process.test.support.js';
import { composeRegistry } from './composition.js';
import { readConfiguration } from './run/configuration.js';
import { cadenceOf, modeOf } from './run/episode-plan.js';
import { episodeJournal } from './run/folder.js';
import { journalLines } from './run/journal.js';
import { existingRunFolder } from './run/prepare.js';
import { planSchedules } from './schedule-plan.js';

/** Two episodes of an agent behind its guard: the second one's agent starts from what the first has learned. */
const flags = ['train', '--train-size', '200', '--epochs', '2', '--episodes', '2'] as const;

describe('ahs replay and ahs explain', () => {
  const folder = newFolder();
  let run = '';

  beforeAll(async () => {
    const ended = await ahs(folder, ...flags, '--schedule', 'beta=dqn', '--out', 'runs');
    expect(ended.code, ended.stderr).toBe(0);
    run = onlyRun(join(folder, 'runs'));
  }, 60_000);

  it('decides every episode again, without training', async () => {
    const { code, stdout, stderr } = await mainIn(folder, 'replay', run, '--json');
    expect(code, stderr).toBe(0);
    const { identical, episodes } = JSON.parse(stdout);
    expect(identical).toBe(true);
    expect(episodes).toMatchObject([
      { episode: 1, complete: true },
      { episode: 2, complete: true },
    ]);
    expect(episodes[0].decisions).toBeGreaterThan(8);
  });

  it('names the first line that differs', async () => {
    const path = join(run, 'events.jsonl');
    const text = readFileSync(path, 'utf8');
    const lines = text.split('\n');
    const index = lines.findIndex((line) => line.includes('"type":"decision"'));
    const decision = JSON.parse(lines[index] as string);
    writeFileSync(path, lines.with(index, JSON.stringify({ ...decision, value: 0.5 })).join('\n'));
    const { code, stderr } = await mainIn(folder, 'replay', run);
    writeFileSync(path, text);
    expect(code).toBe(1);
    expect(stderr).toContain('AHS_REPLAY_DIFFERS');
    expect(stderr).toContain(`Line ${index + 1} of`);
    expect(stderr).toContain('"value":0.5');
  });

  it('replays a journal as far as it goes', async () => {
    const path = join(run, 'events.jsonl');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, text.length / 2));
    const { code, stdout, stderr } = await mainIn(folder, 'replay', run);
    writeFileSync(path, text);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/Episode 2: \d+ decisions from \d+ events.*as far as the journal goes/);
  });

  it('replays a run that was resumed with values that were changed on purpose', async () => {
    const { files, ...rest } = existingRunFolder(run, folder);
    const [path, next] = [1, 2].map((episode) =>
      episodeJournal({ files, ...rest }, episode, 2),
    ) as [string, string];
    const texts = [path, next].map((file) => readFileSync(file, 'utf8')) as [string, string];
    const { request, trainSize } = readConfiguration(files.run);
    const plan = planSchedules(request, composeRegistry([]));
    const { decisions } = cadenceOf(request, plan, trainSize);
    const journaled = readJournal(journalLines(path), path);
    const start = journaled[0]?.message;
    if (start?.type !== 'session.start') throw new Error('no start');
    const lines: string[] = [];
    const open = (
      values: Readonly<Record<string, number>>,
      more: Partial<Parameters<typeof createSession>[0]> = {},
    ) => {
      const specs = Object.entries(start.hyperparameters).map(([name, { spec, initial }]) => ({
        ...{ name, spec, initial: values[name] ?? initial },
      }));
      return createSession({
        metrics: [
          ...new Set([
            ...plan.needs,
            ...journaled.flatMap(({ message }) =>
              'metrics' in message && !Array.isArray(message.metrics)
                ? Object.keys(message.metrics)
                : [],
            ),
          ]),
        ],
        tunables: Object.fromEntries(
          specs.map(({ name, spec, initial }) => [name, variable(spec, initial)]),
        ),
        schedulers: plan.build({
          specs: Object.fromEntries(specs.map(({ name, spec }) => [name, spec])),
          decisions,
          mode: modeOf(request),
        }),
        rules: plan.rules,
        observers: [journal((line) => lines.push(line))],
        seed: start.seed,
        rollback: { save: () => ({ version: 1, state: null }), restore: () => {} },
        ...more,
      });
    };
    let session = open({});
    const events = journaled.flatMap((line) => hostEventOf(line) ?? []);
    for (const [index, event] of events.entries()) {
      if (index === Math.floor(events.length / 2)) {
        const restore = { checkpoint: session.checkpoint(), accept: ['beta', 'learningRate'] };
        session = open({ ...session.values, beta: 0.0123, learningRate: 0.0456 }, { restore });
      }
      session.report(event);
    }
    expect(lines.filter((line) => line.includes('"values.override"'))).toHaveLength(2);
    writeFileSync(path, `${lines.join('\n')}\n`);
    writeFileSync(next, '');
    const { code, stdout, stderr } = await mainIn(folder, 'replay', run, '--json');
    for (const [index, file] of [path, next].entries()) writeFileSync(file, texts[index] as string);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).episodes).toMatchObject([{ events: events.length, complete: true }]);
  });

  it('says who proposed what at a step, and what became of it', async () => {
    const at = (...more: readonly string[]) => mainIn(folder, 'explain', run, ...more);
    const { code, stdout } = await at('--step', '4');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^beta = \S+, before \S+; decided at (this step|step \d)/m);
    expect(stdout).toMatch(/applied|clipped|overruled/);
    expect(stdout).toContain('dqn:beta proposed');
    expect(stdout).toContain('learningRate = ');

    const one = JSON.parse((await at('--step', '4', '--hyperparameter', 'beta', '--json')).stdout);
    expect(one.hyperparameters).toHaveLength(1);
    expect(one.hyperparameters[0].decision.verdicts).not.toHaveLength(0);
  });

  it('refuses what the run does not have', async () => {
    const wrong = async (...more: readonly string[]) =>
      (await mainIn(folder, 'explain', run, ...more)).stderr;
    expect(await wrong('--step', '9999')).toMatch(/AHS_FLAG_INVALID.*Give a step from 0 to/s);
    expect(await wrong('--step', '1', '--hyperparameter', 'bta')).toMatch(/Did you mean beta\?/);
    expect(await wrong('--step', '1', '--episode', '3')).toMatch(/AHS_RUN_NOT_FOUND/);
    expect(await wrong('--step', 'x')).toMatch(/AHS_FLAG_INVALID/);
    expect(await wrong()).toMatch(/AHS_FLAG_INVALID/);
    expect((await mainIn(folder, 'replay', 'nowhere')).stderr).toMatch(/AHS_RUN_NOT_FOUND/);
  });
});
