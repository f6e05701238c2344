import { AhsError, type Transition } from '@ahs/core';
import { type ActInputs, maskFlaw, observationFlaw } from '../policy/observation.js';

/**
 * Checks experience to learn from.
 *
 * @throws AhsError `AHS_TRANSITION_INVALID` naming the transition and what is wrong with it
 */
export function checkTransition(
  transition: Transition<number>,
  inputs: ActInputs,
  index: number,
): void {
  const flaw = transitionFlaw(transition, inputs);
  if (flaw !== undefined) {
    throw new AhsError(
      'AHS_TRANSITION_INVALID',
      `dqn: transition ${index} of stream ${transition.stream} ${flaw}.`,
      { fix: 'Check the encoder, the action map and the reward of the adapter.' },
    );
  }
}

function transitionFlaw(
  { stream, observation, action, reward, next, nextMask, terminated }: Transition<number>,
  { observationSize, lists }: ActInputs,
): string | undefined {
  if (!Number.isSafeInteger(stream)) return 'has no whole number for its stream';
  const flaw = observationFlaw(observation, observationSize);
  if (flaw !== undefined) return flaw;
  const actions = lists[0] as number;
  if (!Number.isInteger(action) || action < 0 || action >= actions) {
    return `has action ${action}, which is not in 0 … ${actions - 1}`;
  }
  if (!Number.isFinite(Math.fround(reward))) return `has reward ${reward}`;
  // What comes after the end has no value and is never read: a diverged run may say anything there.
  if (terminated) return undefined;
  const nextFlaw = observationFlaw(next, observationSize);
  if (nextFlaw !== undefined) return `leads to an observation that ${nextFlaw}`;
  const nextMaskFlaw = maskFlaw(nextMask, lists);
  return nextMaskFlaw === undefined ? undefined : `leads to an observation that ${nextMaskFlaw}`;
}
