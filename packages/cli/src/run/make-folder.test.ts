import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.js';

describe('making a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'ahs-folder-'));

  it('makes those above it, and minds none that is there', () => {
    const path = join(root, 'a', 'b');
    makeFolder(path);
    makeFolder(path);
    expect(existsSync(path)).toBe(true);
  });

  it('fails where a file is in the way, and where the system refuses', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolder(join(root, 'file', 'below'))).toThrow(/ENOTDIR|EEXIST/);
    if (process.platform === 'linux')
      expect(() => makeFolder('/proc/ahs/below')).toThrow(/ENOENT|EACCES/);
  });
});
