import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rejection } from './idx-bytes.test.support.js';
import { findImdb, loadImdb } from './imdb.js';
import { parseLabelledLines } from './labelled-lines.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ahs-imdb-'));
});
afterEach(() => rm(folder, { recursive: true }));

const elsewhere = { AHS_CACHE_DIR: '/nowhere/at/all' };
const line = (label: unknown, text: unknown) => JSON.stringify({ id: 0, label, rating: 9, text });
const train = `${line(0, 'Bad bad film.')}\n${line(1, 'A good film,<br />good')}\n`;
const test = `${line(1, 'good unseen unseen unseen')}\n`;

async function put(files: Readonly<Record<string, string | Uint8Array>>, where = folder) {
  await mkdir(where, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(where, name), content);
}

describe('parseLabelledLines', () => {
  const parse = (text: string) => parseLabelledLines(Buffer.from(text), 'the/file', 2);

  it('reads a line each, with or without the last line feed', () => {
    const read = [
      { label: 0, text: 'Bad bad film.' },
      { label: 1, text: 'A good film,<br />good' },
    ];
    expect(parse(train)).toEqual(read);
    expect(parse(train.trimEnd().replaceAll('\n', '\r\n'))).toEqual(read);
  });

  it('names each line that is wrong, by its number, and says how many more there are', () => {
    const wrong = [
      'nonsense',
      line(1, 'fine'),
      line(2, 'x'),
      line('1', 'x'),
      line(0, 5),
      '',
      '[]',
      '3',
      `{"label":1}`,
    ];
    const refused = () => parse(wrong.join('\n'));
    expect(refused).toThrow(expect.objectContaining({ code: 'AHS_DATA_LINE' }));
    expect(refused).toThrow(
      /the\/file: line 1: .*JSON.*; line 3: its label is 2; line 4: its label is "1"; line 5: it has no text; line 6: it is empty; and 3 more\./,
    );
    expect(() => parse(`${line(1, 'x')}\n{"label":1,"text":"cut o`)).toThrow(/line 2/);
    expect(() => parse(`{"text":"x"}`)).toThrow(/line 1: its label is missing/);
  });

  it('names a line that is no UTF-8, and refuses an empty file', () => {
    const bytes = Buffer.concat([Buffer.from(train), Buffer.of(0x22, 0xff, 0x22)]);
    expect(() => parseLabelledLines(bytes, 'x', 2)).toThrow(/line 3/);
    expect(() => parse('')).toThrow(expect.objectContaining({ code: 'AHS_DATA_EMPTY' }));
  });
});

describe('loadImdb', () => {
  it('makes its vocabulary of the training set alone', async () => {
    await put({ 'train.jsonl': train, 'test.jsonl.gz': gzipSync(test) }, join(folder, 'imdb'));
    const dataset = await loadImdb({ dataDir: folder, length: 5 });
    expect(dataset).toEqual({
      name: 'imdb',
      input: { kind: 'tokens', length: 5, vocabulary: 6 },
      classes: 2,
      vocabulary: ['bad', 'film', 'good', 'a'],
      train: {
        inputs: Uint16Array.of(0, 0, 2, 2, 3, 0, 5, 4, 3, 4),
        labels: Uint8Array.of(0, 1),
        count: 2,
      },
      test: { inputs: Uint16Array.of(0, 4, 1, 1, 1), labels: Uint8Array.of(1), count: 1 },
      source: join(folder, 'imdb'),
    });
    const small = await loadImdb({ dataDir: folder, length: 2, vocabulary: 3 });
    expect(small.input).toEqual({ kind: 'tokens', length: 2, vocabulary: 3 });
    expect([...small.train.inputs]).toEqual([2, 1, 1, 1]);
  });

  it('is found in AHS_DATA_DIR and in the cache, and says how it is had when it is nowhere', async () => {
    await put({ 'train.jsonl': train, 'test.jsonl': test }, join(folder, 'imdb'));
    for (const key of ['AHS_DATA_DIR', 'AHS_CACHE_DIR']) {
      const environment = { ...elsewhere, [key]: folder };
      expect(await findImdb({ environment })).toBe(join(folder, 'imdb'));
    }
    const refused = await rejection(loadImdb({ environment: elsewhere }));
    expect(refused.code).toBe('AHS_DATA_MISSING');
    expect(refused.message).toMatch(/ai\.stanford\.edu.*train\.jsonl/);
  });

  it('refuses a folder without a test set, a corrupt file and options out of range', async () => {
    await put({ 'train.jsonl': train });
    const missing = await rejection(loadImdb({ dataDir: folder }));
    expect(missing).toMatchObject({ code: 'AHS_DATA_MISSING' });
    expect(missing.message).toContain('test.jsonl');
    const packed = gzipSync(test);
    await put({ 'test.jsonl.gz': packed.subarray(0, packed.length - 3) });
    expect(await rejection(loadImdb({ dataDir: folder }))).toMatchObject({
      code: 'AHS_DATA_TRUNCATED',
    });
    for (const options of [{ length: 0 }, { vocabulary: 65_537 }, { vocabulary: 2 }]) {
      expect(await rejection(loadImdb({ dataDir: folder, ...options }))).toMatchObject({
        code: 'AHS_OPTION_INVALID',
      });
    }
  });
});

const fullData = process.env.AHS_DATA_DIR;

describe.skipIf(fullData === undefined)('imdb in full (needs AHS_DATA_DIR)', () => {
  it('is balanced, and its words are those of English', async () => {
    const { train: all, test: unseen, vocabulary, input } = await loadImdb();
    expect(input).toEqual({ kind: 'tokens', length: 256, vocabulary: 10_000 });
    expect(vocabulary?.slice(0, 6)).toEqual(['the', 'and', 'a', 'of', 'to', 'is']);
    for (const { labels, count } of [all, unseen]) {
      expect([count, labels.filter((label) => label === 1).length]).toEqual([25_000, 12_500]);
    }
    expect(Math.max(...[...all.inputs.subarray(0, 65_536)])).toBeLessThan(10_000);
  }, 60_000);
});
