import type { Clock } from '../clock.js';
import type { HostEvent } from '../event.js';
import type { Json } from '../json.js';
import type { Observation } from '../scheduler.js';
import { demand } from '../schedules/define.js';
import { type Length, ROUNDING, reading, refuseDisorder, refuseRest } from '../schedules/span.js';

/** A stretch of the run: from one point on (included), until another (not included), or both. */
export type ClockWindow =
  | { readonly from: Length; readonly until?: Length }
  | { readonly from?: Length; readonly until: Length };

/** A metric above or below a threshold; `at` names the events that count, where several kinds carry the metric. */
export type MetricCondition = { readonly metric: string; readonly at?: HostEvent['type'] } & (
  | { readonly above: number }
  | { readonly below: number }
);

/** When something rules. As data it is compared on resume; a predicate is opaque. */
export type Condition = ClockWindow | MetricCondition | ((observation: Observation) => boolean);

/** Refuses a window without ends or in disorder, and a threshold that is not finite. */
export function checkCondition(condition: Condition): void {
  if (typeof condition === 'function') return;
  if ('metric' in condition) {
    const threshold = 'above' in condition ? condition.above : condition.below;
    demand(
      Number.isFinite(threshold),
      `when: ${condition.metric} against ${threshold}`,
      'Give a finite threshold, above or below.',
    );
    return;
  }
  const ends = endsOf(condition);
  demand(ends.length > 0, 'when: a window without ends', 'Give from, until or both.');
  for (const end of ends) refuseRest('when', 'an end', end);
  if (condition.from?.unit === condition.until?.unit) refuseDisorder('when', 'an end', ends);
}

/** As it stands in a config. */
export function conditionConfig(condition: Condition): Json {
  return typeof condition === 'function' ? { kind: 'opaque' } : condition;
}

export function endsOf(condition: Condition): readonly Length[] {
  if (typeof condition === 'function' || 'metric' in condition) return [];
  return [condition.from, condition.until].filter((end) => end !== undefined);
}

export function metricsOf(condition: Condition): readonly string[] {
  return 'metric' in condition ? [condition.metric] : [];
}

/** Whether it holds now; where an event does not carry the metric, or it is NaN, what held before still does. */
export function holds(condition: Condition, observation: Observation, before: boolean): boolean {
  if (typeof condition === 'function') return condition(observation);
  const { event } = observation;
  if (!('metric' in condition)) return isInside(condition, event.clock);
  if (!('metrics' in event) || (condition.at ?? event.type) !== event.type) return before;
  const value = event.metrics[condition.metric];
  if (value === undefined || Number.isNaN(value)) return before;
  return 'above' in condition ? value > condition.above : value < condition.below;
}

/** Whether a clock stands inside a window. */
export function isInside({ from, until }: ClockWindow, clock: Clock): boolean {
  const reached = ({ unit, length }: Length) => reading(clock, unit, 'when') >= length - ROUNDING;
  return (from === undefined || reached(from)) && (until === undefined || !reached(until));
}
