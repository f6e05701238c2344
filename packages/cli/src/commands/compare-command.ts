import { availableParallelism } from 'node:os';
import { writeFileAtomically } from '@ahs/core/node';
import { castOf, compareFigureOne } from '../compare/compare-figures.js';
import { renderComparison } from '../compare/compare-report.js';
import { type CompareOrder, commandOfComparison } from '../compare/compare-request.js';
import { testedContenders } from '../compare/compare-rows.js';
import { type CompareSummary, summarizeComparison } from '../compare/compare-summary.js';
import { compareTable } from '../compare/compare-table.js';
import { verdictOf } from '../compare/compare-verdict.js';
import { prepareComparison, prepareComparisonAgain } from '../compare/prepare-comparison.js';
import { runComparison } from '../compare/run-comparison.js';
import { exitCodes } from '../failure.js';
import { drawFigure } from '../figures/figure.js';
import { listenForInterruption, signalExitCode } from '../interruption.js';
import type { Output, Surroundings } from '../surroundings.js';
import { shortPath, wrap } from './telling.js';

/** Compares, or goes on comparing; returns the exit code. */
export async function compare(order: CompareOrder, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, workingDirectory } = surroundings;
  const prepared = await (order.kind === 'new'
    ? prepareComparison(order.request, order.out, surroundings)
    : prepareComparisonAgain(order.folder, surroundings));
  const { comparison, configuration, folder } = prepared;
  const path = shortPath(folder.path, workingDirectory);
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
      stderr.write(`Stopped. Go on with\n  npx --no-install ahs compare --resume ${path}\n`);
      return signalExitCode(interruption.signal ?? 'SIGINT');
    }
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
    writeFileAtomically(folder.files.summary, `${JSON.stringify(summary, undefined, 2)}\n`);
    tell(summary, shortPath(folder.files.report, workingDirectory), order.json ? stderr : stdout);
    if (order.json) stdout.write(`${JSON.stringify(summary)}\n`);
    return exitCodes.done;
  } finally {
    interruption.release();
  }
}

function tell(summary: CompareSummary, report: string, output: Output): void {
  const { seeds, reference } = summary;
  output.write(
    [
      '',
      compareTable(summary, output.columns),
      `J = accuracy − .25·(1 − sparsity) on the test set, mean over ${seeds.length} seeds; Δ: paired difference to ${reference},`,
      'with the bootstrap interval over seeds and p of the signed-rank test after Holm. runs: what one model takes, tuning included.',
      '',
      wrap(verdictOf(summary), output),
      '',
      `Report  ${report}`,
      '',
    ].join('\n'),
  );
}
