import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../snapshot.js';
import { encodeSnapshot } from '../snapshot-codec.js';
import { readSnapshotFile, writeSnapshotFile } from './snapshot-file.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ahs-snapshot-'));
  path = join(folder, 'checkpoint.safetensors');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const snapshot: Snapshot = {
  version: 1,
  state: { best: Number.NEGATIVE_INFINITY },
  tensors: { weights: { shape: [2], data: Float64Array.of(1, -0) } },
};
const coded = (code: string): unknown =>
  expect.objectContaining({ code, message: expect.stringContaining(`'${path}'`) });

describe('snapshot files', () => {
  it('give back what was written', () => {
    writeSnapshotFile(path, snapshot);
    expect(readdirSync(folder)).toEqual(['checkpoint.safetensors']);
    expect([...readFileSync(path)]).toEqual([...encodeSnapshot(snapshot)]);
    expect(readSnapshotFile(path)).toEqual(snapshot);
  });

  it('name the path when there is nothing, a folder, or something else', () => {
    expect(() => readSnapshotFile(path)).toThrow(coded('AHS_FILE_MISSING'));
    writeFileSync(path, 'not a snapshot');
    expect(() => readSnapshotFile(path)).toThrow(coded('AHS_SAFETENSORS_INVALID'));
    path = folder;
    expect(() => readSnapshotFile(path)).toThrow(coded('AHS_READ_FAILED'));
    expect(() => writeSnapshotFile(path, snapshot)).toThrow(coded('AHS_WRITE_FAILED'));
  });
});
