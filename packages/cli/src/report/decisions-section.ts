import { shortNumber } from '../figures/ticks.js';
import type { HistoryDecision } from '../history.js';
import { hyperparameterLabel } from '../hyperparameter-label.js';
import { html, type Markup } from './markup.js';

/** A schedule that moves at every step decides thousands of times; a reader wants the shape. */
const rowsShown = 48;

/** Every decision with what was proposed, what became of it and why; evenly thinned where there are too many. */
export function decisionsSection(decisions: readonly HistoryDecision[]): Markup | undefined {
  if (decisions.length === 0) return undefined;
  const stride = Math.ceil(decisions.length / rowsShown);
  const shown = decisions.filter((_, index) => index % stride === 0);
  const note =
    stride === 1
      ? undefined
      : html`<p class="quiet">One in ${stride} of ${decisions.length.toLocaleString('en')} decisions; all are in events.jsonl.</p>`;
  const several = new Set(decisions.map(({ hyperparameter }) => hyperparameter)).size > 1;
  return html`<h2>Decisions${several ? undefined : ` on ${hyperparameterLabel(decisions[0]?.hyperparameter ?? '')}`}</h2>${note}
<div class="scroll"><table><thead><tr><th>epoch</th>${several ? html`<th class="name">hyperparameter</th>` : undefined}<th>was</th><th>proposed</th><th>in force</th><th class="name">verdict</th><th class="prose">why</th></tr></thead><tbody>${shown.map((decision) => row(decision, several))}</tbody></table></div>`;
}

function row(decision: HistoryDecision, named: boolean): Markup {
  const { epoch, hyperparameter, previous, proposed, value, outcome, reason, scheduler } = decision;
  return html`<tr><td>${epoch.toFixed(2)}</td>${named ? html`<td class="name">${hyperparameterLabel(hyperparameter)}</td>` : undefined}<td>${shortNumber(previous)}</td><td>${proposed === undefined ? '–' : shortNumber(proposed)}</td><td>${shortNumber(value)}</td><td class="name verdict ${outcome}">${outcome}</td><td class="prose quiet">${reason === '' ? scheduler : reason}</td></tr>`;
}
