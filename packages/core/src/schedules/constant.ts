import type { Schedule } from '../schedule.js';
import { defineSchedule } from './define.js';

/**
 * The same value for the whole run. (For PyTorch's `ConstantLR`, a factor for a while, see `piecewise`.)
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for a value that is not finite.
 * @example
 * ```ts
 * constant(0.1)({ epoch: 3, step: 700 }); // 0.1
 * ```
 */
export function constant(value: number): Schedule {
  return defineSchedule({ kind: 'constant', value }, [], () => value);
}
