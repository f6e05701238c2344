import type { Rng } from '@ahs/core';
import { createSumTree } from './sum-tree.js';

/** How strongly errors rule what is replayed. */
export interface PrioritySettings {
  /** α: 0 replays evenly, 1 in proportion to the error. */
  readonly alpha: number;
  /** Added to the error, so that nothing is never replayed. */
  readonly epsilon: number;
}

/** The priorities of a replay buffer's rows. */
export interface Priorities {
  /** `pᵅ` of each row, 0 where there is none; read only. */
  readonly leaves: Float64Array;
  /** The largest `pᵅ` that was ever given, at first 1. */
  readonly largest: number;
  /** A row was written: it is replayed soon, since nothing is known of its error. */
  add(row: number): void;
  /** Draws rows, and their importance weights for the exponent β; some row must have been added. */
  draw(rng: Rng, beta: number, rows: Int32Array, weights: Float32Array): void;
  /** The rows drawn had these errors. */
  assign(rows: Int32Array, tdErrors: Float64Array): void;
  /** Goes on from saved leaves, for the first rows, and the saved largest. */
  restore(leaves: Float64Array, largest: number): void;
}

/**
 * Proportional prioritisation (Schaul et al. 2016), with N the rows that hold something:
 *
 *     p = |δ| + ε,   P(i) = pᵢᵅ / Σⱼ pⱼᵅ                    eq. 1, section 3.3
 *     w(i) = (N·P(i))^−β / max_j w(j)                       section 3.4, the maximum over the batch
 *
 * A batch of k is drawn from k ranges of equal mass (appendix B.2.1), and new rows get the largest priority so far
 * (Algorithm 1, line 6).
 *
 * @param capacity the most rows
 * @example
 * ```ts
 * const priorities = createPriorities(1000, { alpha: 0.6, epsilon: 1e-6 });
 * priorities.add(0);
 * priorities.draw(createRng(7), 0.4, new Int32Array(32), new Float32Array(32));
 * ```
 */
export function createPriorities(
  capacity: number,
  { alpha, epsilon }: PrioritySettings,
): Priorities {
  const tree = createSumTree(capacity);
  const { leaves } = tree;
  let largest = 1;
  let held = 0;
  return {
    leaves,
    get largest() {
      return largest;
    },
    add: (row) => {
      if (leaves[row] === 0) held += 1;
      tree.set(row, largest);
    },
    draw: (rng, beta, rows, weights) => {
      const { total } = tree;
      const count = rows.length;
      let most = 0;
      for (let i = 0; i < count; i++) {
        const row = tree.find(((i + rng.uniform()) / count) * total);
        const probability = (leaves[row] as number) / total;
        const weight = raise(1 / (held * probability), beta);
        rows[i] = row;
        weights[i] = weight;
        if (weight > most) most = weight;
      }
      for (let i = 0; i < count; i++) weights[i] = (weights[i] as number) / most;
    },
    assign: (rows, tdErrors) => {
      for (let i = 0; i < rows.length; i++) {
        const priority = raise(Math.abs(tdErrors[i] as number) + epsilon, alpha);
        tree.set(rows[i] as number, priority);
        if (priority > largest) largest = priority;
      }
    },
    restore: (saved, savedLargest) => {
      tree.fill(saved);
      largest = savedLargest;
      held = saved.length;
    },
  };
}

/** `base^exponent` for a base above 0: unlike `Math.pow` it has the same bits on every version of Node. */
function raise(base: number, exponent: number): number {
  return Math.exp(exponent * Math.log(base));
}
