import type { Schedule } from '../schedule.js';
import { defineSchedule, demand } from './define.js';
import { wholePower } from './power.js';
import { type Length, ROUNDING, reading, refuseRest } from './span.js';

/**
 * Multiplied by a factor at each milestone: `initial·factor^(milestones reached)`. PyTorch's `MultiStepLR`; here the
 * milestones may be measured in different units, and one that is named twice counts twice.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite or no milestones; when called,
 * `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * multiStep(0.1, { factor: 0.5, at: [epochs(30), epochs(60)] })({ epoch: 45, step: 900 }); // 0.05
 * ```
 */
export function multiStep(
  initial: number,
  decay: { readonly factor: number; readonly at: readonly Length[] },
): Schedule {
  const { factor } = decay;
  const at = [...decay.at];
  demand(at.length > 0, 'multiStep has no milestones', 'Give at least one, or use constant.');
  for (const milestone of at) refuseRest('multiStep', 'a milestone', milestone);
  return defineSchedule({ kind: 'multiStep', initial, factor, at }, at, (clock) => {
    let reached = 0;
    for (const { unit, length } of at) {
      if (reading(clock, unit, 'multiStep') >= length - ROUNDING) reached += 1;
    }
    return initial * wholePower(factor, reached);
  });
}
