import { agentLaws, checkLaws } from '@ahs/core/testing';
import { describe, test } from 'vitest';
import { type DqnOptions, dqn } from './index.js';

/** Small and quick, and yet with a full replay buffer, several updates and changes of the target in a game. */
const small = {
  optimizer: { learningRate: 0.01 },
  replay: { capacity: 50, batchSize: 4, learningStarts: 5 },
  exploration: { decisions: 80 },
  training: { gradientSteps: 1 },
} satisfies DqnOptions;

describe('every kind of DQN keeps the laws', () => {
  const agents: Readonly<Record<string, DqnOptions>> = {
    mlp: { ...small, network: { hidden: [8] } },
    'hard target, plain, one step': {
      ...small,
      network: { hidden: [8] },
      target: { double: false, every: 7 },
      returns: { steps: 1 },
      training: { frequency: 4, gradientSteps: 2 },
    },
    'dueling, prioritised, normalised': {
      ...small,
      network: { hidden: [8], dueling: true, normaliser: {} },
      replay: {
        ...small.replay,
        prioritised: { beta: { from: 0.4, to: 1, transitions: 60 } },
      },
      returns: { scale: 0.5, clip: 1, shift: 'adaptive' },
    },
    'updates for every step, a falling rate, squared errors': {
      ...small,
      network: { hidden: [8] },
      optimizer: { learningRate: { kind: 'cosine', from: 0.01, to: 1e-4, transitions: 90 } },
      exploration: { decisions: 80, warmUp: 12, optimism: 2 },
      training: { frequency: 3, gradientSteps: -1, loss: 'mse' },
    },
    linear: { ...small, network: { hidden: [] }, returns: { steps: 5, discount: 1 } },
  };
  for (const [name, options] of Object.entries(agents)) {
    describe(name, () =>
      checkLaws(
        test,
        agentLaws({
          create: () => dqn(options),
          observationShape: [4],
          actions: { kind: 'discrete', n: 3 },
        }),
      ),
    );
  }
  describe('conv1d over a window', () =>
    checkLaws(
      test,
      agentLaws({
        create: () => dqn({ ...small, network: { conv1d: { filters: 4, width: 3 }, hidden: [8] } }),
        observationShape: [6, 3],
        actions: { kind: 'discrete', n: 4 },
      }),
    ));
  describe('as it comes', () =>
    checkLaws(
      test,
      agentLaws({
        create: () => dqn(),
        observationShape: [11],
        actions: { kind: 'discrete', n: 3 },
        rounds: 4,
        seeds: [1],
      }),
    ));
});
