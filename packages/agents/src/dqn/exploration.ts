import type { Act, Rng } from '@ahs/core';
import type { DqnSettings } from './options.js';

/**
 * ε of the k-th exploring decision: linear `from` … `to` over `decisions`, then constant (Mnih et al. 2015), but 1
 * during the warm-up.
 */
export function epsilonAt(
  { from, to, decisions, warmUp }: DqnSettings['exploration'],
  decision: number,
): number {
  if (decision < warmUp) return 1;
  return decision >= decisions ? to : from + (to - from) * (decision / decisions);
}

/**
 * An ε-greedy action with sticky exploration: with probability ε the decision explores, and then with probability
 * `sticky` repeats the last action where that is allowed, so that an exploring run moves on instead of trembling;
 * otherwise it draws evenly from the allowed actions.
 *
 * @param greedy the action that is best now
 * @param last the action before, if there was one
 * @param mask 1 where an action is allowed; at least one is
 */
export function explore(
  choice: {
    readonly greedy: number;
    readonly last: number | undefined;
    readonly mask: Uint8Array | undefined;
    readonly actions: number;
  },
  how: { readonly epsilon: number; readonly sticky: number },
  rng: Rng,
): Act<number> {
  const { greedy, last, mask, actions } = choice;
  if (rng.uniform() >= how.epsilon) return { action: greedy, reason: 'greedy' };
  const repeats = rng.uniform() < how.sticky;
  if (repeats && last !== undefined && mask?.[last] !== 0) {
    return { action: last, reason: 'repeated' };
  }
  return { action: drawAllowed(mask, actions, rng), reason: 'explored' };
}

function drawAllowed(mask: Uint8Array | undefined, actions: number, rng: Rng): number {
  if (mask === undefined) return rng.integer(actions);
  let allowed = 0;
  for (let action = 0; action < actions; action++) if (mask[action] !== 0) allowed += 1;
  let skip = rng.integer(allowed);
  let action = 0;
  while (mask[action] === 0 || skip-- > 0) action += 1;
  return action;
}
