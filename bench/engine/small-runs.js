/** Several small training runs: each on a thread of its own, or one after the other, each shared by two threads. */
import { createTrainer, loadDataset, splitDataset, startWorkers, trainAll } from '@ahs/dib';

/** How many runs; each is 90 steps. */
export const RUNS = 6;

const tasks = Array.from({ length: RUNS }, (_, seed) => ({
  model: { kind: /** @type {const} */ ('small-cnn') },
  data: {
    name: /** @type {const} */ ('mnist-mini'),
    seed: 1,
    trainSize: 2880,
    validationSize: 500,
  },
  seed,
  training: {
    batchSize: 64,
    optimizer: /** @type {const} */ ('sgd'),
    learningRate: 0.05,
    beta: 1e-3,
  },
  length: { epochs: 2 },
  evaluateEvery: 1000,
}));

/** The pool and its threads are started anew each time: it is part of what the user waits for. @param {number} jobs @returns {import('./cases.js').Case} */
export function pooled(jobs) {
  return { run: () => trainAll({ tasks, jobs }), stop: () => {} };
}

/** The threads stay: they outlive a run. @param {number} workers @returns {Promise<import('./cases.js').Case>} */
export async function inTurn(workers) {
  const threads = await startWorkers({ count: workers });
  const run = async () => {
    for (const { data, ...options } of tasks) {
      const { name, ...split } = data;
      const trainer = createTrainer({
        ...options,
        training: { ...options.training, workers: threads },
        data: splitDataset(await loadDataset(name), split),
      });
      while (trainer.next() !== undefined);
      trainer.evaluate('validation');
      trainer.evaluate('test');
      trainer.dispose();
    }
  };
  return { run, stop: () => threads.stop() };
}
