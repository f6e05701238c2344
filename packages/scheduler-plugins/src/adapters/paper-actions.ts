import {
  type ActionMap,
  AhsError,
  describeSpec,
  type HyperparameterSpec,
  isLegal,
  type Specs,
} from '@ahs/core';
import { actionEntry } from './action-maps.js';
import { entryOf } from './moves.js';

/** The paper's values of β. They make sense for a KL averaged over the latent dimensions (`klReduction: 'mean'`). */
export const paperBetas: readonly number[] = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

/** The paper's moves on the grid: −.1, 0, +.1 as indices, so that no sum of tenths drifts off it. */
const moves: readonly number[] = [-1, 0, 1];

/** A value this close to a grid value is that value: a tunable may keep 32-bit floats. */
const SAME = 1e-6;

/** One action for each value of the grid: β ← β_action. */
export function gridActions(): ActionMap<number> {
  return {
    space: (specs) => {
      requireGrid(entryOf(specs, 'beta'));
      return { kind: 'discrete', n: paperBetas.length };
    },
    decode: (action) => ({ beta: actionEntry(paperBetas, action, 'beta') }),
    describe: (action) => ({ beta: `to ${actionEntry(paperBetas, action, 'beta')}` }),
    actionFor: (_before, after) => gridIndexOf(entryOf(after, 'beta')),
  };
}

/**
 * Three actions, one step down, stay, one step up: β ← grid[i + move], i the index of the grid value nearest to β. At
 * the ends the move that would leave the grid is masked.
 */
export function stepActions(): ActionMap<number> {
  const target = (action: number, beta: number): number => {
    const index = nearestIndex(beta) + actionEntry(moves, action, 'beta');
    return actionEntry(paperBetas, Math.min(paperBetas.length - 1, Math.max(0, index)), 'beta');
  };
  return {
    space: (specs: Specs) => {
      requireGrid(entryOf(specs, 'beta'));
      return { kind: 'discrete', n: moves.length };
    },
    decode: (action, values) => ({ beta: target(action, entryOf(values, 'beta')) }),
    describe: (action) => ({ beta: actionEntry(['−0.1', 'stay', '+0.1'], action, 'beta') }),
    actionFor: (before, after) => {
      const reached = gridIndexOf(entryOf(after, 'beta'));
      if (reached === undefined) return undefined;
      const move = moves.indexOf(reached - nearestIndex(entryOf(before, 'beta')));
      return move < 0 ? undefined : move;
    },
    mask: (values) => {
      const index = nearestIndex(entryOf(values, 'beta'));
      return Uint8Array.from(moves, (move) => (paperBetas[index + move] === undefined ? 0 : 1));
    },
  };
}

function nearestIndex(beta: number): number {
  return paperBetas.reduce(
    (best, value, index) =>
      Math.abs(value - beta) < Math.abs(actionEntry(paperBetas, best, 'beta') - beta)
        ? index
        : best,
    0,
  );
}

function gridIndexOf(beta: number): number | undefined {
  const index = paperBetas.findIndex((value) => Math.abs(value - beta) <= SAME);
  return index < 0 ? undefined : index;
}

function requireGrid(spec: HyperparameterSpec): void {
  const illegal = paperBetas.filter((beta) => !isLegal(spec, beta));
  if (illegal.length === 0) return;
  throw new AhsError(
    'AHS_ADAPTER_BOUNDS',
    `paperAdapter needs beta to be ${illegal.join(', ')} at times, and beta is ${describeSpec(spec)}.`,
    { fix: 'Give beta a spec that allows 0 to 0.5 on a linear scale.' },
  );
}
