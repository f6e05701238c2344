import Table from 'cli-table3';
import type { Summary } from '../summary.js';

/** A line of the table at the end. */
export interface ResultRow {
  readonly label: string;
  readonly result: Summary['final'];
  /** In force at the end. */
  readonly beta: number;
}

/** The columns, each with what it says of a result; one that says nothing of any is left out. */
const columns: readonly (readonly [
  heading: string,
  tell: (row: ResultRow) => string | undefined,
])[] = [
  ['', ({ label }) => label],
  [
    'accuracy',
    ({ result: { accuracy } }) => (accuracy === undefined ? undefined : percent(accuracy)),
  ],
  ['NLL', ({ result }) => result.nll.toFixed(4)],
  ['KL', ({ result }) => result.kl.toFixed(2)],
  ['−ELBO', ({ result }) => result.negativeElbo?.toFixed(2)],
  ['sparsity', ({ result }) => result.sparsity.toFixed(3)],
  ['β at the end', ({ beta }) => String(Number(beta.toPrecision(3)))],
];

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

/** The results on the test set side by side: NLL and KL in nats. */
export function resultTable(rows: readonly ResultRow[]): string {
  const shown = columns.filter(([, tell]) => rows.some((row) => tell(row) !== undefined));
  const table = new Table({
    head: shown.map(([heading]) => heading),
    colAligns: shown.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
    chars: plainFrame,
  });
  for (const row of rows) table.push(shown.map(([, tell]) => tell(row) ?? '–'));
  return `${table.toString()}\n`;
}

/** One rule under the headings, and no other. */
const plainFrame = {
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
