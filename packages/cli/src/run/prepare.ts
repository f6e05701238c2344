import { accessSync, constants } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AhsError, errorMessage } from '@ahs/core';
import { writeSnapshotFile } from '@ahs/core/node';
import { chooseBackend } from '@ahs/dib';
import type { RangeTestStep } from '@ahs/scheduler-plugins';
import { composeRegistry } from '../composition.js';
import { listenForInterruption, signalExitCode } from '../interruption.js';
import { loadPlugins, pluginPath } from '../load-plugins.js';
import { planSchedules } from '../schedule-plan.js';
import type { Surroundings } from '../surroundings.js';
import { type AskedRequest, parseTrainRequest, type TrainRequest } from '../train-request.js';
import { readCheckpoint } from './checkpoint.js';
import { type RunConfiguration, readConfiguration, writeConfiguration } from './configuration.js';
import { loadRequestedDataset, withAbsolutePath } from './dataset.js';
import { modelOf, planEpisode } from './episode-plan.js';
import {
  type RangeTestRequest,
  rangeTestSteps,
  refuseUnusedSearch,
  withLearningRateFound,
  withoutSearch,
} from './find-learning-rate.js';
import { createRunFolder, type RunFolder, runFolderAt } from './folder.js';
import { folderWords } from './labels.js';
import { makeFolder } from './make-folder.js';
import { openEpisode } from './open-episode.js';
import { type Advance, showProgress } from './progress.js';
import { refuseUnusedStart, startingAgent } from './starting-agent.js';
import type { TrainingRun } from './training-run.js';
import { workerCount } from './worker-count.js';

/**
 * Loads and decides everything that a new run needs, and makes its folder last: what is refused leaves nothing behind.
 *
 * @throws AhsError before anything is trained: what the plan, the policy, the data, the backend or the folder refuse.
 */
export async function prepareRun(
  asked: AskedRequest,
  surroundings: Surroundings,
): Promise<TrainingRun> {
  const placed = withAbsolutePaths(asked, surroundings.workingDirectory);
  const trial = withoutSearch(placed);
  const registry = composeRegistry(await loadPlugins(trial.plugin));
  const tried = planSchedules(trial, registry);
  refuseUnusedStart(trial, tried);
  refuseUnusedSearch(placed, [tried]);
  requireWritable(trial.out);
  const dataset = await loadRequestedDataset(registry, trial, surroundings);
  const backend = await chooseBackend(trial.backend);
  const model = modelOf(trial, tried);
  const workers = workerCount(trial, backend.name);
  warn([...backend.warnings, ...tried.warnings(model), ...workers.warnings], surroundings);
  // Made once and thrown away: what a trainer or a session refuses is refused before a folder is made.
  const first = planEpisode({ request: trial, plan: tried, dataset }, 1, {
    agent: undefined,
    position: undefined,
  });
  const agent = startingAgent(trial, tried, registry, first.scheduling.decisions, (line) =>
    surroundings.stderr.write(`${line}\n`),
  );
  openEpisode({ ...first, scheduling: { ...first.scheduling, agent } }).trainer.dispose();
  const searched = placed.learningRate === 'find';
  const request = searched ? await searchAloud(placed, { registry, dataset }, surroundings) : trial;
  const plan = searched ? planSchedules(request, registry) : tried;
  const started = surroundings.now();
  const folder = createRunFolder(
    request.out,
    started,
    folderWords(request.dataset, plan, request.seed),
  );
  const configuration: RunConfiguration = {
    version: 1,
    runId: folder.id,
    request,
    backend: backend.name,
    nodeVersion: process.version,
    trainSize: first.data.train.count,
    started: started.toISOString(),
  };
  // The runs or the policy that it comes from may be moved, and go on.
  if (agent !== undefined) writeSnapshotFile(folder.files.start, agent);
  writeConfiguration(folder.files.run, configuration);
  return {
    configuration,
    folder,
    plan,
    dataset,
    workers: workers.count,
    agent,
    resume: undefined,
  };
}

/**
 * Makes an unfinished run ready to be continued, by another number of workers where one is given.
 *
 * @throws AhsError `AHS_RUN_NOT_FOUND` or `AHS_RUN_INVALID` for a folder that holds none, and what
 * {@link prepareRun} throws.
 */
