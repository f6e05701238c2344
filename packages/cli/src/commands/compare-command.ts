import { availableParallelism } from 'node:os';
import { writeFileAtomically } from '@ahs/core/node';
import type { Results } from '../compare/cell.js';
import { castOf, compareFigureOne } from '../compare/compare-figures.js';
import { renderComparison } from '../compare/compare-report.js';
import { type CompareOrder, commandOfComparison } from '../compare/compare-request.js';
import { testedContenders } from '../compare/compare-rows.js';
import { type CompareSummary, summarizeComparison } from '../compare/compare-summary.js';
import { closedLoopLines, compareTable } from '../compare/compare-table.js';
import { verdictOf } from '../compare/compare-verdict.js';
import {
  type PreparedComparison,
  prepareComparison,
  prepareComparisonAgain,
} from '../compare/prepare-comparison.js';
import { runComparison } from '../compare/run-comparison.js';
import { exitCodes } from '../failure.js';
import { drawFigure } from '../figures/figure.js';
import { listenForInterruption, signalExitCode } from '../interruption.js';
import type { Surroundings } from '../surroundings.js';
import { shortPath, wrap } from './telling.js';

/** Compares, or goes on comparing; returns the exit code. */
export function compare(order: CompareOrder, surroundings: Surroundings): Promise<number> {
  return doRuns('compare', order, surroundings, (prepared, results, columns) => {
    const { comparison, configuration, folder } = prepared;
    const summary = summarizeComparison(configuration, comparison, results);
    const tested = testedContenders(comparison, results);
    const report = renderComparison({
      summary,
      tested,
      started: new Date(configuration.started),
      command: commandOfComparison(configuration.request),
    });
    writeFileAtomically(folder.files.figure, drawFigure(compareFigureOne(castOf(tested))));
    writeFileAtomically(folder.files.report, report);
    const path = shortPath(folder.files.report, surroundings.workingDirectory);
    return { summary, text: tell(summary, path, columns) };
  });
}

/** What complete runs come to: `summary.json`, and the same in words. */
type Conclude = (
  prepared: PreparedComparison,
  results: Results,
  /** Of the terminal, where there is one. */
  columns: number | undefined,
) => { readonly summary: object; readonly text: string };

/** Does the runs that a command asks for and that are not done yet, and concludes; returns the exit code. */
export async function doRuns(
  command: 'compare' | 'tune',
  order: CompareOrder,
  surroundings: Surroundings,
  conclude: Conclude,
): Promise<number> {
  const { stdout, stderr, workingDirectory } = surroundings;
  const prepared = await (order.kind === 'new'
    ? prepareComparison(order.request, order.out, surroundings)
    : prepareComparisonAgain(order.folder, command, surroundings));
  const path = shortPath(prepared.folder.path, workingDirectory);
  const stop = new AbortController();
  const interruption = listenForInterruption(surroundings, {
    notice: 'Leaving the runs that are under way; those that are done are saved …',
    heed: () => stop.abort(),
  });
  try {
    const results = await runComparison(prepared, {
      jobs: order.jobs ?? availableParallelism(),
      signal: stop.signal,
      surroundings,
    }).catch((error: unknown) => {
      stderr.write(
        `The runs that are done are in ${path}; the same command goes on with the rest.\n`,
      );
      throw error;
    });
    if (results === undefined) {
      stderr.write(`Stopped. Go on with\n  npx --no-install ahs ${command} --resume ${path}\n`);
      return signalExitCode(interruption.signal ?? 'SIGINT');
    }
    const output = order.json ? stderr : stdout;
    const { summary, text } = conclude(prepared, results, output.columns);
    const failed = [...results.values()].filter(({ search }) => search === 'failed').length;
    if (failed > 0) {
      stderr.write(
        `warning: In ${failed} of ${results.size} runs no learning rate was found; they began at the customary one.\n`,
      );
    }
    const { files } = prepared.folder;
    writeFileAtomically(files.summary, `${JSON.stringify(summary, undefined, 2)}\n`);
    output.write(text);
    if (order.json) stdout.write(`${JSON.stringify(summary)}\n`);
    return exitCodes.done;
  } finally {
    interruption.release();
  }
}

function tell(summary: CompareSummary, report: string, columns: number | undefined): string {
  const { seeds, reference } = summary;
  return [
    '',
    compareTable(summary, columns),
    ...closedLoopLines(summary.rows),
    `J = accuracy − .25·(1 − sparsity) on the test set, mean over ${seeds.length} seeds; Δ: paired difference to ${reference},`,
    'with the bootstrap interval over seeds and p of the signed-rank test after Holm. runs: what one model takes, tuning included.',
    '',
    wrap(verdictOf(summary), { columns }),
    '',
    `Report  ${report}`,
    '',
  ].join('\n');
}
