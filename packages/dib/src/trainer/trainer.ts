import { setImmediate } from 'node:timers/promises';
import { AhsError, createRng, type HostEvent, property, tunable } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import { divergenceScale } from '../bottleneck.js';
import { EVALUATION_METRICS, type Evaluation, measure } from '../metrics.js';
import { architectureOf } from '../models/architecture.js';
import { initialWeights } from '../models/initial-weights.js';
import type { Weights } from '../models/model.js';
import { epochOrder, noiseFrom } from './batches.js';
import { fromSnapshot, toSnapshot } from './checkpoint.js';
import { type Configuration, configurationOf } from './configuration.js';
import type { Trainer } from './contract.js';
import { evaluatedBatches } from './evaluation.js';
import { HYPERGRADIENT_METRICS } from './hypergradient.js';
import {
  BATCH_SIZE,
  BETA,
  checkTrainerOptions,
  LEARNING_RATE,
  MAX_BATCH_SIZE,
  optimizerOf,
  shardsOf,
  type TrainerOptions,
} from './options.js';
import {
  afterEpoch,
  afterEvaluation,
  afterRollback,
  afterStep,
  clockOf,
  type Plan,
  type Progress,
  START,
  withEvaluation,
} from './progress.js';
import { alone, type Team } from './team.js';
import { copied, read, type StoredTensors, toVariables } from './tensors.js';
import {
  disposeTrained,
  learnedOf,
  parameterCount,
  relearn,
  type Trained,
  toStored,
  toTrained,
} from './trained.js';
import { STEP_METRICS, trainingStep } from './training-step.js';

/** Work between two pauses of {@link Trainer.events}. */
const PAUSE_AFTER_MS = 50;

/**
 * Makes a trainer on the current backend (see `chooseBackend`); the caller disposes it.
 *
 * @throws AhsError `AHS_OPTION_INVALID`, `AHS_MODEL_INVALID`, `AHS_CHECKPOINT_MISMATCH`, `AHS_SNAPSHOT_INVALID`.
 * @example
 * ```ts
 * await chooseBackend('auto');
 * const trainer = createTrainer({
 *   model: { kind: 'small-cnn' },
 *   data: splitDataset(await loadDataset('mnist-mini'), { seed: 1 }),
 *   seed: 1,
 *   training: { batchSize: 64, optimizer: 'sgd', learningRate: 0.05, beta: 1e-3 },
 *   length: { epochs: 5 },
 *   evaluateEvery: 100,
 * });
 * for await (const event of trainer.events()) session.report(event);
 * ```
 */
