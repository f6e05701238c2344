import { fileURLToPath } from 'node:url';
import { AhsError } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { loadCifar10 } from './cifar10.js';
import { type CsvOptions, csvOptions, readCsv } from './csv.js';
import type { Dataset } from './dataset.js';
import { parseDatasetText } from './dataset-text.js';
import { readIdxFolder } from './idx-folder.js';
import { loadImdb, type TextOptions, textOptions } from './imdb.js';
import type { LocationOptions } from './location.js';
import { loadMnist } from './mnist.js';
import { readTokenFolder } from './token-folder.js';

/** What a data set is called: an own name, or `idx:` or `csv:` and a path, perhaps with options after a `?`. */
export type DatasetName =
  | 'mnist-mini'
  | 'mnist'
  | 'cifar10-mini'
  | 'cifar10'
  | 'imdb-mini'
  | 'imdb'
  | `imdb?${string}`
  | `idx:${string}`
  | `csv:${string}`;

/** The data sets that are embedded: they need nothing, and no network. */
export const embeddedDatasets = ['mnist-mini', 'cifar10-mini', 'imdb-mini'] as const;

/** What the data sets can be told; each reads what concerns it. */
export type DatasetOptions = LocationOptions & TextOptions & CsvOptions;

/**
 * Loads a data set by name:
 *
 * - embedded: `mnist-mini` (5,000 + 1,000 images), `cifar10-mini` (2,500 + 500 images, 16 × 16), `imdb-mini` (2,000 +
 *   1,000 reviews of 128 tokens);
 * - in full: `mnist` (see {@link loadMnist}), `cifar10` (see {@link loadCifar10}), `imdb` (see {@link loadImdb});
 *   `imdb?length=128&vocabulary=5000`;
 * - one's own: `idx:<folder>` (see {@link readIdxFolder}), `csv:<file>` (see {@link readCsv});
 *   `csv:digits.csv?shape=8x8x1`.
 *
 * @throws AhsError `AHS_DATASET_UNKNOWN` for another name, and what the loaders named above throw.
 * @example
 * ```ts
 * const dataset = await loadDataset('mnist-mini');
 * const split = splitDataset(dataset, { seed: 1 });
 * ```
 */
export async function loadDataset(
  name: DatasetName,
  options: DatasetOptions = {},
): Promise<Dataset> {
  const { name: kind, path, options: written } = parseDatasetText(name);
  const all = { ...options, ...written };
  checkOptions(name, kind, all);
  if (path === undefined) {
    switch (kind) {
      case 'mnist-mini':
        return { ...(await readIdxFolder(embedded(kind), { name, classes: 10 })), ...EMBEDDED };
      case 'cifar10-mini':
        return { ...(await readIdxFolder(embedded(kind), { name, classes: 10 })), ...EMBEDDED };
      case 'imdb-mini':
        return { ...(await readTokenFolder(embedded(kind), { name, classes: 2 })), ...EMBEDDED };
      case 'mnist':
        return loadMnist(all);
      case 'cifar10':
        return loadCifar10(all);
      case 'imdb':
        return loadImdb(all);
    }
  }
  if (kind === 'idx' && path) return readIdxFolder(path, { name });
  if (kind === 'csv' && path) return { ...(await readCsv(path, all)), name };
  throw new AhsError('AHS_DATASET_UNKNOWN', `There is no data set "${name}".`, {
    fix: 'Use mnist-mini, mnist, cifar10-mini, cifar10, imdb-mini, imdb, idx:<folder> or csv:<file>.',
  });
}

/** Refuses options that nobody would read. */
function checkOptions(name: string, kind: string, options: object): void {
  const own = Object.keys(ownOptions[kind] ?? {});
  const schema = z.strictObject({
    dataDir: z.string().min(1).optional(),
    environment: z.unknown().optional(),
    onProgress: z.unknown().optional(),
    download: z.unknown().optional(),
    ...Object.fromEntries(own.map((option) => [option, z.unknown().optional()])),
  });
  parseOptions(`The data set ${name}`, schema, options);
}

const ownOptions: Readonly<Record<string, z.ZodRawShape>> = {
  imdb: textOptions.shape,
  csv: csvOptions.shape,
};

const EMBEDDED = { source: 'embedded in @ahs/dib' };

function embedded(name: (typeof embeddedDatasets)[number]): string {
  return fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
}
