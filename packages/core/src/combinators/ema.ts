import { asController, type Controller } from '../controller.js';
import { demand } from '../schedules/define.js';
import { power } from '../schedules/power.js';
import { type Length, reading, refuseRest } from '../schedules/span.js';
import {
  ask,
  composeController,
  configOf,
  overrideUnder,
  type Part,
  type Standing,
  silent,
} from './part.js';

/** How fast an average forgets: by half over a length, or by a factor in [0, 1) over one. */
export type Smoothing =
  | { readonly halfLife: Length }
  | { readonly decay: number; readonly every: Length };

type EmaState = { readonly part: Standing; readonly average: number | null; readonly at: number };

/**
 * The exponential moving average of its part's values: `a ← d^Δ·a + (1 − d^Δ)·v` with Δ the time since the last
 * report, so that it does not matter how often the host reports. It starts at the first value. A value that is not
 * finite is passed on, for the session to reject, and not averaged. From a value set on purpose the average goes on, and
 * its part where it can.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for a decay outside [0, 1); when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * const smooth = ema(stepDecay(0.1, { factor: 0.1, every: epochs(30) }), { halfLife: steps(100) });
 * ```
 */
export function ema(part: Part, smoothing: Smoothing): Controller<EmaState> {
  const [decay, every] =
    'halfLife' in smoothing ? [0.5, smoothing.halfLife] : [smoothing.decay, smoothing.every];
  refuseRest('ema', 'halfLife' in smoothing ? 'halfLife' : 'every', every);
  demand(decay >= 0 && decay < 1, `ema: decay is ${decay}`, 'Give a decay in [0, 1).');
  const controller = asController(part);
  return composeController<EmaState>(
    { config: { kind: 'ema', decay, every, of: configOf(part) }, parts: [part], spans: [every] },
    {
      init: (spec) => ({ part: silent(controller, spec), average: null, at: 0 }),
      next: (before, observation) => {
        const standing = ask(controller, before.part, observation);
        const at = reading(observation.event.clock, every.unit, 'ema');
        const { value } = standing;
        if (value === null) return { state: { ...before, part: standing } };
        if (!Number.isFinite(value)) return { state: { ...before, part: standing }, value };
        const average = before.average ?? value;
        const kept = power(decay, Math.max(0, at - before.at) / every.length);
        const next = average === value ? value : kept * average + (1 - kept) * value;
        return { state: { part: standing, average: next, at }, value: next };
      },
      override: (state, value) =>
        overrideUnder(
          controller,
          state,
          value,
          state.average === null ? undefined : { average: value },
        ),
    },
  );
}
