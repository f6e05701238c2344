import { existsSync, readFileSync } from 'node:fs';
import { exitCodes } from '../failure.js';
import { listenForInterruption } from '../interruption.js';
import { completeRun } from '../run/complete-run.js';
import { existingRunFolder, prepareResumption, prepareRun } from '../run/prepare.js';
import { reportOf } from '../run/reporting.js';
import { writeResult } from '../run/results.js';
import type { Surroundings } from '../surroundings.js';
import type { AskedRequest } from '../train-request.js';
import { tellInterruption, tellResults } from './telling.js';

/** What `ahs train` was asked to do. */
export type TrainOrder = { readonly json: boolean } & (
  | { readonly kind: 'new'; readonly request: AskedRequest }
  | {
      readonly kind: 'resume';
      readonly folder: string;
      /** As it was written; absent: as the run was begun. */
      readonly workers: string | undefined;
    }
);

/** Trains, or goes on training; returns the exit code. */
export async function train(order: TrainOrder, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, workingDirectory } = surroundings;
  const folder =
    order.kind === 'resume' ? existingRunFolder(order.folder, workingDirectory) : undefined;
  if (folder !== undefined && existsSync(folder.files.summary)) {
    return tellFinished(folder.files.summary, order.json, surroundings);
  }
  const run = await (order.kind === 'new' || folder === undefined
    ? prepareRun((order as Extract<TrainOrder, { kind: 'new' }>).request, surroundings)
    : prepareResumption(folder, surroundings, order.workers));
  const interruption = listenForInterruption(surroundings);
  try {
    const completed = await completeRun(run, { surroundings, interruption });
    if (completed === undefined) return tellInterruption(run, interruption, surroundings);
    writeResult(completed, reportOf(completed));
    tellResults(completed, order.json ? stderr : stdout, workingDirectory);
    if (order.json) stdout.write(`${JSON.stringify(completed.result.summary)}\n`);
    return exitCodes.done;
  } finally {
    interruption.release();
  }
}

function tellFinished(
  summaryPath: string,
  json: boolean,
  { stdout, stderr }: Surroundings,
): number {
  stderr.write(`This run is finished: ${summaryPath} holds its results.\n`);
  if (json) stdout.write(`${JSON.stringify(JSON.parse(readFileSync(summaryPath, 'utf8')))}\n`);
  return exitCodes.done;
}
