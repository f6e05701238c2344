import type { Adapter } from '@ahs/core';
import { definePlugin } from '@ahs/core/registry';
import { z } from 'zod';
import { betaAdapter } from './adapters/beta-adapter.js';
import { paperAdapter } from './adapters/paper-adapter.js';
import { loadDataset } from './datasets/load-dataset.js';
import type { LocationOptions } from './datasets/mnist.js';
import { parseOptions } from './options.js';

const idxOptions = z.looseObject({ folder: z.string().min(1) });

/**
 * Binds the data sets `mnist-mini`, `mnist` and `idx` (with `{ folder }`: what stands after the colon of
 * `idx:<folder>`), each a promise of a `Dataset`, and the adapters `beta` and `paper`.
 */
export const dibPlugin = definePlugin({
  name: 'dib',
  version: '0.1.0',
  adapters: {
    // A plugin keeps adapters whatever their action is; who asks for one by name pairs it with an agent that fits.
    beta: (options?: object) => betaAdapter(options) as Adapter<never>,
    paper: (options?: object) => paperAdapter(options) as Adapter<never>,
  },
  datasets: {
    'mnist-mini': (options: LocationOptions) => loadDataset('mnist-mini', options),
    mnist: (options: LocationOptions) => loadDataset('mnist', options),
    idx: (options: object) =>
      loadDataset(`idx:${parseOptions('The data set idx', idxOptions, options).folder}`),
  },
});
