import type { Snapshot } from '@ahs/core';
import { labelOf, progressLabelOf } from './labels.js';
import { gatherResult, type RunResult } from './results.js';
import { type RunWatch, runTraining, type TrainingRun } from './training-run.js';

/** A run with its outcome. */
export interface CompletedRun {
  readonly run: TrainingRun;
  readonly result: RunResult;
  /** What is kept of what the agent has become; absent where none decided. */
  readonly policy: Snapshot | undefined;
}

/** Trains to the end and evaluates; `undefined` when it was interrupted. */
export async function completeRun(
  run: TrainingRun,
  watch: RunWatch,
): Promise<CompletedRun | undefined> {
  const label = labelOf(run.plan);
  const end = await runTraining(run, progressLabelOf(run.plan), watch).catch((error: unknown) => {
    watch.surroundings.stderr.write(
      `The journal so far and the last checkpoint are in ${run.folder.path}\n`,
    );
    throw error;
  });
  if (end.kind === 'interrupted') return undefined;
  const policy = end.agent === undefined ? undefined : run.plan.learned?.policyOf(end.agent);
  return { run, result: gatherResult(run, end, label), policy };
}
