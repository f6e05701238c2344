import { AhsError } from '../error.js';
import type { Schedule } from '../schedule.js';
import { defineSchedule } from './define.js';
import { wholePower } from './power.js';
import { ROUNDING, reading, type Span } from './span.js';

/**
 * Multiplied by a factor after every so many epochs or steps: `initial·factor^⌊t / every⌋`.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite, or an `every` of `rest`.
 * @example
 * ```ts
 * stepDecay(0.1, { factor: 0.5, every: epochs(10) })({ epoch: 20, step: 9000 }); // 0.025
 * ```
 */
export function stepDecay(
  initial: number,
  decay: { readonly factor: number; readonly every: Span },
): Schedule {
  const { factor, every } = decay;
  if (every.unit === 'rest') {
    throw new AhsError('AHS_SCHEDULE_INVALID', 'stepDecay: every cannot be the rest of the run.', {
      fix: 'Give epochs(n), steps(n) or fraction(f).',
    });
  }
  const { unit, length } = every;
  const schedule = defineSchedule(
    { kind: 'stepDecay', initial, factor, unit, length },
    (clock) => initial * wholePower(factor, Math.floor(reading(clock, unit) / length + ROUNDING)),
  );
  return unit === 'fraction' ? Object.assign(schedule, { needsProgress: true }) : schedule;
}
