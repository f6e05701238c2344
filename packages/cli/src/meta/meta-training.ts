import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AhsError,
  type Json,
  mergeSnapshots,
  type Snapshot,
  splitSnapshot,
  stateOf,
} from '@ahs/core';
import {
  openJournal,
  readSnapshotFile,
  writeFileAtomically,
  writeSnapshotFile,
} from '@ahs/core/node';
import { runAll } from '@ahs/dib';
import { type FeatureRange, policyAdapter } from '@ahs/policies';
import type { MetaTrainRequest } from '../meta-train-request.js';
import { makeFolder } from '../run/make-folder.js';
import { mean, median } from '../statistics/moments.js';
import type { Contender } from './contender.js';
import { evolvedLearner } from './evolved-learner.js';
import type { Learner } from './learner.js';
import type { MetaResult, MetaTask } from './meta-run.js';
import { type Regime, regimesOfGeneration } from './regime.js';
import { reinforcedLearner } from './reinforced-learner.js';

// Threads load built modules: where the sources themselves run, as under test, the one that was built of them.
const MODULE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/meta/meta-run.js' : './meta-run.js',
  import.meta.url,
);

/** How a generation went. */
export interface Generation {
  readonly generation: number;
  /** Mean J over the regimes: of the base, of the median candidate, of the best. */
  readonly base: number;
  readonly median: number;
  readonly best: number;
  /** Of the runs of candidates, the share that collapsed. */
  readonly collapsed: number;
}

/** Where a training stands. */
export interface MetaTraining {
  readonly generations: readonly Generation[];
  readonly policy: Snapshot;
  readonly actions: Learner['actions'];
  readonly features: Readonly<Record<string, FeatureRange>>;
  readonly runs: number;
  readonly coreMinutes: number;
}

/** Who watches a training. */
export interface MetaWatch {
  /** Aborted once somebody wants it to end. */
  readonly signal: AbortSignal;
  onRun(done: number, planned: number): void;
  onGeneration(all: readonly Generation[]): void;
}

type Kept = {
  readonly generation: number;
  readonly runs: number;
  readonly milliseconds: number;
  readonly ranges: { readonly [feature: string]: { readonly min: number; readonly max: number } };
};

/** The files of a training. */
export const metaFiles = {
  request: 'meta.json',
  checkpoint: 'checkpoint.safetensors',
  generations: 'generations.jsonl',
} as const;

/**
 * Trains a policy over many short runs, or goes on where the folder's checkpoint stands: each generation is on the disk
 * when it is told of. The number of jobs changes no bit.
 *
 * @param runAllOf who runs a generation
 * @throws AhsError `AHS_RUN_CONFLICT` where the folder holds another training, `AHS_ABORTED`, and what `runAll` throws
 */
export async function metaTrain(
  request: MetaTrainRequest,
  folder: string,
  watch: MetaWatch,
  runAllOf: typeof runContenders = runContenders,
): Promise<MetaTraining> {
  const { recipe, controls, base, seed, generations, dataset, population } = request;
  const { regimesPerGeneration, pixelNoise } = request;
  requireSameTraining(request, folder);
  const { features } = policyAdapter(
    controls,
    request.features === undefined ? {} : { features: request.features },
  ).encoder;
  const learner = learnerOf(recipe, {
    ...{ controls, base, seed, population, regimesPerGeneration, generations },
    features,
    hidden: request.hidden,
  });
  const checkpoint = join(folder, metaFiles.checkpoint);
  let kept: Kept = { generation: 0, runs: 0, milliseconds: 0, ranges: {} };
  if (existsSync(checkpoint)) {
    const parts = splitSnapshot(readSnapshotFile(checkpoint), 'meta-training');
    learner.load(parts.learner as Snapshot);
    kept = stateOf(parts.training as Snapshot, 1, 'meta-training') as Kept;
  }
  const lines = openJournal(join(folder, metaFiles.generations), { keepLines: kept.generation });
  const told = readGenerations(folder, kept.generation);
  try {
    while (kept.generation < generations) {
      const contenders: readonly Contender[] = [
        ...learner.contenders(),
        { kind: 'base', controls, base },
      ];
      const regimes = regimesOfGeneration(
        { seed, datasets: dataset, pixelNoise },
        kept.generation,
        learner.regimes,
      );
      const results = await runAllOf(contenders, regimes, {
        jobs: request.jobs,
        signal: watch.signal,
        onRun: watch.onRun,
      });
      const own = results.slice(0, -1);
      learner.learn(own, results.at(-1) ?? []);
      const done = own.flat();
      kept = {
        generation: kept.generation + 1,
        runs: kept.runs + results.flat().length,
        milliseconds: results
          .flat()
          .reduce((sum, { milliseconds }) => sum + milliseconds, kept.milliseconds),
        ranges: widened(kept.ranges, features, done),
      };
      const generation = summaryOf(kept.generation, results);
      lines.write(JSON.stringify(generation));
      lines.flush();
      writeSnapshotFile(
        checkpoint,
        mergeSnapshots({
          learner: learner.save(),
          training: { version: 1, state: kept as unknown as Json },
        }),
      );
      told.push(generation);
      watch.onGeneration(told);
    }
  } finally {
    lines.close();
  }
  return {
    generations: told,
    policy: learner.policy(),
    actions: learner.actions,
    features: kept.ranges,
    runs: kept.runs,
    coreMinutes: kept.milliseconds / 60_000,
  };
}

