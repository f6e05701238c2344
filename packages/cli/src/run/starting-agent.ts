import { existsSync } from 'node:fs';
import { type Journal, pretrained, transitionsOf } from '@ahs/agents';
import { AhsError, createRng, type Snapshot } from '@ahs/core';
import { readSnapshotFile } from '@ahs/core/node';
import type { Registry } from '@ahs/core/registry';
import { decidingAgent } from '../learned-schedules.js';
import { pretrainedName } from '../pretrained-schedule.js';
import type { SchedulePlan } from '../schedule-plan.js';
import type { TrainRequest } from '../train-request.js';
import { readConfiguration } from './configuration.js';
import { episodeJournal, runFolderAt } from './folder.js';
import { journalLines } from './journal.js';

/** How often the journals are gone through: one run has about a dozen decisions. */
const passes = 10;

/** Throws `AHS_FLAG_CONFLICT` for a policy or runs that nobody would use. */
export function refuseUnusedStart(
  { policy, learnFrom }: Pick<TrainRequest, 'policy' | 'learnFrom'>,
  { learned }: SchedulePlan,
): void {
  const flag = learnFrom.length > 0 ? `--learn-from ${learnFrom[0]}` : `--policy ${policy}`;
  if ((policy === undefined && learnFrom.length === 0) || learned?.decider) return;
  if (learned?.name === pretrainedName) {
    throw new AhsError(
      'AHS_FLAG_CONFLICT',
      `${flag}: --schedule ${learned.controls.join(',')}=${pretrainedName} brings its own policy.`,
      { fix: `Leave out ${flag.split(' ')[0]}, or name an agent.` },
    );
  }
  throw new AhsError('AHS_FLAG_CONFLICT', `${flag}: no agent decides in this run.`, {
    fix: 'Add --schedule beta=dqn.',
  });
}

/**
 * What the agent of a run's first episode starts from: its policy, and what it learns of the journals of earlier runs.
 *
 * @param decisions of the run, over which its agent spreads exploration
 * @param say is told how much each run teaches
 * @throws AhsError `AHS_RUN_NOT_FOUND` for a folder without a run, and what reading a policy and {@link pretrained} throw
 */
export function startingAgent(
  { policy, learnFrom, seed }: TrainRequest,
  { learned }: SchedulePlan,
  registry: Registry,
  decisions: number,
  say: (line: string) => void = () => {},
): Snapshot | undefined {
  const from = policy === undefined ? undefined : readSnapshotFile(policy);
  if (learnFrom.length === 0 || learned?.decider === undefined) return from;
  const { agent: name, adapter: adapterName, options = {} } = learned.decider;
  const adapter = registry.adapter(adapterName)();
  const runs = learnFrom.map((path) => ({ path, journals: journalsOf(path) }));
  const journals = runs.flatMap((run) => run.journals);
  const agent = pretrained(decidingAgent(name, { registry, decisions, options }), journals, {
    adapter,
    passes,
    rng: createRng(seed, 'learn-from'),
    ...(from === undefined ? {} : { from }),
  });
  for (const run of runs) {
    const transitions = run.journals.flatMap((journal) => transitionsOf(journal, adapter).flat());
    const episodes = run.journals.length === 1 ? '' : ` in ${run.journals.length} episodes`;
    say(`Learned from ${transitions.length} transitions${episodes} of ${run.path}.`);
  }
  return agent;
}

/** The journals of all episodes of a run, finished or not. */
function journalsOf(path: string): readonly Journal[] {
  const folder = runFolderAt(path, path);
  const { episodes } = readConfiguration(folder.files.run).request;
  return Array.from({ length: episodes }, (_, index) => episodeJournal(folder, index + 1, episodes))
    .filter(existsSync)
    .map((source) => ({ lines: journalLines(source), source }));
}
