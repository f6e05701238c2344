import { commandOf } from '../commands/command-line.js';
import type { Report } from '../report/report.js';
import type { SchedulePlan } from '../schedule-plan.js';
import type { TrainRequest } from '../train-request.js';
import { describeScope } from './caveat.js';
import type { CompletedRun } from './complete-run.js';
import { hyperparameterLabel, titleOf } from './labels.js';
import { decisionsThatCount, type RunResult } from './results.js';

/** What the report of a run says. */
export function reportOf({ run, result }: CompletedRun, beside?: CompletedRun): Report {
  const { configuration, plan } = run;
  const { request } = configuration;
  const { summary } = result;
  return {
    title: titleOf(plan, request.dataset),
    main: result,
    ...(beside === undefined ? {} : { beside: beside.result }),
    earlier: result.earlier,
    decisions: decisionsThatCount(result.history, plan),
    scope: scopeOf(request, plan.learned, result),
    started: new Date(configuration.started),
    facts: [
      ['data set', summary.dataset],
      ['model', summary.model],
      ...Object.entries(summary.schedules).map(
        ([name, text]) => [hyperparameterLabel(name), text] as const,
      ),
      ['optimizer', request.optimizer],
      ['batch size', String(request.batchSize)],
      ['shards of a batch', String(request.shards)],
      ['training images', summary.trainSize.toLocaleString('en')],
      ['test images', result.testExamples.toLocaleString('en')],
      ['label noise', `${100 * request.labelNoise} %`],
      ['episodes', String(request.episodes)],
      ['seed', String(summary.seed)],
      ['backend', summary.backend],
      ['Node', configuration.nodeVersion],
    ],
    commands: [request, ...(beside === undefined ? [] : [beside.run.configuration.request])].map(
      commandOf,
    ),
  };
}

/** The sentence on what the run can and cannot show. */
export function scopeOf(
  request: TrainRequest,
  learned: SchedulePlan['learned'],
  result: RunResult,
): string {
  return describeScope({
    episodes: learned === undefined ? 0 : request.episodes,
    frozen: learned?.frozen === true || (request.policy !== undefined && request.episodes === 1),
    decisions: result.summary.decisions,
    accuracy: result.summary.final.accuracy,
    testExamples: result.testExamples,
  });
}
