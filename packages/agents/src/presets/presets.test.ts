import { createRng } from '@ahs/core';
import { describe, expect, test } from 'vitest';
import { environmentNamed } from '../envs/index.js';
import { agentsPlugin } from '../index.js';
import { presetFor, presetNames } from './catalogue.js';

describe.each(presetNames())('%s in %s', (agent, name) => {
  test('can be made, for its steps and for others', () => {
    const preset = presetFor(agent, name);
    if (preset === undefined) throw new Error('no preset');
    const maker = agentsPlugin.agents[agent as keyof typeof agentsPlugin.agents];
    const { observationShape, actions } = environmentNamed(name).training;
    for (const steps of [preset.steps, 10, 0]) {
      const made = maker(preset.options(steps));
      expect(made.create({ observationShape, actions, rng: createRng(1) }).act).toBeTypeOf(
        'function',
      );
    }
    expect(preset.evalEpisodes).toBeGreaterThan(0);
  });
});

test('the numbers of the Zoo', () => {
  expect(presetFor('dqn', 'CartPole-v1')?.options(50_000)).toMatchObject({
    exploration: { decisions: 8000, to: 0.04 },
    target: { double: true, polyak: 0.01 },
    training: { frequency: 256, gradientSteps: 128 },
  });
  expect(presetFor('ppo', 'CartPole-v1')?.options(100_000)).toMatchObject({
    optimizer: { learningRate: { from: 1e-3, to: 0, transitions: 100_000 } },
    rollout: { steps: 32, streams: 8 },
    training: { epochs: 20, batchSize: 256 },
  });
});

test('a preset says where it leaves the Zoo, and the others are the Zoo’s', () => {
  expect(presetFor('dqn', 'MountainCar-v0')?.source).toContain('sticky exploration');
  expect(presetFor('dqn', 'Acrobot-v1')?.source).toBe('RL Baselines3 Zoo, dqn.yml');
  expect(presetFor('dqn', 'Acrobot-v1')?.options(100_000)).toMatchObject({
    network: { hidden: [256, 256], initializer: 'uniform' },
    target: { double: false, every: 250 },
    training: { frequency: 4, gradientSteps: -1 },
  });
});

test('there is none for a stranger', () => {
  expect(presetFor('dqn', 'Pendulum-v1')).toBeUndefined();
  expect(presetFor('toString', 'Luby')).toBeUndefined();
  expect(presetFor('dqn', 'constructor')).toBeUndefined();
});
