import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCifar10, loadCifar10, parseCifar10 } from './cifar10.js';
import { rejection } from './idx-bytes.test.support.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ahs-cifar-'));
});
afterEach(() => rm(folder, { recursive: true }));

const elsewhere = { AHS_CACHE_DIR: '/nowhere/at/all' };

/** A record whose red plane counts up, with green 100 and blue 200. */
function record(label: number): Uint8Array {
  const bytes = new Uint8Array(3073);
  bytes[0] = label;
  for (let pixel = 0; pixel < 1024; pixel += 1) {
    bytes.set([pixel % 256], 1 + pixel);
    bytes.set([100], 1 + 1024 + pixel);
    bytes.set([200], 1 + 2048 + pixel);
  }
  return bytes;
}

function batch(...labels: readonly number[]): Uint8Array {
  return Buffer.concat(labels.map(record));
}

async function put(files: Readonly<Record<string, Uint8Array>>, where = folder): Promise<void> {
  await mkdir(where, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(where, name), bytes);
}

describe('parseCifar10', () => {
  it('puts the channels last', () => {
    const { inputs, labels, count } = parseCifar10(batch(7, 0), 'x');
    expect([count, ...labels]).toEqual([2, 7, 0]);
    for (const image of [0, 1]) {
      for (const pixel of [0, 1, 255, 1023]) {
        const at = image * 3072 + 3 * pixel;
        expect([...inputs.subarray(at, at + 3)]).toEqual([pixel % 256, 100, 200]);
      }
    }
  });

  it.each([
    ['nothing', new Uint8Array(), 'AHS_DATA_EMPTY', /empty/],
    ['half a record', batch(1, 2).subarray(0, 5000), 'AHS_DATA_TRUNCATED', /5000 bytes.*3073/],
    ['a wrong label', batch(1, 2, 10), 'AHS_DATA_LABEL', /label 10 in record 2/],
    ['CIFAR-100', new Uint8Array(2 * 3074), 'AHS_DATA_TRUNCATED', /binary version of CIFAR-10/],
    ['a page', Buffer.from('<html>404</html>'), 'AHS_DATA_TRUNCATED', /16 bytes/],
  ])('refuses %s', (_, bytes, code, message) => {
    const parse = () => parseCifar10(bytes, 'the/file');
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(/the\/file/);
    expect(parse).toThrow(message);
  });
});

describe('loadCifar10', () => {
  it('joins the batches that there are, in order, and says which', async () => {
    const files = {
      'data_batch_4.bin.gz': gzipSync(batch(4)),
      'data_batch_2.bin': batch(2, 3),
      'test_batch.bin.gz': gzipSync(batch(9)),
    };
    await put(files, join(folder, 'cifar-10'));
    const dataset = await loadCifar10({ dataDir: folder });
    expect(dataset).toMatchObject({
      name: 'cifar10',
      input: { kind: 'images', shape: [32, 32, 3] },
      classes: 10,
      train: { labels: Uint8Array.of(2, 3, 4), count: 3 },
      test: { labels: Uint8Array.of(9), count: 1 },
      source: `${join(folder, 'cifar-10')} (training batches 2, 4 of 5 only: 3 images)`,
    });
    expect(dataset.train.inputs).toEqual(parseCifar10(batch(2, 3, 4), '').inputs);
  });

  it('names the folder alone when all five are there, in the folder as it is unpacked', async () => {
    const target = join(folder, 'cifar-10-batches-bin');
    const names = [1, 2, 3, 4, 5].map((number) => [`data_batch_${number}.bin`, batch(number)]);
    await put({ ...Object.fromEntries(names), 'test_batch.bin': batch(0) }, target);
    const environment = { ...elsewhere, AHS_DATA_DIR: folder };
    expect(await findCifar10({ environment })).toBe(target);
    const { source, train } = await loadCifar10({ environment });
    expect(source).toBe(target);
    expect([...train.labels]).toEqual([1, 2, 3, 4, 5]);
  });

  it('is found in the cache, and says where to get it when it is nowhere', async () => {
    await put(
      { 'data_batch_1.bin': batch(0), 'test_batch.bin': batch(0) },
      join(folder, 'cifar10'),
    );
    expect(await findCifar10({ environment: { AHS_CACHE_DIR: folder } })).toBe(
      join(folder, 'cifar10'),
    );
    const refused = await rejection(loadCifar10({ environment: elsewhere }));
    expect(refused.code).toBe('AHS_DATA_MISSING');
    expect(refused.message).toMatch(/cs\.toronto\.edu.*--data-dir/);
    expect(await findCifar10({ environment: elsewhere })).toBeUndefined();
    expect(await rejection(loadCifar10({ dataDir: join(folder, 'none') }))).toMatchObject({
      code: 'AHS_DATA_MISSING',
    });
  });

  it('names the file that is missing, truncated or corrupt', async () => {
    await put({ 'data_batch_1.bin': batch(0) });
    const missing = await rejection(loadCifar10({ dataDir: folder }));
    expect(missing.code).toBe('AHS_DATA_MISSING');
    expect(missing.message).toContain('test_batch.bin');
    const packed = gzipSync(batch(1));
    const flipped = Uint8Array.from(packed, (byte, i) =>
      i === packed.length - 6 ? byte ^ 1 : byte,
    );
    for (const [bytes, code] of [
      [packed.subarray(0, packed.length - 9), 'AHS_DATA_TRUNCATED'],
      // The checksum of the content.
      [flipped, 'AHS_DATA_GZIP'],
      [batch(1).subarray(1), 'AHS_DATA_TRUNCATED'],
    ] as const) {
      await put({ 'test_batch.bin.gz': bytes });
      const refused = await rejection(loadCifar10({ dataDir: folder }));
      expect(refused.code).toBe(code);
      expect(refused.message).toContain(join(folder, 'test_batch.bin.gz'));
    }
  });
});

const fullData = process.env.AHS_DATA_DIR;

describe.skipIf(fullData === undefined)('cifar10 in full (needs AHS_DATA_DIR)', () => {
  it('has the labels that it is known by', async () => {
    const { train, test } = await loadCifar10();
    expect([...train.labels.subarray(0, 5)]).toEqual([6, 9, 9, 4, 1]);
    expect([...test.labels.subarray(0, 5)]).toEqual([3, 8, 8, 0, 6]);
    expect(train.count % 10_000).toBe(0);
    const counts = Array.from({ length: 10 }, (_, i) => test.labels.filter((l) => l === i).length);
    expect(counts).toEqual(Array(10).fill(1000));
  }, 30_000);
});
