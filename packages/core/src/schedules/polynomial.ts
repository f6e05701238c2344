import type { Schedule } from '../schedule.js';
import { type CurveOptions, defineCurve, demand } from './define.js';
import { power as powerOf } from './power.js';

/**
 * From one value to another along a power: `to + (from − to)·(1 − p)^power` with p the share of the span. PyTorch's
 * `PolynomialLR` (where `to` is 0); 1 is a straight line.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite or a power not above 0; when called,
 * `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * polynomial(0.1, 0, { power: 2 })({ epoch: 0, step: 50, progress: 0.5 }); // 0.025
 * ```
 */
export function polynomial(
  from: number,
  to: number,
  options: CurveOptions & { readonly power: number },
): Schedule {
  const { over, power } = options;
  demand(power > 0, `polynomial: power is ${power}`, 'Give a power above 0.');
  return defineCurve({ kind: 'polynomial', from, to, power }, over, (share) => {
    const weight = powerOf(1 - share, power);
    return weight * from + (1 - weight) * to;
  });
}
