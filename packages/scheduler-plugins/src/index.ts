export * from './adapters/batch-size-adapter.js';
export * from './adapters/beta-adapter.js';
export { logKl } from './adapters/bottleneck.js';
export * from './adapters/correction-adapter.js';
export { stepsOf } from './adapters/features.js';
export * from './adapters/joint-adapter.js';
export { learningRateAdapter } from './adapters/learning-rate-adapter.js';
export type { MoveBounds, Moves } from './adapters/moves.js';
export * from './adapters/moves-adapter.js';
export type { Objective } from './adapters/objective.js';
export * from './adapters/paper-adapter.js';
export type { SingleAdapterOptions } from './adapters/single-adapter.js';
export type { MetricFeature } from './adapters/training-encoder.js';
export type { Bounds } from './controllers/bounded.js';
export { type GradientBetaOptions, gradientBeta } from './controllers/gradient-beta.js';
export { type HypergradientOptions, hypergradient } from './controllers/hypergradient.js';
export {
  type InformationCeilingOptions,
  informationCeiling,
  rise,
} from './controllers/information-ceiling.js';
export { type PiOptions, pi, piGains } from './controllers/pi.js';
export { type PlateauOptions, plateau } from './controllers/plateau.js';
export type { Watch } from './controllers/watch.js';
export { type FitCallback, layersCallback } from './hosts/layers-callback.js';
export { schedulerPlugins } from './plugin.js';
export * from './range-test.js';
export * from './tunables/batch-loader.js';
export { dropoutRate } from './tunables/dropout-rate.js';
export * from './tunables/gradient-clip-norm.js';
export { labelSmoothing } from './tunables/label-smoothing.js';
export { learningRate } from './tunables/learning-rate.js';
export { momentum } from './tunables/momentum.js';
export { groups, together } from './tunables/together.js';
export { weightDecay } from './tunables/weight-decay.js';
