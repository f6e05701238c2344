import type { Schedule } from '../schedule.js';
import { defineProgressSchedule } from './define.js';

/**
 * From one value to another in a straight line over the run: `(1 − p)·from + p·to`, exact at both ends.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite; when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * linear(0, 0.1)({ epoch: 0, step: 50, progress: 0.5 }); // 0.05
 * ```
 */
export function linear(from: number, to: number): Schedule {
  return defineProgressSchedule(
    { kind: 'linear', from, to },
    (progress) => (1 - progress) * from + progress * to,
  );
}
