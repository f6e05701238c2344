import { join, relative, resolve } from 'node:path';
import { errorCode } from '@ahs/core';
import { writeFileAtomically, writeSnapshotFile } from '@ahs/core/node';
import { type DatasetName, loadDataset } from '@ahs/dib';
import Table from 'cli-table3';
import { exitCodes } from '../failure.js';
import { signalExitCode } from '../interruption.js';
import { cardOf, policyName } from '../meta/card.js';
import { testPolicy } from '../meta/evaluation.js';
import { type Generation, metaTrain } from '../meta/meta-training.js';
import type { MetaTrainRequest } from '../meta-train-request.js';
import { type Advance, describeDuration, showProgress } from '../run/progress.js';
import type { StopSignal, Surroundings } from '../surroundings.js';

/** What `ahs meta-train` was asked to do. */
export interface MetaTrainOrder {
  readonly request: MetaTrainRequest;
  readonly json: boolean;
}

/** Trains a policy over many short runs, tries it on fresh seeds and writes it with its card; returns the exit code. */
export async function metaTrainPolicy(
  { request, json }: MetaTrainOrder,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, stderr, elapsedMs, workingDirectory } = surroundings;
  const folder = resolve(workingDirectory, request.out);
  const abort = new AbortController();
  let stopped: StopSignal | undefined;
  const release = surroundings.onSignal((signal) => {
    if (stopped !== undefined) surroundings.exit(signalExitCode(signal));
    stopped = signal;
    abort.abort(signal);
  });
  const show = (label: string) => showProgress(label, stderr, elapsedMs, describeRuns);
  try {
    let display = show('');
    let generation = 0;
    // Read once, for what is wrong with a data set: a training may last hours.
    const { dataset, test } = request;
    for (const name of new Set([...dataset, ...(test.seeds > 0 ? [test.dataset] : [])])) {
      await loadDataset(name as DatasetName);
    }
    const training = await metaTrain(request, folder, {
      signal: abort.signal,
      onRun: (step, stepsPlanned) => {
        if (step === 1) display = show(`generation ${generation + 1}/${request.generations}`);
        display.update({ step, stepsPlanned });
        if (step === stepsPlanned) display.end();
      },
      onGeneration: (all) => {
        generation = all.length;
        stderr.write(`${describeGenerations(all)}\n`);
      },
    });
    const name = policyName(request);
    const files = {
      policy: join(folder, `${name}.safetensors`),
      card: join(folder, `${name}.json`),
    };
    writeSnapshotFile(files.policy, training.policy);
    const runs = await testPolicy(request, training, folder, {
      signal: abort.signal,
      onRun: (step, stepsPlanned) => {
        if (step === 1) display = show('test');
        display.update({ step, stepsPlanned });
        if (step === stepsPlanned) display.end();
      },
    });
    const card = cardOf(request, training, runs);
    writeFileAtomically(files.card, `${JSON.stringify(card, undefined, 2)}\n`);
    const output = json ? stderr : stdout;
    if (card.results.length > 0) output.write(`${resultsTable(card.results)}\n`);
    const nearby = (path: string) => relative(workingDirectory, path);
    output.write(`Policy  ${nearby(files.policy)}\nCard    ${nearby(files.card)}\n`);
    if (json)
      stdout.write(`${JSON.stringify({ card, generations: training.generations, files })}\n`);
    return exitCodes.done;
  } catch (error) {
    if (stopped === undefined || errorCode(error) !== 'AHS_ABORTED') throw error;
    stderr.write(
      `\nStopped; what was finished is kept in ${request.out}. The same command goes on from there.\n`,
    );
    return signalExitCode(stopped);
  } finally {
    release();
  }
}

function describeRuns({ step, stepsPlanned }: Advance, left: number | undefined): string {
  return `run ${step}/${stepsPlanned}${left === undefined ? '' : `  ${describeDuration(left)} left`}`;
}

const marks = '▁▂▃▄▅▆▇█';

/** `generation 3  J .612, base .604, best .655  gain ▂▄▇` */
export function describeGenerations(all: readonly Generation[]): string {
  const last = all.at(-1);
  if (last === undefined) return '';
  const gains = all.map(({ median, base }) => median - base).slice(-40);
  const [low, high] = [Math.min(...gains), Math.max(...gains)];
  const curve = gains
    .map((gain) => marks[Math.round(((gain - low) / (high - low || 1)) * (marks.length - 1))])
    .join('');
  const collapsed = last.collapsed > 0 ? `, ${Math.round(100 * last.collapsed)} % collapsed` : '';
  return `generation ${last.generation}  J ${last.median.toFixed(3)}, base ${last.base.toFixed(3)}, best ${last.best.toFixed(3)}${collapsed}  gain ${(last.median - last.base).toFixed(3)} ${curve}`;
}

function resultsTable(results: ReturnType<typeof cardOf>['results']): string {
  const contenders = Object.keys(results[0]?.objective ?? {});
  const table = new Table({
    head: ['J on the test set', 'seeds', ...contenders, 'policy − base', 'collapsed'],
    style: { head: [], border: [] },
  });
  for (const { regime, seeds, objective, gain, collapsed } of results) {
    table.push([
      regime,
      seeds,
      ...contenders.map((contender) => (objective[contender] ?? Number.NaN).toFixed(3)),
      `${gain.mean.toFixed(3)} ± ${gain.standardError?.toFixed(3) ?? '–'}`,
      collapsed,
    ]);
  }
  return table.toString();
}
