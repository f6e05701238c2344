import type { ActionSpace } from '../agent.js';
import type { Json } from '../json.js';
import type { Rng } from '../rng.js';

/** A mask that leaves something to do. */
export function drawMask(actions: ActionSpace, rng: Rng): Uint8Array {
  return Uint8Array.from(
    listsOf(actions).flatMap((length) => {
      const mask = Array.from({ length }, () => (rng.uniform() < 0.7 ? 1 : 0));
      mask[rng.integer(length)] = 1;
      return mask;
    }),
  );
}

/** An allowed action of the space. */
export function drawAction(actions: ActionSpace, mask: Uint8Array | undefined, rng: Rng): Json {
  switch (actions.kind) {
    case 'continuous':
      return Array.from({ length: actions.n }, () => 2 * rng.uniform() - 1);
    case 'discrete':
      return drawFrom(actions.n, mask, rng);
    case 'multiDiscrete':
      return masksOf(actions, mask).map((part, list) => drawFrom(actions.n[list] ?? 0, part, rng));
  }
}

function drawFrom(n: number, mask: Uint8Array | undefined, rng: Rng): number {
  const allowed = Array.from({ length: n }, (_, action) => action).filter(
    (action) => mask?.[action] !== 0,
  );
  return allowed[rng.integer(allowed.length)] as number;
}

/** What is wrong with an action, in words, or `undefined` where nothing is. */
export function actionFlaw(
  action: Json,
  actions: ActionSpace,
  mask: Uint8Array | undefined,
): string | undefined {
  switch (actions.kind) {
    case 'discrete':
      return choiceFlaw(action, actions.n, mask);
    case 'multiDiscrete': {
      const choices = Array.isArray(action) ? (action as readonly Json[]) : [];
      if (choices.length !== actions.n.length) {
        return `${JSON.stringify(action)} is no row of ${actions.n.length} actions`;
      }
      return masksOf(actions, mask)
        .map((part, list) => choiceFlaw(choices[list] ?? null, actions.n[list] ?? 0, part))
        .find((flaw) => flaw !== undefined);
    }
    case 'continuous': {
      const numbers = Array.isArray(action) ? (action as readonly Json[]) : [];
      return numbers.length === actions.n &&
        numbers.every((number) => typeof number === 'number' && Math.abs(number) <= 1)
        ? undefined
        : `${JSON.stringify(action)} is no row of ${actions.n} numbers in [-1, 1]`;
    }
  }
}

function choiceFlaw(action: Json, n: number, mask: Uint8Array | undefined): string | undefined {
  if (!Number.isInteger(action) || (action as number) < 0 || (action as number) >= n) {
    return `${JSON.stringify(action)} is none of ${n} actions`;
  }
  return mask?.[action as number] === 0 ? `${String(action)} is masked` : undefined;
}

/** The lengths of a space's lists of actions; a row of numbers is masked like one list. */
export function listsOf(actions: ActionSpace): readonly number[] {
  switch (actions.kind) {
    case 'discrete':
    case 'continuous':
      return [actions.n];
    case 'multiDiscrete':
      return actions.n;
  }
}

/** A mask's part for each list of a space. */
export function masksOf(
  actions: ActionSpace,
  mask: Uint8Array | undefined,
): readonly (Uint8Array | undefined)[] {
  let end = 0;
  return listsOf(actions).map((length) => {
    end += length;
    return mask?.subarray(end - length, end);
  });
}

/** The same kind of space, one action larger. */
export function oneActionMore(actions: ActionSpace): ActionSpace {
  switch (actions.kind) {
    case 'discrete':
    case 'continuous':
      return { ...actions, n: actions.n + 1 };
    case 'multiDiscrete':
      return { ...actions, n: actions.n.map((n, list) => (list === 0 ? n + 1 : n)) };
  }
}
