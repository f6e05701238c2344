import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { idxBytes, idxShorts, rejection } from './idx-bytes.test.support.js';
import { readTokenFolder } from './token-folder.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ahs-tokens-'));
});
afterEach(() => rm(folder, { recursive: true }));

const complete = {
  'train-tokens-idx2-short.gz': idxShorts([2, 3], [0, 2, 1, 3, 4, 2]),
  'train-labels-idx1-ubyte.gz': idxBytes([2], [0, 1]),
  'test-tokens-idx2-short.gz': idxShorts([1, 3], [0, 0, 4]),
  'test-labels-idx1-ubyte.gz': idxBytes([1], [1]),
  'vocabulary.txt.gz': Buffer.from("the\nisn't\nкино\n"),
};

async function read(files: Readonly<Record<string, Uint8Array>> = {}) {
  for (const [name, bytes] of Object.entries({ ...complete, ...files })) {
    await writeFile(join(folder, name), gzipSync(bytes));
  }
  return readTokenFolder(folder, { name: 'texts', classes: 2 });
}

it('reads ids, labels and words', async () => {
  expect(await read()).toEqual({
    name: 'texts',
    input: { kind: 'tokens', length: 3, vocabulary: 5 },
    classes: 2,
    train: { inputs: Uint16Array.of(0, 2, 1, 3, 4, 2), labels: Uint8Array.of(0, 1), count: 2 },
    test: { inputs: Uint16Array.of(0, 0, 4), labels: Uint8Array.of(1), count: 1 },
    source: folder,
    vocabulary: ['the', "isn't", 'кино'],
  });
});

it.each([
  [
    'an id without a word',
    { 'test-tokens-idx2-short.gz': idxShorts([1, 3], [0, 5, 0]) },
    'AHS_DATA_TOKEN',
  ],
  [
    'an id below 0',
    { 'test-tokens-idx2-short.gz': idxShorts([1, 3], [0, -1, 0]) },
    'AHS_DATA_NEGATIVE',
  ],
  ['a wrong label', { 'test-labels-idx1-ubyte.gz': idxBytes([1], [2]) }, 'AHS_DATA_LABEL'],
  ['a label too many', { 'test-labels-idx1-ubyte.gz': idxBytes([2], [1, 1]) }, 'AHS_DATA_MISMATCH'],
  [
    'another length',
    { 'test-tokens-idx2-short.gz': idxShorts([1, 2], [0, 0]) },
    'AHS_DATA_MISMATCH',
  ],
  ['bytes for ids', { 'test-tokens-idx2-short.gz': idxBytes([1, 3], [0, 0, 0]) }, 'AHS_DATA_MAGIC'],
  [
    'half an id',
    { 'test-tokens-idx2-short.gz': idxShorts([1, 3], [0, 0, 0]).subarray(0, 17) },
    'AHS_DATA_TRUNCATED',
  ],
])('refuses %s', async (_, files, code) => {
  expect(await rejection(read(files))).toMatchObject({ code });
});
