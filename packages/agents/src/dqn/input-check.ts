import { AhsError, type Transition } from '@ahs/core';
import { observationFlaw } from '../policy/observation.js';

/** What inputs must look like. */
export interface InputShape {
  readonly observationSize: number;
  readonly actions: number;
}

/**
 * Checks an observation to act on.
 *
 * @throws AhsError `AHS_OBSERVATION_INVALID` naming the row and what is wrong with it
 */
export function checkObservation(
  observation: Float32Array,
  mask: Uint8Array | undefined,
  { observationSize, actions }: InputShape,
  row: number,
): void {
  const flaw =
    observationFlaw(observation, observationSize) ??
    (mask === undefined ? undefined : maskFlaw(mask, actions));
  if (flaw !== undefined) {
    throw new AhsError('AHS_OBSERVATION_INVALID', `dqn: observation ${row} ${flaw}.`, {
      fix: 'Check the encoder and the mask of the adapter.',
    });
  }
}

/**
 * Checks experience to learn from.
 *
 * @throws AhsError `AHS_TRANSITION_INVALID` naming the transition and what is wrong with it
 */
export function checkTransition(
  transition: Transition<number>,
  { observationSize, actions }: InputShape,
  index: number,
): void {
  const flaw = transitionFlaw(transition, observationSize, actions);
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
  observationSize: number,
  actions: number,
): string | undefined {
  if (!Number.isSafeInteger(stream)) return 'has no whole number for its stream';
  const flaw = observationFlaw(observation, observationSize);
  if (flaw !== undefined) return flaw;
  if (!Number.isInteger(action) || action < 0 || action >= actions) {
    return `has action ${action}, which is not in 0 … ${actions - 1}`;
  }
  if (!Number.isFinite(Math.fround(reward))) return `has reward ${reward}`;
  // What comes after the end has no value and is never read: a diverged run may say anything there.
  if (terminated) return undefined;
  const nextFlaw = observationFlaw(next, observationSize);
  if (nextFlaw !== undefined) return `leads to an observation that ${nextFlaw}`;
  const nextMaskFlaw = nextMask === undefined ? undefined : maskFlaw(nextMask, actions);
  return nextMaskFlaw === undefined ? undefined : `leads to an observation that ${nextMaskFlaw}`;
}

function maskFlaw(mask: Uint8Array, actions: number): string | undefined {
  if (mask.length !== actions) return `has a mask for ${mask.length} actions instead of ${actions}`;
  for (let i = 0; i < actions; i++) if (mask[i] !== 0) return undefined;
  return 'allows no action';
}
