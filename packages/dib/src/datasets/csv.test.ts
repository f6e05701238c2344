import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CsvOptions, readCsv } from './csv.js';
import { rejection } from './idx-bytes.test.support.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ahs-csv-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array, options: CsvOptions = {}) {
  const file = join(folder, 'data.csv');
  await writeFile(file, content);
  return readCsv(file, options);
}

async function readBoth(train: string, test: string, options: CsvOptions = {}) {
  await writeFile(join(folder, 'train.csv'), train);
  await writeFile(join(folder, 'test.csv'), test);
  return readCsv(folder, options);
}

describe('readCsv', () => {
  it('reads a folder of two files: names as classes, the columns as pixels of a shape', async () => {
    const train = '\ufeffa,"label",b,c,d\r\n1,cat,2,3,4\r\n5,"dog, wet",6,7,8\r\n0,cat,0,0,255\r\n';
    const dataset = await readBoth(train, 'a,label,b,c,d\n9,"dog, wet",9,9,9\n', {
      shape: '1x2x2',
    });
    expect(dataset).toEqual({
      name: 'csv',
      input: { kind: 'images', shape: [1, 2, 2] },
      classes: 2,
      train: {
        inputs: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 255),
        labels: Uint8Array.of(0, 1, 0),
        count: 3,
      },
      test: { inputs: Uint8Array.of(9, 9, 9, 9), labels: Uint8Array.of(1), count: 1 },
      source: folder,
    });
  });

  it('takes the first column of a file without a header, and numbers as class indices', async () => {
    const { input, classes, train, test } = await read('3,10\n0,20\n3,30\n0,40\n3,50\n', {
      test: 0.4,
    });
    expect([input, classes]).toEqual([{ kind: 'images', shape: [1, 1, 1] }, 4]);
    expect([train.count, test.count]).toEqual([3, 2]);
    const pairs = [train, test].flatMap(({ inputs, labels }) =>
      [...inputs].map((value, i) => `${labels[i]},${value}`),
    );
    expect(pairs.sort()).toEqual(['0,20', '0,40', '3,10', '3,30', '3,50']);
  });

  it.each([
    ['a header whose names are numbers', 'label,0,1\n1,5,6\n0,7,8\n', {}, [5, 6, 7, 8]],
    ['a named column', 'x,kind\n5,b\n7,a\n', { label: 'kind' }, [5, 7]],
    ['the last column, by its number', '5,6,yes\n7,8,no\n', { label: '3' }, [5, 6, 7, 8]],
    ['a label column whose number is a value too', '3,7,0\n4,8,1\n', { label: '3' }, [3, 4, 7, 8]],
    ['spaces and gzip', gzipSync('label, x\n 1, 5\n 0,7 \n'), {}, [5, 7]],
  ])('reads %s', async (_, content, options, values) => {
    const { train, test } = await read(content, { ...options, test: 0.5 });
    const all = [...train.inputs, ...test.inputs].sort((a, b) => a - b);
    expect(all).toEqual(values);
  });

  it('splits one file by class, the same for the same seed', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => `${i % 10 === 0 ? 'rare' : 'common'},${i}`);
    const content = `label,x\n${rows.join('\n')}\n`;
    const one = await read(content);
    expect([one.train.count, one.test.count]).toEqual([80, 20]);
    expect(one.test.labels.filter((label) => label === 1)).toHaveLength(2);
    expect(new Set([...one.train.inputs, ...one.test.inputs]).size).toBe(100);
    expect(await read(content)).toEqual(one);
    expect((await read(content, { seed: 1 })).test.inputs).not.toEqual(one.test.inputs);
  });

  it.each([
    ['a fraction', 'label,x,y\n1,5,6\n0,0.5,8\n', {}, 'AHS_DATA_LINE', /line 3: "0.5" in column x/],
    ['a byte too large', '1,5\n0,256\n', {}, 'AHS_DATA_LINE', /line 2: "256" in column 2/],
    ['an empty cell', '1,5\n0,\n', {}, 'AHS_DATA_LINE', /line 2: "" in column 2/],
    ['an empty label', 'label,x\n,5\n', {}, 'AHS_DATA_LINE', /line 2: its label is empty/],
    ['a short line', 'label,x\n1,5\n\n0\n', {}, 'AHS_DATA_LINE', /line [34]/],
    ['an open quote', 'label,x\n1,"5\n', {}, 'AHS_DATA_LINE', /line 2/],
    ['a file without rows', 'label,x\n', {}, 'AHS_DATA_EMPTY', /no rows/],
    ['an empty file', '', {}, 'AHS_DATA_EMPTY', /no rows/],
    ['no label column', 'x,y\n1,2\n', {}, 'AHS_DATA_COLUMN', /"label".*x, y/],
    ['a label column that is not there', '1,2\n', { label: '3' }, 'AHS_DATA_COLUMN', /"3"/],
    ['a label and nothing else', 'label\n1\n', {}, 'AHS_DATA_COLUMN', /beside others/],
    ['one class', 'label,x\na,1\na,2\n', {}, 'AHS_DATA_LABEL', /1 classes/],
    ['another shape', '0,1,2\n1,3,4\n', { shape: '2x2x1' }, 'AHS_DATA_MISMATCH', /2 columns/],
    ['no shape', '0,1\n1,2\n', { shape: '1x1' }, 'AHS_OPTION_INVALID', /shape/],
    ['a test set of all', '0,1\n1,2\n', { test: 1 }, 'AHS_OPTION_INVALID', /test/],
    ['cut gzip', gzipSync('0,1\n1,2\n').subarray(0, 20), {}, 'AHS_DATA_TRUNCATED', /data\.csv/],
  ])('refuses %s', async (_, content, options, code, message) => {
    const refused = await rejection(read(content, options));
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(message);
  });

  it('refuses test files that do not fit, and what is not there', async () => {
    const train = 'label,x\na,1\nb,2\n';
    const unknown = await rejection(readBoth(train, 'label,x\na,1\nc,2\n'));
    expect(unknown).toMatchObject({ code: 'AHS_DATA_LABEL' });
    expect(unknown.message).toMatch(/test\.csv, line 3.*class c/);
    expect(await rejection(readBoth(train, 'label,y\na,1\n'))).toMatchObject({
      code: 'AHS_DATA_MISMATCH',
    });
    await rm(join(folder, 'test.csv'));
    for (const path of [folder, join(folder, 'none.csv')]) {
      expect(await rejection(readCsv(path))).toMatchObject({ code: 'AHS_DATA_MISSING' });
    }
  });
});
