import type { Clock } from '../clock.js';
import { AhsError } from '../error.js';
import type { HostEvent, Metrics } from '../event.js';
import type { Values } from '../hyperparameter.js';

/** What a made-up host measures at a clock, under the values in force. */
export type SimulatedMetrics = (clock: Clock, values: Values) => Metrics;

/**
 * The clocks of a run of known length: its start and the end of each step.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for numbers that are not whole and above 0.
 * @example
 * ```ts
 * trainingClocks({ epochs: 3, stepsPerEpoch: 100 }).length; // 301
 * ```
 */
export function trainingClocks(length: {
  readonly epochs: number;
  readonly stepsPerEpoch: number;
}): readonly Clock[] {
  const { epochs, stepsPerEpoch } = length;
  if (![epochs, stepsPerEpoch].every((count) => Number.isInteger(count) && count > 0)) {
    throw new AhsError(
      'AHS_OPTION_INVALID',
      `A run of ${epochs} epochs of ${stepsPerEpoch} steps is none.`,
      { fix: 'Give whole numbers above 0.' },
    );
  }
  const steps = epochs * stepsPerEpoch;
  return Array.from({ length: steps + 1 }, (_, step) => ({
    epoch: Math.floor(step / stepsPerEpoch),
    step,
    progress: step / steps,
  }));
}

/** The events of a loop at one clock: a step, and where an epoch is over its evaluation and its end. */
export function eventsAt(
  clock: Clock,
  before: Clock | undefined,
  isLast: boolean,
  metrics: Metrics,
): readonly HostEvent[] {
  if (before === undefined) {
    return [
      { type: 'run.start', clock },
      { type: 'epoch.start', clock },
    ];
  }
  const within = { ...clock, epoch: before.epoch };
  const events: HostEvent[] = [{ type: 'step.end', clock: within, metrics }];
  if (clock.epoch > before.epoch) {
    events.push({ type: 'eval.end', clock: within, metrics });
    events.push({ type: 'epoch.end', clock, metrics });
    if (!isLast) events.push({ type: 'epoch.start', clock });
  }
  if (isLast) events.push({ type: 'run.end', clock, reason: 'completed', metrics });
  return events;
}
