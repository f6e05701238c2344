import type { HostEvent, Metrics } from '@ahs/core';

/**
 * What an event says about the validation set; `undefined` for an event that says nothing. The trainer repeats an
 * evaluation in `epoch.end` and `run.end` when one fell on the same step: `clock.step` tells the repeats apart.
 */
export function evaluationOf(event: HostEvent): Metrics | undefined {
  switch (event.type) {
    case 'eval.end':
    case 'epoch.end':
    case 'run.end':
      return event.metrics;
    case 'run.start':
    case 'epoch.start':
    case 'step.end':
      return undefined;
  }
}

/** Largest value that is kept of a metric without an upper bound: its logarithm is far beyond every feature's range. */
const HUGE = 1e9;

/** A metric as a fraction, clamped to [0, 1]; `previous` where it is missing or NaN. */
export function fraction(metrics: Metrics, name: string, previous: number): number {
  return clamped(metrics[name], 0, 1, previous);
}

/** A metric that is at least 0, clamped to [0, 1e9]; `previous` where it is missing or NaN. */
export function magnitude(metrics: Metrics, name: string, previous: number): number {
  return clamped(metrics[name], 0, HUGE, previous);
}

/** A metric of either sign, clamped to [−1e9, 1e9]; `previous` where it is missing or NaN. */
export function real(metrics: Metrics, name: string, previous: number): number {
  return clamped(metrics[name], -HUGE, HUGE, previous);
}

function clamped(value: number | undefined, min: number, max: number, previous: number): number {
  return value === undefined || Number.isNaN(value)
    ? previous
    : Math.min(max, Math.max(min, value));
}
