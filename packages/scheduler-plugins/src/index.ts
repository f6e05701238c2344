export { type GradientBetaOptions, gradientBeta } from './controllers/gradient-beta.js';
export { type HypergradientOptions, hypergradient } from './controllers/hypergradient.js';
export { type PiOptions, pi } from './controllers/pi.js';
export { type PlateauOptions, plateau } from './controllers/plateau.js';
export type { Watch } from './controllers/watch.js';
export { type FitCallback, layersCallback } from './hosts/layers-callback.js';
export { learningRate } from './tunables/learning-rate.js';
