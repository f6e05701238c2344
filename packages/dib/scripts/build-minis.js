/**
 * Makes the embedded data sets `cifar10-mini` and `imdb-mini` from the full ones, the same from the same files:
 *
 *     node packages/dib/scripts/build-minis.js <folder with cifar-10/ and imdb/>
 *
 * Examples are drawn without replacement, as many of each class, and keep the order that they have in the full set.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createRng } from '@ahs/core';
import { idsOf, loadDataset, vocabularyOf, wordsOf } from '@ahs/dib';

const SEED = 20_090_101;
const OUTPUT = fileURLToPath(new URL('../data', import.meta.url));

/** Of CIFAR-10: images of 16 × 16, the means of 2 × 2 pixels, in 16 brightnesses. */
const IMAGES = { side: 16, levels: 16, train: 250, test: 50, from: 10_000 };
/** Of the IMDB reviews: the last words of each, in the most frequent words of the training ones. */
const TEXTS = { length: 128, ids: 4000, train: 1000, test: 500 };

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the folder that holds cifar-10/ and imdb/.');
await buildCifar10(folder);
buildImdb(folder);

/** @param {string} dataDir */
async function buildCifar10(dataDir) {
  const { train, test } = await loadDataset('cifar10', { dataDir });
  for (const [part, examples, each] of /** @type {const} */ ([
    ['train', train, IMAGES.train],
    ['t10k', test, IMAGES.test],
  ])) {
    // The first batch alone, which everybody has who has any.
    const labels = examples.labels.subarray(0, IMAGES.from);
    const chosen = balanced([...labels], 10, each, `cifar10-mini ${part}`);
    const images = chosen.flatMap((index) => pooled(examples.inputs, index));
    const { side } = IMAGES;
    write('cifar10-mini', `${part}-images-idx4-ubyte`, [chosen.length, side, side, 3], images);
    write(
      'cifar10-mini',
      `${part}-labels-idx1-ubyte`,
      [chosen.length],
      chosen.map((index) => labels[index] ?? 0),
    );
  }
}

/**
 * One image, half as large each way, channels last.
 *
 * @param {Uint8Array | Uint16Array} inputs @param {number} index
 */
function pooled(inputs, index) {
  const { side, levels } = IMAGES;
  const at = (
    /** @type {number} */ row,
    /** @type {number} */ column,
    /** @type {number} */ channel,
  ) => inputs[((index * 2 * side + row) * 2 * side + column) * 3 + channel] ?? 0;
  return Array.from({ length: side * side * 3 }, (_, i) => {
    const channel = i % 3;
    const column = 2 * (Math.floor(i / 3) % side);
    const row = 2 * Math.floor(i / 3 / side);
    const mean =
      (at(row, column, channel) +
        at(row, column + 1, channel) +
        at(row + 1, column, channel) +
        at(row + 1, column + 1, channel)) /
      4;
    const step = 255 / (levels - 1);
    return Math.round(mean / step) * step;
  });
}

/** @param {string} dataDir */
function buildImdb(dataDir) {
  /** @type {Set<string>} */
  const seen = new Set();
  const [train = [], test = []] = /** @type {const} */ (['train', 'test']).map((part) => {
    const lines = gunzipSync(readFileSync(join(dataDir, 'imdb', `${part}.jsonl.gz`)))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    /** @type {{ readonly label: number; readonly text: string }[]} */
    const reviews = lines.map((line) => JSON.parse(line));
    // The full set has some reviews twice.
    const unique = reviews.filter(({ text }) => !seen.has(text) && seen.add(text));
    const labels = unique.map(({ label }) => label);
    return balanced(labels, 2, TEXTS[part], `imdb-mini ${part}`).map((index) => {
      const { label, text } = /** @type {(typeof unique)[number]} */ (unique[index]);
      return { label, text: wordsOf(text).slice(-TEXTS.length).join(' ') };
    });
  });
  const vocabulary = vocabularyOf(
    train.map(({ text }) => text),
    TEXTS.ids,
  );
  for (const [part, reviews] of /** @type {const} */ ([
    ['train', train],
    ['test', test],
  ])) {
    const ids = idsOf(
      reviews.map(({ text }) => text),
      vocabulary,
      TEXTS.length,
    );
    write('imdb-mini', `${part}-tokens-idx2-short`, [reviews.length, TEXTS.length], ids, 2);
    write(
      'imdb-mini',
      `${part}-labels-idx1-ubyte`,
      [reviews.length],
      reviews.map(({ label }) => label),
    );
  }
  put('imdb-mini', 'vocabulary.txt', Buffer.from(`${vocabulary.join('\n')}\n`));
}

/**
 * Indices of as many examples of each class, in order.
 *
 * @param {readonly number[]} labels @param {number} classes @param {number} each @param {string} purpose
 */
function balanced(labels, classes, each, purpose) {
  const rng = createRng(SEED, purpose);
  return Array.from({ length: classes }, (_, label) => {
    const left = [...labels.keys()].filter((index) => labels[index] === label);
    return Array.from({ length: each }, () => left.splice(rng.integer(left.length), 1)[0] ?? 0);
  })
    .flat()
    .sort((a, b) => a - b);
}

/**
 * Writes an IDX file.
 *
 * @param {string} set @param {string} name @param {readonly number[]} shape @param {ArrayLike<number>} elements
 * @param {1 | 2} width Bytes of an element.
 */
function write(set, name, shape, elements, width = 1) {
  const header = 4 + 4 * shape.length;
  const bytes = Buffer.alloc(header + width * elements.length);
  bytes.writeUInt32BE(((width === 1 ? 0x08 : 0x0b) << 8) | shape.length);
  for (const [axis, length] of shape.entries()) bytes.writeUInt32BE(length, 4 + 4 * axis);
  for (let index = 0; index < elements.length; index += 1) {
    bytes.writeUIntBE(elements[index] ?? 0, header + width * index, width);
  }
  put(set, name, bytes);
}

/** @param {string} set @param {string} name @param {Uint8Array} bytes */
function put(set, name, bytes) {
  mkdirSync(join(OUTPUT, set), { recursive: true });
  const packed = gzipSync(bytes, { level: 9 });
  writeFileSync(join(OUTPUT, set, `${name}.gz`), packed);
  process.stdout.write(`${set}/${name}.gz: ${packed.length} bytes, ${bytes.length} unpacked\n`);
}
