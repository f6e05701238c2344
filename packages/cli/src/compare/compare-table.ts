import Table from 'cli-table3';
import { plainFrame } from '../run/result-table.js';
import type { Row } from './compare-rows.js';
import type { CompareSummary } from './compare-summary.js';

const headings = [
  '',
  'J',
  '± SD',
  'Δ to best',
  '95 %',
  'p (Holm)',
  'accuracy',
  'KL',
  'sparsity',
  'collapsed',
  'runs',
] as const;

/** The outcome on the test seeds as text: what `ahs compare` prints at the end. */
export function compareTable({ rows }: CompareSummary): string {
  const table = new Table({
    head: [...headings],
    colAligns: headings.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
    chars: plainFrame,
  });
  for (const row of inOrder(rows)) {
    const { final, difference } = row;
    table.push([
      row.name,
      final.objective.mean.toFixed(3),
      spread(final.objective.standardDeviation),
      difference === undefined ? '' : signed(difference.final.mean),
      interval(difference?.final.bootstrap),
      pValue(difference?.final.wilcoxonHolm),
      percent(final.accuracy.mean),
      final.kl.mean.toFixed(1),
      final.sparsity.mean.toFixed(3),
      percent(row.collapsed, 0),
      String(row.runs.total),
    ]);
  }
  return `${table.toString()}\n`;
}

/** The reference, the contenders from the best to the worst, and the grid as it is. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  const of = (role: Row['role']): readonly Row[] => rows.filter((row) => row.role === role);
  const byObjective = (a: Row, b: Row): number => b.final.objective.mean - a.final.objective.mean;
  return [...of('reference'), ...[...of('contender')].sort(byObjective), ...of('grid')];
}

/** `+0.012` */
export function signed(value: number, digits = 3): string {
  const text = Math.abs(value).toFixed(digits);
  // A difference that rounds to nothing has no sign.
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** `[−0.003, +0.021]` */
export function interval(ends: readonly [number, number] | undefined): string {
  return ends === undefined ? '' : `[${signed(ends[0])}, ${signed(ends[1])}]`;
}

/** `0.032`, `< 0.001` */
export function pValue(p: number | undefined): string {
  if (p === undefined) return '';
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

/** `81.3 %` */
export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** A standard deviation, or nothing where one run has none. */
export function spread(deviation: number | undefined): string {
  return deviation === undefined ? '' : deviation.toFixed(3);
}
