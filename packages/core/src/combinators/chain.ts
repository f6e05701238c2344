import { asController } from '../controller.js';
import { demand } from '../schedules/define.js';
import {
  areSchedules,
  ask,
  type Composite,
  type Composition,
  composeController,
  composeSchedule,
  configOf,
  overrideIn,
  type Part,
  type Standing,
  silent,
} from './part.js';

/**
 * The product of its parts, all of which run at once: one of them in units of the hyperparameter, the others factors.
 * PyTorch's `ChainedScheduler`. With a controller inside it has no value until each part has one. A value
 * set on purpose is that of the whole: the first part that can goes on from what it leaves for it beside the others.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for no parts.
 * @example
 * ```ts
 * const warm = chain(exponential(0.1, { factor: 0.95, every: epochs(1) }), linear(0.1, 1, { over: steps(500) }));
 * warm({ epoch: 0, step: 0 }); // 0.01
 * ```
 */
export function chain<const Parts extends readonly Part[]>(...parts: Parts): Composite<Parts> {
  demand(parts.length > 0, 'chain has no parts', 'Give at least one.');
  const description = { config: { kind: 'chain', parts: parts.map(configOf) }, parts };
  return compose(parts, description) as Composite<Parts>;
}

function compose(parts: readonly Part[], description: Composition): Part {
  if (areSchedules(parts)) {
    return composeSchedule(description, (clock) => {
      let product = 1;
      for (const part of parts) product *= part(clock);
      return product;
    });
  }
  const controllers = parts.map(asController);
  return composeController(description, {
    init: (spec) => controllers.map((part) => silent(part, spec)),
    next: (before, observation) => {
      const state = controllers.map((part, index) =>
        ask(part, before[index] as Standing, observation),
      );
      if (state.some(({ value }) => value === null)) return { state };
      const value = product(state);
      const set = before[parts.length];
      return set?.inner === value && set.value !== null
        ? { state: [...state, set], value: set.value }
        : { state, value };
    },
    override: (before, value) => {
      const state = before.slice(0, parts.length);
      for (const [index, part] of controllers.entries()) {
        const own = value / product(state, index);
        if (!Number.isFinite(own)) continue;
        const after = overrideIn(part, state[index] as Standing, own);
        if (after === undefined || !Number.isFinite(after.value)) continue;
        const next = state.with(index, after);
        const whole = product(next);
        // Multiplying what was divided may miss the last bit: the value set stands in for that product.
        return after.value === own
          ? { state: [...next, { inner: whole, value }] }
          : { state: next, value: whole };
      }
      return undefined;
    },
  });
}

/** The product of all, or of all but one; 0 while one of them has no value. */
function product(state: readonly Standing[], except?: number): number {
  return state.reduce(
    (whole, { value }, index) => (index === except ? whole : whole * (value ?? 0)),
    1,
  );
}