export function createTrainer(options: TrainerOptions): Trainer {
  checkTrainerOptions(options);
  const { data, seed, training, length } = options;
  const architecture = architectureOf(options.model, data);
  const plan: Plan = {
    examples: data.train.count,
    epochs: length.epochs,
    evaluateEvery: options.evaluateEvery,
    ...(length.untilConverged === undefined ? {} : { patience: length.untilConverged.patience }),
  };

  let knownConfiguration: Configuration | undefined;
  const configuration = (): Configuration => {
    // Hashing the data takes a while, and only checkpoints need it.
    knownConfiguration ??= configurationOf(options, architecture);
    return knownConfiguration;
  };
  const restored =
    options.restore === undefined ? undefined : fromSnapshot(configuration(), options.restore);

  const rates = {
    beta: restored?.beta ?? training.beta,
    learningRate: restored?.learningRate ?? training.learningRate,
    batchSize: restored?.batchSize ?? training.batchSize,
  };
  const noise = createRng(seed, 'noise');
  if (restored !== undefined) noise.load(restored.noise);
  const trained = toTrained(
    architecture,
    optimizerOf(training),
    restored ?? { weights: initialWeights(architecture, createRng(seed, 'weights')) },
  );
  const { weights } = trained;
  let team = teamOf(trained, options);
  let bestWeights: StoredTensors = copied(restored?.best ?? {});
  let progress: Progress = restored?.progress ?? START;
  let order: { readonly epoch: number; readonly indices: Uint32Array } | undefined;

  const indicesOf = (epoch: number): Uint32Array => {
    if (order?.epoch !== epoch) order = { epoch, indices: epochOrder(seed, epoch, plan.examples) };
    return order.indices;
  };

  const measured = (which: 'validation' | 'test', used: Weights): Evaluation =>
    measure(evaluatedBatches(architecture, used, data[which]), {
      classes: architecture.classes,
      latent: architecture.latent,
      beta: rates.beta,
      divergenceScale: divergenceScale(architecture.klReduction, architecture.latent),
      batchSize: training.batchSize,
    });

  /** The validation metrics of now, measured once a step. */
  const validate = (): Evaluation => {
    if (progress.lastEvaluation?.step === progress.step) return progress.lastEvaluation.metrics;
    const metrics = measured('validation', weights);
    const before = progress.best;
    progress = withEvaluation(progress, plan, metrics);
    if (progress.best !== before) bestWeights = read(weights);
    return metrics;
  };

  const step = () => {
    const { epoch, index } = progress;
    const { beta, learningRate, batchSize } = rates;
    const indices = indicesOf(epoch).subarray(index, index + batchSize);
    const epsilon = noiseFrom(noise, indices.length * architecture.latent);
    const input = { indices, noise: epsilon, beta, learningRate };
    const metrics = trainingStep(trained, data.train, input, team.begin(input), training);
    progress = afterStep(progress, plan, indices.length, metrics.loss);
    return metrics;
  };

  const clock = () => clockOf(progress, plan);
  const enter = (phase: Progress['phase']) => {
    progress = { ...progress, phase };
  };

  const next = (): HostEvent | undefined => {
    const { phase } = progress;
    switch (phase.kind) {
      case 'run.start':
        enter({ kind: 'eval' });
        return { type: 'run.start', clock: clock() };
      case 'eval': {
        const metrics = { ...validate() };
        enter(afterEvaluation(progress, plan));
        return { type: 'eval.end', clock: clock(), metrics };
      }
      case 'epoch.start':
        enter({ kind: 'step' });
        return { type: 'epoch.start', clock: clock() };
      case 'step': {
        const metrics = step();
        return { type: 'step.end', clock: clock(), metrics };
      }
      case 'epoch.end': {
        const metrics = { ...validate() };
        progress = { ...progress, epoch: progress.epoch + 1, index: 0 };
        enter(afterEpoch(progress, plan));
        return { type: 'epoch.end', clock: clock(), metrics };
      }
      case 'diverged':
        throw new AhsError(
          'AHS_TRAINING_DIVERGED',
          `The training loss became ${phase.loss} at step ${progress.step}, with beta ${rates.beta} and learning rate ${rates.learningRate}.`,
          { fix: 'Use a lower learning rate or beta.' },
        );
      case 'run.end': {
        const metrics = { ...validate() };
        enter({ kind: 'over' });
        return { type: 'run.end', clock: clock(), reason: phase.reason, metrics };
      }
      case 'over':
        return undefined;
    }
  };

  return {
    metrics: [
      ...new Set([
        ...STEP_METRICS,
        ...(training.hypergradient === true ? HYPERGRADIENT_METRICS : []),
        ...EVALUATION_METRICS,
      ]),
    ],
    tunables: {
      beta: tunable(BETA, property(rates, 'beta')),
      learningRate: tunable(LEARNING_RATE, property(rates, 'learningRate')),
      batchSize: tunable(BATCH_SIZE, property(rates, 'batchSize')),
    },
    get position() {
      const { epoch, step: steps, index } = progress;
      return {
        epoch,
        step: steps,
        examplesSeen: epoch * plan.examples + index,
        ...(plan.patience === undefined
          ? { stepsPlanned: plan.epochs * Math.ceil(plan.examples / training.batchSize) }
          : {}),
      };
    },
    get diverged() {
      return progress.phase.kind === 'diverged';
    },
    rollback: {
      save: () => learnedOf(trained),
      restore: (point) => {
        relearn(trained, point);
        progress = afterRollback(progress, plan);
        // Workers train models of their own.
        team.release();
        team = teamOf(trained, options);
      },
    },
    get best() {
      return progress.best;
    },
    next,
    async *events() {
      let resumedAt = performance.now();
      for (let event = next(); event !== undefined; event = next()) {
        yield event;
        if (performance.now() - resumedAt < PAUSE_AFTER_MS) continue;
        await setImmediate();
        resumedAt = performance.now();
      }
    },
    stop: (reason) => {
      if (progress.phase.kind === 'run.end' || progress.phase.kind === 'over') return;
      enter({ kind: 'run.end', reason });
    },
    checkpoint: () =>
      toSnapshot(configuration(), {
        progress,
        ...rates,
        noise: noise.save(),
        ...toStored(trained),
        best: copied(bestWeights),
      }),
    evaluate: (which, used = 'final') => {
      if (data[which].count === 0 || (used === 'best' && progress.best === undefined)) {
        throw new AhsError(
          'AHS_EVALUATION_EMPTY',
          data[which].count === 0
            ? `${data.name} has no ${which} examples.`
            : 'There are no best weights before the first evaluation.',
          { fix: 'Evaluate what there is.' },
        );
      }
      if (used === 'final') return measured(which, weights);
      const best = toVariables(bestWeights);
      const metrics = measured(which, best);
      tf.dispose(best as Weights);
      return metrics;
    },
    dispose: () => {
      enter({ kind: 'over' });
      team.release();
      disposeTrained(trained);
    },
  };
}

/** Who computes the steps of a run: the workers that were brought, or this thread alone. */
function teamOf(trained: Trained, { training, data }: TrainerOptions): Team {
  const shards = shardsOf(training);
  if (training.workers === undefined) return alone(shards, parameterCount(trained));
  try {
    return training.workers.lend({
      trained,
      examples: data.train,
      shards,
      batchSize: MAX_BATCH_SIZE,
    });
  } catch (error) {
    disposeTrained(trained);
    throw error;
  }
}
