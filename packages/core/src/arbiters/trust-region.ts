import type { Arbiter } from '../decision.js';
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
 * difference. Alone the base rules; without it nothing moves, since there is no middle to trust.
 *
 * @throws AhsError `AHS_ARBITER_INVALID` for a factor not above 1 or a delta not above 0.
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
      const middle = proposals.find(({ scheduler }) => scheduler === base)?.value;
      if (middle === undefined) return undefined;
      const others = proposals.filter(({ scheduler }) => scheduler !== base);
      if (others.length === 0) {
        return { value: middle, because: 'the middle, alone', instead: () => '' };
      }
      const [low, high] = edges(middle, reach);
      const ruling = among(others, view);
      const value = legalWithin(view.spec, ruling.value, low, high);
      const inside = value === ruling.value;
      const region = `within ${around} of ${middle}, what '${base}' proposes`;
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
