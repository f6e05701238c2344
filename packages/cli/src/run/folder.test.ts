import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRunFolder } from './folder.js';

describe('a run folder', () => {
  const now = new Date('2026-03-04T05:06:07.890Z');
  const create = (out: string) => createRunFolder(out, now, ['mnist', 'dqn', 's0']);

  it('is another one for each run of the same second', () => {
    const out = mkdtempSync(join(tmpdir(), 'ahs-folder-'));
    const ids = [create(out), create(out), create(out)].map(({ id }) => id);
    expect(ids).toEqual(
      ['', '-2', '-3'].map((number) => `2026-03-04T05-06-07-mnist-dqn-s0${number}`),
    );
    expect(readdirSync(out).sort()).toEqual([...ids].sort());
  });

  it('takes no name of anything that is there', () => {
    const out = mkdtempSync(join(tmpdir(), 'ahs-folder-'));
    writeFileSync(join(out, '2026-03-04T05-06-07-mnist-dqn-s0'), '');
    expect(create(out).id).toMatch(/-2$/);
  });
});
