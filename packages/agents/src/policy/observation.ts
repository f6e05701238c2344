import { type ActRequest, AhsError } from '@ahs/core';

/** What an agent can be asked to act on. */
export interface ActInputs {
  /** The agent's kind, for messages. */
  readonly kind: string;
  readonly observationSize: number;
  /** The lengths of the parts of a mask, of which each must allow something. */
  readonly lists: readonly number[];
}

/**
 * Checks what an agent is to act on.
 *
 * @throws AhsError `AHS_OBSERVATION_INVALID` naming the row and what is wrong with it
 */
export function checkRequest(
  { kind, observationSize, lists }: ActInputs,
  observations: readonly Float32Array[],
  { masks }: ActRequest,
): void {
  const refuse = (message: string): AhsError =>
    new AhsError('AHS_OBSERVATION_INVALID', `${kind}: ${message}.`, {
      fix: 'Check the encoder and the mask of the adapter.',
    });
  if (masks !== undefined && masks.length !== observations.length) {
    throw refuse(`${masks.length} masks came with ${observations.length} observations`);
  }
  // A plain loop: an act takes microseconds.
  for (let row = 0; row < observations.length; row++) {
    const flaw =
      observationFlaw(observations[row] as Float32Array, observationSize) ??
      maskFlaw(masks?.[row], lists);
    if (flaw !== undefined) throw refuse(`observation ${row} ${flaw}`);
  }
}

/** What is wrong with an observation, in words, or `undefined` where nothing is. */
export function observationFlaw(observation: Float32Array, size: number): string | undefined {
  if (observation.length !== size) return `has ${observation.length} numbers instead of ${size}`;
  for (let i = 0; i < size; i++) {
    if (!Number.isFinite(observation[i])) return `is ${observation[i]} at index ${i}`;
  }
  return undefined;
}

/** What is wrong with a mask, in words, or `undefined` where nothing is, or there is none. */
export function maskFlaw(
  mask: Uint8Array | undefined,
  lists: readonly number[],
): string | undefined {
  if (mask === undefined) return undefined;
  const length = lists.reduce((sum, n) => sum + n, 0);
  if (mask.length !== length) return `has a mask for ${mask.length} actions instead of ${length}`;
  let start = 0;
  for (const n of lists) {
    const end = start + n;
    let at = start;
    while (at < end && mask[at] === 0) at++;
    if (at === end) {
      return lists.length === 1 ? 'allows no action' : `allows no action of ${start} … ${end - 1}`;
    }
    start = end;
  }
  return undefined;
}
