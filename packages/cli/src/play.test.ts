import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainIn, newFolder } from './ahs-process.test.support.js';
import { main } from './main.js';
import { processSurroundings } from './surroundings.js';

let folder = '';
beforeAll(() => {
  folder = newFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fields =
  'agent env evalEpisodes evalMean evalStd seed steps stepsPerSecond updates wallSeconds'.split(
    ' ',
  );

describe('ahs play', () => {
  it('prints exactly the promised fields, and the same score for the same seed', async () => {
    const line = 'play --env CartPole-v1 --steps 1500 --seed 3 --eval-episodes 4 --json'.split(' ');
    const ended = await mainIn(folder, ...line);
    expect(ended.code).toBe(0);
    const result = JSON.parse(ended.stdout);
    expect(Object.keys(result).sort()).toEqual(fields);
    expect(result).toMatchObject({
      env: 'CartPole-v1',
      agent: 'dqn',
      steps: 1500,
      seed: 3,
      evalEpisodes: 4,
    });
    expect(result.updates).toBe(500);
    const again = JSON.parse((await mainIn(folder, ...line)).stdout);
    expect([again.evalMean, again.evalStd]).toEqual([result.evalMean, result.evalStd]);
    expect(ended.stderr).toContain('chosen here');
  }, 60_000);

  it('prints its settings, which a file may change group by group', async () => {
    const shipped = await mainIn(folder, 'play', '--env', 'CartPole-v1', '--print-config');
    const settings = JSON.parse(shipped.stdout);
    expect(settings).toMatchObject({ steps: 50_000, streams: 1, evalEpisodes: 100 });
    expect(settings.options.replay.batchSize).toBe(64);
    writeFileSync(
      join(folder, 'config.json'),
      JSON.stringify({ steps: 900, options: { replay: { batchSize: 32 } } }),
    );
    const line = ['play', '--env', 'CartPole-v1', '--config', 'config.json', '--print-config'];
    const mine = JSON.parse((await mainIn(folder, ...line)).stdout);
    expect(mine.steps).toBe(900);
    expect(mine.options.replay).toEqual({ batchSize: 32 });
    expect(mine.options.network).toEqual(settings.options.network);
    expect(mine.options.exploration.decisions).toBe(144);
    const zoo = await mainIn(folder, ...line, '--preset', 'zoo');
    expect(JSON.parse(zoo.stdout).options.training.gradientSteps).toBe(128);
    expect(zoo.stderr).toContain('RL Baselines3 Zoo, dqn.yml');
    const flagged = JSON.parse((await mainIn(folder, ...line, '--steps', '70')).stdout);
    expect(flagged.steps).toBe(70);
  });

  it.each<readonly [string, object]>([
    ['bandit', { alpha: 0.5 }],
    ['cma-es', { episodes: 3 }],
    ['cem', { episodes: 3, optimiser: { population: 4 } }],
  ])('gives %s options of its own, which need not stand in groups', async (agent, options) => {
    writeFileSync(
      join(folder, 'own.json'),
      JSON.stringify({ steps: 40, evalEpisodes: 1, options }),
    );
    const line = ['play', '--env', 'CartPole-v1', '--agent', agent, '--config', 'own.json'];
    const printed = await mainIn(folder, ...line, '--print-config');
    expect(JSON.parse(printed.stdout).options).toEqual(options);
    const ended = await mainIn(folder, ...line, '--json');
    expect([ended.stderr.includes('AHS_'), ended.code]).toEqual([false, 0]);
    expect(JSON.parse(ended.stdout)).toMatchObject({ agent, steps: 40 });
    // They reach the agent, which refuses what is none of them.
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ options: { ...options, nets: 1 } }));
    expect((await mainIn(folder, ...line)).stderr).toContain('AHS_AGENT_OPTIONS_INVALID');
  });

  it.each<readonly [string, string, number]>([
    [
      '--env CartPol-v1',
      "AHS_ENVIRONMENT_UNKNOWN: There is no environment 'CartPol-v1'. Did you mean 'CartPole-v1'?",
      2,
    ],
    ['--env CartPole-v1 --agent dqm', "Did you mean 'dqn'?", 2],
    ['--env CartPole-v1 --steps 0', 'AHS_FLAG_INVALID: --steps 0: expected a whole number', 2],
    ['--env CartPole-v1 --eval-episodes x', 'AHS_FLAG_INVALID: --eval-episodes x', 2],
    ['--agent dqn', "AHS_FLAG_INVALID: Required option '--env <name>' not specified", 2],
    ['--env CartPole-v1 --preset mine', 'AHS_FLAG_INVALID: --preset mine: expected best or zoo', 2],
    ['--env Luby --preset zoo', "--preset zoo: the RL Zoo's settings for dqn in Luby", 2],
    ['--env CartPole-v1 --config nowhere.json', 'AHS_CONFIG_INVALID', 2],
    ['--env CartPole-v1 --config broken.json', 'AHS_CONFIG_INVALID', 2],
    ['--env CartPole-v1 --config odd.json', 'step: ', 2],
    ['--env CartPole-v1 --config foreign.json', 'AHS_AGENT_OPTIONS_INVALID', 2],
    ['--env CartPole-v1 --agent random --config foreign.json', 'AHS_AGENT_OPTIONS_INVALID', 2],
    ['--env Pendulum-v1 --agent dqn --steps 10', 'AHS_ACTION_SPACE_UNSUPPORTED', 1],
    ['--env CartPole-v1 --resume nowhere.safetensors', 'AHS_FILE_MISSING', 1],
  ])('refuses %s', async (line, message, code) => {
    writeFileSync(join(folder, 'broken.json'), '{');
    writeFileSync(join(folder, 'odd.json'), '{ "step": 3 }');
    writeFileSync(join(folder, 'foreign.json'), '{ "options": { "nets": {} } }');
    const ended = await mainIn(folder, 'play', ...line.split(' '));
    expect(ended.stderr).toContain(message.replace('step: ', 'AHS_CONFIG_INVALID'));
    expect(ended.code).toBe(code);
    expect(ended.stdout).toBe('');
  });

  it('stopped by Ctrl-C it saves, says how to go on, and reaches the score of a whole game', async () => {
    const line = 'play --env Luby --steps 2000 --seed 2 --eval-episodes 1 --json'.split(' ');
    const written = { stdout: '', stderr: '' };
    let heed: ((signal: 'SIGINT') => void) | undefined;
    let ticks = 0;
    const code = await main(line, {
      ...processSurroundings(),
      workingDirectory: folder,
      stdout: { write: (text) => (written.stdout += text) },
      stderr: { write: (text) => (written.stderr += text) },
      onSignal: (listener) => {
        heed = listener;
        return () => undefined;
      },
      elapsedMs: () => {
        ticks += 1;
        if (ticks === 1000) heed?.('SIGINT');
        return ticks;
      },
    });
    expect([code, written.stdout]).toEqual([130, '']);
    const resume = /npx --no-install ahs (.*)\n/.exec(written.stderr)?.[1]?.split(' ') ?? [];
    expect(existsSync(join(folder, resume.at(-1) as string))).toBe(true);
    const resumed = JSON.parse((await mainIn(folder, ...resume)).stdout);
    const whole = JSON.parse((await mainIn(folder, ...line)).stdout);
    expect(resumed.evalMean).toBe(whole.evalMean);
    expect(resumed.updates).toBe(whole.updates);
  }, 60_000);
});
