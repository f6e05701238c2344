import ttest from '@stdlib/stats-ttest';
import wilcoxon from '@stdlib/stats-wilcoxon';
import { bootstrapInterval, type Interval } from './bootstrap.js';
import { mean, standardDeviation } from './moments.js';

/** What some runs came to. Intervals are of 95 %, and absent where there are too few runs for one. */
export interface Description {
  readonly count: number;
  readonly mean: number;
  readonly standardDeviation: number | undefined;
  /** Student's. */
  readonly interval: Interval | undefined;
}

/** Describes a sample. */
export function describe(values: readonly number[]): Description {
  const spread = standardDeviation(values);
  return {
    count: values.length,
    mean: mean(values),
    standardDeviation: Number.isNaN(spread) ? undefined : spread,
    interval: spread > 0 ? intervalOf(ttest([...values]).ci) : sameInterval(values),
  };
}

/** How two ways differ that were tried on the same seeds, and whether that may be chance. */
export interface PairedDifference extends Description {
  /** By the bootstrap over seeds, bias-corrected and accelerated. */
  readonly bootstrap: Interval | undefined;
  /** Two-sided p-value of Student's paired test; absent where the differences do not vary. */
  readonly pairedT: number | undefined;
  /** Two-sided p-value of the signed-rank test: exact up to 50 seeds without ties; absent where nothing differs. */
  readonly wilcoxon: number | undefined;
}

/** Describes differences, one for each seed. */
export function comparePaired(differences: readonly number[]): PairedDifference {
  const described = describe(differences);
  const varies = (described.standardDeviation ?? 0) > 0;
  const differs = differences.length > 1 && differences.some((difference) => difference !== 0);
  return {
    ...described,
    bootstrap: bootstrapInterval(differences),
    pairedT: varies ? ttest([...differences]).pValue : undefined,
    // Where the sum of ranks is its own expectation, twice a tail is more than 1.
    wilcoxon: differs ? Math.min(1, wilcoxon([...differences]).pValue) : undefined,
  };
}

function intervalOf([low = Number.NaN, high = Number.NaN]: ArrayLike<number> &
  Iterable<number>): Interval {
  return [low, high];
}

function sameInterval(values: readonly number[]): Interval | undefined {
  return values.length < 2 ? undefined : [values[0] as number, values[0] as number];
}
