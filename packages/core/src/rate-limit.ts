import type { Constraint, View } from './decision.js';
import { AhsError } from './error.js';
import { wholePower } from './schedules/power.js';

/** How far a value may move. */
export type RateLimit = ({ readonly factor: number } | { readonly delta: number }) & {
  /** For each proposal, which so gets one move; or for each step or epoch, and what one leaves unused the next has not. */
  readonly per: 'decision' | 'step' | 'epoch';
};

/**
 * Limits how fast a value moves: by a factor up and down, or by a difference. Per step or epoch it is a slew rate: a
 * proposal is approached for as long as it stands, a value that stood still has saved nothing up, and where reports are
 * rarer than steps each brings the moves of the steps since the one before. Per decision a proposal gets one move and is
 * settled. From 0 a factor says nothing, and any move goes.
 *
 * @throws AhsError `AHS_CONSTRAINT_INVALID` for a factor not above 1 or a delta not above 0.
 * @example
 * ```ts
 * const rules = { constraints: { beta: [rateLimit({ factor: 2.5, per: 'epoch' })] } };
 * ```
 */
export function rateLimit(limit: RateLimit): Constraint {
  const { per } = limit;
  const valid = 'factor' in limit ? limit.factor > 1 : limit.delta > 0;
  if (!valid) {
    throw new AhsError('AHS_CONSTRAINT_INVALID', `rateLimit(${JSON.stringify(limit)}) stops all.`, {
      fix: 'Give a factor above 1 or a delta above 0.',
    });
  }
  return {
    name: `rate limit ${'factor' in limit ? `×${limit.factor}` : `±${limit.delta}`} per ${per}`,
    limit: (value, view) => approach(limit, value, view),
  };
}

/** As far from the current value towards another as the limit allows. */
export function approach(limit: RateLimit, value: number, view: MovingView): number {
  const moves = movesAllowed(limit.per, view);
  if (moves === 0) return view.current;
  if ('delta' in limit) {
    const reach = limit.delta * moves;
    return Math.min(view.current + reach, Math.max(view.current - reach, value));
  }
  if (view.current === 0) return value;
  const reach = wholePower(limit.factor, moves);
  const [low, high] = [view.current / reach, view.current * reach].sort((a, b) => a - b);
  return Math.min(high as number, Math.max(low as number, value));
}

type MovingView = Pick<View, 'current' | 'changed' | 'before' | 'clock' | 'age'>;

function movesAllowed(per: RateLimit['per'], view: MovingView): number {
  const { clock, changed, before } = view;
  switch (per) {
    case 'decision':
      return view.age === 0 ? 1 : 0;
    case 'step':
      return clock.step - Math.max(changed.step, before.step);
    case 'epoch':
      return clock.epoch - Math.max(changed.epoch, before.epoch);
  }
}
