import { asController, type Controller } from './controller.js';
import { AhsError } from './error.js';
import type { Json } from './json.js';
import { reducer } from './reducer.js';
import type { Schedule } from './schedule.js';
import type { Scheduler } from './scheduler.js';

type ScheduleState = { readonly inner: Json; readonly proposed: number | null };

/**
 * A schedule or controller as the scheduler of one hyperparameter. It proposes when its value changes.
 *
 * @example
 * ```ts
 * schedule('learningRate', cosine(0.1, 1e-3));
 * ```
 */
export function schedule(
  hyperparameter: string,
  source: Schedule | Controller,
  options: { readonly name?: string } = {},
): Scheduler {
  const controller = asController(source);
  return reducer<ScheduleState>({
    name: options.name ?? `schedule:${hyperparameter}`,
    controls: [hyperparameter],
    needs: controller.needs ?? [],
    needsProgress: controller.needsProgress ?? false,
    config: controller.config ?? { kind: 'opaque' },
    init: (specs) => {
      const spec = specs[hyperparameter];
      if (spec === undefined) {
        throw new AhsError('AHS_UNKNOWN_HYPERPARAMETER', `No spec for '${hyperparameter}'.`);
      }
      return { inner: controller.init(spec), proposed: null };
    },
    next: (state, observation) => {
      const { state: inner, value } = controller.next(state.inner, observation);
      if (value === undefined || value === state.proposed) {
        return inner === state.inner ? { state } : { state: { ...state, inner } };
      }
      // Assigned, because a literal with a computed key takes three times as long.
      const propose: Record<string, number> = {};
      propose[hyperparameter] = value;
      return { state: { inner, proposed: value }, propose };
    },
  });
}
