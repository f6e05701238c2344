import { existsSync } from 'node:fs';
import { AhsError, type Decision, type JournalLine, nearestName, readJournal } from '@ahs/core';
import { exitCodes } from '../failure.js';
import { readConfiguration } from '../run/configuration.js';
import { episodeJournal } from '../run/folder.js';
import { journalLines } from '../run/journal.js';
import { existingRunFolder } from '../run/prepare.js';
import type { Surroundings } from '../surroundings.js';

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
 * Says who proposed what at a step and why the winner won, from the journal.
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
  const explanations = explain(lines, order.step).filter(
    ({ hyperparameter }) => (order.hyperparameter ?? hyperparameter) === hyperparameter,
  );
  if (explanations.length === 0) throw unknownHyperparameter(order, lines);
  surroundings.stdout.write(
    order.json
      ? `${JSON.stringify({ step: order.step, episode, hyperparameters: explanations })}\n`
      : describe(order.step, explanations),
  );
  return exitCodes.done;
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

function describe(step: number, explanations: readonly Explanation[]): string {
  const paragraphs = explanations.map(({ hyperparameter, value, decision }) => {
    if (decision === undefined) {
      return `${hyperparameter} = ${value}\n  as the host set it: nothing was proposed\n`;
    }
    const { clock, previous, proposals, verdicts } = decision;
    const when = clock.step === step ? 'decided at this step' : `decided at step ${clock.step}`;
    const said = proposals.map((proposal) => {
      const verdict = verdicts.find(({ scheduler }) => scheduler === proposal.scheduler);
      const reasons = [proposal.reason, verdict?.reason].filter((reason) => reason !== undefined);
      const age = proposal.age === 0 ? '' : `, ${proposal.age} reports ago`;
      return `  ${verdict?.outcome ?? 'not heard'}: ${proposal.scheduler} proposed ${proposal.value}${age} (${reasons.join('; ')})\n`;
    });
    const none = proposals.length === 0 ? '  every proposal was withdrawn\n' : '';
    return `${hyperparameter} = ${value}, before ${previous}; ${when}\n${said.join('')}${none}`;
  });
  return `At step ${step}\n\n${paragraphs.join('\n')}`;
}

function refuseLateStep(step: number, lines: readonly JournalLine[]): void {
  const last = lines.at(-1)?.message.clock.step ?? 0;
  if (step <= last) return;
  throw new AhsError('AHS_FLAG_INVALID', `--step ${step}: the run has ${last} steps so far.`, {
    fix: `Give a step from 0 to ${last}.`,
  });
}

function unknownHyperparameter(
  { hyperparameter = '' }: ExplainOrder,
  lines: readonly JournalLine[],
): AhsError {
  const known = explain(lines, Number.POSITIVE_INFINITY).map(({ hyperparameter: name }) => name);
  const nearest = nearestName(hyperparameter, known);
  return new AhsError('AHS_FLAG_INVALID', `--hyperparameter ${hyperparameter}: the run has none.`, {
    fix: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}It has ${known.join(', ')}.`,
  });
}
