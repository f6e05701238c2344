import type { Schedule } from '../schedule.js';
import { defineSchedule, demand, mix } from './define.js';
import { geometric } from './geometric.js';
import { type Length, ROUNDING, reading, refuseDisorder } from './span.js';

/**
 * The values of a list: an initial one, and one from each point on. Between two points the earlier value is held, or
 * they are joined by a straight line, which may be one on a log scale; after the last point its value is held.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite or have no logarithm where one is taken, or
 * points that are not in order and in one unit; when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * const factorForFiveSteps = piecewise(0.1 / 3, [[steps(5), 0.1]]); // PyTorch's ConstantLR
 * const trapezoid = piecewise(0, [[fraction(0.1), 1], [fraction(0.8), 1], [fraction(1), 0]], { between: 'linear' });
 * ```
 */
export function piecewise(
  initial: number,
  points: readonly (readonly [Length, number])[],
  options: { readonly between?: 'held' | 'linear' | 'geometric' } = {},
): Schedule {
  const { between = 'held' } = options;
  const lengths = points.map(([at]) => at);
  refuseDisorder('piecewise', 'a point', lengths);
  const [first] = lengths;
  const knots = [
    { at: 0, value: initial },
    ...points.map(([at, value]) => ({ at: at.length, value })),
  ];
  demand(
    between !== 'geometric' || knots.every(({ value }) => value > 0),
    'piecewise needs values above 0 on a log scale',
    'Join them by linear.',
  );
  return defineSchedule(
    {
      kind: 'piecewise',
      initial,
      points: points.map(([at, value]) => ({ at, value })),
      between,
    },
    lengths,
    (clock) => {
      if (first === undefined) return initial;
      const now = reading(clock, first.unit, 'piecewise');
      const last = knots.findLastIndex(({ at }) => now >= at - ROUNDING);
      const knot = knots[Math.max(0, last)] as (typeof knots)[number];
      const next = knots[last + 1];
      if (between === 'held' || next === undefined) return knot.value;
      const progress = Math.max(0, now - knot.at) / (next.at - knot.at);
      return between === 'linear'
        ? mix(1 - progress, knot.value, next.value)
        : geometric(knot.value, next.value)({ ...clock, progress });
    },
  );
}
