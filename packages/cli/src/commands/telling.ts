import { relative } from 'node:path';
import type { Interruption } from '../interruption.js';
import { signalExitCode } from '../interruption.js';
import type { CompletedRun } from '../run/complete-run.js';
import { scopeOf } from '../run/reporting.js';
import { resultTable } from '../run/result-table.js';
import type { TrainingRun } from '../run/training-run.js';
import type { Output, Surroundings } from '../surroundings.js';

/** A table of the runs, what the main one can and cannot show, and where its files are. */
export function tellResults(
  main: CompletedRun,
  beside: readonly CompletedRun[],
  output: Output,
  workingDirectory: string,
): void {
  const rows = [main, ...beside].map(({ result: { label, summary } }) => ({
    label,
    result: summary.final,
    beta: summary.values.beta.at(-1) ?? Number.NaN,
  }));
  const { path, files } = main.result.folder;
  output.write(
    [
      '',
      resultTable(rows),
      wrap(scopeOf(main.run.configuration.request, main.run.plan.learned, main.result), output),
      '',
      `Report  ${shortPath(files.report, workingDirectory)}`,
      `Figure  ${shortPath(files.figure, workingDirectory)}`,
      `All of  ${[path, ...beside.map(({ result }) => result.folder.path)].map((folder) => shortPath(folder, workingDirectory)).join(', ')}`,
      '',
    ].join('\n'),
  );
}

/** Says how to go on after an interruption; returns the exit code. */
export function tellInterruption(
  { folder }: TrainingRun,
  interruption: Interruption,
  { stderr, workingDirectory }: Surroundings,
): number {
  stderr.write(
    `Stopped; the checkpoint is saved. Go on with\n  npx --no-install ahs train --resume ${shortPath(folder.path, workingDirectory)}\n`,
  );
  return signalExitCode(interruption.signal ?? 'SIGINT');
}

/** A path as somebody in the working directory would type it. */
function shortPath(path: string, workingDirectory: string): string {
  const nearby = relative(workingDirectory, path);
  return nearby === '' || nearby.startsWith('..') ? path : nearby;
}

const readableWidth = 88;
/** A terminal that calls itself narrower does not know its width. */
const narrowestWidth = 20;

function wrap(text: string, { columns }: Output): string {
  const known = columns !== undefined && columns >= narrowestWidth;
  const width = known ? Math.min(readableWidth, columns) : readableWidth;
  return text.replaceAll(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
}
