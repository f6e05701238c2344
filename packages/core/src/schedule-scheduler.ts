import type { Controller } from './controller.js';
import { AhsError } from './error.js';
import type { HyperparameterSpec, Specs } from './hyperparameter.js';
import type { Json } from './json.js';
import { reducer } from './reducer.js';
import type { Schedule } from './schedule.js';
import type { Next, OfClock, Scheduler } from './scheduler.js';
import { stateOf } from './snapshot.js';

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
  const name = options.name ?? `schedule:${hyperparameter}`;
  return typeof source === 'function'
    ? scheduled(name, hyperparameter, source)
    : controlled(name, hyperparameter, source);
}

function controlled(name: string, hyperparameter: string, controller: Controller): Scheduler {
  return reducer<ScheduleState>({
    name,
    controls: [hyperparameter],
    needs: controller.needs ?? [],
    needsProgress: controller.needsProgress ?? false,
    config: controller.config ?? { kind: 'opaque' },
    init: (specs) => ({ inner: controller.init(specOf(specs, hyperparameter)), proposed: null }),
    next: (state, observation) => {
      const { state: inner, value } = controller.next(state.inner, observation);
      if (value === undefined || stands(value, state.proposed)) {
        return inner === state.inner ? { state } : { state: { ...state, inner } };
      }
      return { state: { inner, proposed: value }, propose: proposal(hyperparameter, value) };
    },
    override: (state, { [hyperparameter]: value }) => {
      const inner = value === undefined ? undefined : controller.override?.(state.inner, value);
      return inner === undefined || value === undefined ? state : { inner, proposed: value };
    },
  });
}

/** A function of the clock has no memory but of what it proposed, and is asked for nothing but its number. */
function scheduled(name: string, hyperparameter: string, source: Schedule): Scheduler {
  return {
    name,
    controls: [hyperparameter],
    needs: [],
    needsProgress: source.needsProgress ?? false,
    config: source.config ?? { kind: 'opaque' },
    start: ({ specs, restore }) => {
      specOf(specs, hyperparameter);
      let { proposed }: ScheduleState =
        restore === undefined
          ? { inner: null, proposed: null }
          : (stateOf(restore, 1, name) as ScheduleState);
      const ofClock: OfClock = (clock) => {
        const value = source(clock);
        if (stands(value, proposed)) return undefined;
        proposed = value;
        return value;
      };
      const next: Next = ({ event }) => {
        const value = ofClock(event.clock);
        return value === undefined ? undefined : proposal(hyperparameter, value);
      };
      return {
        transactional: true,
        next: Object.assign(next, { ofClock }),
        save: () => ({ version: 1, state: { inner: null, proposed } }),
      };
    },
  };
}

/** Whether a value was proposed already and stands; one that is not finite never stands, however often it comes. */
export function stands(value: number, proposed: number | null | undefined): boolean {
  return value === proposed && Number.isFinite(value);
}

/** Assigned, because a literal with a computed key takes three times as long. */
function proposal(hyperparameter: string, value: number): Readonly<Record<string, number>> {
  const propose: Record<string, number> = {};
  propose[hyperparameter] = value;
  return propose;
}

function specOf(specs: Specs, hyperparameter: string): HyperparameterSpec {
  const spec = specs[hyperparameter];
  if (spec === undefined) {
    throw new AhsError('AHS_UNKNOWN_HYPERPARAMETER', `No spec for '${hyperparameter}'.`);
  }
  return spec;
}
