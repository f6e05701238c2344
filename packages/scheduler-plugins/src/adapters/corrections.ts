import { type ActionMap, nearestLegal } from '@ahs/core';
import { actionEntry, type ListActions } from './action-maps.js';
import { entryOf } from './moves.js';

/**
 * One number in [−1, 1] for each hyperparameter: x ← exp(limit · action), rounded to what is legal. The value is set and
 * not moved, so that an agent that errs once does not run away.
 */
export function continuousCorrections(
  controls: readonly string[],
  limit: number,
): ActionMap<readonly number[]> {
  return {
    space: () => ({ kind: 'continuous', n: controls.length }),
    decode: (action, _values, specs) =>
      Object.fromEntries(
        controls.map((name, index) => {
          const share = Math.min(1, Math.max(-1, action[index] ?? 0));
          return [name, nearestLegal(entryOf(specs, name), Math.exp(limit * share))];
        }),
      ),
    actionFor: (_before, after) => {
      const action = controls.map((name) => Math.log(entryOf(after, name)) / limit);
      return action.every((share) => Math.abs(share) <= 1 + SAME)
        ? action.map((share) => Math.min(1, Math.max(-1, share)))
        : undefined;
    },
  };
}

/** A value this close, relative to itself, is the value: what is multiplied and divided again misses the last bits. */
const SAME = 1e-6;

/** One action for each of several levels: x ← exp(level), rounded to what is legal. */
export function levelCorrections(name: string, levels: readonly number[]): ListActions {
  return {
    space: () => ({ kind: 'discrete', n: levels.length }),
    decode: (action, _values, specs) => ({
      [name]: nearestLegal(entryOf(specs, name), Math.exp(actionEntry(levels, action, name))),
    }),
    actionFor: (_before, after, specs) => {
      const reached = entryOf(after, name);
      const index = levels.findIndex((level) => {
        const value = nearestLegal(entryOf(specs, name), Math.exp(level));
        return Math.abs(value - reached) <= SAME * Math.abs(value);
      });
      return index < 0 ? undefined : index;
    },
  };
}
