import type { HostEvent } from '@ahs/core';
import { evaluationOf, fraction } from './evaluation.js';

/** An exponential moving average of the validation accuracy. */
export type SmoothedAccuracy = {
  /** The step of the evaluation that was taken in last; `null` before the first. */
  readonly step: number | null;
  /** `null` until an evaluation had an accuracy that is a number. */
  readonly accuracy: number | null;
};

/**
 * A ← A + w·(accuracy − A), A = accuracy at first; each step's evaluation counts once, and NaN leaves A as it is.
 *
 * @param weight w, of the newest evaluation, in (0, 1]
 */
export function smoothed(
  state: SmoothedAccuracy,
  event: HostEvent,
  weight: number,
): SmoothedAccuracy {
  const metrics = evaluationOf(event);
  if (metrics === undefined || event.clock.step === state.step) return state;
  const measured = fraction(metrics, 'accuracy', Number.NaN);
  const before = state.accuracy ?? measured;
  const accuracy = Number.isNaN(measured) ? state.accuracy : before + weight * (measured - before);
  return { step: event.clock.step, accuracy };
}
