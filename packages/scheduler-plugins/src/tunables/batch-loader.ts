import {
  AhsError,
  type Clock,
  createRng,
  type HyperparameterSpec,
  integer,
  type Snapshot,
  stateOf,
  type Tunable,
  variable,
} from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';

/** What a {@link batchLoader} loads. */
export interface BatchLoaderOptions {
  /** Examples in the data set. */
  readonly count: number;
  /** Examples in a minibatch at first. */
  readonly batchSize: number;
  readonly seed: number;
  /** What batch sizes are legal; default integer [1, `count`] on a log scale. */
  readonly spec?: HyperparameterSpec;
  /** Epochs of the run; without it the loader never ends, and its clock tells no progress. */
  readonly epochs?: number;
}

/** Deals out minibatches whose size may change from one to the next. */
export interface BatchLoader {
  /** The size of the next minibatch; the last one of an epoch has what is left. */
  readonly batchSize: Tunable;
  /** Epochs and minibatches dealt out, and the share of all examples: what the host reports. */
  readonly clock: Clock;
  /** The examples of the next minibatch, by index; `undefined` when the last epoch is over. */
  next(): Uint32Array | undefined;
  save(): Snapshot;
  /**
   * Goes on where a loader of the same data stood, whatever this one dealt out.
   *
   * @throws AhsError `AHS_SNAPSHOT_INVALID` for anything else; the loader is then as it was.
   */
  load(snapshot: Snapshot): void;
}

const whole = z.int().positive();
const optionsSchema = z.object({
  count: whole,
  batchSize: whole,
  seed: z.number(),
  epochs: whole.optional(),
});

const savedSchema = z.strictObject({
  count: whole,
  seed: z.number(),
  step: z.int().min(0),
  seen: z.int().min(0),
  batchSize: whole,
});

/**
 * A loader for a batch-size schedule: in each epoch every example comes once, in an order that depends on seed and
 * epoch alone, however often the size changes on the way.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range.
 * @example
 * ```ts
 * const loader = batchLoader({ count: 5000, batchSize: 32, seed: 7, epochs: 3 });
 * const tunables = { batchSize: loader.batchSize };
 * for (let batch = loader.next(); batch !== undefined; batch = loader.next()) {
 *   // …train on the examples at these indices, report({ type: 'step.end', clock: loader.clock, … })
 * }
 * ```
 */
export function batchLoader(options: BatchLoaderOptions): BatchLoader {
  const { count, seed, epochs, batchSize } = parseOptions('batchLoader', optionsSchema, options);
  const size = variable(options.spec ?? integer(1, count, { scale: 'log' }), batchSize);
  let step = 0;
  /** Examples dealt out, over all epochs. */
  let seen = 0;
  let order = { epoch: 0, indices: shuffled(seed, 0, count) };

  return {
    batchSize: size,
    get clock() {
      const epoch = Math.floor(seen / count);
      return {
        epoch,
        step,
        ...(epochs === undefined ? {} : { progress: seen / (count * epochs) }),
      };
    },
    next: () => {
      const epoch = Math.floor(seen / count);
      if (epochs !== undefined && epoch >= epochs) return undefined;
      if (order.epoch !== epoch) order = { epoch, indices: shuffled(seed, epoch, count) };
      const from = seen - epoch * count;
      const batch = order.indices.slice(from, from + size.get());
      seen += batch.length;
      step += 1;
      return batch;
    },
    save: () => ({ version: 1, state: { count, seed, step, seen, batchSize: size.get() } }),
    load: (snapshot) => {
      const saved = savedSchema.safeParse(stateOf(snapshot, 1, 'batch loader'));
      if (!saved.success || saved.data.count !== count || saved.data.seed !== seed) {
        throw new AhsError(
          'AHS_SNAPSHOT_INVALID',
          `This is no state of a loader of ${count} examples with the seed ${seed}.`,
          { fix: 'Load what a loader of the same data and seed saved.' },
        );
      }
      ({ step, seen } = saved.data);
      size.set(saved.data.batchSize);
    },
  };
}

/** The order of the examples in an epoch (Fisher & Yates). */
function shuffled(seed: number, epoch: number, count: number): Uint32Array {
  const rng = createRng(seed, 'batch loader', String(epoch));
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const drawn = rng.integer(last + 1);
    const moved = indices[last] as number;
    indices[last] = indices[drawn] as number;
    indices[drawn] = moved;
  }
  return indices;
}
