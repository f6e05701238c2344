import { commandOf } from '../commands/command-line.js';
import { hyperparameterLabels } from '../hyperparameter-label.js';
import type { Report } from '../report/report.js';
import { describeScope } from './caveat.js';
import type { CompletedRun } from './complete-run.js';
import { modeOf } from './episode-plan.js';
import { titleOf } from './labels.js';
import { decisionsThatCount, type RunResult } from './results.js';
import type { TrainingRun } from './training-run.js';

/** What the report of a run says. */
export function reportOf({ run, result }: CompletedRun): Report {
  const { configuration, plan } = run;
  const { request } = configuration;
  const { summary } = result;
  return {
    title: titleOf(plan, request.dataset),
    main: result,
    earlier: result.earlier,
    decisions: decisionsThatCount(result.history, plan),
    scope: scopeOf(run, result),
    started: new Date(configuration.started),
    facts: [
      ['data set', summary.dataset],
      ['model', summary.model],
      ...Object.entries(summary.schedules).map(
        ([names, text]) => [hyperparameterLabels(names.split(',')), text] as const,
      ),
      ['optimizer', request.optimizer],
      ...(plan.scheduled.includes('batchSize')
        ? []
        : [['batch size', String(request.batchSize)] as const]),
      ['shards of a batch', String(request.shards)],
      ['training examples', summary.trainSize.toLocaleString('en')],
      ['test examples', result.testExamples.toLocaleString('en')],
      ['label noise', `${100 * request.labelNoise} %`],
      ...(request.imbalance === 1
        ? []
        : [['class imbalance', `${request.imbalance} : 1`] as const]),
      ['episodes', String(request.episodes)],
      ['seed', String(summary.seed)],
      ['backend', summary.backend],
      ['Node', configuration.nodeVersion],
    ],
    command: commandOf(request),
  };
}

/** The sentence on what the run can and cannot show. */
export function scopeOf(
  { configuration: { request }, plan }: TrainingRun,
  result: RunResult,
): string {
  const { accuracy } = result.summary.final;
  return describeScope({
    scheduled: hyperparameterLabels(plan.learned?.controls ?? plan.scheduled),
    episodes: plan.learned === undefined ? 0 : request.episodes,
    frozen: plan.learned?.frozen === true || modeOf(request) === 'frozen',
    decisions: result.summary.decisions,
    ...(accuracy === undefined ? {} : { accuracy }),
    testExamples: result.testExamples,
  });
}
