import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ahs, newFolder, onlyRun, summaryOf } from './ahs-process.test.support.js';

const flags = ['train', '--train-size', '200', '--epochs', '2', '--batch-size', '4'] as const;

/** The built command where no file may grow beyond so many blocks of 512 bytes: the smallest full disk. */
function ahsWithin(blocks: number, folder: string) {
  const main = new URL('../dist/main.js', import.meta.url).href;
  const script = `import { main } from '${main}'; process.exitCode = await main(process.argv.slice(1));`;
  return spawnSync(
    'sh',
    [
      ...['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh'],
      ...[process.execPath, '--input-type=module', '--eval', script, ...flags],
    ],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
}

describe.skipIf(process.platform === 'win32')('a disk that is full', () => {
  // Builds what is stale, without the limit.
  beforeAll(() => ahs(newFolder(), '--version'));

  it.each([
    ['the journal', 8, 'events.jsonl'],
    ['a checkpoint', 128, 'checkpoint.safetensors'],
  ])(
    'is a coded error in %s, and the run goes on when there is room again',
    async (_, blocks, file) => {
      const folder = newFolder();
      const full = ahsWithin(blocks, folder);
      const run = onlyRun(join(folder, 'runs'));
      expect(full.stderr).toMatch(/^error AHS_WRITE_FAILED: /m);
      expect(full.stderr).toContain(join(run, file));
      expect([full.status, full.stdout]).toEqual([1, '']);
      expect(existsSync(join(run, 'summary.json'))).toBe(false);

      const resumed = await ahs(folder, 'train', '--resume', run, '--json');
      expect(resumed.code, resumed.stderr).toBe(0);
      expect(summaryOf(resumed).epochs).toBe(2);
    },
    60_000,
  );
});
