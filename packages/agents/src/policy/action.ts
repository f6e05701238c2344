import type { ActionSpace, Json } from '@ahs/core';

/** What an agent does: the number of an action, or a row of numbers; which of them follows from its space. */
export type Action = number | readonly number[];

/** Whether something is an action of a space. */
export function isActionOf(action: Json, space: ActionSpace): action is number | number[] {
  const isOneOf = (value: Json | undefined, n: number): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < n;
  switch (space.kind) {
    case 'discrete':
      return isOneOf(action, space.n);
    case 'multiDiscrete':
      return (
        Array.isArray(action) &&
        action.length === space.n.length &&
        space.n.every((n, list) => isOneOf(action[list] as Json, n))
      );
    case 'continuous':
      return (
        Array.isArray(action) &&
        action.length === space.n &&
        action.every((value) => typeof value === 'number' && Math.abs(value) <= 1)
      );
  }
}
