import { asController, type Controller, type PartObservation } from '../controller.js';
import { latest, type Place } from '../pace.js';
import type { Schedule } from '../schedule.js';
import {
  type ClockWindow,
  type Condition,
  checkCondition,
  conditionConfig,
  endsOf,
  holds,
  isInside,
  type MetricCondition,
  metricsOf,
} from './condition.js';
import {
  ask,
  composeController,
  composeSchedule,
  configOf,
  overrideIn,
  type Part,
  type Standing,
  silent,
} from './part.js';

type WhenState = {
  readonly active: boolean;
  readonly part: Standing;
  readonly otherwise: Standing | null;
  /** Where the clock stood last; absent before its first report, and in an older checkpoint. */
  readonly last?: Place;
  /** Where it stood last before who rules came to rule; absent of who has ruled from the start. */
  readonly since?: Place;
};

/**
 * One part while a condition holds, and otherwise another. Without another the last value stays. A part sees only what
 * happens while it rules, on the clock of the whole; back in charge, its last value counts again. A condition over a
 * metric does not hold before the metric was seen, and between two reports of it stays as it was. From a value set on
 * purpose the part goes on that rules.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for a window without ends or in disorder, or a threshold that is not finite;
 * when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * const gentle = when({ metric: 'loss', above: 2, at: 'eval.end' }, constant(1e-4), cosine(0.1, 0));
 * const late = when({ from: epochs(10) }, constant(1e-4), constant(1e-3));
 * late({ epoch: 12, step: 600 }); // 1e-4
 * ```
 */
export function when(condition: ClockWindow, part: Schedule, otherwise: Schedule): Schedule;
export function when(
  condition: MetricCondition | Exclude<Condition, ClockWindow>,
  part: Part,
  otherwise?: Part,
): Controller;
export function when(condition: ClockWindow, part: Part): Controller;
export function when(condition: Condition, part: Part, otherwise?: Part): Part;
export function when(condition: Condition, part: Part, otherwise?: Part): Part {
  checkCondition(condition);
  const description = {
    config: {
      kind: 'when',
      condition: conditionConfig(condition),
      of: configOf(part),
      ...(otherwise === undefined ? {} : { otherwise: configOf(otherwise) }),
    },
    parts: otherwise === undefined ? [part] : [part, otherwise],
    spans: endsOf(condition),
    needs: metricsOf(condition),
  };
  if (
    typeof condition !== 'function' &&
    !('metric' in condition) &&
    typeof part === 'function' &&
    typeof otherwise === 'function'
  ) {
    return composeSchedule(description, (clock) =>
      isInside(condition, clock) ? part(clock) : otherwise(clock),
    );
  }
  const first = asController(part);
  const second = otherwise === undefined ? undefined : asController(otherwise);
  return composeController<WhenState>(description, {
    init: (spec) => ({
      active: false,
      part: silent(first, spec),
      otherwise: second === undefined ? null : silent(second, spec),
    }),
    next: (saved, observation) => {
      const before = atClock(saved, holds(condition, observation, saved.active), observation);
      const seen = before.since === undefined ? observation : within(observation, before.since);
      if (before.active) {
        const standing = ask(first, before.part, seen);
        return spoken({ ...before, part: standing }, standing);
      }
      if (second === undefined || before.otherwise === null) return { state: before };
      const standing = ask(second, before.otherwise, seen);
      return spoken({ ...before, otherwise: standing }, standing);
    },
    override: (state, value) => {
      if (state.active) {
        const part = overrideIn(first, state.part, value);
        return part && spoken({ ...state, part }, part);
      }
      if (second === undefined || state.otherwise === null) return undefined;
      const otherwise = overrideIn(second, state.otherwise, value);
      return otherwise && spoken({ ...state, otherwise }, otherwise);
    },
  });
}

function spoken(state: WhenState, { value }: Standing) {
  return value === null ? { state } : { state, value };
}

/** Who rules from now on, and since when. */
function atClock(state: WhenState, active: boolean, { event }: PartObservation): WhenState {
  const { epoch, step } = event.clock;
  const isSwitch = active !== state.active && state.last !== undefined;
  return {
    ...state,
    ...{ active, last: { epoch, step } },
    ...(isSwitch ? { since: state.last } : {}),
  };
}

/** What a part sees; a `when` around this one may have let it rule more recently. */
function within(observation: PartObservation, own: Place): PartObservation {
  const { since = own } = observation;
  return { ...observation, since: latest(own, since) };
}
