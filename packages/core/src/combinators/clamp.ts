import type { Json } from '../json.js';
import { demand } from '../schedules/define.js';
import {
  type Composite,
  type Composition,
  composeController,
  composeSchedule,
  configOf,
  type Part,
} from './part.js';

/** Inclusive bounds, one at least. */
export type Bounds =
  | { readonly min: number; readonly max?: number }
  | { readonly min?: number; readonly max: number };

/**
 * Its part's values, kept inside bounds. From a value set on purpose a controller goes on inside them.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` for no bounds, one that is not finite, or a min above the max.
 * @example
 * ```ts
 * const decay = clamp(exponential(0.1, { factor: 0.5, every: epochs(1) }), { min: 1e-4 });
 * decay({ epoch: 100, step: 9000 }); // 1e-4
 * ```
 */
export function clamp<P extends Part>(part: P, bounds: Bounds): Composite<readonly [P]> {
  const { min, max } = bounds;
  const given = [min, max].filter((bound) => bound !== undefined);
  demand(
    given.length > 0 && given.every(Number.isFinite) && !(Number(min) > Number(max)),
    `clamp: min ${min}, max ${max} are no bounds`,
    'Give a finite min, a finite max that is not below it, or one of them.',
  );
  const limit = (value: number): number =>
    Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value));
  const config: { readonly kind: string; readonly [key: string]: Json } = {
    kind: 'clamp',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    of: configOf(part),
  };
  return clampWith(part, limit, { config, parts: [part] }) as Composite<readonly [P]>;
}

function clampWith(part: Part, limit: (value: number) => number, description: Composition): Part {
  if (typeof part === 'function')
    return composeSchedule(description, (clock) => limit(part(clock)));
  return composeController(description, {
    init: (spec) => part.init(spec),
    next: (before, observation) => {
      const { state, value } = part.next(before, observation);
      return value === undefined ? { state } : { state, value: limit(value) };
    },
    override: (before, value) => {
      const held = limit(value);
      const after = part.override?.(before, held);
      return after && { state: after.state, value: limit(after.value ?? held) };
    },
  });
}
