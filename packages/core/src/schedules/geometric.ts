import { AhsError } from '../error.js';
import type { Schedule } from '../schedule.js';
import { defineProgressSchedule } from './define.js';

/**
 * From one value to another by a constant factor over the run, a straight line on a log scale: `from·(to/from)^p`.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite and above 0; when called,
 * `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * geometric(1e-3, 1e-1)({ epoch: 0, step: 50, progress: 0.5 }); // 0.01
 * ```
 */
export function geometric(from: number, to: number): Schedule {
  if (!(from > 0 && to > 0)) {
    throw new AhsError('AHS_SCHEDULE_INVALID', `geometric(${from}, ${to}) needs values above 0.`, {
      fix: 'Use linear for a schedule that starts or ends at 0.',
    });
  }
  const logFrom = Math.log(from);
  const logTo = Math.log(to);
  return defineProgressSchedule({ kind: 'geometric', from, to }, (progress) => {
    if (progress === 0) return from;
    if (progress === 1) return to;
    return Math.exp((1 - progress) * logFrom + progress * logTo);
  });
}
