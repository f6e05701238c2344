import type { Clock } from './clock.js';

/** Where a clock stands, or stood. */
export type Place = { readonly epoch: number; readonly step: number };

/** Where a clock was last seen, and where it stood before it came to that step and to that epoch. */
export type Pace = Place & { readonly before: Place };

/** A pace that is kept in place: a session makes nothing of it at a step. */
export type KeptPace = {
  epoch: number;
  step: number;
  readonly before: { -readonly [Key in keyof Place]: Place[Key] };
};

/** The pace at a clock; where nobody remembers an earlier one, the clock comes from one step and one epoch ago. */
export function paceAt({ epoch, step }: Clock, last: Pace | undefined): Pace {
  if (last === undefined) {
    return { epoch, step, before: { epoch: Math.max(0, epoch - 1), step: Math.max(0, step - 1) } };
  }
  if (epoch === last.epoch && step === last.step) return last;
  const pace = copyOfPace(last);
  keepPace(pace, { epoch, step });
  return pace;
}

/** Brings a pace to a clock. */
export function keepPace(pace: KeptPace, { epoch, step }: Place): void {
  if (epoch > pace.epoch) pace.before.epoch = pace.epoch;
  if (step > pace.step) pace.before.step = pace.step;
  pace.epoch = epoch;
  pace.step = step;
}

/** One that others may keep, or that nobody changes any more. */
export function copyOfPace({ epoch, step, before }: Pace): KeptPace {
  return { epoch, step, before: { epoch: before.epoch, step: before.step } };
}

/** The later of two places, in epochs and in steps. */
export function latest(one: Place, other: Place): Place {
  return { epoch: Math.max(one.epoch, other.epoch), step: Math.max(one.step, other.step) };
}
