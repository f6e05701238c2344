import { type DatasetName, loadDataset } from '../datasets/load-dataset.js';
import { type SplitOptions, splitDataset } from '../datasets/split-dataset.js';
import { chooseBackend } from '../engine/backend.js';
import type { Evaluation } from '../metrics.js';
import type { TrainerOptions } from '../trainer/options.js';
import type { Best } from '../trainer/progress.js';
import { createTrainer } from '../trainer/trainer.js';

/** One training run as plain data: the options of a trainer, but with the data set by its name, and one thread. */
export interface TrainingTask extends Omit<TrainerOptions, 'data' | 'training' | 'restore'> {
  readonly data: SplitOptions & { readonly name: DatasetName };
  readonly training: Omit<TrainerOptions['training'], 'workers'>;
}

/** What a training run came to. */
export interface TrainingResult {
  /** Optimizer steps. */
  readonly steps: number;
  readonly best: Best | undefined;
  /** Of the final weights. */
  readonly validation: Evaluation;
  /** Of the final weights. */
  readonly test: Evaluation;
}

/** Trains one model to its end; a pool calls it in its threads. */
export async function run({ data, ...options }: TrainingTask): Promise<TrainingResult> {
  await chooseBackend('wasm');
  const { name, ...split } = data;
  const trainer = createTrainer({
    ...options,
    data: splitDataset(await loadDataset(name), split),
  });
  try {
    while (trainer.next() !== undefined);
    return {
      steps: trainer.position.step,
      best: trainer.best,
      validation: trainer.evaluate('validation'),
      test: trainer.evaluate('test'),
    };
  } finally {
    trainer.dispose();
  }
}
