import type { Snapshot } from '@ahs/core';
import { writeFileAtomically, writeSnapshotFile } from '@ahs/core/node';
import { arithmeticName, type Trainer } from '@ahs/dib';
import { drawFigure } from '../figures/figure.js';
import { figureOne } from '../figures/figure-one.js';
import { type History, type HistoryDecision, readHistory, valueAt } from '../history.js';
import { formatModel } from '../model-text.js';
import { type Report, type ReportRun, renderReport } from '../report/report.js';
import type { SchedulePlan } from '../schedule-plan.js';
import { type Summary, summarizeEvaluation, worthOf } from '../summary.js';
import type { TrainRequest } from '../train-request.js';
import { withActionsInWords } from './action-words.js';
import { modelOf } from './episode-plan.js';
import { episodeJournal, type RunFolder } from './folder.js';
import { journalLines } from './journal.js';
import { specsOf } from './open-episode.js';
import type { TrainingEnd, TrainingRun } from './training-run.js';

/** A run that has ended, with everything that its files are made of. */
export interface RunResult extends ReportRun {
  /** The runs that the agent learned from before this one. */
  readonly earlier: readonly History[];
  readonly folder: RunFolder;
  readonly testExamples: number;
}

/** Evaluates an ended run on the test set, once, and gathers what it has to tell. Disposes of its trainer. */
export function gatherResult(
  run: TrainingRun,
  end: Extract<TrainingEnd, { readonly kind: 'ended' }>,
  label: string,
): RunResult {
  const { configuration, folder, plan, dataset } = run;
  const { request, runId } = configuration;
  const { trainer } = end;
  try {
    const history = withActionsInWords(
      readJournal(folder.files.events),
      plan.describeAction,
      specsOf(trainer),
    );
    const summary: Summary = {
      runId,
      dataset: request.dataset,
      model: formatModel(modelOf(request, plan)),
      schedules: { ...plan.written },
      seed: request.seed,
      epochs: history.epochs.length,
      backend: configuration.backend === 'wasm' ? arithmeticName() : configuration.backend,
      trainSize: end.trainSize,
      final: summarizeEvaluation(trainer.evaluate('test')),
      ...furtherOf(trainer, request),
      best: {
        epoch: trainer.best?.epoch ?? 0,
        ...worthOf(trainer.evaluate('test', 'best')),
      },
      values: {
        beta: valuesAtEpochEnds(history, 'beta'),
        learningRate: valuesAtEpochEnds(history, 'learningRate'),
        batchSize: valuesAtEpochEnds(history, 'batchSize'),
      },
      decisions: decisionsThatCount(history, plan).length,
      wallSeconds: end.wallMs / 1000,
      examplesPerSecond: (1000 * trainer.position.examplesSeen) / end.trainingMs,
      files: filesOf(folder, end.agent !== undefined),
    };
    const earlier = Array.from({ length: request.episodes - 1 }, (_, index) =>
      readJournal(episodeJournal(folder, index + 1, request.episodes)),
    );
    const { scheduled } = plan;
    const testExamples = dataset.test.count;
    return { label, scheduled, summary, history, earlier, folder, testExamples };
  } finally {
    trainer.dispose();
  }
}

/** The last weights and their average, by their mean codes and by samples: all but what is `final` anyway. */
function furtherOf(
  trainer: Trainer,
  { weightAverage, samples }: TrainRequest,
): Pick<Summary, 'further'> {
  const kept = weightAverage === undefined ? (['final'] as const) : (['final', 'average'] as const);
  const further = kept.flatMap((weights) => [
    ...(weights === 'final'
      ? []
      : [{ weights, ...summarizeEvaluation(trainer.evaluate('test', weights)) }]),
    ...samples.map((count) => ({
      weights,
      samples: count,
      ...summarizeEvaluation(trainer.evaluate('test', weights, { samples: count })),
    })),
  ]);
  return further.length === 0 ? {} : { further };
}

/** Reads a journal from its file. */
export function readJournal(path: string): History {
  return readHistory(journalLines(path), path);
}

function valuesAtEpochEnds(history: History, hyperparameter: string): number[] {
  const changes = history.values[hyperparameter] ?? [];
  return history.epochs.map(({ step }) => valueAt(changes, step) ?? Number.NaN);
}

/** Those on what an agent controls where one decides (its guard's too), and otherwise all: there may be one a step. */
export function decisionsThatCount(
  { decisions }: History,
  { learned }: SchedulePlan,
): readonly HistoryDecision[] {
  return learned === undefined
    ? decisions
    : decisions.filter(({ hyperparameter }) => learned.controls.includes(hyperparameter));
}

function filesOf({ path, files }: RunFolder, hasPolicy: boolean): Record<string, string> {
  const { events, summary, figure, report, policy, checkpoint } = files;
  return {
    folder: path,
    events,
    summary,
    figure,
    report,
    checkpoint,
    ...(hasPolicy ? { policy } : {}),
  };
}

/** Writes what a finished run leaves; the summary last, since it says that the run is finished. */
export function writeResult(
  {
    result: { folder, summary },
    policy,
  }: { readonly result: RunResult; readonly policy: Snapshot | undefined },
  report: Report,
): void {
  const { files } = folder;
  if (policy !== undefined) writeSnapshotFile(files.policy, policy);
  writeFileAtomically(files.figure, drawFigure(figureOne(report.main)));
  writeFileAtomically(files.report, renderReport(report));
  writeFileAtomically(files.summary, `${JSON.stringify(summary, undefined, 2)}\n`);
}
