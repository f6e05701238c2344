import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AhsError } from '@ahs/core';
import type { Dataset, Examples } from './dataset.js';
import { cacheFolder, findFolder, type LocationOptions, type Sought } from './location.js';
import { readPackedFile } from './packed-file.js';

const CLASSES = 10;
const SIDE = 32;
const CHANNELS = 3;
const PLANE = SIDE * SIDE;
const IMAGE = PLANE * CHANNELS;
const RECORD = 1 + IMAGE;
const BATCHES = [1, 2, 3, 4, 5];

/**
 * CIFAR-10 (Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009) in its binary version: 32 × 32
 * colour images from the first place that has them: `dataDir` (and then no other), the folder in `AHS_DATA_DIR`, the
 * cache; in the folder itself or its subfolder `cifar-10`, `cifar10` or `cifar-10-batches-bin`. The files are
 * `data_batch_1.bin` … `data_batch_5.bin`, at least one of them, and `test_batch.bin`, plain or `.gz`; `source` says
 * which training batches there were.
 *
 * @throws AhsError `AHS_DATA_MISSING` where they are not there, and what {@link parseCifar10} and
 * {@link readPackedFile} throw.
 */
export async function loadCifar10(options: LocationOptions = {}): Promise<Dataset> {
  const folder = await findCifar10(options);
  if (folder === undefined) {
    throw new AhsError('AHS_DATA_MISSING', 'CIFAR-10 is not on this machine.', { fix: FIX });
  }
  return readCifar10Folder(folder);
}

/** Where CIFAR-10 lies on this machine; throws `AHS_DATA_MISSING` as {@link loadCifar10} does for a named folder. */
export async function findCifar10(options: LocationOptions = {}): Promise<string | undefined> {
  const folder = await findFolder(sought, options);
  if (folder !== undefined) return folder;
  const cache = cacheFolder(options, 'cifar10');
  return (await holdsBatches(cache)) ? cache : undefined;
}

const FIX =
  'Unpack https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz (162 MiB) and pass --data-dir with the folder cifar-10-batches-bin, or use cifar10-mini, which is embedded.';

const sought: Sought = {
  subfolders: ['cifar-10', 'cifar10', 'cifar-10-batches-bin'],
  isIn: holdsBatches,
  files: 'a data_batch_1.bin … data_batch_5.bin, plain or .gz',
  fix: FIX,
};

async function holdsBatches(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  return BATCHES.some((batch) => nameOf(`data_batch_${batch}`, names) !== undefined);
}

async function readCifar10Folder(folder: string): Promise<Dataset> {
  const names = await readdir(folder);
  const found = BATCHES.filter((batch) => nameOf(`data_batch_${batch}`, names) !== undefined);
  const read = async (stem: string): Promise<Examples> => {
    const path = join(folder, nameOf(stem, names) ?? `${stem}.bin`);
    return parseCifar10(await readPackedFile(path), path);
  };
  if (nameOf('test_batch', names) === undefined) {
    throw new AhsError(
      'AHS_DATA_MISSING',
      `${folder} holds no test_batch.bin or test_batch.bin.gz.`,
      { fix: FIX },
    );
  }
  const parts: Examples[] = [];
  for (const batch of found) parts.push(await read(`data_batch_${batch}`));
  const train = joined(parts);
  const all = found.length === BATCHES.length;
  return {
    name: 'cifar10',
    input: { kind: 'images', shape: [SIDE, SIDE, CHANNELS] },
    classes: CLASSES,
    train,
    test: await read('test_batch'),
    source: all
      ? folder
      : `${folder} (training ${found.length === 1 ? 'batch' : 'batches'} ${found.join(', ')} of 5 only: ${train.count} images)`,
  };
}

/** A plain file goes before a packed one. */
function nameOf(stem: string, names: readonly string[]): string | undefined {
  return [`${stem}.bin`, `${stem}.bin.gz`].find((name) => names.includes(name));
}

function joined(parts: readonly Examples[]): Examples {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const inputs = new Uint8Array(count * IMAGE);
  const labels = new Uint8Array(count);
  let from = 0;
  for (const part of parts) {
    inputs.set(part.inputs, from * IMAGE);
    labels.set(part.labels, from);
    from += part.count;
  }
  return { inputs, labels, count };
}

/**
 * Reads a batch of the binary version: records of a label byte, 0 … 9, and three planes of 32 × 32 bytes, red, green,
 * blue. The images that come out have their channels last. Pure.
 *
 * @param source what the bytes are called in messages, usually a path
 * @throws AhsError `AHS_DATA_EMPTY` for none, `AHS_DATA_TRUNCATED` when they are no whole number of records,
 * `AHS_DATA_LABEL` for a label beyond 9.
 */
export function parseCifar10(bytes: Uint8Array, source: string): Examples {
  if (bytes.length === 0) throw new AhsError('AHS_DATA_EMPTY', `${source} is empty.`);
  if (bytes.length % RECORD !== 0) {
    throw new AhsError(
      'AHS_DATA_TRUNCATED',
      `${source} has ${bytes.length} bytes, which is no whole number of records of ${RECORD}.`,
      { fix: 'Get the file again from its source: the binary version of CIFAR-10.' },
    );
  }
  const count = bytes.length / RECORD;
  const inputs = new Uint8Array(count * IMAGE);
  const labels = new Uint8Array(count);
  for (let record = 0; record < count; record += 1) {
    const start = record * RECORD;
    const label = bytes[start] as number;
    if (label >= CLASSES) {
      throw new AhsError(
        'AHS_DATA_LABEL',
        `${source} has the label ${label} in record ${record}; labels go from 0 to ${CLASSES - 1}.`,
        { fix: 'Give the binary version of CIFAR-10 (not CIFAR-100, whose records are longer).' },
      );
    }
    labels[record] = label;
    for (let pixel = 0; pixel < PLANE; pixel += 1) {
      const to = record * IMAGE + CHANNELS * pixel;
      for (let channel = 0; channel < CHANNELS; channel += 1) {
        inputs[to + channel] = bytes[start + 1 + channel * PLANE + pixel] as number;
      }
    }
  }
  return { inputs, labels, count };
}
