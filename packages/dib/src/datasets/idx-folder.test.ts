import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idxBytes, rejection } from './idx-bytes.test.support.js';
import { holdsIdxFiles, readIdxFolder } from './idx-folder.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ahs-idx-'));
});
afterEach(() => rm(folder, { recursive: true }));

const trainImages = idxBytes([3, 2, 1], [1, 2, 3, 4, 5, 6]);
const trainLabels = idxBytes([3], [0, 2, 1]);
const testImages = idxBytes([1, 2, 1], [7, 8]);
const testLabels = idxBytes([1], [2]);

async function put(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
}

const complete = {
  'train-images-idx3-ubyte': trainImages,
  'train-labels-idx1-ubyte': trainLabels,
  't10k-images-idx3-ubyte': testImages,
  't10k-labels-idx1-ubyte': testLabels,
};

async function refusal(files: Readonly<Record<string, Uint8Array>>, classes?: number) {
  await put({ ...complete, ...files });
  return rejection(
    readIdxFolder(folder, classes === undefined ? { name: 'x' } : { name: 'x', classes }),
  );
}

describe('readIdxFolder', () => {
  it('reads four plain files', async () => {
    await put(complete);
    expect(await readIdxFolder(folder, { name: 'mine' })).toEqual({
      name: 'mine',
      input: { kind: 'images', shape: [2, 1, 1] },
      classes: 3,
      train: { inputs: Uint8Array.of(1, 2, 3, 4, 5, 6), labels: Uint8Array.of(0, 2, 1), count: 3 },
      test: { inputs: Uint8Array.of(7, 8), labels: Uint8Array.of(2), count: 1 },
      source: folder,
    });
  });

  it('reads packed files, other spellings and images with channels', async () => {
    await put({
      'train-images.idx4-ubyte': idxBytes([1, 1, 2, 3], [1, 2, 3, 4, 5, 6]),
      'train-labels.gz': gzipSync(idxBytes([1], [1])),
      'test-images': gzipSync(idxBytes([1, 1, 2, 3], [6, 5, 4, 3, 2, 1])),
      'test-labels.idx1-ubyte.gz': idxBytes([1], [0]),
      'unrelated.txt': Uint8Array.of(1),
    });
    const dataset = await readIdxFolder(folder, { name: 'colours' });
    expect(dataset.input).toEqual({ kind: 'images', shape: [1, 2, 3] });
    expect([...dataset.test.inputs]).toEqual([6, 5, 4, 3, 2, 1]);
    expect([...dataset.train.labels, ...dataset.test.labels]).toEqual([1, 0]);
  });

  it('prefers a plain file to a packed one', async () => {
    await put({ ...complete, 'train-labels-idx1-ubyte.gz': gzipSync(idxBytes([3], [1, 1, 1])) });
    expect([...(await readIdxFolder(folder, { name: 'x' })).train.labels]).toEqual([0, 2, 1]);
  });

  it('names the file that is missing, and the folder', async () => {
    await put({ 'train-images-idx3-ubyte': trainImages });
    const { code, message } = await rejection(readIdxFolder(folder, { name: 'x' }));
    expect(code).toBe('AHS_DATA_MISSING');
    expect(message).toContain(folder);
    expect(message).toContain('train-labels-idx1-ubyte');
    expect(await rejection(readIdxFolder(join(folder, 'none'), { name: 'x' }))).toMatchObject({
      code: 'AHS_DATA_MISSING',
    });
  });

  it('names both files when counts or sizes disagree', async () => {
    const counts = await refusal({ 'train-labels-idx1-ubyte': idxBytes([2], [0, 1]) });
    expect(counts.code).toBe('AHS_DATA_MISMATCH');
    expect(counts.message).toMatch(
      /train-images-idx3-ubyte has 3 images.*train-labels-idx1-ubyte has 2 labels/,
    );
    const sizes = await refusal({
      'train-labels-idx1-ubyte': trainLabels,
      't10k-images-idx3-ubyte': idxBytes([1, 1, 1], [7]),
    });
    expect(sizes.code).toBe('AHS_DATA_MISMATCH');
    expect(sizes.message).toContain('t10k-images-idx3-ubyte of 1 × 1 × 1');
  });

  it('names the label that is out of range, by the classes given or by the training set', async () => {
    const given = await refusal({}, 2);
    expect(given.code).toBe('AHS_DATA_LABEL');
    expect(given.message).toContain('train-labels-idx1-ubyte has the label 2 at index 1');
    const unseen = await refusal({ 't10k-labels-idx1-ubyte': idxBytes([1], [3]) });
    expect(unseen.message).toContain(
      't10k-labels-idx1-ubyte has the label 3 at index 0; labels go from 0 to 2',
    );
    const single = await refusal({
      'train-labels-idx1-ubyte': idxBytes([3], [0, 0, 0]),
      't10k-labels-idx1-ubyte': idxBytes([1], [0]),
    });
    expect(single.code).toBe('AHS_DATA_LABEL');
  });

  it('tells a truncated gzip file from a corrupt one, and names it', async () => {
    const packed = gzipSync(trainImages);
    const name = 'train-images-idx3-ubyte';
    for (const length of [2, 12, packed.length - 1]) {
      const cut = await refusal({ [name]: packed.subarray(0, length) });
      expect(cut.code).toBe('AHS_DATA_TRUNCATED');
      expect(cut.message).toContain(join(folder, name));
    }
    const flipped = Uint8Array.from(packed, (byte, i) =>
      i === packed.length - 6 ? byte ^ 1 : byte,
    );
    expect(await refusal({ [name]: flipped })).toMatchObject({ code: 'AHS_DATA_GZIP' });
  });

  it('names a file that cannot be read', async () => {
    await put(complete);
    await rm(join(folder, 'train-labels-idx1-ubyte'));
    await mkdir(join(folder, 'train-labels-idx1-ubyte'));
    const { code, message } = await rejection(readIdxFolder(folder, { name: 'x' }));
    expect(code).toBe('AHS_DATA_UNREADABLE');
    expect(message).toContain('train-labels-idx1-ubyte');
  });
});

describe('holdsIdxFiles', () => {
  it('looks for training images', async () => {
    expect(await holdsIdxFiles(folder)).toBe(false);
    expect(await holdsIdxFiles(join(folder, 'none'))).toBe(false);
    await put({ 'train-images-idx3-ubyte.gz': trainImages });
    expect(await holdsIdxFiles(folder)).toBe(true);
  });
});
