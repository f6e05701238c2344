import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ahs,
  contentOf,
  newFolder,
  startAhs,
  summaryOf,
  withoutTimes,
} from './ahs-process.test.support.js';

describe('two runs at once', () => {
  it('share no folder, and do not disturb each other', async () => {
    const folder = newFolder();
    // What is stale is built once, and not by two at a time.
    await ahs(folder, '--version');
    const flags = ['train', '--train-size', '100', '--epochs', '2', '--schedule', 'beta=dqn'];
    const [one, other] = await Promise.all(
      [startAhs(folder, ...flags, '--json'), startAhs(folder, ...flags, '--json')].map(
        async ({ ended }) => summaryOf(await ended),
      ),
    );
    if (one === undefined || other === undefined) throw new Error('There were two.');
    expect(one.runId).not.toBe(other.runId);
    expect(readdirSync(join(folder, 'runs')).sort()).toEqual([one.runId, other.runId].sort());
    expect(withoutTimes(one)).toEqual(withoutTimes(other));
    const [here, there] = [one, other].map(({ files }) => dirname(files.events as string));
    for (const file of ['events.jsonl', 'policy.safetensors', 'figure-1.svg']) {
      expect(contentOf(here as string, file) === contentOf(there as string, file), file).toBe(true);
    }
  }, 60_000);
});
