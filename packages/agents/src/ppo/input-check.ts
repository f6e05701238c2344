import { AhsError, type Json, type Transition } from '@ahs/core';
import { maskFlaw, observationFlaw } from '../policy/observation.js';
import type { Distribution } from './distribution.js';

/** What inputs must look like. */
export interface InputShape {
  readonly observationSize: number;
  readonly distribution: Distribution;
}

/** What an exploring act is to be reminded of: log π(a|s), V(s), and what was drawn where the action does not say it. */
export type Memo = {
  readonly logProbability: number;
  readonly value: number;
  readonly draw?: readonly number[];
};

/** What an exploring act drew, and how the agent that acted saw it. */
export interface Explored extends Pick<Memo, 'logProbability' | 'value'> {
  readonly draw: ArrayLike<number>;
}

/**
 * Checks experience to learn from.
 *
 * @returns `undefined` where it was not explored, and so cannot be learned from
 * @throws AhsError `AHS_TRANSITION_INVALID` naming the transition and what is wrong with it
 */
export function exploredIn(
  transition: Transition<Json>,
  shape: InputShape,
  index: number,
): Explored | undefined {
  const explored = transition.memo === undefined ? undefined : readMemo(transition, shape);
  const flaw =
    explored === 'foreign'
      ? `has action ${JSON.stringify(transition.action)} with a memo that no act of this agent gave`
      : transitionFlaw(transition, shape);
  if (flaw !== undefined || explored === 'foreign') {
    throw new AhsError(
      'AHS_TRANSITION_INVALID',
      `ppo: transition ${index} of stream ${transition.stream} ${flaw}.`,
      { fix: 'Check the encoder, the action map and the reward of the adapter.' },
    );
  }
  return explored;
}

function readMemo(
  { memo, action, mask }: Transition<Json>,
  { distribution }: InputShape,
): Explored | 'foreign' {
  if (typeof memo !== 'object' || memo === null) return 'foreign';
  const { logProbability, value, draw } = memo as Partial<Memo>;
  const drawn = distribution.drawOf(action, draw);
  return isFiniteNumber(logProbability) && isFiniteNumber(value) && distribution.holds(drawn, mask)
    ? { logProbability, value, draw: drawn as ArrayLike<number> }
    : 'foreign';
}

function isFiniteNumber(x: unknown): x is number {
  return Number.isFinite(x);
}

function transitionFlaw(
  { stream, observation, mask, reward, next, terminated }: Transition<Json>,
  { observationSize, distribution }: InputShape,
): string | undefined {
  if (!Number.isSafeInteger(stream)) return 'has no whole number for its stream';
  const flaw = observationFlaw(observation, observationSize) ?? maskFlaw(mask, distribution.lists);
  if (flaw !== undefined) return flaw;
  if (!Number.isFinite(reward)) return `has reward ${reward}`;
  // What comes after the end has no value and is never read: a diverged run may say anything there.
  if (terminated) return undefined;
  const nextFlaw = observationFlaw(next, observationSize);
  return nextFlaw === undefined ? undefined : `leads to an observation that ${nextFlaw}`;
}
