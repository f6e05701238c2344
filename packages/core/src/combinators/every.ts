import { asController, type Controller } from '../controller.js';
import type { HostEvent } from '../event.js';
import type { Json } from '../json.js';
import { type Length, ROUNDING, reading, refuseRest } from '../schedules/span.js';
import { composeController, configOf, type Part } from './part.js';

type EveryState = { readonly inner: Json; readonly tick: number | null };

/**
 * Asks its part only now and then, and holds the value in between: at events of one kind, or at the first report after
 * every so many epochs or steps (the very first one included). In between the part sees nothing, so a controller of a
 * metric is best asked at the events that carry it.
 *
 * @throws AhsError when called, `AHS_PROGRESS_UNKNOWN`.
 * @example
 * ```ts
 * const oncePerEpoch = every(epochs(1), cosine(0.1, 0));
 * const atEvaluations = every('eval.end', cosine(0.1, 0));
 * ```
 */
export function every(tick: Length | HostEvent['type'], part: Part): Controller<EveryState> {
  const length = typeof tick === 'string' ? undefined : tick;
  if (length !== undefined) refuseRest('every', 'the tick', length);
  const controller = asController(part);
  return composeController<EveryState>(
    {
      config: { kind: 'every', tick, of: configOf(part) },
      parts: [part],
      spans: length === undefined ? [] : [length],
    },
    {
      init: (spec) => ({ inner: controller.init(spec), tick: null }),
      next: (before, observation) => {
        const { event } = observation;
        let now: number | null = null;
        if (length === undefined) {
          if (event.type !== tick) return { state: before };
        } else {
          now = Math.floor(reading(event.clock, length.unit, 'every') / length.length + ROUNDING);
          if (now === before.tick) return { state: before };
        }
        const { state, value } = controller.next(before.inner, observation);
        return { state: { inner: state, tick: now }, ...(value === undefined ? {} : { value }) };
      },
      override: (state, value) => {
        const after = controller.override?.(state.inner, value);
        return after && { ...after, state: { ...state, inner: after.state } };
      },
    },
  );
}
