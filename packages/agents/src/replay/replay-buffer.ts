import type { Rng } from '@ahs/core';
import { createExperienceBatch, type Experience, type ExperienceBatch } from './experience.js';

/** The last `capacity` experiences, in columns; the oldest is overwritten first (Lin 1992). */
export interface ReplayBuffer {
  readonly capacity: number;
  /** How many experiences it holds: rows `0 … size − 1` of `columns`. */
  readonly size: number;
  /** The row that is written next. */
  readonly position: number;
  /** The memory itself, for saving and restoring. */
  readonly columns: ExperienceBatch;
  /** Copies an experience in. */
  push(experience: Experience): void;
  /** Fills a batch with experiences drawn uniformly with replacement; the buffer must not be empty. */
  sample(rng: Rng, batch: ExperienceBatch): void;
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
  const columns = createExperienceBatch(capacity, observationSize, actions);
  let { size, position } = filled;
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
      columns.observations.set(experience.observation, position * observationSize);
      columns.actions[position] = experience.action;
      columns.returns[position] = experience.return;
      columns.discounts[position] = experience.discount;
      columns.nexts.set(experience.next, position * observationSize);
      columns.nextMasks.set(experience.nextMask, position * actions);
      position = (position + 1) % capacity;
      size = Math.min(size + 1, capacity);
    },
    sample: (rng, batch) => {
      for (let row = 0; row < batch.size; row++) {
        const from = rng.integer(size);
        copyRow(columns.observations, from, batch.observations, row, observationSize);
        copyRow(columns.nexts, from, batch.nexts, row, observationSize);
        copyRow(columns.nextMasks, from, batch.nextMasks, row, actions);
        batch.actions[row] = columns.actions[from] as number;
        batch.returns[row] = columns.returns[from] as number;
        batch.discounts[row] = columns.discounts[from] as number;
      }
    },
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
