import type { Controller } from './controller.js';
import { AhsError } from './error.js';
import type { HyperparameterSpec, Specs } from './hyperparameter.js';
import type { Json } from './json.js';
import { reducer } from './reducer.js';
import type { Schedule } from './schedule.js';
import type { Next, OfClock, Scheduler } from './scheduler.js';
import { stateOf } from './snapshot.js';

type ScheduleState = {
  readonly inner: Json;
  readonly proposed: number | null;
  /** Set on purpose, and to be proposed unless the next value is another one. */
  readonly owed?: number;
};

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
        const { proposed, owed } = state;
        if (owed !== undefined) {
          return { state: { inner, proposed }, propose: proposal(hyperparameter, owed) };
        }
        return inner === state.inner ? { state } : { state: { ...state, inner } };
      }
      return { state: { inner, proposed: value }, propose: proposal(hyperparameter, value) };
    },
    override: (state, { [hyperparameter]: value }) =>
      value === undefined ? state : overridden(controller, state, value),
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
    start: ({ specs, restore, overridden }) => {
      specOf(specs, hyperparameter);
      let { proposed, owed }: ScheduleState =
        restore === undefined
          ? { inner: null, proposed: null }
          : (stateOf(restore, 1, name) as ScheduleState);
      if (proposed !== null) owed = overridden?.[hyperparameter] ?? owed;
      const ofClock: OfClock = (clock) => {
        const value = source(clock);
        const set = owed;
        owed = undefined;
        if (stands(value, proposed)) return set;
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
        save: () => ({
          version: 1,
          state: { inner: null, proposed, ...(owed === undefined ? {} : { owed }) },
        }),
      };
    },
  };
}

/** How a controller stands after a value was set on purpose: who had proposed proposes that one, for all who hear it. */
export function overridden(
  controller: Controller,
  { inner, proposed }: Pick<ScheduleState, 'inner' | 'proposed'>,
  value: number,
): ScheduleState {
  const after = controller.override?.(inner, value);
  const owed = after?.value ?? value;
  if (proposed === null) return { inner: after === undefined ? inner : after.state, proposed };
  return after === undefined
    ? { inner, proposed, owed }
    : { inner: after.state, proposed: owed, owed };
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
