import { shortNumber } from '../figures/ticks.js';
import type { History } from '../history.js';
import { hyperparameterLabel } from '../hyperparameter-label.js';
import { html, type Markup } from './markup.js';

/** The runs that an agent learned over, the reported one last; nothing where there was only one. */
export function episodesSection(
  episodes: readonly History[],
  scheduled: readonly string[],
): Markup | undefined {
  if (episodes.length < 2) return undefined;
  return html`<h2>The episodes that the agent learned over</h2>
<p>Each is a run of its own, with another split, start and order of the images; the agent is the same. The last one is this report’s. All numbers are of the validation split.</p>
<div class="scroll"><table><thead><tr><th>episode</th><th>accuracy</th><th>sparsity</th>${scheduled.map(hyperparameterLabel).map((name) => html`<th>lowest ${name}</th><th>highest ${name}</th><th>${name} at the end</th>`)}<th>run</th></tr></thead><tbody>${episodes.map((episode, index) => row(episode, index, scheduled))}</tbody></table></div>`;
}

const collapsedAbove = 0.999;

function row(
  { evaluations, values, end }: History,
  index: number,
  scheduled: readonly string[],
): Markup {
  const last = evaluations.at(-1)?.metrics;
  const share = (value = Number.NaN): string => `${(100 * value).toFixed(1)} %`;
  const extremes = (name: string): Markup => {
    const all = (values[name] ?? []).map(({ value }) => value);
    return html`<td>${shortNumber(Math.min(...all))}</td><td>${shortNumber(Math.max(...all))}</td><td>${shortNumber(all.at(-1) ?? Number.NaN)}</td>`;
  };
  return html`<tr><td>${index + 1}</td><td>${share(last?.accuracy)}</td><td>${share(last?.sparsity)}</td>${scheduled.map(extremes)}<td>${outcome(last?.sparsity, end)}</td></tr>`;
}

/** Full collapse has sparsity near 1: the code says nothing of the image any more. */
function outcome(sparsity: number | undefined, end: string | undefined): Markup {
  if (sparsity !== undefined && sparsity > collapsedAbove) return html`<b>collapsed</b>`;
  return html`${end ?? 'stopped'}`;
}
