import { z } from 'zod';
import type { Dynamics } from './dynamics.js';
import { defineEnvironment } from './environment.js';

const steps = 64;
const history = 5;
const actions = 7;

/** The last five actions, the oldest first and -1 where none was, and how many steps are done. */
const lubyState = z.strictObject({
  last: z.array(z.int()).length(history).readonly(),
  step: z.int().min(0),
});
type LubyState = z.infer<typeof lubyState>;

/** Bits of a step's number below 64. */
const bits = 6;

/** Biedenkapp et al. 2020 and DACBench's plain instance (start and sticky shift 0). */
export const lubyDynamics: Dynamics<LubyState, number> = {
  name: 'Luby',
  observationShape: [history + bits + 1],
  actions: { kind: 'discrete', n: actions },
  state: lubyState,
  start: () => ({ last: Array<number>(history).fill(-1), step: 0 }),
  next: ({ last, step }, action) => {
    const next = { last: pushed(last, action, step), step: step + 1 };
    const right = action === lubyExponent(step + 1);
    return { state: next, reward: right ? 0 : -1, terminated: next.step >= steps };
  },
  observe: ({ last, step }) =>
    Float32Array.from([
      ...last.map((action) => action / (actions - 1)),
      step / steps,
      ...Array.from({ length: bits }, (_, bit) => (step >> bit) & 1),
    ]),
};

/**
 * Luby: at step t = 1 … 64 the right action, of 0 … 6, is log₂ of the t-th number of Luby's sequence (1, 1, 2, 1, 1, 2,
 * 4, …); reward 0 where it is taken, -1 where not. Observed are the last five actions and the number of steps done, as
 * a share and in bits: with the share alone, a network would have to learn a function with 64 edges in one number.
 *
 * @example
 * ```ts
 * const environment = luby.create(7);
 * const observation = environment.reset();
 * ```
 */
export const luby = defineEnvironment(lubyDynamics);

/**
 * log₂ of the t-th number of Luby's sequence (Luby, Sinclair & Zuckerman 1993): k-1 where t = 2ᵏ - 1, and that of
 * t - 2ᵏ⁻¹ + 1 where 2ᵏ⁻¹ ≤ t < 2ᵏ - 1.
 *
 * @param t From 1.
 * @example
 * ```ts
 * lubyExponent(7); // 2
 * ```
 */
export function lubyExponent(t: number): number {
  let power = 1;
  let exponent = 0;
  while (2 * power - 1 < t) {
    power *= 2;
    exponent += 1;
  }
  return t === 2 * power - 1 ? exponent : lubyExponent(t - power + 1);
}

/**
 * The return of an episode in which one action is always taken.
 *
 * @example
 * ```ts
 * lubyStaticReturn(0); // -31
 * ```
 */
export function lubyStaticReturn(action: number, length: number = steps): number {
  let misses = 0;
  for (let t = 1; t <= length; t += 1) if (lubyExponent(t) !== action) misses += 1;
  return -misses;
}

/** The list fills from its front, as in DACBench, and then moves on. */
function pushed(last: readonly number[], action: number, step: number): readonly number[] {
  return step < history ? last.with(step, action) : [...last.slice(1), action];
}
