import type { Rng } from '@ahs/core';

/** An action as PPO gives it: a number for a discrete space, else a row of numbers. */
export type PpoAction = number | readonly number[];

/** What a policy says of some states, and what was drawn there; row-major, one state a row. */
export interface PolicyBatch {
  readonly size: number;
  /** `[size, outputs]`, from the network. */
  readonly outputs: Float32Array;
  /** `[size, draws]` */
  readonly draws: Float64Array;
  /** `[size, maskLength]`, 1 where an action is allowed. */
  readonly masks: Uint8Array;
}

/** A family of distributions over actions: what the network's outputs mean. */
export interface Distribution {
  /** Numbers that describe it in one state. */
  readonly outputs: number;
  /** How many of them are weights of their own, the same in every state, and what they start from. */
  readonly free: { readonly count: number; readonly value: number };
  /** Numbers in a draw. */
  readonly draws: number;
  /** Numbers in a mask. */
  readonly maskLength: number;
  /** The lengths of the stretches of a mask of which each must allow something. */
  readonly lists: readonly number[];
  /** Draws in every row, and writes `batch.draws`. */
  sample(batch: PolicyBatch, rng: Rng): void;
  /** Writes what is most likely to `batch.draws`. */
  mode(batch: PolicyBatch): void;
  /** Writes log π(draw) and the entropy of each row, in nats. */
  evaluate(batch: PolicyBatch, logProbabilities: Float64Array, entropies: Float64Array): void;
  /** Turns the loss's gradients by both into that by the outputs, `[size, outputs]`. */
  backward(
    batch: PolicyBatch,
    byLogProbability: Float64Array,
    byEntropy: Float64Array,
    outputGradient: Float32Array,
  ): void;
  /** The action that a draw stands for. */
  action(draws: Float64Array, row: number): PpoAction;
  /** The draw that an action and what was remembered with it say; it may be anything, for {@link holds} to judge. */
  drawOf(action: unknown, remembered: unknown): ArrayLike<unknown>;
  /** Whether this can have been drawn where a mask forbids something. */
  holds(draw: ArrayLike<unknown>, mask: Uint8Array | undefined): boolean;
  /** Whether an action does not say what was drawn, so that it must be remembered. */
  readonly remembersDraw: boolean;
}
