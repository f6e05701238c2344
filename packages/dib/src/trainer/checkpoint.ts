import { AhsError, type Json, type Migrations, type Snapshot, stateOf } from '@ahs/core';
import { type Configuration, requireSameConfiguration } from './configuration.js';
import type { Progress } from './progress.js';
import { prefixed, type StoredTensors, under } from './tensors.js';
import type { StoredModel } from './trained.js';

const VERSION = 4;

const migrations: Migrations = {
  // The batch size was that of the configuration throughout.
  1: (state) => {
    const { configuration } = state as { readonly configuration: Configuration };
    return { ...(state as object), batchSize: configuration.batchSize ?? null };
  },
  // All data sets were of images.
  2: (state) => {
    const { configuration } = state as { readonly configuration: Configuration };
    const { inputShape: shape, ...data } = (configuration.data ?? {}) as {
      readonly [key: string]: Json;
    };
    const input = { kind: 'images', shape: shape ?? null };
    return {
      ...(state as object),
      configuration: { ...configuration, data: { ...data, input } },
    };
  },
  // All models were convolutions and a classifier.
  3: (state) => {
    const { configuration } = state as { readonly configuration: Configuration };
    const { convolutions: layers, ...code } = (configuration.model ?? {}) as {
      readonly [key: string]: Json;
    };
    const encoder = { kind: 'convolutions', layers: layers ?? null };
    const model = { ...code, encoder, head: { kind: 'classifier' } };
    return { ...(state as object), configuration: { ...configuration, model } };
  },
};

/** All that a trainer needs to go on bit for bit; the tensors are copies. */
export interface TrainerState extends StoredModel {
  readonly progress: Progress;
  readonly beta: number;
  readonly learningRate: number;
  readonly batchSize: number;
  /** The state of the noise's random stream. */
  readonly noise: Json;
  /** The weights of the best evaluation; empty before the first. */
  readonly best: StoredTensors;
}

/** A trainer's state and configuration as a snapshot. */
export function toSnapshot(configuration: Configuration, state: TrainerState): Snapshot {
  const { weights, moments, average, best, ...plain } = state;
  return {
    version: VERSION,
    state: { configuration, ...(plain as unknown as { readonly [key: string]: Json }) },
    tensors: {
      ...prefixed('weights', weights),
      ...prefixed('moments', moments),
      ...prefixed('average', average),
      ...prefixed('best', best),
    },
  };
}

/**
 * A trainer's state from a snapshot.
 *
 * @throws AhsError `AHS_SNAPSHOT_INVALID` when it is not a trainer's, `AHS_SNAPSHOT_VERSION` when it is newer, `AHS_CHECKPOINT_MISMATCH` when the configuration
 * is another.
 */
export function fromSnapshot(configuration: Configuration, snapshot: Snapshot): TrainerState {
  const saved = snapshot.state as { readonly configuration?: Configuration } | null;
  if (typeof saved !== 'object' || saved?.configuration === undefined) {
    throw new AhsError(
      'AHS_SNAPSHOT_INVALID',
      'A trainer cannot read a snapshot without its configuration.',
      {
        fix: 'Give what a trainer saved.',
      },
    );
  }
  const { configuration: migrated, ...plain } = stateOf(
    snapshot,
    VERSION,
    'the trainer',
    migrations,
  ) as unknown as Omit<TrainerState, 'weights' | 'moments' | 'average' | 'best'> & {
    readonly configuration: Configuration;
  };
  requireSameConfiguration(migrated, configuration);
  const tensors = snapshot.tensors ?? {};
  return {
    ...plain,
    weights: under('weights', tensors),
    moments: under('moments', tensors),
    average: under('average', tensors),
    best: under('best', tensors),
  };
}
