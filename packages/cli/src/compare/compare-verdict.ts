import type { Row, TestedDifference } from './compare-rows.js';
import type { CompareSummary } from './compare-summary.js';
import { inOrder, signed } from './compare-table.js';

/** Who is ahead on these seeds, what of it may be claimed, and whether the tuning seeds chose well. */
export function verdictOf({ rows, reference, seeds }: CompareSummary): string {
  const contenders = rows.filter(({ role, difference }) => role === 'contender' && difference);
  return [
    standing(rows),
    tooFew(seeds.length, contenders.length) ?? claims(contenders, reference),
    hindsight(rows, reference),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

/** Named behind the leader; the table has the others. */
const followers = 3;

function standing(rows: readonly Row[]): string | undefined {
  const objective = (row: Row): number => row.final.objective.mean;
  const [first, ...others] = rows
    .filter(({ role }) => role !== 'grid')
    .sort((a, b) => objective(b) - objective(a));
  if (first === undefined || others.length === 0) return undefined;
  const behind = others
    .slice(0, followers)
    .map((row) => `${row.name} (${signed(objective(row) - objective(first))})`);
  return `Most J: ${first.name} (${objective(first).toFixed(3)}), before ${behind.join(', ')}.`;
}

function claims(contenders: readonly Row[], reference: string): string {
  const clear = (sign: 1 | -1): string => {
    const names = inOrder(contenders)
      .filter(({ difference }) => isClear(difference?.final, sign))
      .map(({ name, difference }) => `${name} (${signed(difference?.final.mean ?? 0)})`);
    return names.length === 0 ? 'none' : names.join(', ');
  };
  return `Against ${reference}, by an interval that leaves out 0 and a signed-rank test that holds after correction: better in J: ${clear(1)}; worse: ${clear(-1)}.`;
}

const significance = 0.05;

function isClear(difference: TestedDifference | undefined, sign: 1 | -1): boolean {
  const { bootstrap, wilcoxonHolm } = difference ?? {};
  if (bootstrap === undefined || wilcoxonHolm === undefined) return false;
  return wilcoxonHolm <= significance && (sign > 0 ? bootstrap[0] > 0 : bootstrap[1] < 0);
}

/** The least p-value of the signed-rank test is 2·2⁻ⁿ, which Holm multiplies by the number of tests. */
function tooFew(seeds: number, tests: number): string | undefined {
  const needed = Math.ceil(1 + Math.log2(Math.max(1, tests) / significance));
  return seeds >= needed
    ? undefined
    : `With ${seeds} ${seeds === 1 ? 'seed' : 'seeds'} nothing can be claimed of ${tests} ${tests === 1 ? 'contender' : 'contenders'}, however large the difference: that takes at least ${needed}.`;
}

function hindsight(rows: readonly Row[], reference: string): string | undefined {
  const { regret = 0 } = rows.find(({ name }) => name === reference) ?? {};
  const best = rows.find((row) => row.role === 'grid' && row.regret === 0);
  return best === undefined || !(regret > 0)
    ? undefined
    : `The tuning seeds did not choose the best of the grid: in hindsight ${best.name} has ${regret.toFixed(3)} more (${best.final.objective.mean.toFixed(3)}).`;
}
