import { html, type Markup } from '../report/markup.js';
import { figure, renderPage } from '../report/page.js';
import { attackedImages } from './attack-text.js';
import { castOf, compareFigureOne, compareLearningCurves, tradeOffs } from './compare-figures.js';
import type { Row, Tested, TestedDifference } from './compare-rows.js';
import type { CompareSummary } from './compare-summary.js';
import {
  closedLoopLines,
  inOrder,
  interval,
  percent,
  pValue,
  signed,
  spread,
} from './compare-table.js';
import { verdictOf } from './compare-verdict.js';

/** What the report of a comparison is made of. */
export interface ComparisonReport {
  readonly summary: CompareSummary;
  readonly tested: readonly Tested[];
  readonly started: Date;
  /** That asks for the same comparison again. */
  readonly command: string;
}

/** The report of a comparison as one HTML file that needs nothing else. */
export function renderComparison({ summary, tested, started, command }: ComparisonReport): string {
  const { dataset, model, seeds, tuningSeeds, reference, rows, runs, wallSeconds } = summary;
  const title = `${rows.filter(({ role }) => role !== 'grid').length} ways to schedule, on ${dataset}`;
  const cast = castOf(tested);
  const ordered = inOrder(rows);
  return renderPage(
    {
      title,
      started,
      about: `${model}, ${seeds.length} paired seeds, ${runs.toLocaleString('en')} runs`,
      style: wide,
    },
    html`<p class="scope">${verdictOf(summary)}</p>
<h2>The outcome on the test set</h2>
${outcomeTable(ordered, 'final')}
${closedLoopLines(ordered).map((line) => html`<p class="note">In J, ${line} (paired, ± a standard error). Only that is feedback.</p>`)}
<p class="note">J = accuracy − .25·(1 − sparsity), of the last weights. Δ is the paired difference to ${reference}, with a bootstrap interval over seeds (95 %, bias-corrected and accelerated) and p-values of Student’s paired test and the signed-rank test, adjusted after Holm for the number of contenders; the grid is not tested. Regret is what the best of the grid, chosen in hindsight on the test seeds, has more. Collapsed: an accuracy in validation within 5 points of chance, or a code of less than .01 nats. Runs: what one model takes, tuning and earlier episodes included; what was tuned was chosen on seeds ${rangeOf(tuningSeeds)} by J in validation.</p>
<h2>The schedules and what came of them</h2>
${figure(compareFigureOne(cast), 'Figure 1.', `β and what it does to the model: means over ${seeds.length} seeds; the band is from the lowest to the highest for what is scheduled, a standard deviation for what is measured. ${castNote(cast.others.length)}`)}
<h2>Learning</h2>
${figure(compareLearningCurves(cast), 'Figure 2.', 'Validation at the end of each epoch. The KL divergence bounds the information about the input that the code keeps; 1 nat is 1.44 bits.')}
<h2>Accuracy against what the code keeps</h2>
${figure(tradeOffs(cast), 'Figure 3.', 'Each dot is a run on the test set; grey: the fixed grid, and those that have no colour above.')}
<h2>What is measured, on the test set</h2>
${metricsTable(ordered)}
${attacksTable(ordered)}
<h2>The best epoch instead of the last</h2>
<p>The weights of the best validation accuracy: early stopping hides much of what a schedule does under noise.</p>
${outcomeTable(ordered, 'best')}
<h2>Does the order hang on the reward?</h2>
<p>J with other weights of the sparsity, b, in place of .25. Best fixed β is chosen anew for each; what else was tuned keeps what was chosen for .25.</p>
${sensitivityTable(summary)}
<h2>Sparsity and reward</h2>
<p>R² between the sparsity of a test run and its reward accuracy − b·(1 − sparsity). For b above 0 the reward contains the sparsity, and runs that collapsed are sparse: so the same without them, and with the accuracy alone (b = 0).</p>
${sparsityTable(summary)}
${tuningTable(summary)}
<h2>The same comparison again</h2>
<pre>${command}</pre>
<p>On the same arithmetic (${summary.backend}) and Node version every line of <code>results.jsonl</code> comes out the same, but for its time. A stopped comparison goes on by the same command.</p>
<footer>${runs.toLocaleString('en')} runs, ${(wallSeconds / 60).toFixed(1)} minutes of one core, on the ${summary.backend} backend.</footer>`,
  );
}

/** Tables of many columns need more room than prose. */
const wide =
  'main{max-width:64rem}.scroll table{font-size:.8125rem}.scroll th,.scroll td{padding-left:.8rem}h1,.scope,main>p{max-width:48rem}.note{font:400 .875rem/1.55 var(--sans);color:var(--muted);margin-top:.8rem}tr.reference td{font-weight:600}tr.grid td{color:var(--muted)}tr.contender+tr.grid td,tr.reference+tr.grid td{border-top:1px solid var(--muted)}.more{color:var(--accuracy)}.less{color:var(--sparsity)}';

