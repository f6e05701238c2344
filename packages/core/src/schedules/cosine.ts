import type { Schedule } from '../schedule.js';
import { type CurveOptions, defineSchedule, mix, withSpan } from './define.js';
import { halfCosine } from './half-cosine.js';
import { reading, rest, shareOf } from './span.js';

/**
 * From one value to another along half a cosine (Loshchilov & Hutter 2017, SGDR, eq. 5, one cycle):
 * `to + (from − to)·(1 + cos πp)/2` with p the share of the span. Past its end the span holds `to`, or with
 * `after: 'return'` swings back and forth, as PyTorch's `CosineAnnealingLR` does past `T_max`.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite; when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * cosine(0.1, 0)({ epoch: 0, step: 50, progress: 0.5 }); // 0.05
 * cosine(0.1, 0, { over: epochs(10), after: 'return' })({ epoch: 20, step: 900 }); // 0.1
 * ```
 */
export function cosine(
  from: number,
  to: number,
  options: CurveOptions & { readonly after?: 'hold' | 'return' } = {},
): Schedule {
  const { over = rest, after = 'hold' } = options;
  const config = { kind: 'cosine', from, to, ...(after === 'hold' ? {} : { after }) };
  return defineSchedule(withSpan(config, over), [over], (clock) => {
    const weight = halfCosine(
      after === 'return' && over.unit !== 'rest'
        ? swing(reading(clock, over.unit, 'cosine') / over.length)
        : shareOf(clock, over, 'cosine'),
    );
    return mix(weight, from, to);
  });
}

/** 0 … 1 … 0 … 1, with a period of 2. */
function swing(position: number): number {
  const phase = position % 2;
  return phase <= 1 ? phase : 2 - phase;
}
