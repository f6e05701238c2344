import type { ActionSpace, Rng } from '@ahs/core';
import { type AdamState, createAdamState } from '../nn/adam.js';
import {
  createObservationNormaliser,
  type ObservationNormaliser,
} from '../normaliser/observation-normaliser.js';
import { createRewardNormaliser, type RewardNormaliser } from '../normaliser/reward-normaliser.js';
import { type ActorCritic, createActorCritic } from './actor-critic.js';
import type { Distribution } from './distribution.js';
import type { PpoSettings } from './options.js';
import { createRollout, type Rollout } from './rollout.js';

/** What a PPO is made for, checked. */
export interface PpoSetting {
  readonly settings: PpoSettings;
  readonly observationShape: readonly number[];
  readonly observationSize: number;
  readonly actions: ActionSpace;
  readonly distribution: Distribution;
  /** The root of the agent's random streams, which are forked from it by label and never drawn from itself. */
  readonly rng: Rng;
}

/** Everything that a PPO is at one moment. */
export interface PpoState {
  readonly actorCritic: ActorCritic;
  /** One for each network, under its name. */
  readonly adams: Readonly<Record<string, AdamState>>;
  readonly rollout: Rollout;
  readonly random: { readonly actions: Rng; readonly minibatches: Rng };
  /** Present where the settings ask for them. */
  readonly observations: ObservationNormaliser | undefined;
  readonly rewards: RewardNormaliser | undefined;
  readonly counts: {
    /** Transitions learned from: the clock of the schedules. */
    transitions: number;
    /** Steps of the optimizer. */
    updates: number;
    /** Transitions that this agent had not explored, and so could not learn from. */
    dropped: number;
  };
}

/** A PPO that has seen nothing. */
export function createPpoState(setting: PpoSetting): PpoState {
  const { settings, observationSize, distribution, rng } = setting;
  const { normalisation, rollout, training, returns } = settings;
  const actorCritic = createActorCritic(
    settings.network,
    observationSize,
    distribution,
    Math.max(training.batchSize, rollout.streams),
    rng.fork('weights'),
  );
  const { clip } = normalisation;
  return {
    actorCritic,
    adams: Object.fromEntries(
      Object.entries(actorCritic.networks).map(([name, network]) => [
        name,
        createAdamState(network),
      ]),
    ),
    rollout: createRollout({
      capacity: rollout.steps * rollout.streams,
      observationSize,
      drawLength: distribution.draws,
      maskLength: distribution.maskLength,
    }),
    random: { actions: rng.fork('actions'), minibatches: rng.fork('minibatches') },
    observations: normalisation.observations
      ? createObservationNormaliser(observationSize, { clip })
      : undefined,
    rewards: normalisation.rewards ? createRewardNormaliser(returns.discount, { clip }) : undefined,
    counts: { transitions: 0, updates: 0, dropped: 0 },
  };
}