/** Every contender in every regime, in a pool. */
export async function runContenders(
  contenders: readonly Contender[],
  regimes: readonly Regime[],
  how: {
    readonly jobs: number | undefined;
    readonly signal: AbortSignal;
    readonly onRun: (done: number, planned: number) => void;
    readonly test?: boolean;
  },
): Promise<readonly (readonly MetaResult[])[]> {
  const { jobs, signal, onRun, test = false } = how;
  const tasks = contenders.flatMap((contender) =>
    regimes.map((regime): MetaTask => ({ regime, contender, test })),
  );
  let done = 0;
  // A signal of its own: a pool does not stop listening to the one that it is given.
  const stop = new AbortController();
  const abort = () => stop.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  try {
    const results = await runAll<MetaTask, MetaResult>({
      module: MODULE,
      tasks,
      ...(jobs === undefined ? {} : { jobs }),
      signal: stop.signal,
      onResult: () => {
        done += 1;
        onRun(done, tasks.length);
      },
    });
    return contenders.map((_, at) => results.slice(at * regimes.length, (at + 1) * regimes.length));
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function learnerOf(
  recipe: MetaTrainRequest['recipe'],
  settings: Parameters<typeof evolvedLearner>[1],
): Learner {
  switch (recipe) {
    case 'cma-es':
    case 'cem':
      return evolvedLearner(recipe, settings);
    case 'dqn':
    case 'ppo':
      return reinforcedLearner(recipe, settings);
  }
}

function summaryOf(generation: number, results: readonly (readonly MetaResult[])[]): Generation {
  const means = results.map((row) => mean(row.map(({ objective }) => objective)));
  const own = means.slice(0, -1);
  const runs = results.slice(0, -1).flat();
  return {
    generation,
    base: means.at(-1) as number,
    median: median(own),
    best: Math.max(...own),
    collapsed: runs.filter(({ collapsed }) => collapsed).length / runs.length,
  };
}

/** What was seen, by runs that did not collapse. */
function widened(
  ranges: Kept['ranges'],
  features: readonly string[],
  runs: readonly MetaResult[],
): Kept['ranges'] {
  const seen = runs.flatMap((run) => (run.collapsed || run.seen === undefined ? [] : [run.seen]));
  return Object.fromEntries(
    features.map((feature, at) => {
      const before = ranges[feature] ?? { min: Infinity, max: -Infinity };
      return [
        feature,
        {
          min: Math.min(before.min, ...seen.map(({ min }) => min[at] as number)),
          max: Math.max(before.max, ...seen.map(({ max }) => max[at] as number)),
        },
      ];
    }),
  );
}

function readGenerations(folder: string, count: number): Generation[] {
  return readFileSync(join(folder, metaFiles.generations), 'utf8')
    .split('\n')
    .slice(0, count)
    .map((line) => JSON.parse(line) as Generation);
}

/** A folder holds one training: only how long it is and what it is shared among may change. */
function requireSameTraining(request: MetaTrainRequest, folder: string): void {
  makeFolder(folder);
  const path = join(folder, metaFiles.request);
  const { jobs: _, generations, out: __, test: ___, ...own } = request;
  // What a learner anneals, it anneals over all of its generations.
  const anneals = own.recipe === 'dqn' || own.recipe === 'ppo';
  const described = `${JSON.stringify({ ...own, ...(anneals ? { generations } : {}) }, undefined, 2)}\n`;
  if (!existsSync(path)) {
    writeFileAtomically(path, described);
    return;
  }
  if (readFileSync(path, 'utf8') === described) return;
  throw new AhsError('AHS_RUN_CONFLICT', `${folder} holds another meta-training.`, {
    fix: 'Name another folder with --out, or, if this version wrote it, the settings in its meta.json.',
  });
}
