import type { Arbiter, Proposal } from '../decision.js';
import { type ArbiterOptions, defineArbiter, invalid } from './define.js';
import { legalWithin } from './legal-within.js';

/** Whose proposals are the bounds. */
export interface ClampByOptions extends ArbiterOptions {
  /** The scheduler whose proposal is the least value. */
  readonly min?: string;
  /** The scheduler whose proposal is the greatest; where the bounds cross, it rules. */
  readonly max?: string;
}

/**
 * One scheduler proposes, and the standing proposals of others are its bounds; a bound that proposes nothing bounds
 * nothing. While the base proposes nothing, the value in force is held in the bounds.
 *
 * @throws AhsError `AHS_ARBITER_INVALID` without a bound.
 * @example
 * ```ts
 * const rules = { arbiters: { beta: clampBy('dqn:beta', { max: 'ceiling' }) } };
 * ```
 */
export function clampBy(base: string, { min, max, maxAge }: ClampByOptions): Arbiter {
  const bounds = [min, max].filter((name) => name !== undefined);
  if (bounds.length === 0 || new Set([base, ...bounds]).size <= bounds.length) {
    throw invalid(
      'clampBy',
      `'${base}' is bounded by ${bounds.map((name) => `'${name}'`).join(' and ') || 'nobody'}`,
      'Name a min, a max or both, each a scheduler of its own.',
    );
  }
  return defineArbiter(
    { kind: 'clampBy', base, min, max, maxAge },
    [base, ...bounds],
    (proposals, { spec, current }) => {
      const of = (name: string | undefined): Proposal | undefined =>
        proposals.find(({ scheduler }) => scheduler === name);
      const high = of(max)?.value ?? Number.POSITIVE_INFINITY;
      const low = Math.min(high, of(min)?.value ?? Number.NEGATIVE_INFINITY);
      const proposed = of(base)?.value;
      const wanted = proposed ?? current;
      if (wanted >= low && wanted <= high) {
        return {
          value: wanted,
          because: proposed === undefined ? 'in force, and inside the bounds' : 'inside the bounds',
          instead: ({ scheduler }) =>
            bounds.includes(scheduler)
              ? `a bound, which ${wanted} keeps`
              : `plays no part in clampBy('${base}')`,
        };
      }
      const bound =
        wanted > high ? `at most ${high}, says '${max}'` : `at least ${low}, says '${min}'`;
      return {
        value: legalWithin(spec, wanted, low, high),
        because: bound,
        instead: ({ scheduler }) =>
          scheduler === base || bounds.includes(scheduler)
            ? bound
            : `plays no part in clampBy('${base}')`,
      };
    },
  );
}
