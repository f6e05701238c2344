import type { Schedule } from '../schedule.js';
import { type CurveOptions, defineCurve, demand } from './define.js';

/**
 * From one value to another by a constant factor, a straight line on a log scale: `from·(to/from)^p` with p the share
 * of the span.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite and above 0; when called,
 * `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * geometric(1e-3, 1e-1)({ epoch: 0, step: 50, progress: 0.5 }); // 0.01
 * ```
 */
export function geometric(from: number, to: number, options: CurveOptions = {}): Schedule {
  demand(
    from > 0 && to > 0,
    `geometric(${from}, ${to}) needs values above 0`,
    'Use linear for a schedule that starts or ends at 0.',
  );
  const logFrom = Math.log(from);
  const logTo = Math.log(to);
  return defineCurve({ kind: 'geometric', from, to }, options.over, (share) => {
    if (share === 0) return from;
    if (share === 1) return to;
    return Math.exp((1 - share) * logFrom + share * logTo);
  });
}
