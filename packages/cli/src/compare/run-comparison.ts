import { errorCode } from '@ahs/core';
import { runAll } from '@ahs/dib';
import { describeDuration, showProgress } from '../run/progress.js';
import type { Surroundings } from '../surroundings.js';
import type { Cell, CellResult, Results } from './cell.js';
import type { CellTask } from './cell-task.js';
import { commandFor, trainRequestOf } from './compare-request.js';
import { cellsPlanned, readyCells } from './comparison.js';
import type { PreparedComparison } from './prepare-comparison.js';
import { openResults } from './results-file.js';

// Threads load built modules: where the sources themselves run, as under test, the one that was built of them.
const MODULE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/compare/cell-task.js' : './cell-task.js',
  import.meta.url,
);

/** How the runs of a comparison are gone through. */
export interface RunsOptions {
  /** Runs at once. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly surroundings: Pick<Surroundings, 'stderr' | 'elapsedMs'>;
}

/** Where the display stands. */
interface Standing {
  readonly step: number;
  readonly stepsPlanned: number;
  readonly latest: CellResult | undefined;
}

/**
 * Does the runs that are not done yet, each on a thread of its own, and writes each down as it ends; what is under way
 * when the signal comes is abandoned.
 *
 * @returns All results, or `undefined` where the signal came first.
 * @throws AhsError `AHS_TASK_FAILED` naming a run that was refused, `AHS_WRITE_FAILED`.
 */
export async function runComparison(
  { comparison, configuration, folder }: PreparedComparison,
  { jobs, signal, surroundings }: RunsOptions,
): Promise<Results | undefined> {
  const file = openResults(folder.files.results);
  const planned = cellsPlanned(comparison);
  const taskOf = ({ variant, seed }: Cell): CellTask => ({
    variant: variant.key,
    ...(comparison.tuningSeeds.includes(seed)
      ? { phase: 'tuning', attacks: [] }
      : { phase: 'test', attacks: configuration.request.attack ?? [] }),
    request: trainRequestOf(configuration.request, variant, seed),
  });
  const { stderr, elapsedMs } = surroundings;
  const label = commandFor(configuration.request);
  const display = showProgress<Standing>(label, stderr, elapsedMs, describeStanding);
  const show = (latest: CellResult | undefined): void => {
    const done = file.results.size;
    display.update({ step: done, stepsPlanned: Math.max(planned, done), latest });
  };
  try {
    show(undefined);
    // What is chosen on the tuning seeds, and where a search goes, is known only after a round.
    for (
      let ready = readyCells(comparison, file.results);
      ready.length > 0;
      ready = readyCells(comparison, file.results)
    ) {
      await runAll<CellTask, CellResult>({
        module: MODULE,
        tasks: ready.map(taskOf),
        jobs,
        signal,
        onResult: (result) => {
          file.add(result);
          show(result);
        },
      });
    }
    return file.results;
  } catch (error) {
    if (errorCode(error) === 'AHS_ABORTED') return undefined;
    throw error;
  } finally {
    display.end();
    file.close();
  }
}

/** `run 12/60  2 min 5 s left  beta=dqn, seed 3: J 0.612`: what may be too long for a line comes last. */
function describeStanding(
  { step, stepsPlanned, latest }: Standing,
  remainingSeconds: number | undefined,
): string {
  return [
    `run ${step}/${stepsPlanned}`,
    remainingSeconds === undefined ? undefined : `${describeDuration(remainingSeconds)} left`,
    latest === undefined
      ? undefined
      : `${latest.variant}, seed ${latest.seed}: J ${latest.final.objective.toFixed(3)}`,
  ]
    .filter((part) => part !== undefined)
    .join('  ');
}