function outcomeTable(rows: readonly Row[], weights: 'final' | 'best'): Markup {
  return html`<div class="scroll"><table><thead><tr><th class="name"></th><th>J</th><th>SD</th><th>95 %</th><th>Δ</th><th>bootstrap 95 %</th><th>p, t</th><th>p, signed rank</th>${weights === 'final' ? html`<th>regret</th><th>collapsed</th><th>runs</th>` : html`<th>accuracy</th>`}</tr></thead><tbody>${rows.map(
    (row) => {
      const { objective, accuracy } = row[weights];
      const difference = row.difference?.[weights];
      return html`<tr class="${row.role}"><td class="name" title="${row.variant}">${row.name}</td><td>${objective.mean.toFixed(3)}</td><td>${spread(objective.standardDeviation)}</td><td>${objective.interval === undefined ? '' : `[${plain(objective.interval[0])}, ${plain(objective.interval[1])}]`}</td><td class="${direction(difference)}">${difference === undefined ? '' : signed(difference.mean)}</td><td>${interval(difference?.bootstrap)}</td><td>${pValue(difference?.pairedTHolm)}</td><td>${pValue(difference?.wilcoxonHolm)}</td>${
        weights === 'final'
          ? html`<td>${row.regret === undefined ? '' : signed(row.regret)}</td><td>${percent(row.collapsed, 0)}${row.diverged > 0 ? ` (${percent(row.diverged, 0)} diverged)` : ''}</td><td>${row.runs.total}</td>`
          : html`<td>${percent(accuracy.mean)}</td>`
      }</tr>`;
    },
  )}</tbody></table></div>`;
}

function plain(value: number): string {
  const text = Math.abs(value).toFixed(3);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Coloured where the interval leaves out 0. */
function direction(difference: TestedDifference | undefined): string {
  const ends = difference?.bootstrap;
  if (ends === undefined || (ends[0] <= 0 && ends[1] >= 0)) return '';
  return ends[0] > 0 ? 'more' : 'less';
}

function metricsTable(rows: readonly Row[]): Markup {
  return html`<div class="scroll"><table><thead><tr><th class="name"></th><th>accuracy</th><th>SD</th><th>NLL</th><th>ECE</th><th>KL, nats</th><th>I(X;Z) ≤, bits</th><th>sparsity</th><th>KL-inactive</th><th>active units</th><th class="name">schedules</th></tr></thead><tbody>${rows.map(
    ({ name, role, variant, final }) =>
      html`<tr class="${role}"><td class="name">${name}</td><td>${percent(final.accuracy.mean)}</td><td>${spread(final.accuracy.standardDeviation)}</td><td>${final.nll.mean.toFixed(3)}</td><td>${final.ece.mean.toFixed(3)}</td><td>${final.kl.mean.toFixed(2)}</td><td>${final.informationBits.mean.toFixed(2)}</td><td>${final.sparsity.mean.toFixed(3)}</td><td>${final.klInactive.mean.toFixed(3)}</td><td>${final.activeUnits.mean.toFixed(1)}</td><td class="name quiet">${variant}</td></tr>`,
  )}</tbody></table></div>`;
}

function attacksTable(rows: readonly Row[]): Markup | undefined {
  const attacks = Object.keys(rows[0]?.attacks ?? {});
  if (attacks.length === 0) return undefined;
  return html`<h2>Under attack</h2>
<p>Accuracy of the last weights on the first ${attackedImages} images of the test set, each moved within ±ε of its pixels by one who knows all weights and answers by the mean code. An attack is no proof: where its gradient vanishes, as in a code that has collapsed or behind a ReLU that is shut, it finds less than there is.</p>
<div class="scroll"><table><thead><tr><th class="name"></th><th>test set</th>${attacks.map((attack) => html`<th>${attack}</th><th>SD</th>`)}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr class="${row.role}"><td class="name">${row.name}</td><td>${percent(row.final.accuracy.mean)}</td>${attacks.map((attack) => html`<td>${percent(row.attacks[attack]?.mean ?? Number.NaN)}</td><td>${spread(row.attacks[attack]?.standardDeviation)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function sensitivityTable({ sensitivity }: CompareSummary): Markup {
  const names = sensitivity.find(({ weight }) => weight === 0.25)?.ranked.map(({ name }) => name);
  return html`<div class="scroll"><table><thead><tr><th class="name"></th>${sensitivity.map(({ weight }) => html`<th>b = ${weight}</th><th>rank</th>`)}</tr></thead><tbody>${(
    names ?? []
  ).map(
    (name) =>
      html`<tr><td class="name">${name}</td>${sensitivity.map(({ ranked }) => {
        const rank = ranked.findIndex((entry) => entry.name === name);
        return html`<td>${ranked[rank]?.objective.toFixed(3) ?? ''}</td><td class="quiet">${rank + 1}</td>`;
      })}</tr>`,
  )}</tbody></table></div>`;
}

function sparsityTable({ sparsity: { runs, soundRuns, shares } }: CompareSummary): Markup {
  const shown = (share: number | undefined): string => share?.toFixed(3) ?? '–';
  return html`<div class="scroll"><table><thead><tr><th class="name">b</th><th>R², all ${runs} runs</th><th>R², the ${soundRuns} that neither collapsed nor diverged</th></tr></thead><tbody>${shares.map(({ weight, all, sound }) => html`<tr><td class="name">${weight}</td><td>${shown(all)}</td><td>${shown(sound)}</td></tr>`)}</tbody></table></div>`;
}

function tuningTable({ tuning, tuningSeeds }: CompareSummary): Markup | undefined {
  if (tuning.length === 0) return undefined;
  return html`<h2>What was tuned</h2>
<p>Mean J in validation on the tuning seeds ${rangeOf(tuningSeeds)}.</p>
<div class="scroll"><table><thead><tr><th class="name"></th><th>J</th></tr></thead><tbody>${tuning.map(({ variant, objective }) => html`<tr><td class="name">${variant}</td><td>${objective.toFixed(3)}</td></tr>`)}</tbody></table></div>`;
}

function castNote(others: number): string {
  return others === 0
    ? ''
    : 'Drawn are the reference and the best contenders; the tables have the others.';
}

/** `100–104`, or a list where there are gaps. */
function rangeOf(seeds: readonly number[]): string {
  const [first = 0] = seeds;
  const last = seeds.at(-1) ?? first;
  if (first === last) return String(first);
  return last - first === seeds.length - 1 ? `${first} to ${last}` : seeds.join(', ');
}
