import { existsSync } from 'node:fs';
import {
  AhsError,
  type JournalLine,
  type Replay,
  type ReplayDifference,
  readJournal,
  replay,
  type Specs,
} from '@ahs/core';
import { readSnapshotFile } from '@ahs/core/node';
import { EVALUATION_METRICS } from '@ahs/dib';
import { composeRegistry } from '../composition.js';
import { exitCodes } from '../failure.js';
import { loadPlugins } from '../load-plugins.js';
import { agentInSession } from '../run/checkpoint.js';
import { readConfiguration } from '../run/configuration.js';
import { cadenceOf, modeOf } from '../run/episode-plan.js';
import { episodeJournal } from '../run/folder.js';
import { journalLines } from '../run/journal.js';
import { existingRunFolder } from '../run/prepare.js';
import { startingAgent } from '../run/starting-agent.js';
import { planSchedules } from '../schedule-plan.js';
import type { Surroundings } from '../surroundings.js';

/** What `ahs replay` was asked for. */
export interface ReplayOrder {
  readonly folder: string;
  readonly json: boolean;
}

/** What became of one episode's journal. */
interface ReplayedEpisode {
  readonly episode: number;
  readonly events: number;
  readonly decisions: number;
  /** Whether the journal holds the end of its run. */
  readonly complete: boolean;
}

/**
 * Decides a run again from its journals, without training: every line has to come out as it was written. An episode's
 * agent starts from what the one before it has become in this replay.
 *
 * @throws AhsError `AHS_RUN_NOT_FOUND` for a folder without a run, `AHS_REPLAY_DIFFERS` naming the first line that
 * differs, `AHS_JOURNAL_INVALID` for one that cannot be read.
 */
export async function replayRun(order: ReplayOrder, surroundings: Surroundings): Promise<number> {
  const folder = existingRunFolder(order.folder, surroundings.workingDirectory);
  const { request, trainSize, nodeVersion } = readConfiguration(folder.files.run);
  const registry = composeRegistry(await loadPlugins(request.plugin));
  const plan = planSchedules(request, registry);
  const { decisions } = cadenceOf(request, plan, trainSize);
  // Older runs did not keep it.
  let agent = existsSync(folder.files.start)
    ? readSnapshotFile(folder.files.start)
    : startingAgent(request, plan, registry, decisions);
  const replayed: ReplayedEpisode[] = [];
  for (let episode = 1; episode <= request.episodes; episode += 1) {
    const path = episodeJournal(folder, episode, request.episodes);
    if (!existsSync(path)) break;
    const lines = journalLines(path);
    if (lines.length === 0) break;
    const journaled = readJournal(lines, path);
    const result = replay(lines, {
      metrics: [...metricsOf(journaled), ...plan.needs],
      schedulers: plan.build({
        specs: specsOf(journaled),
        decisions,
        mode: modeOf(request),
        ...(agent === undefined ? {} : { from: agent }),
      }),
      rules: plan.rules,
      source: path,
    });
    if (result.difference !== undefined) throw differs(path, result.difference, nodeVersion);
    replayed.push(outcomeOf(episode, result));
    if (!result.complete) break;
    if (plan.learned !== undefined) agent = agentInSession(result.session.checkpoint()) ?? agent;
  }
  if (replayed.length === 0) {
    throw new AhsError('AHS_RUN_NOT_FOUND', `${folder.path} holds no journal.`, {
      fix: 'The run was stopped before its first event: start it anew.',
    });
  }
  tell(replayed, request.episodes, order, surroundings);
  return exitCodes.done;
}

function outcomeOf(episode: number, { events, decisions, complete }: Replay): ReplayedEpisode {
  return { episode, events, decisions, complete };
}

function tell(
  replayed: readonly ReplayedEpisode[],
  episodes: number,
  { json }: ReplayOrder,
  { stdout }: Surroundings,
): void {
  if (json) {
    stdout.write(`${JSON.stringify({ identical: true, episodes: replayed })}\n`);
    return;
  }
  for (const { episode, events, decisions, complete } of replayed) {
    const which = episodes === 1 ? '' : `Episode ${episode}: `;
    const end = complete ? '' : ', as far as the journal goes';
    stdout.write(
      `${which}${decisions} decisions from ${events} events, all as they were journaled${end}.\n`,
    );
  }
}

function differs(
  path: string,
  { line, journaled = 'nothing', replayed = 'nothing' }: ReplayDifference,
  nodeVersion: string,
): AhsError {
  return new AhsError(
    'AHS_REPLAY_DIFFERS',
    `Line ${line} of ${path} is\n  ${journaled}\nand was replayed as\n  ${replayed}\n`,
    {
      fix:
        nodeVersion === process.version
          ? 'The journal was changed, or its run was made by another version of these schedulers.'
          : `The run was made on Node ${nodeVersion}: replay it there.`,
    },
  );
}

/** Every name that an event carries, and those that the trainer's evaluations always do. */
function metricsOf(lines: readonly JournalLine[]): readonly string[] {
  const names = lines.flatMap(({ message }) =>
    'metrics' in message && !Array.isArray(message.metrics) ? Object.keys(message.metrics) : [],
  );
  return [...new Set([...EVALUATION_METRICS, ...names])];
}

function specsOf([first]: readonly JournalLine[]): Specs {
  const start = first?.message;
  if (start?.type !== 'session.start') return {};
  return Object.fromEntries(
    Object.entries(start.hyperparameters).map(([name, { spec }]) => [name, spec]),
  );
}
