/**
 * The allowed action of the largest value, the first of several: `argmax_{a allowed} values[start + a]`.
 *
 * @param mask 1 where an action is allowed, from `maskStart` on; absent when all are
 * @returns −1 when none is allowed
 */
export function greedyAction(
  values: Float32Array,
  start: number,
  actions: number,
  mask?: Uint8Array,
  maskStart = 0,
): number {
  let best = -1;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (let action = 0; action < actions; action++) {
    if (mask !== undefined && mask[maskStart + action] === 0) continue;
    const value = values[start + action] as number;
    if (best < 0 || value > bestValue) {
      best = action;
      bestValue = value;
    }
  }
  return best;
}
