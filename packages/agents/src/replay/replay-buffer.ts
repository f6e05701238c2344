import type { Rng } from '@ahs/core';
import {
  createExperienceColumns,
  type Experience,
  type ExperienceBatch,
  type ExperienceColumns,
} from './experience.js';

/** The last `capacity` experiences, in columns; the oldest is overwritten first (Lin 1992). */
export interface ReplayBuffer {
  readonly capacity: number;
  /** How many experiences it holds: rows `0 … size − 1` of `columns`. */
  readonly size: number;
  /** The row that is written next. */
  readonly position: number;
  /** The memory itself, for saving and restoring. */
  readonly columns: ExperienceColumns;
  /** Copies an experience in, and says to which row. */
  push(experience: Experience): number;
  /** Draws a batch's rows uniformly with replacement, and fills it; the buffer must not be empty. */
  sample(rng: Rng, batch: ExperienceBatch): void;
  /** Fills a batch with the experiences of its rows. */
  gather(batch: ExperienceBatch): void;
}

/**
 * Makes a replay buffer.
 *
 * @param filled how far it is filled when it is restored: the caller then fills the `columns`
 */
export function createReplayBuffer(
  capacity: number,
  observationSize: number,
  actions: number,
  filled: { readonly size: number; readonly position: number } = { size: 0, position: 0 },
): ReplayBuffer {
  const columns = createExperienceColumns(capacity, observationSize, actions);
  let { size, position } = filled;
  const gather = (batch: ExperienceBatch): void => {
    for (let i = 0; i < batch.size; i++) {
      const row = batch.rows[i] as number;
      copyRow(columns.observations, row, batch.observations, i, observationSize);
      copyRow(columns.nexts, row, batch.nexts, i, observationSize);
      copyRow(columns.nextMasks, row, batch.nextMasks, i, actions);
      batch.actions[i] = columns.actions[row] as number;
      batch.returns[i] = columns.returns[row] as number;
      batch.discounts[i] = columns.discounts[row] as number;
      batch.annuities[i] = columns.annuities[row] as number;
    }
  };
  return {
    capacity,
    get size() {
      return size;
    },
    get position() {
      return position;
    },
    columns,
    push: (experience) => {
      const row = position;
      columns.observations.set(experience.observation, row * observationSize);
      columns.actions[row] = experience.action;
      columns.returns[row] = experience.return;
      columns.discounts[row] = experience.discount;
      columns.annuities[row] = experience.annuity;
      columns.nexts.set(experience.next, row * observationSize);
      columns.nextMasks.set(experience.nextMask, row * actions);
      position = (position + 1) % capacity;
      size = Math.min(size + 1, capacity);
      return row;
    },
    sample: (rng, batch) => {
      for (let i = 0; i < batch.size; i++) batch.rows[i] = rng.integer(size);
      gather(batch);
    },
    gather,
  };
}

// A plain loop: for a few numbers it is faster than making two views.
function copyRow<T extends Float32Array | Uint8Array>(
  from: T,
  fromRow: number,
  to: T,
  toRow: number,
  width: number,
): void {
  const source = fromRow * width;
  const start = toRow * width;
  for (let i = 0; i < width; i++) to[start + i] = from[source + i] as number;
}
