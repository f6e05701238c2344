import type { Schedule } from '../schedule.js';
import { defineSchedule } from './define.js';
import { wholePower } from './power.js';
import { type Length, ROUNDING, reading, refuseRest } from './span.js';

/**
 * Multiplied by a factor after every so many epochs or steps: `initial·factor^⌊t / every⌋`. PyTorch's `StepLR`.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite; when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * stepDecay(0.1, { factor: 0.5, every: epochs(10) })({ epoch: 20, step: 9000 }); // 0.025
 * ```
 */
export function stepDecay(
  initial: number,
  decay: { readonly factor: number; readonly every: Length },
): Schedule {
  const { factor, every } = decay;
  refuseRest('stepDecay', 'every', every);
  const { unit, length } = every;
  return defineSchedule(
    { kind: 'stepDecay', initial, factor, unit, length },
    [every],
    (clock) =>
      initial *
      wholePower(factor, Math.floor(reading(clock, unit, 'stepDecay') / length + ROUNDING)),
  );
}
