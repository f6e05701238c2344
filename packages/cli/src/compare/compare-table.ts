import Table from 'cli-table3';
import { plainFrame } from '../run/result-table.js';
import type { Row } from './compare-rows.js';
import type { CompareSummary } from './compare-summary.js';

interface Column {
  readonly heading: string;
  readonly text: (row: Row) => string;
  /** Left out where there is little room. */
  readonly spare?: boolean;
}

const columns: readonly Column[] = [
  { heading: '', text: ({ name }) => name },
  { heading: 'J', text: ({ final }) => final.objective.mean.toFixed(3) },
  {
    heading: '± SD',
    text: ({ final }) => spread(final.objective.standardDeviation),
    spare: true,
  },
  { heading: 'Δ', text: ({ difference }) => (difference ? signed(difference.final.mean) : '') },
  { heading: '95 %', text: ({ difference }) => interval(difference?.final.bootstrap) },
  { heading: 'p', text: ({ difference }) => pValue(difference?.final.wilcoxonHolm) },
  { heading: 'accuracy', text: ({ final }) => percent(final.accuracy.mean), spare: true },
  { heading: 'KL', text: ({ final }) => final.kl.mean.toFixed(1), spare: true },
  { heading: 'sparsity', text: ({ final }) => final.sparsity.mean.toFixed(3), spare: true },
  { heading: 'collapsed', text: ({ collapsed }) => percent(collapsed, 0) },
  { heading: 'runs', text: ({ runs }) => String(runs.total) },
];

/** The whole table does not fit into less, beside names of ordinary length. */
const fullWidth = 120;

/**
 * The outcome on the test seeds as text: what `ahs compare` prints at the end.
 *
 * @param width Of the terminal; absent where there is none.
 */
export function compareTable({ rows }: CompareSummary, width = fullWidth): string {
  const attacks = Object.keys(rows[0]?.attacks ?? {}).map(
    (attack): Column => ({
      heading: attack,
      text: (row) => percent(row.attacks[attack]?.mean ?? Number.NaN),
      spare: true,
    }),
  );
  const shown = [...columns, ...attacks].filter(
    ({ spare }) => width >= fullWidth || spare !== true,
  );
  const table = new Table({
    head: shown.map(({ heading }) => heading),
    colAligns: shown.map((_, index) => (index === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
    chars: plainFrame,
  });
  for (const row of inOrder(rows)) table.push(shown.map(({ text }) => text(row)));
  return `${table.toString()}\n`;
}

/** `closed loop less open loop, pretrained: +0.004 ± 0.003`, for each schedule that is replayed. */
export function closedLoopLines(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ closedLoop }) => {
    if (closedLoop === undefined) return [];
    const { name, final } = closedLoop;
    const error =
      final.standardDeviation === undefined
        ? ''
        : ` ± ${spread(final.standardDeviation / Math.sqrt(final.count))}`;
    return [`closed loop less open loop, ${name}: ${signed(final.mean)}${error}`];
  });
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
