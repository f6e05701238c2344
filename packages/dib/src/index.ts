export * from './bottleneck.js';
export * from './datasets/dataset.js';
export type { DownloadProgress } from './datasets/file-cache.js';
export * from './datasets/load-dataset.js';
export { findMnist, type LocationOptions } from './datasets/mnist.js';
export * from './datasets/split-dataset.js';
export * from './engine/backend.js';
export * from './losses.js';
export * from './metrics.js';
export * from './models/architecture.js';
export * from './models/initial-weights.js';
export * from './models/layers.js';
export * from './models/model.js';
export * from './optimizers.js';
export * from './plugin.js';
export * from './pool/pool.js';
export * from './pool/train-all.js';
export type { TrainingResult, TrainingTask } from './pool/training-task.js';
export * from './trainer/contract.js';
export { HYPERGRADIENT_METRICS } from './trainer/hypergradient.js';
export type { TrainerOptions } from './trainer/options.js';
export type { Best } from './trainer/progress.js';
export * from './trainer/trainer.js';
export { STEP_METRICS } from './trainer/training-step.js';
export {
  type SharedRun,
  startWorkers,
  type Workers,
  type WorkersOptions,
} from './workers/workers.js';
