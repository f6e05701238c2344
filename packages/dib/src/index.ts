export * from './bottleneck.js';
export { findCifar10 } from './datasets/cifar10.js';
export type { CsvOptions } from './datasets/csv.js';
export * from './datasets/dataset.js';
export * from './datasets/dataset-text.js';
export type { DownloadProgress } from './datasets/file-cache.js';
export { findImdb, type TextOptions } from './datasets/imdb.js';
export * from './datasets/load-dataset.js';
export type { LocationOptions } from './datasets/location.js';
export { findMnist } from './datasets/mnist.js';
export * from './datasets/split-dataset.js';
export * from './datasets/words.js';
export * from './engine/backend.js';
export * from './losses.js';
export * from './metrics.js';
export * from './models/architecture.js';
export * from './models/initial-weights.js';
export * from './models/layers.js';
export { classify, decode, encode, type Weights } from './models/model.js';
export {
  bottleneckOf,
  type ClassifierSettings,
  type CodeSettings,
  type ConvolutionalSettings,
  type MlpSettings,
  type ModelSettings,
  type TextSettings,
  type VaeSettings,
} from './models/settings.js';
export * from './optimizers.js';
export * from './plugin.js';
export * from './pool/pool.js';
export * from './pool/train-all.js';
export type { TrainingResult, TrainingTask } from './pool/training-task.js';
export { type Attack, type AttackOutcome, attackModel } from './robustness/attack.js';
export * from './trainer/contract.js';
export type { Measured } from './trainer/evaluation.js';
export { HYPERGRADIENT_METRICS } from './trainer/hypergradient.js';
export { LEARNING_RATE, type OptimizerOptions, type TrainerOptions } from './trainer/options.js';
export type { Best } from './trainer/progress.js';
export * from './trainer/trainer.js';
export { stepMetrics } from './trainer/training-step.js';
export {
  type SharedRun,
  startWorkers,
  type Workers,
  type WorkersOptions,
} from './workers/workers.js';
