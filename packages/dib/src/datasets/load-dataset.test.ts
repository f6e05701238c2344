import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idxBytes, rejection } from './idx-bytes.test.support.js';
import { type DatasetName, embeddedDatasets, loadDataset } from './load-dataset.js';
import { findMnist, loadMnist, mnistFiles } from './mnist.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ahs-data-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A mirror where nobody listens: the real ones are never asked. */
const nowhere = { mirrors: ['http://127.0.0.1:1/'] };

function digits(labels: Uint8Array): readonly number[] {
  return Array.from({ length: 10 }, (_, digit) => labels.filter((label) => label === digit).length);
}

describe('mnist-mini', () => {
  it('is embedded, byte for byte, and balanced', async () => {
    const dataset = await loadDataset('mnist-mini');
    expect(dataset).toMatchObject({
      name: 'mnist-mini',
      input: { kind: 'images', shape: [28, 28, 1] },
      classes: 10,
    });
    expect(digits(dataset.train.labels)).toEqual(Array(10).fill(500));
    expect(digits(dataset.test.labels)).toEqual(Array(10).fill(100));
    expect(dataset.train.inputs).toHaveLength(5000 * 784);
    expect(dataset.test.count).toBe(1000);
    // Of the unpacked images as the data's own list of checksums describes them: 3,920,016 bytes with the header.
    const packed = await readFile(
      new URL('../../data/mnist-mini/train-images-idx3-ubyte.gz', import.meta.url),
    );
    expect(createHash('sha256').update(packed).digest('hex')).toBe(
      'e1cfb64df4fe50b2146c58ef4a1ddb7098e6bfffb4ef134153a5a1cfede7ebdf',
    );
  });
});

describe('cifar10-mini', () => {
  it('is embedded and balanced, in 16 brightnesses', async () => {
    const dataset = await loadDataset('cifar10-mini');
    expect(dataset).toMatchObject({
      name: 'cifar10-mini',
      input: { kind: 'images', shape: [16, 16, 3] },
      classes: 10,
      source: 'embedded in @ahs/dib',
    });
    expect(digits(dataset.train.labels)).toEqual(Array(10).fill(250));
    expect(digits(dataset.test.labels)).toEqual(Array(10).fill(50));
    expect([...new Set(dataset.train.inputs)].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, level) => 17 * level),
    );
  });
});

describe('imdb-mini', () => {
  it('is embedded and balanced, in words of its training set', async () => {
    const { train, test, vocabulary = [], ...dataset } = await loadDataset('imdb-mini');
    expect(dataset).toEqual({
      name: 'imdb-mini',
      input: { kind: 'tokens', length: 128, vocabulary: 4000 },
      classes: 2,
      source: 'embedded in @ahs/dib',
    });
    expect([train.count, test.count]).toEqual([2000, 1000]);
    expect(digits(train.labels).slice(0, 3)).toEqual([1000, 1000, 0]);
    expect(digits(test.labels).slice(0, 3)).toEqual([500, 500, 0]);
    // The most frequent words of the training reviews, the most frequent first, equals by their name.
    const counts = new Uint32Array(4000);
    for (const id of train.inputs) counts[id] = (counts[id] ?? 0) + 1;
    const order = vocabulary.map((word, index) => ({ word, count: counts[index + 2] ?? 0 }));
    expect(order).toEqual(
      order.toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)),
    );
    // The first that is not padding, so that padding stands in front.
    const first = train.inputs.subarray(0, 128);
    const start = first.findIndex((id) => id !== 0);
    expect(first.subarray(start).includes(0)).toBe(false);
  });
});

describe('data sets of this package', () => {
  it('are what their lists of checksums say', async () => {
    for (const name of embeddedDatasets) {
      const at = (file: string) => new URL(`../../data/${name}/${file}`, import.meta.url);
      const readme = await readFile(at('README.md'), 'utf8');
      const listed = [...readme.matchAll(/^\| `(\S+\.gz)` \| ([\d,]+) \|.*`([\da-f]{64})` \|$/gm)];
      const files = (await readdir(at('.'))).filter((file) => file.endsWith('.gz'));
      expect(listed.map(([, file]) => file).sort()).toEqual(files.sort());
      for (const [, file = '', bytes, sha256] of listed) {
        const content = await readFile(at(file));
        expect(content.length.toLocaleString('en')).toBe(bytes);
        expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      }
    }
  });

  it('refuse an option that they do not have', async () => {
    for (const name of ['mnist-mini?length=3', 'imdb?lenght=3', 'csv:x?size=3', 'idx:x?a=b']) {
      expect(await rejection(loadDataset(name as DatasetName))).toMatchObject({
        code: 'AHS_OPTION_INVALID',
      });
    }
  });
});

describe('csv:<file>', () => {
  it('reads the file, with the options in its name', async () => {
    await writeFile(join(folder, 'a.csv'), 'kind,x,y\na,1,2\nb,3,4\na,5,6\nb,7,8\n');
    const name = `csv:${join(folder, 'a.csv')}?label=kind&shape=1x2x1&test=0.5` as const;
    expect(await loadDataset(name)).toMatchObject({
      name,
      classes: 2,
      input: { kind: 'images', shape: [1, 2, 1] },
      train: { count: 2 },
      test: { count: 2 },
    });
  });
});

