import { holm } from '../statistics/holm.js';
import { mean } from '../statistics/moments.js';
import {
  comparePaired,
  type Description,
  describe,
  type PairedDifference,
} from '../statistics/paired.js';
import { type CellMetrics, type CellResult, type Results, resultsOf } from './cell.js';
import { type Comparison, chosenVariant, type Judge, tuningResults } from './comparison.js';
import type { Contender, Variant } from './contender.js';
import { originOf } from './open-loop-replay.js';

/** A contender with its runs on the test seeds, in their order. */
export interface Tested {
  readonly contender: Contender;
  readonly variant: Variant;
  readonly results: readonly CellResult[];
}

/** A contender's difference to the reference in J, with p-values adjusted for the number of contenders. */
export interface TestedDifference extends PairedDifference {
  readonly pairedTHolm: number | undefined;
  readonly wilcoxonHolm: number | undefined;
}

/** What a contender came to on the test seeds. */
export interface Row {
  readonly name: string;
  readonly role: Contender['role'];
  /** Its schedules and settings; of one that was tuned, those that were chosen. */
  readonly variant: string;
  /** Means over the seeds of the last weights, and of those of the best validation accuracy. */
  readonly final: Readonly<Record<keyof CellMetrics, Description>>;
  readonly best: Readonly<Record<keyof CellMetrics, Description>>;
  /** Accuracies of the last weights, by attack. */
  readonly attacks: Readonly<Record<string, Description>>;
  /** Paired by seed with the reference, in J; absent for the reference itself. */
  readonly difference: Readonly<Record<'final' | 'best', TestedDifference>> | undefined;
  /** How much more J the best of the grid has, chosen in hindsight on the test seeds; absent without a grid. */
  readonly regret: number | undefined;
  /** Of a schedule that is replayed: how much more J the contender that it replays has; only that is feedback. */
  readonly closedLoop:
    | (Readonly<Record<'final' | 'best', PairedDifference>> & { readonly name: string })
    | undefined;
  /** Shares of the seeds. */
  readonly collapsed: number;
  readonly diverged: number;
  readonly runs: {
    readonly pretraining: number;
    readonly tuning: number;
    /** For one model. */
    readonly deployment: number;
    readonly total: number;
  };
}

/** The test runs of every contender of a complete comparison. */
export function testedContenders(
  comparison: Comparison,
  results: Results,
  judge?: Judge,
): readonly Tested[] {
  return comparison.contenders.flatMap((contender) => {
    const variant = chosenVariant(contender, comparison, results, judge);
    const tested = variant && resultsOf(variant, comparison.seeds, results);
    return variant === undefined || tested === undefined
      ? []
      : [{ contender, variant, results: tested }];
  });
}

/** A row for each contender, in their order. */
export function rowsOf(
  tested: readonly Tested[],
  reference: Tested | undefined,
  comparison: Comparison,
  results: Results,
): readonly Row[] {
  const differences = tested.map((one) =>
    one === reference || reference === undefined
      ? undefined
      : { final: paired(one, reference, 'final'), best: paired(one, reference, 'best') },
  );
  const grid = tested.filter(({ contender }) => contender.role === 'grid');
  const bestOfGrid = grid.reduce<number | undefined>(
    (best, one) => Math.max(best ?? Number.NEGATIVE_INFINITY, meanObjective(one)),
    undefined,
  );
  // The grid is there to be looked at; what is claimed is claimed of the contenders.
  const family = tested.map(({ contender }) => contender.role === 'contender');
  const [final, best] = (['final', 'best'] as const).map((weights) =>
    adjusted(
      differences.map((difference, index) => (family[index] ? difference?.[weights] : undefined)),
    ),
  ) as [Adjusted, Adjusted];
  return tested.map((one, index): Row => {
    const { contender, variant } = one;
    const difference = differences[index];
    const tuning = tuningResults(contender, comparison, results).reduce(
      (sum, { runs }) => sum + runs,
      0,
    );
    const deployment = one.results[0]?.runs ?? 0;
    const { pretrainingRuns: pretraining } = originOf(contender, comparison.contenders);
    return {
      name: contender.name,
      role: contender.role,
      variant: variant.key,
      final: describeMetrics(one.results.map((result) => result.final)),
      best: describeMetrics(one.results.map((result) => result.best)),
      attacks: describeAttacks(one.results),
      difference:
        difference === undefined
          ? undefined
          : {
              final: { ...difference.final, ...final(index) },
              best: { ...difference.best, ...best(index) },
            },
      regret: bestOfGrid === undefined ? undefined : bestOfGrid - meanObjective(one),
      closedLoop: closedLoopOf(one, tested),
      collapsed: mean(one.results.map(({ collapsed }) => (collapsed ? 1 : 0))),
      diverged: mean(one.results.map(({ outcome }) => (outcome === 'diverged' ? 1 : 0))),
      runs: { pretraining, tuning, deployment, total: pretraining + tuning + deployment },
    };
  });
}

function closedLoopOf(open: Tested, tested: readonly Tested[]): Row['closedLoop'] {
  const { contender } = open;
  if (contender.kind !== 'replay') return undefined;
  const closed = tested.find(({ contender: { name } }) => name === contender.of);
  return (
    closed && {
      name: contender.of,
      final: paired(closed, open, 'final'),
      best: paired(closed, open, 'best'),
    }
  );
}

function paired(one: Tested, reference: Tested, weights: 'final' | 'best'): PairedDifference {
  return comparePaired(
    one.results.map(
      (result, index) =>
        result[weights].objective - (reference.results[index]?.[weights].objective ?? Number.NaN),
    ),
  );
}

type Adjusted = (index: number) => Pick<TestedDifference, 'pairedTHolm' | 'wilcoxonHolm'>;

/** Holm's correction over the differences that are there, for either test. */
function adjusted(differences: readonly (PairedDifference | undefined)[]): Adjusted {
  const corrected = (test: 'pairedT' | 'wilcoxon'): ReadonlyMap<number, number> => {
    const tested = differences.flatMap((difference, index) => {
      const p = difference?.[test];
      return p === undefined ? [] : [{ index, p }];
    });
    const values = holm(tested.map(({ p }) => p));
    return new Map(tested.map(({ index }, rank) => [index, values[rank] as number]));
  };
  const [pairedT, signedRank] = [corrected('pairedT'), corrected('wilcoxon')];
  return (index) => ({
    pairedTHolm: pairedT.get(index),
    wilcoxonHolm: signedRank.get(index),
  });
}

function describeMetrics(runs: readonly CellMetrics[]): Row['final'] {
  const of = (metric: keyof CellMetrics): Description => describe(runs.map((run) => run[metric]));
  return {
    accuracy: of('accuracy'),
    nll: of('nll'),
    ece: of('ece'),
    kl: of('kl'),
    informationBits: of('informationBits'),
    sparsity: of('sparsity'),
    klInactive: of('klInactive'),
    activeUnits: of('activeUnits'),
    objective: of('objective'),
  };
}

function describeAttacks(runs: readonly CellResult[]): Row['attacks'] {
  const names = Object.keys(runs[0]?.attacks ?? {});
  const of = (name: string) => describe(runs.map(({ attacks }) => attacks?.[name] ?? Number.NaN));
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

function meanObjective({ results }: Tested): number {
  return mean(results.map(({ final }) => final.objective));
}
