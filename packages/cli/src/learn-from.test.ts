import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ahs, mainIn, newFolder, onlyRun } from './ahs-process.test.support.js';

const tiny = ['train', '--train-size', '128', '--epochs', '2', '--workers', '1'];

describe('ahs train --learn-from', () => {
  const folder = newFolder();
  const runOf = (out: string): string => onlyRun(join(folder, out));
  const train = async (out: string, ...flags: readonly string[]) => {
    const ended = await ahs(folder, ...tiny, '--out', out, ...flags);
    expect(ended.code, ended.stderr).toBe(0);
    return ended;
  };
  beforeAll(async () => {
    await train('fixed', '--schedule', 'beta=fixed:0.001');
    await train('moving', '--schedule', 'beta=cosine:0.001:0.1');
    await train('agent', '--schedule', 'beta=dqn', '--episodes', '2');
  }, 120_000);

  it('deploys what earlier runs taught, their first episodes too, and is replayed', async () => {
    const asked = ['--schedule', 'beta=dqn', '--learn-from', 'fixed', '--learn-from', 'agent'];
    const flags = asked.map((flag) => (existsSync(join(folder, flag)) ? runOf(flag) : flag));
    const { stderr } = await train('taught', ...flags);
    const taught = [...stderr.matchAll(/^Learned from (\d+) transitions(.*) of .*-s0\.$/gm)];
    expect(taught.map(([, count, episodes]) => [Number(count), episodes])).toEqual([
      [expect.toSatisfy((count) => count > 0), ''],
      [expect.toSatisfy((count) => count > 1), ' in 2 episodes'],
    ]);
    const policyOf = (out: string) => readFileSync(join(runOf(out), 'policy.safetensors'));
    // Frozen: what is stored is what was learned, whatever the run after it is like.
    await train('again', ...flags, '--label-noise', '0.5');
    expect(policyOf('again').equals(policyOf('taught'))).toBe(true);
    expect(policyOf('agent').equals(policyOf('taught'))).toBe(false);
    // The sources may be elsewhere by then.
    for (const out of ['fixed', 'agent']) renameSync(join(folder, out), join(folder, `${out}.old`));
    const replayed = await mainIn(folder, 'replay', runOf('taught'));
    for (const out of ['fixed', 'agent']) renameSync(join(folder, `${out}.old`), join(folder, out));
    expect(replayed.code, replayed.stderr).toBe(0);
  }, 120_000);

  it.each([
    ['beta=dqn', 'moving', 'AHS_JOURNAL_UNSUITABLE', /moving.*adapter 'beta'/s],
    ['beta=dqn:replay.learningStarts=1000', 'fixed', 'AHS_JOURNAL_UNSUITABLE', /no update.*1000/],
    ['beta=ppo', 'fixed', 'AHS_AGENT_ON_POLICY', /its own actions only/],
    ['beta=paper-dqn', 'fixed', 'AHS_JOURNAL_UNSUITABLE', /adapter 'paper'/],
    ['beta=fixed:0.001', 'fixed', 'AHS_FLAG_CONFLICT', /no agent decides/],
    ['beta=pretrained', 'fixed', 'AHS_FLAG_CONFLICT', /brings its own/],
    ['beta=dqn', 'nowhere', 'AHS_RUN_NOT_FOUND', /nowhere/],
  ])('refuses %s with %s, and leaves nothing', async (schedule, run, code, words) => {
    const from = run === 'nowhere' ? run : runOf(run);
    const flags = ['--schedule', schedule, '--learn-from', from, '--out', 'refused', '--json'];
    const ended = await mainIn(folder, ...tiny, ...flags);
    expect(ended.code).not.toBe(0);
    expect(ended.stderr).toContain(code);
    expect(ended.stderr).toMatch(words);
    expect(existsSync(join(folder, 'refused', 'run.json'))).toBe(false);
  });
});
