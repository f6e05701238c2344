import { type Snapshot, stateOf } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import type { Architecture } from '../models/architecture.js';
import type { Weights } from '../models/model.js';
import {
  initialOptimizerState,
  type OptimizerSettings,
  type OptimizerState,
  type Variables,
} from '../optimizers.js';
import { prefixed, read, type StoredTensors, toVariables, under, write } from './tensors.js';

/** A model in training. */
export interface Trained {
  readonly architecture: Architecture;
  readonly weights: Variables;
  readonly optimizer: OptimizerSettings;
  readonly optimizerState: OptimizerState;
  /** Absent where none is kept, and in the replicas of workers. */
  readonly average: WeightAverage | undefined;
}

/** An exponential moving average of the weights, from their start: a ← d·a + (1 − d)·w after each step. */
export interface WeightAverage {
  /** d, in [0, 1). */
  readonly decay: number;
  readonly weights: Variables;
}

/** The numbers of a model in training: what a checkpoint holds of it, and what a replica is made of. */
export interface StoredModel {
  readonly weights: StoredTensors;
  /** The optimizer's moments: `velocity/encoder.kernel`. */
  readonly moments: StoredTensors;
  readonly optimizerStep: number;
  /** The weights' average; empty where none is kept. */
  readonly average: StoredTensors;
}

/** A model in training from its numbers; without moments it is before its first step. The caller disposes it. */
export function toTrained(
  architecture: Architecture,
  optimizer: OptimizerSettings,
  stored: Pick<StoredModel, 'weights'> & Partial<StoredModel>,
  decay?: number,
): Trained {
  const weights = toVariables(stored.weights);
  const optimizerState = initialOptimizerState(optimizer, weights);
  optimizerState.step = stored.optimizerStep ?? 0;
  if (stored.moments !== undefined) {
    for (const [kind, moments] of Object.entries(optimizerState.moments)) {
      write(moments, under(kind, stored.moments));
    }
  }
  const average =
    decay === undefined
      ? undefined
      : { decay, weights: toVariables(stored.average ?? stored.weights) };
  return { architecture, weights, optimizer, optimizerState, average };
}

/** Copies of a model's numbers. */
export function toStored({ weights, optimizerState, average }: Trained): StoredModel {
  const moments = Object.entries(optimizerState.moments).map(([kind, variables]) =>
    prefixed(kind, read(variables)),
  );
  return {
    weights: read(weights),
    moments: Object.assign({}, ...moments) as StoredTensors,
    optimizerStep: optimizerState.step,
    average: average === undefined ? {} : read(average.weights),
  };
}

/** A model's numbers as a snapshot of their own. */
export function learnedOf(trained: Trained): Snapshot {
  const { weights, moments, average, optimizerStep } = toStored(trained);
  return {
    version: 1,
    state: { optimizerStep },
    tensors: {
      ...prefixed('weights', weights),
      ...prefixed('moments', moments),
      ...prefixed('average', average),
    },
  };
}

/** Sets a model to what {@link learnedOf} gave. */
export function relearn({ weights, optimizerState, average }: Trained, learned: Snapshot): void {
  const { optimizerStep } = stateOf(learned, 1, 'model') as { readonly optimizerStep: number };
  const tensors = learned.tensors ?? {};
  write(weights, under('weights', tensors));
  for (const [kind, moments] of Object.entries(optimizerState.moments)) {
    write(moments, under(`moments/${kind}`, tensors));
  }
  if (average !== undefined) write(average.weights, under('average', tensors));
  optimizerState.step = optimizerStep;
}

/** How many numbers a model's weights are. */
export function parameterCount({ weights }: Trained): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight.size, 0);
}

/** Frees a model's tensors. */
export function disposeTrained({ weights, optimizerState, average }: Trained): void {
  const averaged = average === undefined ? [] : [average.weights as Weights];
  tf.dispose([weights as Weights, ...Object.values(optimizerState.moments), ...averaged]);
}
