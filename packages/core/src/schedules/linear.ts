import type { Schedule } from '../schedule.js';
import { type CurveOptions, defineCurve } from './define.js';

/**
 * From one value to another in a straight line: `(1 − p)·from + p·to` with p the share of the span, exact at both
 * ends. PyTorch's `LinearLR`.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite; when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * linear(0, 0.1)({ epoch: 0, step: 50, progress: 0.5 }); // 0.05
 * linear(0, 0.1, { over: steps(200) })({ epoch: 0, step: 50 }); // 0.025
 * ```
 */
export function linear(from: number, to: number, options: CurveOptions = {}): Schedule {
  return defineCurve(
    { kind: 'linear', from, to },
    options.over,
    (share) => (1 - share) * from + share * to,
  );
}
