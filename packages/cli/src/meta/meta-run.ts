import {
  type AgentFactory,
  createSession,
  type Json,
  type Snapshot,
  type Transition,
} from '@ahs/core';
import {
  bottleneckObjective,
  type ClassifierEvaluation,
  chooseBackend,
  createTrainer,
  type DatasetName,
  loadDataset,
  splitDataset,
} from '@ahs/dib';
import { type Contender, schedulingOf, type Tap } from './contender.js';
import { withPixelNoise } from './pixel-noise.js';
import { modelOf, type Regime } from './regime.js';

/** One training run under one contender, as plain data. */
export interface MetaTask {
  readonly regime: Regime;
  readonly contender: Contender;
  /** Measures the test set at the end too. */
  readonly test?: boolean;
}

/** What an agent learned from, in its order; `null` where a stretch was cut. */
export type Experience = readonly (Transition<Json> | null)[];

/** What came of a run. */
export interface MetaResult {
  /** J = accuracy − .25 · (1 − sparsity) of the last weights on the validation set. */
  readonly objective: number;
  readonly accuracy: number;
  /** The same on the test set, where it was asked for. */
  readonly test: { readonly objective: number; readonly accuracy: number } | undefined;
  /** Ended not finite, below .6 of its best validation accuracy, or hardly better than a guess. */
  readonly collapsed: boolean;
  /** The least and the greatest of each feature that the agent observed. */
  readonly seen: { readonly min: readonly number[]; readonly max: readonly number[] } | undefined;
  readonly experience: Experience;
  readonly milliseconds: number;
}

/** Evaluations, and so decisions, in a run. */
const decisions = 12;
const validationSize = 500;
const collapseShare = 0.6;
/** What is no farther above guessing has learned nothing, as in comparisons. */
const guessMargin = 0.05;

/** Trains one model under a contender; a pool calls it in its threads. */
export async function run({ regime, contender, test = false }: MetaTask): Promise<MetaResult> {
  const started = performance.now();
  await chooseBackend('wasm');
  const { dataset: name, labelNoise, pixelNoise, seed, batchSize, epochs } = regime;
  const dataset = await loadDataset(name as DatasetName);
  // Not every data set is as large as the regimes of a test are.
  const trainSize = Math.min(regime.trainSize, dataset.train.count - validationSize);
  const split = splitDataset(dataset, { seed, trainSize, labelNoise, validationSize });
  const record = recorder();
  const { schedulers, ...values } = schedulingOf(contender, regime, record.tap);
  const trainer = createTrainer({
    model: modelOf(regime),
    // Noise takes time: none for what is not looked at.
    data: withPixelNoise(test ? split : { ...split, test: nothing }, pixelNoise, seed),
    seed,
    training: { batchSize, optimizer: regime.optimizer, shards: 1, ...values },
    length: { epochs },
    evaluateEvery: Math.ceil((Math.ceil(trainSize / batchSize) * epochs) / decisions),
  });
  try {
    const session = createSession({
      metrics: trainer.metrics,
      tunables: trainer.tunables,
      schedulers,
      rollback: trainer.rollback,
      seed,
    });
    let diverged = false;
    for (let event = trainer.next(); event !== undefined; event = trainer.next()) {
      session.report(event);
      if (!trainer.diverged) continue;
      diverged = true;
      trainer.stop('diverged');
    }
    const scored = (which: 'validation' | 'test') =>
      diverged ? worstOf(dataset.classes) : scoreOf(trainer.evaluate(which));
    const final = scored('validation');
    const best = trainer.best?.accuracy ?? 0;
    return {
      ...final,
      test: test ? scored('test') : undefined,
      collapsed:
        diverged ||
        final.accuracy < Math.max(collapseShare * best, 1 / dataset.classes + guessMargin),
      ...record.heard(),
      milliseconds: performance.now() - started,
    };
  } finally {
    trainer.dispose();
  }
}

const nothing = { inputs: new Uint8Array(0), labels: new Uint8Array(0), count: 0 };

function scoreOf(evaluation: ClassifierEvaluation): { objective: number; accuracy: number } {
  return { objective: bottleneckObjective(evaluation), accuracy: evaluation.accuracy };
}

/** What a run that diverged is worth: guesses, and a code without zeros. */
function worstOf(classes: number): { objective: number; accuracy: number } {
  return {
    objective: bottleneckObjective({ accuracy: 1 / classes, sparsity: 0 }),
    accuracy: 1 / classes,
  };
}

/** Listens to the agents of a run. */
function recorder(): { readonly tap: Tap; heard(): Pick<MetaResult, 'seen' | 'experience'> } {
  const observations: Float32Array[] = [];
  const experience: (Transition<Json> | null)[] = [];
  const tap = (factory: AgentFactory<Json>): AgentFactory<Json> => ({
    ...factory,
    create: (context) => {
      const agent = factory.create(context);
      return {
        ...agent,
        act: (rows, request) => {
          observations.push(...rows.map((row) => row.slice()));
          return agent.act(rows, request);
        },
        learn: (transitions) => {
          experience.push(...transitions);
          return undefined;
        },
        cut: () => {
          experience.push(null);
        },
        save: (): Snapshot => agent.save(),
      };
    },
  });
  return {
    tap,
    heard: () => {
      const [first] = observations;
      if (first === undefined) return { seen: undefined, experience };
      const extreme = (of: (...values: number[]) => number) =>
        Array.from(first, (_, i) => of(...observations.map((row) => row[i] as number)));
      return { seen: { min: extreme(Math.min), max: extreme(Math.max) }, experience };
    },
  };
}
