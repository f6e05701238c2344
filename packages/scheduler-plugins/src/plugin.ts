import { definePlugin } from '@ahs/core/registry';
import { batchSizeAdapter } from './adapters/batch-size-adapter.js';
import { betaAdapter } from './adapters/beta-adapter.js';
import { type JointAdapterOptions, jointAdapter } from './adapters/joint-adapter.js';
import { learningRateAdapter } from './adapters/learning-rate-adapter.js';
import { paperAdapter } from './adapters/paper-adapter.js';
import { controllerRecipes } from './controllers/recipes.js';

/**
 * Binds the adapters `beta`, `learningRate`, `batchSize`, `joint` and `paper`,
 * and the controllers `plateau`, `pi`, `gradient-beta`, `hypergradient` and `rise` as schedulers.
 */
export const schedulerPlugins = definePlugin({
  name: 'scheduler-plugins',
  version: '0.1.0',
  adapters: {
    beta: betaAdapter,
    learningRate: learningRateAdapter,
    batchSize: batchSizeAdapter,
    joint: (options: JointAdapterOptions = {}) => jointAdapter(options),
    paper: paperAdapter,
  },
  schedulers: controllerRecipes,
});
