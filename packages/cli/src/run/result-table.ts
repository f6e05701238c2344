import Table from 'cli-table3';
import { hyperparameterLabel } from '../hyperparameter-label.js';
import type { Summary } from '../summary.js';

/** A line of the table at the end. */
export interface ResultRow {
  readonly label: string;
  readonly summary: Pick<Summary, 'final' | 'values'>;
  /** The hyperparameters whose values at the end are shown. */
  readonly scheduled: readonly (keyof Summary['values'])[];
}

/** The columns of what was measured, each with what it says of a result; one that says nothing of any is left out. */
const measures: readonly (readonly [
  heading: string,
  tell: (final: Summary['final']) => string | undefined,
])[] = [
  [
    'accuracy',
    ({ accuracy }) => (accuracy === undefined ? undefined : `${(100 * accuracy).toFixed(2)} %`),
  ],
  ['NLL', ({ nll }) => nll.toFixed(4)],
  ['KL', ({ kl }) => kl.toFixed(2)],
  ['−ELBO', ({ negativeElbo }) => negativeElbo?.toFixed(2)],
  ['sparsity', ({ sparsity }) => sparsity.toFixed(3)],
];

/** The results on the test set side by side: NLL and KL in nats, and what was in force at the end. */
export function resultTable(rows: readonly ResultRow[]): string {
  const scheduled = [...new Set(rows.flatMap((row) => row.scheduled))];
  const shown = measures.filter(([, tell]) =>
    rows.some(({ summary }) => tell(summary.final) !== undefined),
  );
  const headings = [
    '',
    ...shown.map(([heading]) => heading),
    ...scheduled.map((name) => `${hyperparameterLabel(name)} at the end`),
  ];
  const table = new Table({
    head: headings,
    colAligns: headings.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
    chars: plainFrame,
  });
  for (const { label, summary } of rows) {
    const { final, values } = summary;
    table.push([
      label,
      ...shown.map(([, tell]) => tell(final) ?? '–'),
      ...scheduled.map((name) =>
        String(Number((values[name].at(-1) ?? Number.NaN).toPrecision(3))),
      ),
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
