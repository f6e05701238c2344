import { fileURLToPath } from 'node:url';
import { AhsError } from '@ahs/core';
import type { Dataset } from './dataset.js';
import { readIdxFolder } from './idx-folder.js';
import { type LocationOptions, loadMnist } from './mnist.js';

/** What a data set is called: an own name, or `idx:` and a folder. */
export type DatasetName = 'mnist-mini' | 'mnist' | `idx:${string}`;

/**
 * Loads a data set by name: `mnist-mini` (5,000 + 1,000 images, embedded, needs nothing), `mnist` (see
 * {@link loadMnist}), or `idx:<folder>` (see {@link readIdxFolder}).
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
  options: LocationOptions = {},
): Promise<Dataset> {
  if (name === 'mnist') return loadMnist(options);
  if (name === 'mnist-mini') return loadMnistMini();
  const folder = name.startsWith('idx:') ? name.slice('idx:'.length) : '';
  if (folder !== '') return readIdxFolder(folder, { name });
  throw new AhsError('AHS_DATASET_UNKNOWN', `There is no data set "${name}".`, {
    fix: 'Use mnist-mini, mnist, or idx:<folder>.',
  });
}

/** The embedded subset of MNIST: 500 training and 100 test images of each digit. */
async function loadMnistMini(): Promise<Dataset> {
  const folder = fileURLToPath(new URL('../../data/mnist-mini', import.meta.url));
  const dataset = await readIdxFolder(folder, { name: 'mnist-mini', classes: 10 });
  return { ...dataset, source: 'embedded in @ahs/dib' };
}
