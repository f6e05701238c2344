import { definePlugin } from '@ahs/core/registry';
import { z } from 'zod';
import type { Dataset } from './datasets/dataset.js';
import { type DatasetName, loadDataset } from './datasets/load-dataset.js';
import type { LocationOptions } from './datasets/mnist.js';
import { parseOptions } from './options.js';

const text = z.string().min(1);
const location = z.looseObject({ dataDir: text.optional() });
const idxFolder = location.extend({ folder: text });

async function load(name: DatasetName, options: object): Promise<Dataset> {
  parseOptions(`The data set ${name}`, location, options);
  return loadDataset(name, options as LocationOptions);
}

/**
 * Binds the data sets `mnist-mini`, `mnist` and `idx` (with `{ folder }`: what stands after the colon of
 * `idx:<folder>`), each a promise of a {@link Dataset}.
 */
export const dibPlugin = definePlugin({
  name: 'dib',
  version: '0.1.0',
  datasets: {
    'mnist-mini': (options: object) => load('mnist-mini', options),
    mnist: (options: object) => load('mnist', options),
    idx: async (options: object) =>
      load(`idx:${parseOptions('The data set idx', idxFolder, options).folder}`, options),
  },
});
