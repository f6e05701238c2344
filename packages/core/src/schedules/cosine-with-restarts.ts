import type { Schedule } from '../schedule.js';
import { defineSchedule, demand, mix } from './define.js';
import { halfCosine } from './half-cosine.js';
import { type Length, ROUNDING, reading, refuseRest } from './span.js';

/**
 * Half a cosine from one value to another, again and again, each `growth` times as long as the one before
 * (Loshchilov & Hutter 2017, SGDR, eq. 5): `to + (from − to)·(1 + cos(π·Tcur/Ti))/2`. PyTorch's
 * `CosineAnnealingWarmRestarts` with `first` for `T_0` and `growth` for `T_mult`.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite or a growth that is not a whole number above
 * 0; when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * cosineWithRestarts(0.1, 0, { first: epochs(10), growth: 2 })({ epoch: 20, step: 900 }); // 0.05
 * ```
 */
export function cosineWithRestarts(
  from: number,
  to: number,
  cycles: { readonly first: Length; readonly growth?: number },
): Schedule {
  const { first, growth = 1 } = cycles;
  refuseRest('cosineWithRestarts', 'first', first);
  demand(
    Number.isInteger(growth) && growth >= 1,
    `cosineWithRestarts: growth is ${growth}`,
    'Give a whole number above 0.',
  );
  return defineSchedule(
    { kind: 'cosineWithRestarts', from, to, first, growth },
    [first],
    (clock) => {
      const share = shareOfCycle(
        reading(clock, first.unit, 'cosineWithRestarts') / first.length,
        growth,
      );
      const weight = halfCosine(share);
      return mix(weight, from, to);
    },
  );
}

/** How much of its cycle is over at a position that counts first cycles. */
function shareOfCycle(position: number, growth: number): number {
  let elapsed = position;
  let length = 1;
  if (growth === 1) {
    elapsed -= Math.floor(position + ROUNDING);
  } else {
    while (elapsed >= length - ROUNDING) {
      elapsed -= length;
      length *= growth;
    }
  }
  return Math.max(0, elapsed / length);
}
