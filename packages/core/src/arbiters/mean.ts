import type { Arbiter, Proposal, View } from '../decision.js';
import { nearestLegal } from '../hyperparameter.js';
import { type ArbiterOptions, defineArbiter, invalid } from './define.js';

/** Whose word counts how much. */
export interface MeanOptions extends ArbiterOptions {
  /** By scheduler; 1 for each that is not named. */
  readonly weights?: Readonly<Record<string, number>>;
}

/**
 * The weighted mean of the standing proposals: arithmetic on linear scales and choices, geometric on log scales
 * (where a proposal below the spec counts as its least value); then the nearest legal value.
 *
 * @throws AhsError `AHS_ARBITER_INVALID` for a weight that is not finite or below 0.
 * @example
 * ```ts
 * const rules = { arbiters: { learningRate: mean({ weights: { plateau: 2 } }) } };
 * ```
 */
export function mean({ weights = {}, maxAge }: MeanOptions = {}): Arbiter {
  const names = Object.keys(weights);
  for (const name of names) {
    const weight = weights[name];
    if (!(Number.isFinite(weight) && (weight as number) >= 0)) {
      throw invalid('mean', `'${name}' weighs ${weight}`, 'Give a weight from 0.');
    }
  }
  const weightOf = ({ scheduler }: Proposal): number =>
    Object.hasOwn(weights, scheduler) ? (weights[scheduler] as number) : 1;
  return defineArbiter(
    { kind: 'mean', weights: { ...weights }, maxAge },
    names,
    (proposals, view) => {
      const counted = proposals.filter((proposal) => weightOf(proposal) > 0);
      if (counted.length === 0) return undefined;
      const value = nearestLegal(view.spec, weightedMean(counted, weightOf, view));
      const of = counted
        .map((proposal) => `${proposal.value} of '${proposal.scheduler}' × ${weightOf(proposal)}`)
        .join(', ');
      const because = `${isLog(view) ? 'geometric mean' : 'mean'} of ${of}`;
      return { value, because, instead: () => `${because} is ${value}` };
    },
  );
}

function isLog({ spec }: View): boolean {
  return spec.kind !== 'choice' && spec.scale === 'log';
}

function weightedMean(
  proposals: readonly Proposal[],
  weightOf: (proposal: Proposal) => number,
  view: View,
): number {
  const { spec } = view;
  const log = spec.kind !== 'choice' && spec.scale === 'log';
  const values = proposals.map(({ value }) => (log ? Math.max(spec.min, value) : value));
  const weights = proposals.map(weightOf);
  const largest = Math.max(...weights);
  // Shares first: neither weights nor values can overflow.
  const total = weights.reduce((sum, weight) => sum + weight / largest, 0);
  const average = values.reduce((sum, value, index) => {
    const share = (weights[index] as number) / largest / total;
    return sum + share * (log ? Math.log(value) : value);
  }, 0);
  // Rounding never takes a mean out of what it is the mean of.
  const raw = log ? Math.exp(average) : average;
  return Math.min(Math.max(...values), Math.max(Math.min(...values), raw));
}
