import { type ActionSpace, createRng } from '@ahs/core';
import { agentLaws, checkLaws } from '@ahs/core/testing';
import { describe, test } from 'vitest';
import {
  type Action,
  bandit,
  cmaEs,
  controllerPolicy,
  crossEntropy,
  type DqnOptions,
  dqn,
  dqnPolicy,
  type EvolutionOptions,
  evolution,
  fromPolicy,
  ppo,
  ppoPolicy,
  random,
} from './index.js';

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

const spaces: readonly ActionSpace[] = [
  { kind: 'discrete', n: 3 },
  { kind: 'multiDiscrete', n: [3, 2] },
  { kind: 'continuous', n: 2 },
];

describe('so do chance and a bandit', () => {
  for (const actions of spaces) {
    describe(`random, ${actions.kind}`, () =>
      checkLaws(
        test,
        agentLaws<Action>({ create: () => random(), observationShape: [4], actions }),
      ));
  }
  describe('bandit', () =>
    checkLaws(
      test,
      agentLaws({
        create: () => bandit({ alpha: 0.5 }),
        observationShape: [2, 2],
        actions: { kind: 'discrete', n: 3 },
      }),
    ));
});

describe('so does evolution, in several generations of a game', () => {
  const variants: Readonly<Record<string, EvolutionOptions>> = {
    'cma-es, linear': { optimiser: cmaEs({ population: 4 }) },
    'cma-es, a layer': {
      optimiser: cmaEs({ population: 5 }),
      controller: { kind: 'feedback', hidden: 3 },
    },
    'cem, a schedule': {
      optimiser: crossEntropy({ population: 4, noise: { variance: 0.1, generations: 2 } }),
      controller: { kind: 'schedule', knots: 3, feature: 1 },
      episodes: 2,
    },
  };
  for (const [name, options] of Object.entries(variants)) {
    for (const actions of spaces) {
      describe(`${name}, ${actions.kind}`, () =>
        checkLaws(
          test,
          agentLaws<Action>({
            create: () => evolution(options),
            observationShape: [4],
            actions,
            rounds: 60,
          }),
        ));
    }
  }
});

describe('so do stored policies', () => {
  const actions = { kind: 'discrete', n: 3 } as const;
  const setting = { observationShape: [4], actions, rng: createRng(5) };
  const stored = {
    dqn: dqnPolicy(
      dqn({ network: { hidden: [8], normaliser: {} } })
        .create(setting)
        .save(),
    ),
    ppo: ppoPolicy(
      ppo({ normalisation: { observations: true } })
        .create(setting)
        .save(),
    ),
    evolution: controllerPolicy(
      { controller: { kind: 'feedback' }, observationShape: [4], actions },
      Float64Array.from({ length: 15 }, (_, i) => ((7 * i) % 5) - 2),
    ),
  };
  for (const [kind, policy] of Object.entries(stored)) {
    describe(kind, () =>
      checkLaws(
        test,
        agentLaws<Action>({ create: () => fromPolicy(policy), observationShape: [4], actions }),
      ),
    );
  }
});
