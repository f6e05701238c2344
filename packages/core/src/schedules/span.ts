import type { Clock } from '../clock.js';
import { AhsError } from '../error.js';

/** A share of the run is a rounded number: .3 of it is three times .1, whatever the last bit says. */
export const ROUNDING = 1e-9;

/** So much of a run, in one of its three units. */
export type Length = { readonly unit: 'epochs' | 'steps' | 'fraction'; readonly length: number };

/** How long something lasts: a length, or the rest of the run. */
export type Span = Length | { readonly unit: 'rest' };

/** So many epochs; progress inside moves once an epoch. */
export function epochs(length: number): Length {
  return span('epochs', length, Number.isInteger(length) && length > 0);
}

/** So many optimizer steps. */
export function steps(length: number): Length {
  return span('steps', length, Number.isInteger(length) && length > 0);
}

/** A share of the whole run, in (0, 1]; needs `clock.progress`. */
export function fraction(length: number): Length {
  return span('fraction', length, length > 0 && length <= 1);
}

/** What remains of the run; needs `clock.progress` where the part inside does. */
export const rest: Span = Object.freeze({ unit: 'rest' });

function span(unit: Length['unit'], length: number, valid: boolean): Length {
  if (!valid) {
    throw new AhsError('AHS_SCHEDULE_INVALID', `${unit}(${length}) is no length.`, {
      fix: unit === 'fraction' ? 'Give a share in (0, 1].' : 'Give a whole number above 0.',
    });
  }
  return Object.freeze({ unit, length });
}

/** The clock's reading in a unit; throws `AHS_PROGRESS_UNKNOWN` for a fraction of a run of unknown length. */
export function reading(clock: Clock, unit: Length['unit'], reader: string): number {
  switch (unit) {
    case 'epochs':
      return clock.epoch;
    case 'steps':
      return clock.step;
    case 'fraction':
      return progressOf(clock, reader);
  }
}

/** The share of a span that is over, in [0, 1]; `rest` is the whole run. Throws `AHS_PROGRESS_UNKNOWN`. */
export function shareOf(clock: Clock, over: Span, reader: string): number {
  const share =
    over.unit === 'rest'
      ? progressOf(clock, reader)
      : reading(clock, over.unit, reader) / over.length;
  return Math.min(1, Math.max(0, share));
}

/** Whether a span is measured by the progress of the run. */
export function readsProgress(span: Span): boolean {
  return span.unit === 'rest' || span.unit === 'fraction';
}

/** Refuses `rest`, for callers without types, where a length is needed. */
export function refuseRest(reader: string, role: string, span: Span): void {
  if (span.unit === 'rest') {
    throw new AhsError('AHS_SCHEDULE_INVALID', `${reader}: ${role} is the rest of the run.`, {
      fix: 'Give epochs(n), steps(n) or fraction(f).',
    });
  }
}

/** Refuses lengths that do not share one unit, or do not grow. */
export function refuseDisorder(reader: string, role: string, lengths: readonly Length[]): void {
  for (const [index, { unit, length }] of lengths.entries()) {
    refuseRest(reader, role, lengths[index] as Span);
    const before = lengths[index - 1];
    if (before !== undefined && (before.unit !== unit || before.length >= length)) {
      throw new AhsError(
        'AHS_SCHEDULE_INVALID',
        `${reader}: ${role} ${unit}(${length}) comes after ${before.unit}(${before.length}).`,
        { fix: 'Give them in one unit, each later than the one before.' },
      );
    }
  }
}

function progressOf(clock: Clock, reader: string): number {
  if (clock.progress === undefined) {
    throw new AhsError(
      'AHS_PROGRESS_UNKNOWN',
      `'${reader}' needs clock.progress, and this run does not report it.`,
      { fix: 'Report progress, or measure in epochs(n) or steps(n).' },
    );
  }
  return clock.progress;
}
