import { resolve } from 'node:path';
import { AhsError } from '@ahs/core';
import { readSnapshotFile } from '@ahs/core/node';
import { arithmeticName, chooseBackend } from '@ahs/dib';
import { composeRegistry } from '../composition.js';
import { loadPlugins } from '../load-plugins.js';
import { parseModelText } from '../model-text.js';
import { loadRequestedDataset } from '../run/dataset.js';
import { modelOf, planEpisode } from '../run/episode-plan.js';
import { refuseUnusedSearch, withoutSearch } from '../run/find-learning-rate.js';
import { makeFolder } from '../run/make-folder.js';
import { openEpisode } from '../run/open-episode.js';
import { withAbsolutePaths } from '../run/prepare.js';
import { refuseUnusedStart } from '../run/starting-agent.js';
import { planSchedules } from '../schedule-plan.js';
import type { Surroundings } from '../surroundings.js';
import {
  type CompareConfiguration,
  type CompareFolder,
  compareFolderAt,
  defaultFolderName,
  readCompareConfiguration,
  refuseChange,
  writeCompareConfiguration,
} from './compare-folder.js';
import {
  type CompareRequest,
  commandFor,
  comparisonOf,
  namedVariants,
  trainRequestOf,
  variantsOf,
} from './compare-request.js';
import type { Comparison } from './comparison.js';
import { withAbsolutePolicy } from './contender.js';
import { originOf } from './open-loop-replay.js';

/** A comparison with its folder, before its next run. */
export interface PreparedComparison {
  readonly configuration: CompareConfiguration;
  readonly comparison: Comparison;
  readonly folder: CompareFolder;
}

/**
 * Tries every contender out, up to its first event, and makes the folder last: what is refused leaves nothing behind.
 * Where the folder is there, the comparison in it goes on.
 *
 * @param out The folder; absent: one under `runs`, whose name follows from the request.
 * @throws AhsError `AHS_COMPARISON_CHANGED` for a folder with another comparison, and what a contender is refused for.
 */
export async function prepareComparison(
  asked: CompareRequest,
  out: string | undefined,
  surroundings: Surroundings,
): Promise<PreparedComparison> {
  const { workingDirectory, now } = surroundings;
  const absolute = (path: string): string => resolve(workingDirectory, path);
  const written = {
    ...asked,
    schedule: asked.schedule.map((text) => withAbsolutePolicy(text, absolute)),
    training: withAbsolutePaths(asked.training, workingDirectory),
  };
  // One run a core: TensorFlow's own library would take all of them for each.
  const wanted = written.training.backend === 'auto' ? 'wasm' : written.training.backend;
  const backend = await chooseBackend(wanted);
  const request: CompareRequest = {
    ...written,
    training: { ...written.training, backend: backend.name },
  };
  const comparison = comparisonOf(request);
  const warnings = await tryOut(request, comparison, surroundings);
  for (const warning of new Set([...backend.warnings, ...warnings])) {
    surroundings.stderr.write(`warning: ${warning}\n`);
  }
  const folder = compareFolderAt(absolute(out ?? `runs/${defaultFolderName(request)}`));
  const current = { request, backend: arithmeticName() };
  const before = readCompareConfiguration(folder);
  if (before !== undefined) {
    refuseChange(folder, before, current);
    if (before.nodeVersion !== process.version) {
      surroundings.stderr.write(
        `warning: The comparison began on Node ${before.nodeVersion}; on ${process.version} runs may end otherwise in the last bits.\n`,
      );
    }
    return { configuration: before, comparison, folder };
  }
  const configuration: CompareConfiguration = {
    version: 1,
    ...current,
    nodeVersion: process.version,
    started: now().toISOString(),
  };
  try {
    makeFolder(folder.path);
  } catch (cause) {
    throw new AhsError('AHS_WRITE_FAILED', `${folder.path} cannot be made.`, {
      fix: 'Name a folder that you may write into with --out.',
      cause,
    });
  }
  writeCompareConfiguration(folder, configuration);
  return { configuration, comparison, folder };
}

/**
 * The comparison that a folder holds.
 *
 * @throws AhsError `AHS_RUN_NOT_FOUND` where there is none, `AHS_COMPARISON_CHANGED` where another command made it.
 */
export async function prepareComparisonAgain(
  path: string,
  command: ReturnType<typeof commandFor>,
  surroundings: Surroundings,
): Promise<PreparedComparison> {
  const folder = compareFolderAt(resolve(surroundings.workingDirectory, path));
  const configuration = readCompareConfiguration(folder);
  if (configuration === undefined) {
    throw new AhsError('AHS_RUN_NOT_FOUND', `There is no comparison in ${folder.path}.`, {
      fix: 'Give --resume the folder that a comparison has made.',
    });
  }
  const maker = commandFor(configuration.request);
  if (maker !== command) {
    throw new AhsError('AHS_COMPARISON_CHANGED', `${folder.path} was made by ahs ${maker}.`, {
      fix: `Go on with ahs ${maker} --resume.`,
    });
  }
  return prepareComparison(configuration.request, folder.path, surroundings);
}

/** Makes each contender's first run and throws it away, for what its schedules, policy and data are refused for. */
async function tryOut(
  request: CompareRequest,
  comparison: Comparison,
  surroundings: Surroundings,
): Promise<readonly string[]> {
  const registry = composeRegistry(await loadPlugins(request.training.plugin));
  const [seed = 0] = comparison.seeds;
  const { contenders } = comparison;
  const replayed = contenders.flatMap((contender) =>
    contender.kind === 'replay' ? variantsOf(originOf(contender, contenders)) : [],
  );
  const variants = namedVariants(comparison).map((variant) => {
    const asked = withoutSearch(trainRequestOf(request, variant, seed));
    const plan = planSchedules(asked, registry);
    refuseUnusedStart(asked, plan);
    const model = modelOf(asked, plan);
    const { klReduction = 'sum' } = parseModelText(asked.model);
    if (
      replayed.some(({ key }) => key === variant.key) &&
      (model.klReduction ?? 'sum') !== klReduction
    ) {
      throw new AhsError(
        'AHS_SCHEDULE_INVALID',
        `${variant.key} means another β, with the KL ${model.klReduction} over the dimensions, and cannot be replayed under kl-${klReduction}.`,
        { fix: `Name the reduction for all: --model ${asked.model}:kl-${model.klReduction}.` },
      );
    }
    if (model.kind === 'vae') {
      throw new AhsError('AHS_METRIC_MISSING', 'A vae has no accuracy to be compared by.', {
        fix: 'Compare with a --model that classifies.',
      });
    }
    return { asked, plan };
  });
  refuseUnusedSearch(
    request.training,
    variants.map(({ plan }) => plan),
  );
  const dataset = await loadRequestedDataset(
    registry,
    withoutSearch(request.training),
    surroundings,
  );
  return variants.flatMap(({ asked, plan }) => {
    const agent = asked.policy === undefined ? undefined : readSnapshotFile(asked.policy);
    const first = planEpisode({ request: asked, plan, dataset }, 1, { agent, position: undefined });
    const { trainer } = openEpisode(first);
    try {
      // A model that has no images to move says so now.
      if (request.attack !== undefined) {
        trainer.attack('test', { kind: 'fgsm', epsilon: 0, examples: 1 });
      }
    } finally {
      trainer.dispose();
    }
    return plan.warnings(modelOf(asked, plan));
  });
}
