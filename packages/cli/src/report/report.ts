import { figureOne } from '../figures/figure-one.js';
import { learningCurves } from '../figures/learning-curves.js';
import { shortNumber } from '../figures/ticks.js';
import type { History, HistoryDecision } from '../history.js';
import {
  hyperparameterLabel,
  hyperparameterLabels,
  sentenceStart,
} from '../hyperparameter-label.js';
import type { Summary } from '../summary.js';
import { decisionsSection } from './decisions-section.js';
import { episodesSection } from './episodes-section.js';
import { html, type Markup } from './markup.js';
import { figure, renderPage } from './page.js';

/** A run as a report tells it. */
export interface ReportRun {
  /** `DQN`, `fixed β` */
  readonly label: string;
  /** The hyperparameters that it is about. */
  readonly scheduled: readonly (keyof Summary['values'])[];
  readonly summary: Summary;
  readonly history: History;
}

/** Everything that a report says. */
export interface Report {
  readonly title: string;
  readonly main: ReportRun;
  /** The runs that the agent learned from before the main one. */
  readonly earlier: readonly History[];
  /** Those of the main run that a reader should see. */
  readonly decisions: readonly HistoryDecision[];
  /** What the run can and cannot show. */
  readonly scope: string;
  readonly started: Date;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** That gives the same run again. */
  readonly command: string;
}

/** The report of a run as one HTML file that needs nothing else. */
export function renderReport(report: Report): string {
  const { title, main, earlier, decisions, scope, started, facts, command } = report;
  const { summary } = main;
  return renderPage(
    {
      title,
      started,
      about: `seed ${summary.seed}, ${summary.epochs} epochs on ${summary.trainSize.toLocaleString('en')} examples`,
    },
    html`${headline(main)}
<p class="scope">${scope}</p>
<h2>The schedule and what came of it</h2>
${figure(figureOne(main), 'Figure 1.', `${caption(main)} ${summary.final.accuracy === undefined ? 'Sparsity' : 'Accuracy and sparsity'} (the share of the code’s means that are exactly 0) are measured on the validation split; the test set is touched once, at the end.`)}
<h2>Learning</h2>
${figure(learningCurves(main), 'Figure 2.', 'Training loss as means over stretches of steps, validation loss at each evaluation. The KL divergence bounds the information about the image that the code keeps; 1 nat is 1.44 bits.')}
${decisionsSection(decisions)}
${episodesSection([...earlier, main.history], main.scheduled)}
${warnings(main.history)}
<h2>Configuration</h2>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<h2>The same run again</h2>
<pre>${command}</pre>
<p>On the same backend and Node version it gives the same numbers, bit for bit. Every event and decision is in <code>events.jsonl</code>, beside this file.</p>
<footer>Run ${summary.runId}: ${describeWork(summary)}.</footer>`,
  );
}

function headline({ scheduled, summary: { final, values } }: ReportRun): Markup {
  const number = (name: string, value: string, unit?: string): Markup =>
    html`<div><dt>${name}</dt><dd>${value}${unit === undefined ? undefined : html`<span class="unit">${unit}</span>`}</dd></div>`;
  return html`<dl class="numbers">${[
    ...(final.accuracy === undefined
      ? []
      : [number('test accuracy', (100 * final.accuracy).toFixed(2), '%')]),
    ...(final.negativeElbo === undefined
      ? []
      : [number('−ELBO', final.negativeElbo.toFixed(1), 'nats')]),
    number('negative log-likelihood', final.nll.toFixed(3), 'nats'),
    number('KL of the code', final.kl.toFixed(1), 'nats'),
    number('upper bound on I(X;Z)', final.informationBits.toFixed(1), 'bits'),
    ...(final.labelInformation === undefined
      ? []
      : [number('lower bound on I(Z;Y)', (final.labelInformation / Math.LN2).toFixed(2), 'bits')]),
    number('sparsity of the code', (100 * final.sparsity).toFixed(1), '%'),
    ...scheduled.map((name) =>
      number(
        `${hyperparameterLabel(name)} at the end`,
        shortNumber(values[name].at(-1) ?? Number.NaN),
      ),
    ),
  ]}</dl>`;
}

function caption({ scheduled }: ReportRun): string {
  return `${sentenceStart(hyperparameterLabels(scheduled))} over the epochs, and what ${scheduled.length === 1 ? 'it does' : 'they do'} to the model.`;
}

function warnings({ warnings: lines }: History): Markup | undefined {
  return lines.length === 0
    ? undefined
    : html`<h2>What went wrong on the way</h2><pre>${lines.join('\n')}</pre>`;
}

function describeWork({ wallSeconds, examplesPerSecond, backend, decisions }: Summary): string {
  return `${wallSeconds.toFixed(1)} s, ${Math.round(examplesPerSecond).toLocaleString('en')} examples a second on the ${backend} backend, ${decisions} decisions`;
}
