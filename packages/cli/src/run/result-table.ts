import Table from 'cli-table3';
import type { Summary } from '../summary.js';

/** A line of the table at the end. */
export interface ResultRow {
  readonly label: string;
  readonly result: Summary['final'];
  /** In force at the end. */
  readonly beta: number;
}

const headings = ['', 'accuracy', 'NLL', 'KL', 'sparsity', 'β at the end'] as const;

/** The results on the test set side by side: NLL and KL in nats. */
export function resultTable(rows: readonly ResultRow[]): string {
  const table = new Table({
    head: [...headings],
    colAligns: headings.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
    chars: plainFrame,
  });
  for (const { label, result, beta } of rows) {
    table.push([
      label,
      `${(100 * result.accuracy).toFixed(2)} %`,
      result.nll.toFixed(4),
      result.kl.toFixed(2),
      result.sparsity.toFixed(3),
      String(Number(beta.toPrecision(3))),
    ]);
  }
  return `${table.toString()}\n`;
}

/** One rule under the headings, and no other. */
export const plainFrame = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: ' ',
  'left-mid': ' ',
  mid: '─',
  'mid-mid': '─',
  right: '',
  'right-mid': '',
  middle: ' ',
} as const;
