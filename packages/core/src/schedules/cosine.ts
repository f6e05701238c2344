import type { Schedule } from '../schedule.js';
import { defineProgressSchedule } from './define.js';

/**
 * From one value to another along half a cosine over the run (Loshchilov & Hutter 2017, SGDR, eq. 5, one cycle):
 * `to + (from − to)·(1 + cos πp)/2`.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite; when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * cosine(0.1, 0)({ epoch: 0, step: 50, progress: 0.5 }); // 0.05
 * ```
 */
export function cosine(from: number, to: number): Schedule {
  return defineProgressSchedule({ kind: 'cosine', from, to }, (progress) => {
    const weight = (1 + Math.cos(Math.PI * progress)) / 2;
    return weight * from + (1 - weight) * to;
  });
}
