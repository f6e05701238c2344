import type { Schedule } from '../schedule.js';
import { defineSchedule, demand } from './define.js';
import { power } from './power.js';
import { type Length, reading, refuseRest } from './span.js';

/**
 * Multiplied by a factor over every so many epochs or steps, smoothly: `initial·factor^(t / every)`. PyTorch's
 * `ExponentialLR` where `every` is one.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite or a factor not above 0; when called,
 * `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * exponential(0.1, { factor: 0.5, every: epochs(10) })({ epoch: 20, step: 900 }); // 0.025
 * ```
 */
export function exponential(
  initial: number,
  decay: { readonly factor: number; readonly every: Length },
): Schedule {
  const { factor, every } = decay;
  refuseRest('exponential', 'every', every);
  demand(factor > 0, `exponential: factor is ${factor}`, 'Give a factor above 0.');
  return defineSchedule(
    { kind: 'exponential', initial, factor, every },
    [every],
    (clock) => initial * power(factor, reading(clock, every.unit, 'exponential') / every.length),
  );
}
