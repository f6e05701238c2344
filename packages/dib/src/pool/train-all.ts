import { type PoolOptions, runAll } from './pool.js';
import type { TrainingResult, TrainingTask } from './training-task.js';

// Threads load built modules, as in the pool.
const MODULE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/pool/training-task.js' : './training-task.js',
  import.meta.url,
);

/**
 * Trains each model on a thread of its own, on the `wasm` backend and with constant hyperparameters.
 *
 * @throws AhsError What {@link runAll} throws.
 * @example
 * ```ts
 * const [low, high] = await trainAll({
 *   tasks: [1e-4, 1e-2].map((beta) => ({
 *     model: { kind: 'small-cnn' },
 *     data: { name: 'mnist-mini', seed: 1, trainSize: 1000 },
 *     seed: 1,
 *     training: { batchSize: 64, optimizer: 'sgd', learningRate: 0.05, beta, shards: 1 },
 *     length: { epochs: 2 },
 *     evaluateEvery: 100,
 *   })),
 * });
 * console.log(low?.validation.accuracy, high?.validation.accuracy);
 * ```
 */
export function trainAll(
  options: Omit<PoolOptions<TrainingTask, TrainingResult>, 'module'>,
): Promise<readonly TrainingResult[]> {
  return runAll({ ...options, module: MODULE });
}
