import { relative } from 'node:path';
import type { Interruption } from '../interruption.js';
import { signalExitCode } from '../interruption.js';
import type { CompletedRun } from '../run/complete-run.js';
import { scopeOf } from '../run/reporting.js';
import { resultTable } from '../run/result-table.js';
import type { TrainingRun } from '../run/training-run.js';
import type { Summary } from '../summary.js';
import type { Output, Surroundings } from '../surroundings.js';

/** A table of what came of the run, what that can and cannot show, and where its files are. */
export function tellResults(
  { run, result }: CompletedRun,
  output: Output,
  workingDirectory: string,
): void {
  const { label, scheduled, summary } = result;
  const rows = [
    { label, scheduled, summary },
    ...(summary.further ?? []).map((final) => ({
      label: describeFurther(final),
      scheduled,
      summary: { ...summary, final },
    })),
  ];
  const { path, files } = result.folder;
  output.write(
    [
      '',
      resultTable(rows),
      wrap(scopeOf(run, result), output),
      '',
      `Report  ${shortPath(files.report, workingDirectory)}`,
      `Figure  ${shortPath(files.figure, workingDirectory)}`,
      `All of  ${shortPath(path, workingDirectory)}`,
      '',
    ].join('\n'),
  );
}

/** `  average weights, 12 codes` */
function describeFurther({ weights, samples }: NonNullable<Summary['further']>[number]): string {
  const codes = samples === undefined ? '' : `, ${samples} code${samples === 1 ? '' : 's'}`;
  return `  ${weights} weights${codes}`;
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
export function shortPath(path: string, workingDirectory: string): string {
  const nearby = relative(workingDirectory, path);
  return nearby === '' || nearby.startsWith('..') ? path : nearby;
}

const readableWidth = 88;
/** A terminal that calls itself narrower does not know its width. */
const narrowestWidth = 20;

/** A paragraph in lines as wide as the terminal, or as is readable. */
export function wrap(text: string, { columns }: { readonly columns?: number | undefined }): string {
  const known = columns !== undefined && columns >= narrowestWidth;
  const width = known ? Math.min(readableWidth, columns) : readableWidth;
  return text.replaceAll(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
}
