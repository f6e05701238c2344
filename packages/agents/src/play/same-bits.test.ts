import { createHash } from 'node:crypto';
import { encodeSnapshot, type Snapshot } from '@ahs/core';
import { describe, expect, test } from 'vitest';
import { type Action, type EnvironmentFactory, environmentNamed } from '../envs/index.js';
import { dqn, dqnPolicy, ppo, ppoPolicy } from '../index.js';
import { createTraining } from './index.js';

const learner = dqn({
  network: { hidden: [64, 64], normaliser: {} },
  replay: { capacity: 500, batchSize: 32, learningStarts: 50, prioritised: {} },
  target: { polyak: 0.01 },
  exploration: { decisions: 400 },
});
const actor = ppo<Action>({
  network: { hidden: [32, 32] },
  rollout: { steps: 32 },
  training: { epochs: 4, batchSize: 32 },
});

interface Pinned {
  readonly agent: Parameters<typeof createTraining>[0]['agent'];
  readonly environment: EnvironmentFactory;
  readonly policy: (snapshot: Snapshot) => Snapshot;
  /** Of the policy's file. */
  readonly sha256: string;
}

const pinned: Readonly<Record<string, Pinned>> = {
  'dqn, CartPole': {
    agent: learner,
    environment: environmentNamed('CartPole-v1').training,
    policy: dqnPolicy,
    sha256: '208c3188945f998e85ac11f18814dff620bb347f26ab8bd14d383de918f30844',
  },
  'ppo, CartPole': {
    agent: actor,
    environment: environmentNamed('CartPole-v1').training,
    policy: ppoPolicy,
    sha256: 'dd30b302bddab6229052f3353c9d91e63c2b32e66004eb9728890633757e0bca',
  },
  'ppo, Pendulum': {
    agent: actor,
    environment: environmentNamed('Pendulum-v1').training,
    policy: ppoPolicy,
    sha256: 'cdc3e43562ec9bbdc1705a037571a0a9c2d50e434f205cac47327cd470046f91',
  },
};

describe('the same seed gives the same policy on every processor and version of Node', () => {
  test.each(Object.entries(pinned))('%s', (_, { agent, environment, policy, sha256 }) => {
    const steps = 600;
    const training = createTraining({ agent, environment, steps, seed: 7, streams: 2 });
    while (training.position.steps < steps) training.advance();
    expect(training.position.updates).toBeGreaterThan(8);
    const file = encodeSnapshot(policy(training.agent.save()));
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
  });
});
