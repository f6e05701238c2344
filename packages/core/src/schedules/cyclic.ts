import type { Schedule } from '../schedule.js';
import { defineSchedule, demand, mix } from './define.js';
import { power, wholePower } from './power.js';
import { type Length, ROUNDING, reading, refuseRest } from './span.js';

/** The shape of the cycles. */
export interface CyclicOptions {
  readonly up: Length;
  /** In the unit of `up`; default as long. */
  readonly down?: Length;
  /**
   * What becomes of the height: `triangular` keeps it (default), `triangular2` halves it after each cycle,
   * `expRange` multiplies it by `factor` with each unit of the clock.
   */
  readonly mode?: 'triangular' | 'triangular2' | 'expRange';
  /** For `expRange`, above 0. */
  readonly factor?: number;
}

/**
 * Up and down in straight lines between two values (Smith 2017, Cyclical Learning Rates):
 * `low + (high − low)·height·triangle`. PyTorch's `CyclicLR`; for its momentum swap low and high.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for values that are not finite, an `up` and a `down` in different units, or a
 * factor without `expRange` and the other way round; when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * cyclic(0.001, 0.1, { up: steps(2000), mode: 'triangular2' })({ epoch: 1, step: 6000 }); // 0.0505
 * ```
 */
export function cyclic(low: number, high: number, options: CyclicOptions): Schedule {
  const { up, down = up, mode = 'triangular', factor } = options;
  refuseRest('cyclic', 'up', up);
  refuseRest('cyclic', 'down', down);
  demand(
    up.unit === down.unit,
    `cyclic: up is in ${up.unit} and down in ${down.unit}`,
    'Measure both in one unit.',
  );
  demand(
    mode === 'expRange' ? factor !== undefined && factor > 0 : factor === undefined,
    `cyclic: mode ${mode} with factor ${factor}`,
    'Give expRange a factor above 0, and the other modes none.',
  );
  const total = up.length + down.length;
  const peak = up.length / total;
  const height = heightOf(mode, factor ?? 1);
  return defineSchedule(
    { kind: 'cyclic', low, high, up, down, mode, ...(factor === undefined ? {} : { factor }) },
    [up],
    (clock) => {
      const time = reading(clock, up.unit, 'cyclic');
      const cycle = Math.floor(time / total + ROUNDING);
      const phase = Math.max(0, time / total - cycle);
      const triangle = phase <= peak ? phase / peak : (1 - phase) / (1 - peak);
      const weight = height(cycle, time) * triangle;
      return mix(1 - weight, low, high);
    },
  );
}

function heightOf(
  mode: NonNullable<CyclicOptions['mode']>,
  factor: number,
): (cycle: number, time: number) => number {
  switch (mode) {
    case 'triangular':
      return () => 1;
    case 'triangular2':
      return (cycle) => wholePower(0.5, cycle);
    case 'expRange':
      return (_, time) => power(factor, time);
  }
}