describe('idx:<folder>', () => {
  it('reads the folder', async () => {
    for (const [stem, count] of [
      ['train', 2],
      ['test', 1],
    ] as const) {
      await writeFile(
        join(folder, `${stem}-images`),
        idxBytes([count, 1, 1], Array(count).fill(9)),
      );
      await writeFile(join(folder, `${stem}-labels`), idxBytes([count], [0, 1].slice(0, count)));
    }
    const dataset = await loadDataset(`idx:${folder}`);
    expect(dataset).toMatchObject({
      name: `idx:${folder}`,
      classes: 2,
      input: { kind: 'images', shape: [1, 1, 1] },
    });
  });

  it.each(['idx:', 'csv:', 'cifar', 'mnist:x', ''])('refuses the name "%s"', async (name) => {
    const refused = await rejection(loadDataset(name as DatasetName));
    expect(refused.code).toBe('AHS_DATASET_UNKNOWN');
    expect(refused.message).toContain('idx:<folder>');
  });
});

describe('mnist', () => {
  let blank: Readonly<Record<string, Uint8Array>>;
  beforeAll(() => {
    const labels = (count: number) => Array.from({ length: count }, (_, i) => i % 10);
    const images = (count: number) => idxBytes([count, 28, 28], new Uint8Array(count * 784));
    blank = {
      'train-images-idx3-ubyte.gz': gzipSync(images(60_000), { level: 1 }),
      'train-labels-idx1-ubyte.gz': gzipSync(idxBytes([60_000], labels(60_000))),
      't10k-images-idx3-ubyte': images(10_000),
      't10k-labels-idx1-ubyte': idxBytes([10_000], labels(10_000)),
    };
  });

  async function putBlank(target: string): Promise<void> {
    await mkdir(target, { recursive: true });
    for (const [name, bytes] of Object.entries(blank)) await writeFile(join(target, name), bytes);
  }

  it('lies in dataDir, or in its subfolder mnist, before AHS_DATA_DIR', async () => {
    const elsewhere = join(folder, 'elsewhere');
    await putBlank(join(folder, 'mnist'));
    await mkdir(elsewhere);
    const environment = { AHS_DATA_DIR: elsewhere };
    for (const dataDir of [folder, join(folder, 'mnist')]) {
      const dataset = await loadDataset('mnist', { dataDir, environment, download: nowhere });
      expect(dataset.source).toBe(join(folder, 'mnist'));
      expect([dataset.train.count, dataset.test.count, dataset.classes]).toEqual([
        60_000, 10_000, 10,
      ]);
    }
  });

  it('lies in AHS_DATA_DIR when no dataDir is given', async () => {
    await putBlank(join(folder, 'mnist'));
    expect(await findMnist({ environment: { AHS_DATA_DIR: folder } })).toBe(join(folder, 'mnist'));
  });

  it('is not looked for elsewhere when dataDir does not hold it', async () => {
    const refused = await rejection(loadMnist({ dataDir: folder, download: nowhere }));
    expect(refused.code).toBe('AHS_DATA_MISSING');
    expect(refused.message).toContain(`Neither ${folder} nor ${join(folder, 'mnist')}`);
  });

  it('refuses an AHS_DATA_DIR that is no folder', async () => {
    const refused = await rejection(
      findMnist({ environment: { AHS_DATA_DIR: join(folder, 'none') } }),
    );
    expect(refused.code).toBe('AHS_DATA_MISSING');
    expect(refused.message).toContain('AHS_DATA_DIR');
  });

  it('says what it found when a folder holds another set', async () => {
    await putBlank(folder);
    await writeFile(
      join(folder, 't10k-images-idx3-ubyte'),
      idxBytes([1, 28, 28], new Uint8Array(784)),
    );
    await writeFile(join(folder, 't10k-labels-idx1-ubyte'), idxBytes([1], [0]));
    const refused = await rejection(loadMnist({ dataDir: folder }));
    expect(refused.code).toBe('AHS_DATA_MISMATCH');
    expect(refused.message).toContain('60000 + 1 images');
    expect(refused.message).toContain(`idx:${folder}`);
  });

  it('refuses a label beyond 9', async () => {
    await putBlank(folder);
    await writeFile(
      join(folder, 't10k-labels-idx1-ubyte'),
      idxBytes([10_000], new Uint8Array(10_000).fill(10)),
    );
    expect(await rejection(loadMnist({ dataDir: folder }))).toMatchObject({
      code: 'AHS_DATA_LABEL',
    });
  });

  it('says offline what to do, and names each URL', async () => {
    const environment = { AHS_CACHE_DIR: folder, AHS_DATA_DIR: folder };
    const refused = await rejection(loadMnist({ environment, download: nowhere }));
    expect(refused.code).toBe('AHS_DOWNLOAD_FAILED');
    expect(refused.message).toContain('http://127.0.0.1:1/train-images-idx3-ubyte.gz');
    expect(refused.message).toContain('--data-dir');
    expect(await findMnist({ environment })).toBeUndefined();
  });
});

const fullData = process.env.AHS_DATA_DIR;

describe.skipIf(fullData === undefined)('mnist in full (needs AHS_DATA_DIR)', () => {
  const requests: string[] = [];
  let source: string;
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    readFile(join(source, request.url ?? '')).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  beforeAll(async () => {
    source = (await findMnist()) as string;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  it('is downloaded once, checked and cached', async () => {
    const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const options = { environment: { AHS_CACHE_DIR: folder }, download: { mirrors: [mirror] } };
    const dataset = await loadDataset('mnist', options);
    expect(dataset.source).toBe(join(folder, 'mnist'));
    expect(digits(dataset.train.labels)).toEqual([
      5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949,
    ]);
    expect(digits(dataset.test.labels)).toEqual([
      980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009,
    ]);
    expect(await findMnist(options)).toBe(join(folder, 'mnist'));
    await loadDataset('mnist', options);
    expect(requests).toEqual(mnistFiles.map((file) => `/${file.name}`));
  });
});
