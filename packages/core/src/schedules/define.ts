import type { Clock } from '../clock.js';
import { AhsError } from '../error.js';
import type { Json } from '../json.js';
import type { Schedule } from '../schedule.js';

/**
 * Attaches a config to a function of the clock.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` when a number of the config is not finite.
 */
export function defineSchedule(
  config: { readonly kind: string; readonly [key: string]: Json },
  value: (clock: Clock) => number,
): Schedule {
  refuseNonFinite(config.kind, config);
  return Object.assign((clock: Clock) => value(clock), { config: Object.freeze({ ...config }) });
}

/**
 * As {@link defineSchedule}, for a curve from one value to another over the run's progress in [0, 1]. Rounding never
 * takes it out of [from, to].
 */
export function defineProgressSchedule(
  config: { readonly kind: string; readonly from: number; readonly to: number },
  value: (progress: number) => number,
): Schedule {
  const low = Math.min(config.from, config.to);
  const high = Math.max(config.from, config.to);
  const schedule = defineSchedule(config, (clock) => {
    if (clock.progress === undefined) {
      throw new AhsError(
        'AHS_PROGRESS_UNKNOWN',
        `The schedule '${config.kind}' needs clock.progress, and this run does not report it.`,
        { fix: 'Report progress, or bound the schedule: join([[steps(n), …]]).' },
      );
    }
    return Math.min(high, Math.max(low, value(clock.progress)));
  });
  return Object.assign(schedule, { needsProgress: true });
}

function refuseNonFinite(kind: string, config: { readonly [key: string]: Json }): void {
  for (const [key, value] of Object.entries(config)) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new AhsError('AHS_SCHEDULE_INVALID', `${kind}: ${key} is ${value}.`, {
        fix: 'Give a finite number.',
      });
    }
  }
}
