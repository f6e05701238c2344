import type { Schedule } from '../schedule.js';
import { defineCurve, demand } from './define.js';
import { halfCosine } from './half-cosine.js';
import { ROUNDING, type Span } from './span.js';

/** How often and how fast. */
export interface CyclicalAnnealingOptions {
  /** M in the paper; default 4. */
  readonly cycles?: number;
  /** R in the paper, the share of each cycle that rises; default 0.5. */
  readonly rise?: number;
  /** How it rises; default in a straight line. */
  readonly curve?: 'linear' | 'cosine';
  /** Default: the whole run. Afterwards `to` is held. */
  readonly over?: Span;
}

/**
 * Rises from one value to the other and stays there, so many times over: for the KL weight of a variational model
 * (Fu et al. 2019, Cyclical Annealing Schedule, eq. 6–7): `f(τ)` where τ ≤ R, else `to`, with τ the share of the cycle
 * and f going from `from` at 0 to `to` at R.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite, cycles that are no whole number above 0, or a
 * rise outside (0, 1]; when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * cyclicalAnnealing(0, 1, { cycles: 4 })({ epoch: 5, step: 500, progress: 0.3125 }); // 0.5
 * ```
 */
export function cyclicalAnnealing(
  from: number,
  to: number,
  options: CyclicalAnnealingOptions = {},
): Schedule {
  const { cycles = 4, rise = 0.5, curve = 'linear', over } = options;
  demand(
    Number.isInteger(cycles) && cycles >= 1,
    `cyclicalAnnealing: cycles is ${cycles}`,
    'Give a whole number above 0.',
  );
  demand(rise > 0 && rise <= 1, `cyclicalAnnealing: rise is ${rise}`, 'Give a share in (0, 1].');
  const config = { kind: 'cyclicalAnnealing', from, to, cycles, rise, curve };
  return defineCurve(config, over, (share) => {
    // The end of the span belongs to its last cycle.
    const cycle = Math.min(cycles - 1, Math.floor(share * cycles + ROUNDING));
    const risen = Math.min(1, Math.max(0, share * cycles - cycle) / rise);
    const weight = curve === 'cosine' ? 1 - halfCosine(risen) : risen;
    return (1 - weight) * from + weight * to;
  });
}
