import { definePlugin } from '@ahs/core/registry';
import { z } from 'zod';
import type { Dataset } from './datasets/dataset.js';
import { type DatasetOptions, loadDataset } from './datasets/load-dataset.js';
import { parseOptions } from './options.js';

const located = z.looseObject({ path: z.string().min(1) });

async function loadFrom(kind: 'idx' | 'csv', given: object): Promise<Dataset> {
  const { path, ...options } = parseOptions(`The data set ${kind}`, located, given);
  return loadDataset(`${kind}:${path}`, options as DatasetOptions);
}

/**
 * Binds the data sets of {@link loadDataset}, each a promise of a {@link Dataset}; `idx` and `csv` with `{ path }`, what
 * stands after their colon.
 */
export const dibPlugin = definePlugin({
  name: 'dib',
  version: '0.1.0',
  datasets: {
    'mnist-mini': (options: object) => loadDataset('mnist-mini', options),
    mnist: (options: object) => loadDataset('mnist', options),
    'cifar10-mini': (options: object) => loadDataset('cifar10-mini', options),
    cifar10: (options: object) => loadDataset('cifar10', options),
    'imdb-mini': (options: object) => loadDataset('imdb-mini', options),
    imdb: (options: object) => loadDataset('imdb', options),
    idx: (options: object) => loadFrom('idx', options),
    csv: (options: object) => loadFrom('csv', options),
  },
});
