import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rejection } from './datasets/idx-bytes.test.support.js';
import { dibPlugin } from './plugin.js';

describe('dibPlugin', () => {
  it('loads each data set by name, with its options', async () => {
    expect((await dibPlugin.datasets['mnist-mini']({})).train.count).toBe(5000);
    const folder = await mkdtemp(join(tmpdir(), 'ahs-plugin-'));
    try {
      const { mnist, idx } = dibPlugin.datasets;
      for (const load of [() => mnist({ dataDir: folder }), () => idx({ path: folder })]) {
        const refused = await rejection(load());
        expect(refused.code).toBe('AHS_DATA_MISSING');
        expect(refused.message).toContain(folder);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(await rejection(dibPlugin.datasets.idx({}))).toMatchObject({
      code: 'AHS_OPTION_INVALID',
    });
    expect(await rejection(dibPlugin.datasets.mnist({ dataDir: 3 }))).toMatchObject({
      code: 'AHS_OPTION_INVALID',
    });
  });
});
