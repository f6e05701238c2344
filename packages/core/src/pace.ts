import type { Clock } from './clock.js';

/** Where a clock was last seen, and where it stood before it came to that step and to that epoch. */
export type Pace = {
  readonly epoch: number;
  readonly step: number;
  readonly before: { readonly epoch: number; readonly step: number };
};

/** The pace at a clock; where nobody remembers an earlier one, the clock comes from one step and one epoch ago. */
export function paceAt({ epoch, step }: Clock, last: Pace | undefined): Pace {
  if (last === undefined) {
    return { epoch, step, before: { epoch: Math.max(0, epoch - 1), step: Math.max(0, step - 1) } };
  }
  if (epoch === last.epoch && step === last.step) return last;
  const before = {
    epoch: epoch > last.epoch ? last.epoch : last.before.epoch,
    step: step > last.step ? last.step : last.before.step,
  };
  return { epoch, step, before };
}
