import type { Arbiter } from '../decision.js';
import { AhsError } from '../error.js';
import { nearestLegal } from '../hyperparameter.js';
import { type ArbiterOptions, defineArbiter, invalid } from './define.js';
import { legalWithin } from './legal-within.js';
import { priority } from './priority.js';

/** How far from whom. */
export type TrustRegionOptions = ArbiterOptions & {
  /** The scheduler whose proposal is the middle. */
  readonly base: string;
  /** Who rules among the others; default: the first by name. */
  readonly among?: Arbiter;
} & ({ readonly factor: number } | { readonly delta: number });

/**
 * The others rule, but never farther from the base scheduler's standing proposal than a factor up and down, or a
 * difference. Alone the base rules; without it nothing moves, since there is no middle to trust. A base outside the spec
 * counts as the nearest legal value, which is what it would be alone.
 *
 * @throws AhsError `AHS_ARBITER_INVALID` for a factor not above 1 or a delta not above 0; when called,
 * `AHS_ARBITER_FAILED` for a base that is not finite.
 * @example
 * ```ts
 * const rules = { arbiters: { beta: trustRegion({ base: 'schedule:beta', factor: 3 }) } };
 * ```
 */
export function trustRegion(options: TrustRegionOptions): Arbiter {
  const { base, maxAge, among = priority([]) } = options;
  const reach = 'factor' in options ? { factor: options.factor } : { delta: options.delta };
  const [least, size] = reach.factor === undefined ? [0, reach.delta] : [1, reach.factor];
  if (!(size > least && Number.isFinite(size))) {
    throw invalid(
      'trustRegion',
      `${JSON.stringify(reach)} is no region`,
      `Give more than ${least}.`,
    );
  }
  const around = reach.factor === undefined ? `±${reach.delta}` : `×${reach.factor}`;
  return defineArbiter(
    { kind: 'trustRegion', base, ...reach, among: among.config ?? { kind: 'opaque' }, maxAge },
    [base, ...(among.schedulers ?? [])],
    (proposals, view) => {
      const proposed = proposals.find(({ scheduler }) => scheduler === base)?.value;
      if (proposed === undefined) return undefined;
      if (!Number.isFinite(proposed)) {
        throw new AhsError(
          'AHS_ARBITER_FAILED',
          `trustRegion: ${proposed}, what '${base}' proposes for ${view.hyperparameter}, is the middle of nothing.`,
          { fix: 'Propose finite values, or null.' },
        );
      }
      const others = proposals.filter(({ scheduler }) => scheduler !== base);
      if (others.length === 0) {
        return { value: proposed, because: 'the middle, alone', instead: () => '' };
      }
      const middle = nearestLegal(view.spec, proposed);
      const [low, high] = edges(middle, reach);
      const ruling = among(others, view);
      const value = legalWithin(view.spec, ruling.value, low, high);
      const inside = value === ruling.value;
      const held = middle === proposed ? '' : `, the nearest legal value to ${proposed}`;
      const region = `within ${around} of ${middle}${held}, what '${base}' proposes`;
      return {
        value,
        because: inside ? region : `the edge of what is ${region}`,
        instead: ({ scheduler }) =>
          scheduler === base
            ? `the middle; ${value} is ${region}`
            : inside
              ? (ruling.verdicts.find((verdict) => verdict.scheduler === scheduler)?.reason ?? '')
              : `${ruling.value} is not ${region}: ${value}`,
      };
    },
  );
}

function edges(
  middle: number,
  { factor, delta }: { readonly factor?: number; readonly delta?: number },
): readonly [number, number] {
  if (factor === undefined) return [middle - (delta ?? 0), middle + (delta ?? 0)];
  const [a, b] = [middle / factor, middle * factor];
  return a < b ? [a, b] : [b, a];
}
