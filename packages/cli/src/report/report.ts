import { drawFigure, type Figure } from '../figures/figure.js';
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
import { html, type Markup, raw } from './markup.js';
import { reportStyle } from './style.js';

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
  /** The run on the same seed that it is compared with. */
  readonly beside?: ReportRun;
  /** The runs that the agent learned from before the main one. */
  readonly earlier: readonly History[];
  /** Those of the main run that a reader should see. */
  readonly decisions: readonly HistoryDecision[];
  /** What the run can and cannot show. */
  readonly scope: string;
  readonly started: Date;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Commands that give the same run again. */
  readonly commands: readonly string[];
}

/** The report of a run as one HTML file that needs nothing else. */
export function renderReport(report: Report): string {
  const { title, main, beside, earlier, decisions, scope, started, facts, commands } = report;
  const { summary } = main;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(reportStyle)}</style>
</head>
<body>
<main>
<header>
<p class="kicker">Adaptive Hyperparameter Scheduling</p>
<h1>${title}</h1>
<p class="when">${started.toISOString().slice(0, 16).replace('T', ' ')} UTC, seed ${summary.seed}, ${summary.epochs} epochs on ${summary.trainSize.toLocaleString('en')} images</p>
</header>
${headline(main)}
<p class="scope">${scope}</p>
${beside === undefined ? undefined : comparison([main, beside])}
<h2>The schedule and what came of it</h2>
${figure(figureOne(main, beside), 'Figure 1.', `${caption(main, beside)} Accuracy and sparsity (the share of the code’s means that are exactly 0) are measured on the validation split; the test set is touched once, at the end.`)}
<h2>Learning</h2>
${figure(learningCurves(main), 'Figure 2.', 'Training loss as means over stretches of steps, validation loss at each evaluation. The KL divergence bounds the information about the image that the code keeps; 1 nat is 1.44 bits.')}
${decisionsSection(decisions)}
${episodesSection([...earlier, main.history], main.scheduled)}
${warnings(main.history)}
<h2>Configuration</h2>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<h2>The same run again</h2>
<pre>${commands.join('\n')}</pre>
<p>On the same backend and Node version it gives the same numbers, bit for bit. Every event and decision is in <code>events.jsonl</code>, beside this file.</p>
<footer>Run ${summary.runId}: ${describeWork(summary)}.</footer>
</main>
</body>
</html>
`;
  return page.markup;
}

function headline({ scheduled, summary: { final, values } }: ReportRun): Markup {
  const number = (name: string, value: string, unit?: string): Markup =>
    html`<div><dt>${name}</dt><dd>${value}${unit === undefined ? undefined : html`<span class="unit">${unit}</span>`}</dd></div>`;
  return html`<dl class="numbers">${[
    number('test accuracy', (100 * final.accuracy).toFixed(2), '%'),
    number('negative log-likelihood', final.nll.toFixed(3), 'nats'),
    number('KL of the code', final.kl.toFixed(1), 'nats'),
    number('sparsity of the code', (100 * final.sparsity).toFixed(1), '%'),
    ...scheduled.map((name) =>
      number(
        `${hyperparameterLabel(name)} at the end`,
        shortNumber(values[name].at(-1) ?? Number.NaN),
      ),
    ),
  ]}</dl>`;
}

function comparison(runs: readonly ReportRun[]): Markup {
  const names = [...new Set(runs.flatMap(({ scheduled }) => scheduled))];
  return html`<h2>Beside each other, on the same split, start and batches</h2>
<div class="scroll"><table><thead><tr><th class="name">test set</th><th>accuracy</th><th>best epoch’s</th><th>NLL</th><th>ECE</th><th>KL</th><th>sparsity</th>${names.map((name) => html`<th>${hyperparameterLabel(name)} at the end</th>`)}</tr></thead><tbody>${runs.map(
    ({ label, summary: { final, best, values } }) =>
      html`<tr><td class="name">${label}</td><td>${(100 * final.accuracy).toFixed(2)} %</td><td>${(100 * best.accuracy).toFixed(2)} %</td><td>${final.nll.toFixed(4)}</td><td>${final.ece.toFixed(4)}</td><td>${final.kl.toFixed(2)}</td><td>${final.sparsity.toFixed(3)}</td>${names.map((name) => html`<td>${shortNumber(values[name].at(-1) ?? Number.NaN)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function caption({ scheduled }: ReportRun, beside: ReportRun | undefined): string {
  const shown = `${sentenceStart(hyperparameterLabels(scheduled))} over the epochs, and what ${scheduled.length === 1 ? 'it does' : 'they do'} to the model`;
  return beside === undefined ? `${shown}.` : `${shown}; dashed: ${beside.label} on the same seed.`;
}

function figure(drawn: Figure, name: string, text: string): Markup {
  return html`<figure><div class="on-column">${raw(drawFigure(drawn, 'column'))}</div><div class="on-phone">${raw(drawFigure(drawn, 'phone'))}</div><figcaption><b>${name}</b> ${text}</figcaption></figure>`;
}

function warnings({ warnings: lines }: History): Markup | undefined {
  return lines.length === 0
    ? undefined
    : html`<h2>What went wrong on the way</h2><pre>${lines.join('\n')}</pre>`;
}

function describeWork({ wallSeconds, examplesPerSecond, backend, decisions }: Summary): string {
  return `${wallSeconds.toFixed(1)} s, ${Math.round(examplesPerSecond).toLocaleString('en')} examples a second on the ${backend} backend, ${decisions} decisions`;
}
