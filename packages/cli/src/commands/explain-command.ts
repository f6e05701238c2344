import { existsSync } from 'node:fs';
import { AhsError, type Decision, type JournalLine, nearestName, readJournal } from '@ahs/core';
import { exitCodes } from '../failure.js';
import { readConfiguration } from '../run/configuration.js';
import { episodeJournal } from '../run/folder.js';
import { journalLines } from '../run/journal.js';
import { existingRunFolder } from '../run/prepare.js';
import type { Surroundings } from '../surroundings.js';
import { describeIncident, type Incident, incidentsAt } from './incidents.js';

/** What `ahs explain` was asked for. */
export interface ExplainOrder {
  readonly folder: string;
  readonly step: number;
  /** Counted from 1; the reported one when absent. */
  readonly episode: number | undefined;
  /** One hyperparameter; all when absent. */
  readonly hyperparameter: string | undefined;
  readonly json: boolean;
}

/** Why a hyperparameter had its value at a step. */
interface Explanation {
  readonly hyperparameter: string;
  readonly value: number;
  /** The decision that put it in force; absent while the value is still the host's first. */
  readonly decision?: Decision;
}

/**
 * Says who proposed what at a step and why the winner won, and who was benched, guarded, shadowed or taken back by then,
 * from the journal.
 *
 * @throws AhsError `AHS_RUN_NOT_FOUND` for a folder or episode without a journal, `AHS_FLAG_INVALID` for a step or
 * hyperparameter that the run does not have.
 */
export async function explainRun(order: ExplainOrder, surroundings: Surroundings): Promise<number> {
  const folder = existingRunFolder(order.folder, surroundings.workingDirectory);
  const { request } = readConfiguration(folder.files.run);
  const episode = order.episode ?? request.episodes;
  const path = episodeJournal(folder, episode, request.episodes);
  if (!existsSync(path)) {
    throw new AhsError(
      'AHS_RUN_NOT_FOUND',
      `${folder.path} holds no journal of episode ${episode}.`,
      {
        fix: `Give an --episode from 1 to ${request.episodes} that has begun.`,
      },
    );
  }
  const lines = readJournal(journalLines(path), path);
  refuseLateStep(order.step, lines);
  const { text, ...data } = explainedLines(lines, order);
  surroundings.stdout.write(order.json ? `${JSON.stringify({ episode, ...data })}\n` : text);
  return exitCodes.done;
}

/**
 * What a journal says of a step, as data and in words.
 *
 * @throws AhsError `AHS_FLAG_INVALID` for a hyperparameter that the run does not have.
 */
export function explainedLines(
  lines: readonly JournalLine[],
  order: Pick<ExplainOrder, 'step' | 'hyperparameter'>,
): {
  readonly step: number;
  readonly hyperparameters: readonly Explanation[];
  readonly incidents: readonly Incident[];
  readonly text: string;
} {
  const { step, hyperparameter } = order;
  const hyperparameters = explain(lines, step).filter(
    (explained) => (hyperparameter ?? explained.hyperparameter) === explained.hyperparameter,
  );
  if (hyperparameters.length === 0) throw unknownHyperparameter(hyperparameter ?? '', lines);
  const incidents = incidentsAt(lines, step, hyperparameter);
  return { step, hyperparameters, incidents, text: describe(step, hyperparameters, incidents) };
}

/** For every hyperparameter, the last decision up to a step. */
function explain(lines: readonly JournalLine[], step: number): readonly Explanation[] {
  const explanations = new Map<string, Explanation>();
  for (const { message } of lines) {
    if (message.clock.step > step) break;
    if (message.type === 'session.start') {
      for (const [hyperparameter, { initial }] of Object.entries(message.hyperparameters)) {
        explanations.set(hyperparameter, { hyperparameter, value: initial });
      }
    }
    if (message.type === 'decision') {
      const { hyperparameter, value } = message;
      explanations.set(hyperparameter, { hyperparameter, value, decision: message });
    }
  }
  return [...explanations.values()];
}

function describe(
  step: number,
  explanations: readonly Explanation[],
  incidents: readonly Incident[],
): string {
  const paragraphs = explanations.map(({ hyperparameter, value, decision }) => {
    if (decision === undefined) {
      return `${hyperparameter} = ${value}\n  as the host set it: nothing was proposed\n`;
    }
    const { clock, previous, proposals, verdicts, coupled } = decision;
    const when = clock.step === step ? 'decided at this step' : `decided at step ${clock.step}`;
    const said = proposals.map((proposal) => {
      const verdict = verdicts.find(({ scheduler }) => scheduler === proposal.scheduler);
      const reasons = [proposal.reason, verdict?.reason].filter((reason) => reason !== undefined);
      const age = proposal.age === 0 ? '' : `, ${proposal.age} reports ago`;
      return `  ${verdict?.outcome ?? 'not heard'}: ${proposal.scheduler} proposed ${proposal.value}${age} (${reasons.join('; ')})\n`;
    });
    const none = proposals.length === 0 ? '  every proposal was withdrawn\n' : '';
    const follows = coupled === undefined ? '' : `  coupled: ${coupled}\n`;
    return `${hyperparameter} = ${value}, before ${previous}; ${when}\n${said.join('')}${none}${follows}`;
  });
  const beside = incidents.map((incident) => describeIncident(incident, step)).join('');
  const around = beside === '' ? '' : `\nAround it\n${beside}`;
  return `At step ${step}\n\n${paragraphs.join('\n')}${around}`;
}

function refuseLateStep(step: number, lines: readonly JournalLine[]): void {
  const last = lines.at(-1)?.message.clock.step ?? 0;
  if (step <= last) return;
  throw new AhsError('AHS_FLAG_INVALID', `--step ${step}: the run has ${last} steps so far.`, {
    fix: `Give a step from 0 to ${last}.`,
  });
}

function unknownHyperparameter(hyperparameter: string, lines: readonly JournalLine[]): AhsError {
  const known = explain(lines, Number.POSITIVE_INFINITY).map(({ hyperparameter: name }) => name);
  const nearest = nearestName(hyperparameter, known);
  return new AhsError('AHS_FLAG_INVALID', `--hyperparameter ${hyperparameter}: the run has none.`, {
    fix: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}It has ${known.join(', ')}.`,
  });
}
