/** The training step of images: that of the trainer of `@ahs/dib`, on one thread or shared by several. */
import { createTrainer, startWorkers } from '@ahs/dib';

/** @type {Readonly<Record<string, readonly [number, number, number]>>} */
const SHAPES = { mnist: [28, 28, 1], cifar: [32, 32, 3] };
const CLASSES = 10;

/** Batches in an epoch, so that few of the timed steps are the first of one. */
const BATCHES = 50;

/**
 * @param {string} task @param {number} batch @param {number} workers As many as shards.
 * @returns {Promise<import('./cases.js').Case>}
 */
export async function imageStep(task, batch, workers) {
  const shape = /** @type {readonly [number, number, number]} */ (SHAPES[task]);
  const threads = workers > 1 ? await startWorkers({ count: workers }) : undefined;
  const validation = examples(CLASSES, shape);
  const trainer = createTrainer({
    model: { kind: 'paper-cnn', bottleneck: 'linear' },
    data: {
      name: task,
      input: { kind: 'images', shape },
      classes: CLASSES,
      train: examples(BATCHES * batch, shape),
      validation,
      test: validation,
    },
    seed: 1,
    training: {
      batchSize: batch,
      optimizer: 'sgd',
      learningRate: 0.01,
      beta: 1e-3,
      shards: workers,
      ...(threads && { workers: threads }),
    },
    length: { epochs: 1_000_000 },
    evaluateEvery: 1_000_000_000,
  });
  const step = () => {
    while (trainer.next()?.type !== 'step.end');
  };
  step();
  return {
    run: step,
    stop: async () => {
      trainer.dispose();
      await threads?.stop();
    },
  };
}

/** Noise, whose classes are in turn. @param {number} count @param {readonly [number, number, number]} shape */
function examples(count, [height, width, channels]) {
  let state = 12345;
  const inputs = Uint8Array.from({ length: count * height * width * channels }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  return { inputs, labels: Uint8Array.from({ length: count }, (_, i) => i % CLASSES), count };
}
