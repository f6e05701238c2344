import type { Rng } from '@ahs/core';
import type { PolicyBatch } from './distribution.js';
import type { LossBatch, LossGradients } from './loss.js';
import type { Rollout, RolloutShape } from './rollout.js';

/** Some rows of a rollout, and room for what one update computes of them. */
export interface Minibatch extends LossBatch, LossGradients, Omit<PolicyBatch, 'outputs'> {
  size: number;
  values: Float32Array;
  readonly observations: Float32Array;
  /** ∂L/∂output, `[size, outputs]`. */
  readonly outputGradient: Float32Array;
}

/** Room for so many rows. */
export function createMinibatch(shape: RolloutShape, capacity: number, outputs: number): Minibatch {
  const numbers = (): Float64Array => new Float64Array(capacity);
  return {
    size: 0,
    observations: new Float32Array(capacity * shape.observationSize),
    draws: new Float64Array(capacity * shape.drawLength),
    masks: new Uint8Array(capacity * shape.maskLength),
    logProbabilities: numbers(),
    oldLogProbabilities: numbers(),
    entropies: numbers(),
    values: new Float32Array(0),
    oldValues: numbers(),
    advantages: numbers(),
    returns: numbers(),
    byLogProbability: numbers(),
    byEntropy: numbers(),
    byValue: new Float32Array(capacity),
    outputGradient: new Float32Array(capacity * outputs),
  };
}

/** Copies the rows `order[from] … order[from + size − 1]`; returns are Â + V. */
export function fillMinibatch(
  minibatch: Minibatch,
  { columns, shape }: Rollout,
  advantages: Float64Array,
  {
    order,
    from,
    size,
  }: { readonly order: Int32Array; readonly from: number; readonly size: number },
): void {
  minibatch.size = size;
  for (let i = 0; i < size; i++) {
    const row = order[from + i] as number;
    copyRow(columns.observations, row, minibatch.observations, i, shape.observationSize);
    copyRow(columns.draws, row, minibatch.draws, i, shape.drawLength);
    copyRow(columns.masks, row, minibatch.masks, i, shape.maskLength);
    minibatch.oldLogProbabilities[i] = columns.logProbabilities[row] as number;
    minibatch.oldValues[i] = columns.values[row] as number;
    minibatch.advantages[i] = advantages[row] as number;
    minibatch.returns[i] = (advantages[row] as number) + (columns.values[row] as number);
  }
}

/** Copies one row of `width` numbers. */
export function copyRow<T extends Float32Array | Float64Array | Uint8Array>(
  from: T,
  row: number,
  to: T,
  place: number,
  width: number,
): void {
  for (let i = 0; i < width; i++) to[place * width + i] = from[row * width + i] as number;
}

/** Puts the first `count` numbers in an order, each as likely as any other (Fisher & Yates; Durstenfeld 1964). */
export function shuffle(order: Int32Array, count: number, rng: Rng): void {
  for (let i = count - 1; i > 0; i--) {
    const j = rng.integer(i + 1);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