export async function prepareResumption(
  folder: RunFolder,
  surroundings: Surroundings,
  workersAsked?: string,
): Promise<TrainingRun> {
  const configuration = readConfiguration(folder.files.run);
  const { request } = configuration;
  const asked =
    workersAsked === undefined ? request : parseTrainRequest({ ...request, workers: workersAsked });
  const resume = readCheckpoint(folder.files.checkpoint);
  const registry = composeRegistry(await loadPlugins(request.plugin));
  const plan = planSchedules(request, registry);
  const dataset = await loadRequestedDataset(registry, request, surroundings);
  const backend = await chooseBackend(configuration.backend);
  const workers = workerCount(asked, backend.name);
  warn([...backend.warnings, ...workers.warnings], surroundings);
  if (configuration.nodeVersion !== process.version) {
    warn(
      [
        `The run began on Node ${configuration.nodeVersion}; on ${process.version} it may end otherwise in the last bits.`,
      ],
      surroundings,
    );
  }
  return {
    configuration,
    folder,
    plan,
    dataset,
    workers: workers.count,
    agent: resume.agent,
    resume,
  };
}

/** The folder that `--resume` names; its name is the run's. */
export function existingRunFolder(path: string, workingDirectory: string): RunFolder {
  const absolute = resolve(workingDirectory, path);
  return runFolderAt(absolute, basename(absolute));
}

/** The paths of a request as they are from anywhere. */
export function withAbsolutePaths<Request extends AskedRequest>(
  request: Request,
  workingDirectory: string,
): Request {
  const { policy, learnFrom, dataDir, dataset, plugin } = request;
  const absolute = (path: string): string => resolve(workingDirectory, path);
  return {
    ...request,
    out: absolute(request.out),
    plugin: plugin.map((written) => pluginPath(written, workingDirectory)),
    learnFrom: learnFrom.map(absolute),
    dataset: withAbsolutePath(dataset, absolute),
    ...(policy === undefined ? {} : { policy: absolute(policy) }),
    ...(dataDir === undefined ? {} : { dataDir: absolute(dataDir) }),
  };
}

/** Shows the search for a learning rate, and says what it found. */
async function searchAloud(
  asked: AskedRequest,
  source: RangeTestRequest,
  surroundings: Surroundings,
): Promise<TrainRequest> {
  const { stderr, elapsedMs, exit } = surroundings;
  const interruption = listenForInterruption(surroundings, { notice: 'Stopping …' });
  const display = showProgress<Advance & RangeTestStep>(
    'learning rate',
    stderr,
    elapsedMs,
    ({ step, stepsPlanned, learningRate, loss }) =>
      `step ${step}/${stepsPlanned}  ${Number(learningRate.toPrecision(2))}  loss ${loss.toFixed(3)}`,
  );
  let step = 0;
  const onStep = (taken: RangeTestStep): void => {
    step += 1;
    display.update({ step, stepsPlanned: rangeTestSteps, ...taken });
    if (interruption.signal === undefined) return;
    display.end();
    exit(signalExitCode(interruption.signal));
  };
  const settled = await withLearningRateFound(asked, { ...source, onStep }).finally(() => {
    display.end();
    interruption.release();
  });
  const { request } = settled;
  if (settled.search === 'failed') {
    const { failure } = settled;
    warn([`--learning-rate find: ${failure} This run begins at the customary rate.`], surroundings);
  } else {
    stderr.write(`Found a learning rate of ${request.learningRate} in ${step} steps.\n`);
  }
  return request;
}

/** Found before a data set is downloaded, not after. */
function requireWritable(out: string): void {
  try {
    makeFolder(out);
    accessSync(out, constants.W_OK);
  } catch (error) {
    throw new AhsError(
      'AHS_WRITE_FAILED',
      `Nothing can be written into ${out}: ${errorMessage(error)}.`,
      {
        fix: 'Name a folder that you may write into with --out.',
        cause: error,
      },
    );
  }
}

function warn(warnings: readonly string[], { stderr }: Surroundings): void {
  for (const warning of warnings) stderr.write(`warning: ${warning}\n`);
}
