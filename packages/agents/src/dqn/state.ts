import type { Rng } from '@ahs/core';
import { type AdamState, createAdamState } from '../nn/adam.js';
import { createArena } from '../nn/arena.js';
import { createNetwork, initializeNetwork, type Network, networkLengths } from '../nn/network.js';
import {
  createObservationNormaliser,
  type ObservationNormaliser,
} from '../normaliser/observation-normaliser.js';
import { createNStepWindows, type NStepWindows, type PendingWindow } from '../replay/n-step.js';
import { createPriorities, type Priorities } from '../replay/priorities.js';
import { createReplayBuffer, type ReplayBuffer } from '../replay/replay-buffer.js';
import type { DqnSettings } from './options.js';
import { qLayers, sizeOf, startOptimistic } from './q-network.js';
import { createRewardShift, type RewardShift } from './reward-shift.js';

/** What a DQN is made for, checked. */
export interface DqnSetting {
  readonly settings: DqnSettings;
  readonly observationShape: readonly number[];
  readonly actions: number;
  /** The root of the agent's random streams, which are forked from it by label and never drawn from itself. */
  readonly rng: Rng;
}

/** Everything that a DQN is at one moment. */
export interface DqnState {
  readonly online: Network;
  readonly target: Network;
  readonly adam: AdamState;
  readonly replay: ReplayBuffer;
  /** Of the replay buffer's rows, where replay is prioritised. */
  readonly priorities: Priorities | undefined;
  readonly normaliser: ObservationNormaliser | undefined;
  readonly shift: RewardShift;
  readonly windows: NStepWindows;
  readonly random: { readonly exploration: Rng; readonly replay: Rng };
  /** The last exploring action on each stream; `null` where the stream was cut since. */
  readonly lastActions: (number | null)[];
  readonly counts: {
    /** Exploring decisions: the clock of ε. */
    decisions: number;
    transitions: number;
    updates: number;
  };
}

/** The numbers of an observation. */
export function observationSize({ observationShape }: DqnSetting): number {
  return sizeOf(observationShape);
}

/** Where the memory of a restored DQN stands; its columns are filled afterwards. */
export interface RestoredMemory {
  readonly filled: { readonly size: number; readonly position: number };
  readonly windows: ReadonlyMap<number, PendingWindow>;
}

/** A DQN that has seen nothing: new weights, in the target network too. */
export function createDqnState(setting: DqnSetting, restored?: RestoredMemory): DqnState {
  const { settings, observationShape, actions, rng } = setting;
  const layers = qLayers(settings.network, observationShape, actions);
  const { batchSize, capacity, prioritised } = settings.replay;
  const { normaliser } = settings.network;
  const width = sizeOf(observationShape);
  const lengths = networkLengths(layers, batchSize);
  const arena = createArena([...lengths, ...lengths], settings.training.fusedMultiplyAdd);
  const online = createNetwork(layers, batchSize, arena);
  const target = createNetwork(layers, batchSize, arena);
  initializeNetwork(online, layers, rng.fork('weights'));
  startOptimistic(online, settings);
  target.parameters.set(online.parameters);
  return {
    online,
    target,
    adam: createAdamState(online),
    replay: createReplayBuffer(capacity, width, actions, restored?.filled),
    priorities: prioritised === undefined ? undefined : createPriorities(capacity, prioritised),
    normaliser:
      normaliser === undefined ? undefined : createObservationNormaliser(width, normaliser),
    shift: createRewardShift(settings.returns),
    windows: createNStepWindows(
      settings.returns.steps,
      settings.returns.discount,
      actions,
      restored?.windows,
    ),
    random: { exploration: rng.fork('exploration'), replay: rng.fork('replay') },
    lastActions: [],
    counts: { decisions: 0, transitions: 0, updates: 0 },
  };
}
