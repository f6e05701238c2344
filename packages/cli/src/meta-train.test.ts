import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mainIn, newFolder, startAhs } from './ahs-process.test.support.js';
import { describeGenerations } from './commands/meta-train-command.js';
import { cardOf } from './meta/card.js';
import { cardResults, type TestRun } from './meta/evaluation.js';
import { parseMetaTrainRequest } from './meta-train-request.js';

describe('ahs meta-train', () => {
  it.each([
    [['--recipe', 'sarsa'], 'AHS_FLAG_INVALID', '--recipe sarsa: expected cma-es, cem, dqn or ppo'],
    [['--controls', 'beta,batchSize'], 'AHS_FLAG_INVALID', '--controls beta,batchSize'],
    [
      ['--population', '3'],
      'AHS_FLAG_INVALID',
      '--population 3: expected a whole number, 4 or more',
    ],
    [['--beside', 'pi:5'], 'AHS_FLAG_INVALID', '--beside pi:5: expected base'],
    [['--recipe', 'dqn', '--hidden', '4'], 'AHS_FLAG_CONFLICT', '--hidden 4'],
    [['--features', 'progress,colour'], 'AHS_OPTION_INVALID', "There is no feature 'colour'"],
    [['--generation', '4'], 'AHS_FLAG_UNKNOWN', '--generations'],
  ])('%j is refused as %s', async (flags, code, said) => {
    const { stderr } = await mainIn(newFolder(), 'meta-train', ...flags);
    expect(stderr).toContain(`error ${code}: `);
    expect(stderr).toContain(said);
  });

  it('told to stop keeps its folder, says how to go on, and exits with 130', async () => {
    const folder = newFolder();
    const { child, ended } = startAhs(folder, 'meta-train', '--out', 'meta', '--jobs', '1');
    let asked = false;
    child.stderr?.on('data', (text: string) => {
      if (asked || !/run \d+\/44/.test(text)) return;
      asked = true;
      child.kill('SIGINT');
    });
    const { code, stderr, stdout } = await ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toContain('The same command goes on from there.');
    expect(readdirSync(join(folder, 'meta')).sort()).toEqual(['generations.jsonl', 'meta.json']);
    expect(existsSync(join(folder, 'meta', 'checkpoint.safetensors'))).toBe(false);
    expect(JSON.parse(readFileSync(join(folder, 'meta', 'meta.json'), 'utf8'))).toMatchObject({
      recipe: 'cma-es',
      controls: ['beta', 'learningRate'],
    });
  });

  it('tells of a generation in one line, with the curve of what was gained', () => {
    const generation = { base: 0.6, best: 0.7, collapsed: 0 };
    const line = describeGenerations([
      { ...generation, generation: 1, median: 0.5 },
      { ...generation, generation: 2, median: 0.62, collapsed: 0.25 },
    ]);
    expect(line).toBe(
      'generation 2  J 0.620, base 0.600, best 0.700, 25 % collapsed  gain 0.020 ▁█',
    );
  });
});

describe('the card of a policy', () => {
  const run = (contender: string, number: number, objective: number): TestRun => ({
    dataset: 'other',
    setting: 'noisy',
    contender,
    number,
    seed: number,
    objective,
    accuracy: objective,
    collapsed: objective < 0.1,
  });
  const runs = [
    run('policy', 0, 0.7),
    run('policy', 1, 0.05),
    run('base', 1, 0.25),
    run('base', 0, 0.5),
  ];

  it('pairs what has the same seed', () => {
    const [result] = cardResults(runs);
    expect(result?.objective).toEqual({ policy: 0.375, base: 0.375 });
    expect(result?.gain.mean).toBeCloseTo(0, 9);
    expect(result?.gain.standardError).toBeCloseTo(0.2, 9);
    expect([result?.seeds, result?.collapsed, result?.regime]).toEqual([2, 1, 'other, noisy']);
  });

  it('says how the policy was made', () => {
    const asked = { controls: 'learningRate', seed: '3', dataset: 'a,b' };
    const request = parseMetaTrainRequest(asked);
    const training = {
      generations: [],
      policy: { version: 1, state: null },
      actions: 'continuous',
      features: {},
      runs: 40,
      coreMinutes: 1.26,
    } as const;
    const card = cardOf(request, training, runs);
    expect(card.name).toBe('learning-rate-cma-es-s3');
    expect(card.base).toEqual({ beta: [0.001, 0.03], ceiling: 1 });
    const few = parseMetaTrainRequest({ ...asked, features: 'progress, logRate' });
    expect(cardOf(few, training, runs).training.command).toContain('--features progress,logRate');
    const bare = cardOf(parseMetaTrainRequest({ ...asked, baseCeiling: '0' }), training, runs);
    expect(bare.training.command).not.toContain('--features');
    expect([bare.name, bare.base]).toEqual(['learning-rate-cma-es-s3', { beta: [0.001, 0.03] }]);
    expect(card.training).toMatchObject({ runs: 40, coreMinutes: 1.3, seed: 3 });
    expect(card.training.command).toContain('--controls learningRate');
    expect(card.training.regimes).toContain('a, b: ');
  });
});
