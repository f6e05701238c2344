import type { Clock } from '../clock.js';
import { asController, type Controller } from '../controller.js';
import { latest, type Pace, paceAt } from '../pace.js';
import { approach, type RateLimit, rateLimit } from '../rate-limit.js';
import {
  ask,
  composeController,
  configOf,
  overrideUnder,
  type Part,
  type Standing,
  silent,
} from './part.js';

type LimitState = {
  readonly part: Standing;
  /** The value so far, and when it last changed. */
  readonly current: { readonly value: number; readonly changed: Clock } | null;
  /** Absent before its first report, and in a checkpoint from when a limit saved up what was not used. */
  readonly pace?: Pace;
};

/**
 * Limits how fast its part's value moves, with the meaning that the constraint {@link rateLimit} has for the value in
 * force: per step or epoch a standing value is approached for as long as it stands, and one that stood still,
 * or did not rule inside a `when`, has saved nothing up; per decision, each new value of the part gets one move. The first value is free, and from a
 * value set on purpose it moves on no faster, its part from there where it can. A value that is not finite is passed on, for the session to reject.
 *
 * @throws AhsError `AHS_CONSTRAINT_INVALID` for a factor not above 1 or a delta not above 0.
 * @example
 * ```ts
 * const slow = limitRate(stepDecay(0.1, { factor: 0.1, every: epochs(30) }), { factor: 1.1, per: 'step' });
 * ```
 */
export function limitRate(part: Part, limit: RateLimit): Controller<LimitState> {
  // Refuses what the constraint refuses.
  rateLimit(limit);
  const controller = asController(part);
  return composeController<LimitState>(
    { config: { kind: 'limitRate', limit, of: configOf(part) }, parts: [part] },
    {
      init: (spec) => ({ part: silent(controller, spec), current: null }),
      next: ({ part: before, current, pace: last }, observation) => {
        const standing = ask(controller, before, observation);
        const { event, since } = observation;
        const { clock } = event;
        const pace = paceAt(clock, last);
        const stays = { part: standing, current, pace };
        const target = standing.value;
        if (target === null) return { state: stays };
        if (!Number.isFinite(target)) return { state: stays, value: target };
        if (current === null) {
          return { state: { ...stays, current: { value: target, changed: clock } }, value: target };
        }
        const value = approach(limit, target, {
          current: current.value,
          changed: current.changed,
          // What passed before the part ruled is not its own.
          before: since === undefined ? pace.before : latest(pace.before, since),
          clock,
          age: Object.is(target, before.value) ? 1 : 0,
        });
        return value === current.value
          ? { state: stays, value }
          : { state: { ...stays, current: { value, changed: clock } }, value };
      },
      override: (state, value) => {
        const { current } = state;
        const own = current === null ? undefined : { current: { ...current, value } };
        return overrideUnder(controller, state, value, own);
      },
    },
  );
}
