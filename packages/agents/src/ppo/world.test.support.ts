import { type ActionSpace, type Agent, createRng, type LearnStats } from '@ahs/core';
import type { PpoAction } from './distribution.js';
import type { PpoOptions } from './options.js';
import { ppo } from './ppo.js';

/** Small and quick, and yet with several updates in a game. */
export const small = {
  network: { hidden: [8] },
  optimizer: { learningRate: 0.01 },
  rollout: { steps: 4, streams: 3 },
  training: { epochs: 2, batchSize: 5 },
} satisfies PpoOptions;

export const spaces: readonly ActionSpace[] = [
  { kind: 'discrete', n: 3 },
  { kind: 'multiDiscrete', n: [3, 2] },
  { kind: 'continuous', n: 2 },
];

export const variants: Readonly<Record<string, PpoOptions>> = {
  small,
  'shared, ReLU, normalised, scheduled, clipped, stopped': {
    ...small,
    network: { hidden: [8], shared: true, activation: 'relu', gaussian: { squashed: false } },
    optimizer: { learningRate: { from: 0.01, to: 0, transitions: 90 } },
    surrogate: {
      clip: { from: 0.2, to: 0.05, transitions: 60 },
      entropyCoefficient: { from: 0.1, to: 0, transitions: 48 },
      valueClip: 0.2,
      targetKl: 0.01,
      normalizeAdvantages: false,
    },
    normalisation: { observations: true, rewards: true, clip: 5 },
  },
  'without hidden layers, one long pass': {
    network: { hidden: [] },
    rollout: { steps: 30 },
    training: { epochs: 1, batchSize: 64 },
  },
};

/** A world of two states, of which each pays one of the actions; it lets the agent play, and learn. */
export function play(agent: Agent<PpoAction>, steps: number, from = 0): (LearnStats | undefined)[] {
  return Array.from({ length: steps }, (_, index) => {
    const t = from + index;
    const observation = Float32Array.of(t % 2, 1);
    const [act] = agent.act([observation], { explore: true });
    const action = act?.action as number;
    return agent.learn([
      {
        stream: 0,
        observation,
        action,
        ...(act?.memo === undefined ? {} : { memo: act.memo }),
        reward: action === t % 2 ? 1 : 0,
        next: Float32Array.of((t + 1) % 2, 1),
        terminated: t % 9 === 8,
        truncated: t % 13 === 12,
      },
    ]);
  });
}

export const world = { observationShape: [2], actions: { kind: 'discrete', n: 2 } } as const;
export const create = (options: PpoOptions, seed = 1): Agent<PpoAction> =>
  ppo(options).create({ ...world, rng: createRng(seed) });
