import type { Clock } from '../clock.js';
import { AhsError } from '../error.js';

/** A share of the run is a rounded number: .3 of it is three times .1, whatever the last bit says. */
export const ROUNDING = 1e-9;

/** How long a part of a composition lasts. */
export type Span =
  | { readonly unit: 'epochs' | 'steps' | 'fraction'; readonly length: number }
  | { readonly unit: 'rest' };

/** So many epochs; progress inside moves once an epoch. */
export function epochs(length: number): Span {
  return span('epochs', length, Number.isInteger(length) && length > 0);
}

/** So many optimizer steps. */
export function steps(length: number): Span {
  return span('steps', length, Number.isInteger(length) && length > 0);
}

/** A share of the whole run, in (0, 1]; needs `clock.progress`. */
export function fraction(length: number): Span {
  return span('fraction', length, length > 0 && length <= 1);
}

/** What remains of the run; needs `clock.progress` where the part inside does. */
export const rest: Span = Object.freeze({ unit: 'rest' });

function span(unit: 'epochs' | 'steps' | 'fraction', length: number, valid: boolean): Span {
  if (!valid) {
    throw new AhsError('AHS_SCHEDULE_INVALID', `${unit}(${length}) is no length.`, {
      fix: unit === 'fraction' ? 'Give a share in (0, 1].' : 'Give a whole number above 0.',
    });
  }
  return Object.freeze({ unit, length });
}

/** The clock's reading in a unit; throws `AHS_PROGRESS_UNKNOWN` for a fraction of a run of unknown length. */
export function reading(clock: Clock, unit: 'epochs' | 'steps' | 'fraction'): number {
  switch (unit) {
    case 'epochs':
      return clock.epoch;
    case 'steps':
      return clock.step;
    case 'fraction':
      if (clock.progress === undefined) {
        throw new AhsError(
          'AHS_PROGRESS_UNKNOWN',
          'A fraction of the run needs clock.progress, and this run does not report it.',
          { fix: 'Report progress, or measure in epochs(n) or steps(n).' },
        );
      }
      return clock.progress;
  }
}
