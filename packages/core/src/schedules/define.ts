import type { Clock } from '../clock.js';
import { AhsError } from '../error.js';
import type { Json } from '../json.js';
import type { Schedule } from '../schedule.js';
import { readsProgress, rest, type Span, shareOf } from './span.js';

/** How a schedule was made. */
type ScheduleConfig = { readonly kind: string; readonly [key: string]: Json };

/** Over what a curve runs from one value to the other. */
export interface CurveOptions {
  /** Default: the whole run, or the whole part of a `join`. Afterwards the last value is held. */
  readonly over?: Span;
}

/**
 * Attaches a config to a function of the clock that measures in these spans.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` when a number of the config is not finite.
 */
export function defineSchedule(
  config: ScheduleConfig,
  spans: readonly Span[],
  value: (clock: Clock) => number,
): Schedule {
  for (const [key, entry] of Object.entries(config)) refuseNonFinite(config.kind, key, entry);
  return Object.assign((clock: Clock) => value(clock), {
    config: Object.freeze({ ...config }),
    ...(spans.some(readsProgress) ? { needsProgress: true } : {}),
  });
}

/**
 * As {@link defineSchedule}, for a curve from one value to another over the share of a span in [0, 1]. Rounding never
 * takes it out of [from, to].
 */
export function defineCurve(
  config: ScheduleConfig & { readonly from: number; readonly to: number },
  over: Span = rest,
  value: (share: number) => number,
): Schedule {
  const low = Math.min(config.from, config.to);
  const high = Math.max(config.from, config.to);
  return defineSchedule(withSpan(config, over), [over], (clock) =>
    Math.min(high, Math.max(low, value(shareOf(clock, over, config.kind)))),
  );
}

/** `weight·from + (1 − weight)·to` for a weight in [0, 1]; rounding never takes it out of [from, to]. */
export function mix(weight: number, from: number, to: number): number {
  const value = weight * from + (1 - weight) * to;
  return Math.min(Math.max(from, to), Math.max(Math.min(from, to), value));
}

/** The whole run goes without saying. */
export function withSpan<C extends ScheduleConfig>(config: C, over: Span): C {
  return over.unit === 'rest' ? config : { ...config, over };
}

/** @throws AhsError `AHS_SCHEDULE_INVALID` naming what was given, unless it is valid. */
export function demand(valid: boolean, what: string, fix: string): void {
  if (!valid) throw new AhsError('AHS_SCHEDULE_INVALID', `${what}.`, { fix });
}

function refuseNonFinite(kind: string, key: string, entry: Json | undefined): void {
  if (typeof entry === 'number') {
    demand(Number.isFinite(entry), `${kind}: ${key} is ${entry}`, 'Give a finite number.');
  } else if (typeof entry === 'object' && entry !== null) {
    for (const [name, inner] of Object.entries(entry)) {
      refuseNonFinite(kind, `${key}.${name}`, inner as Json);
    }
  }
}
