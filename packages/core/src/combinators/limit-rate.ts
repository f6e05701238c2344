import type { Clock } from '../clock.js';
import { asController, type Controller } from '../controller.js';
import { approach, type RateLimit, rateLimit } from '../rate-limit.js';
import { ask, composeController, configOf, type Part, type Standing, silent } from './part.js';

type LimitState = {
  readonly part: Standing;
  /** The value so far, and when it last changed. */
  readonly current: { readonly value: number; readonly changed: Clock } | null;
};

/**
 * Limits how fast its part's value moves, with the meaning that the constraint {@link rateLimit} has for the value in
 * force: per step or epoch since it last changed a standing value is approached for as long as it stands; per
 * decision, each new value of the part gets one move. The first value is free. A value that is not finite is passed
 * on, for the session to reject.
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
      next: ({ part: before, current }, observation) => {
        const standing = ask(controller, before, observation);
        const { clock } = observation.event;
        const target = standing.value;
        if (target === null) return { state: { part: standing, current } };
        if (!Number.isFinite(target)) return { state: { part: standing, current }, value: target };
        if (current === null) {
          return {
            state: { part: standing, current: { value: target, changed: clock } },
            value: target,
          };
        }
        const value = approach(limit, target, {
          current: current.value,
          changed: current.changed,
          clock,
          age: Object.is(target, before.value) ? 1 : 0,
        });
        const moved = value === current.value ? current : { value, changed: clock };
        return { state: { part: standing, current: moved }, value };
      },
    },
  );
}
