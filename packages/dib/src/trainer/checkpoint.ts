import { AhsError, type Json, type Snapshot } from '@ahs/core';
import { type Configuration, requireSameConfiguration } from './configuration.js';
import type { Progress } from './progress.js';
import { prefixed, type StoredTensors, under } from './tensors.js';
import type { StoredModel } from './trained.js';

const VERSION = 1;

/** All that a trainer needs to go on bit for bit; the tensors are copies. */
export interface TrainerState extends StoredModel {
  readonly progress: Progress;
  readonly beta: number;
  readonly learningRate: number;
  /** The state of the noise's random stream. */
  readonly noise: Json;
  /** The weights of the best evaluation; empty before the first. */
  readonly best: StoredTensors;
}

/** A trainer's state and configuration as a snapshot. */
export function toSnapshot(configuration: Configuration, state: TrainerState): Snapshot {
  const { weights, moments, best, ...plain } = state;
  return {
    version: VERSION,
    state: { configuration, ...(plain as unknown as { readonly [key: string]: Json }) },
    tensors: {
      ...prefixed('weights', weights),
      ...prefixed('moments', moments),
      ...prefixed('best', best),
    },
  };
}

/**
 * A trainer's state from a snapshot.
 *
 * @throws AhsError `AHS_SNAPSHOT_INVALID` when it is not a trainer's, `AHS_CHECKPOINT_MISMATCH` when the configuration
 * is another.
 */
export function fromSnapshot(configuration: Configuration, snapshot: Snapshot): TrainerState {
  const saved = snapshot.state as unknown as Omit<TrainerState, 'weights' | 'moments' | 'best'> & {
    readonly configuration?: Configuration;
  };
  if (snapshot.version !== VERSION || saved?.configuration === undefined) {
    throw new AhsError(
      'AHS_SNAPSHOT_INVALID',
      `A trainer cannot read a snapshot of version ${snapshot.version} without its configuration.`,
      { fix: 'Resume with the release that wrote it.' },
    );
  }
  requireSameConfiguration(saved.configuration, configuration);
  const { configuration: _, ...plain } = saved;
  const tensors = snapshot.tensors ?? {};
  return {
    ...plain,
    weights: under('weights', tensors),
    moments: under('moments', tensors),
    best: under('best', tensors),
  };
}
