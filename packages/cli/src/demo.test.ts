import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, startAhs, waitForWrites } from './ahs-process.test.support.js';

describe('ahs demo', () => {
  it('can be interrupted, and says how the run that was under way goes on', async () => {
    const folder = newFolder();
    const { child, ended } = startAhs(folder, 'demo', '--seed', '5');
    const run = await waitForWrites(join(folder, 'runs'), 'checkpoint.safetensors', 2);
    child.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code, stderr).toBe(143);
    expect(readdirSync(join(folder, 'runs'))).toHaveLength(1);
    const [, path = ''] = /ahs train --resume (\S+)/.exec(stderr) ?? [];
    expect(join(folder, path)).toBe(run);
  }, 60_000);
});
