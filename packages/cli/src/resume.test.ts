import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ahs,
  contentOf,
  newFolder,
  onlyRun,
  startAhs,
  summaryOf,
  waitForWrites,
  withoutTimes,
} from './ahs-process.test.support.js';

/** Two episodes of an agent that learns, with noise, evaluations within epochs and a rate that falls. */
const flags = [
  ...['train', '--schedule', 'beta=dqn', '--episodes', '2', '--epochs', '4', '--seed', '3'],
  ...['--train-size', '320', '--label-noise', '0.2', '--batch-size', '16', '--json'],
] as const;

/** A checkpoint is written before an episode, after each of its epochs and at its end. */
const checkpointsAnEpisode = 6;

describe('a run that is stopped and resumed', () => {
  const reference = newFolder();
  let summary: object;

  beforeAll(async () => {
    const ended = await ahs(reference, ...flags, '--out', 'whole');
    expect(ended.code, ended.stderr).toBe(0);
    summary = withoutTimes(summaryOf(ended));
  }, 60_000);

  /** Everything that a whole run leaves, byte for byte. */
  async function expectSameEnd(folder: string, run: string): Promise<void> {
    expect(existsSync(join(run, 'summary.json'))).toBe(false);
    const resumed = await ahs(folder, 'train', '--resume', run, '--json');
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(withoutTimes(summaryOf(resumed))).toEqual(summary);
    const whole = onlyRun(join(reference, 'whole'));
    for (const file of [
      'events.jsonl',
      'episodes/1.events.jsonl',
      'policy.safetensors',
      'figure-1.svg',
    ]) {
      expect(contentOf(run, file) === contentOf(whole, file), `${file} is the same`).toBe(true);
    }
  }

  it('ends as if nothing had happened when it was killed in its last episode', async () => {
    const folder = newFolder();
    const { child, ended } = startAhs(folder, ...flags, '--out', 'runs');
    const run = await waitForWrites(
      join(folder, 'runs'),
      'checkpoint.safetensors',
      checkpointsAnEpisode + 3,
    );
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    await expectSameEnd(folder, run);
  }, 60_000);

  it('ends as if nothing had happened when it was interrupted in its first, and then killed, with other workers', async () => {
    const folder = newFolder();
    const { child, ended } = startAhs(folder, ...flags, '--workers', '2', '--out', 'runs');
    const run = await waitForWrites(join(folder, 'runs'), 'checkpoint.safetensors', 2);
    child.kill('SIGINT');
    const interrupted = await ended;
    expect(interrupted.code, interrupted.stderr).toBe(130);
    expect(interrupted.stdout).toBe('');
    expect(interrupted.stderr).toMatch(/ahs train --resume runs\/\S+/);

    const again = startAhs(folder, 'train', '--resume', run, '--workers', '1', '--json');
    await waitForWrites(join(folder, 'runs'), 'checkpoint.safetensors', 3);
    again.child.kill('SIGKILL');
    await again.ended;
    await expectSameEnd(folder, run);
  }, 60_000);

  it('writes its results when it was killed after its last step and before them', async () => {
    const folder = newFolder();
    const run = join(folder, 'run');
    cpSync(onlyRun(join(reference, 'whole')), run, { recursive: true });
    for (const file of ['summary.json', 'policy.safetensors', 'figure-1.svg', 'report.html']) {
      rmSync(join(run, file));
    }
    await expectSameEnd(folder, run);
  }, 60_000);

  it('says that it is finished when it is resumed once more', async () => {
    const whole = onlyRun(join(reference, 'whole'));
    const before = contentOf(whole, 'events.jsonl');
    const ended = await ahs(reference, 'train', '--resume', whole, '--json');
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain('finished');
    expect(withoutTimes(summaryOf(ended))).toEqual(summary);
    expect(contentOf(whole, 'events.jsonl')).toBe(before);
  }, 60_000);
});
