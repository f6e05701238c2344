import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ahs,
  contentOf,
  mainIn,
  newFolder,
  onlyRun,
  startAhs,
  summaryOf,
  waitForWrites,
} from './ahs-process.test.support.js';
import { readJournal } from './run/results.js';

const tiny = ['train', '--train-size', '200', '--epochs', '3', '--json', '--seed', '2'] as const;

describe('controllers on the command line', () => {
  it('start where things stand: learningRate=plateau and beta=pi:<target>', async () => {
    const folder = newFolder();
    const ended = await ahs(
      folder,
      ...[...tiny, '--workers', '1'],
      ...['--schedule', 'learningRate=plateau', '--schedule', 'beta=pi:3'],
    );
    expect(ended.code, ended.stderr).toBe(0);
    const { values, schedules } = summaryOf(ended);
    expect(schedules).toEqual({ beta: 'pi:3', learningRate: 'plateau' });
    expect(values.learningRate).toEqual([0.05, 0.05, 0.05]);
    expect(new Set(values.beta).size).toBe(3);
    const { steps } = readJournal(join(onlyRun(join(folder, 'runs')), 'events.jsonl'));
    // Nobody asked for them.
    expect(steps.flatMap(({ metrics }) => Object.keys(metrics))).not.toContain('gradientCosine');
  }, 60_000);

  it('follow the gradient: beta=gradient-beta and learningRate=hypergradient, killed and resumed with other workers', async () => {
    const flags = [...tiny, '--schedule', 'beta=gradient-beta'].concat([
      ...['--schedule', 'learningRate=hypergradient', '--epochs', '8'],
    ]);
    const folder = newFolder();
    const whole = await ahs(folder, ...flags, '--workers', '1', '--out', 'whole');
    expect(whole.code, whole.stderr).toBe(0);
    const run = onlyRun(join(folder, 'whole'));
    const { steps, values } = readJournal(join(run, 'events.jsonl'));
    expect(steps[0]?.metrics).not.toHaveProperty('gradientCosine');
    for (const [index, { metrics, step }] of steps.entries()) {
      if (index === 0) continue;
      const { gradientCosine = Number.NaN } = metrics;
      expect(Math.abs(gradientCosine)).toBeLessThanOrEqual(1);
      // α_{t+1} = α_t · (1 + κ · cos), κ = .02
      const rate = (at: number) =>
        values.learningRate?.findLast((change) => change.step <= at)?.value ?? Number.NaN;
      expect(rate(step)).toBe(rate(step - 1) * (1 + 0.02 * gradientCosine));
    }
    expect(new Set(values.beta?.map(({ value }) => value)).size).toBeGreaterThan(3);

    const { child, ended } = startAhs(folder, ...flags, '--workers', '2', '--out', 'cut');
    const cut = await waitForWrites(join(folder, 'cut'), 'checkpoint.safetensors', 3);
    child.kill('SIGKILL');
    await ended;
    const resumed = await ahs(folder, 'train', '--resume', cut, '--workers', '1');
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(contentOf(cut, 'events.jsonl') === contentOf(run, 'events.jsonl')).toBe(true);
    const replayed = await mainIn(folder, 'replay', cut);
    expect(replayed.code, replayed.stderr).toBe(0);
  }, 60_000);
});
