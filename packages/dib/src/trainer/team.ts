import { type ShardResult, type StepInput, shardResults } from './shard.js';

/** How the threads that share a step exchange what they compute. */
export interface Exchange {
  /** The results of all shards, in order; whole once {@link meet} returns. */
  readonly results: readonly ShardResult[];
  /** Room for the sum of their gradients, this thread's own: `[parameters]`. */
  readonly sum: Float32Array;
  /** The shards that this thread computes. */
  readonly own: readonly number[];
  /**
   * Says that the own shards are computed, and returns when all are.
   *
   * @throws AhsError `AHS_WORKER_FAILED` or `AHS_WORKER_LOST` when one never will be.
   */
  meet(): void;
}

/** Who computes the shards of a training run's steps. */
export interface Team {
  /** Hands a step out to all; the caller then does its own part of it. */
  begin(input: StepInput): Exchange;
  /** Ends the work on this run. */
  release(): void;
}

/** A team of one, which computes all shards one after the other. */
export function alone(shards: number, parameters: number): Team {
  const exchange: Exchange = {
    results: shardResults(shards, parameters, (length) => new ArrayBuffer(length)),
    sum: new Float32Array(parameters),
    own: Array.from({ length: shards }, (_, shard) => shard),
    meet: () => undefined,
  };
  return { begin: () => exchange, release: () => undefined };
}
