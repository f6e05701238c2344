import { createRng } from '@ahs/core';
import { describe, expect, test } from 'vitest';
import { environmentNamed } from '../envs/index.js';
import { agentsPlugin } from '../index.js';
import { presetFor, presetNames } from './catalogue.js';

const shipped = (['best', 'zoo'] as const).flatMap((origin) =>
  presetNames(origin).map(([agent, name]) => [agent, name, origin] as const),
);

describe.each(shipped)('%s in %s, %s', (agent, name, origin) => {
  test('can be made, for its steps and for others', () => {
    const preset = presetFor(agent, name, origin);
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
  expect(presetFor('dqn', 'CartPole-v1', 'zoo')?.options(50_000)).toMatchObject({
    network: { hidden: [256, 256], initializer: 'uniform' },
    optimizer: { learningRate: 2.3e-3 },
    exploration: { decisions: 8000, to: 0.04 },
    target: { double: false, every: 10 },
    training: { frequency: 256, gradientSteps: 128 },
  });
  expect(presetFor('dqn', 'MountainCar-v0', 'zoo')?.options(120_000)).toMatchObject({
    optimizer: { learningRate: 4e-3 },
    replay: { capacity: 10_000, batchSize: 128, learningStarts: 1000 },
    exploration: { decisions: 24_000, to: 0.07, sticky: 0 },
    target: { double: false, every: 600 },
  });
  expect(presetFor('dqn', 'Acrobot-v1', 'zoo')?.options(100_000)).toMatchObject({
    optimizer: { learningRate: 6.3e-4 },
    exploration: { decisions: 12_000, to: 0.1 },
    target: { double: false, every: 250 },
    training: { frequency: 4, gradientSteps: -1 },
  });
  expect(presetFor('ppo', 'CartPole-v1')?.options(100_000)).toMatchObject({
    optimizer: { learningRate: { from: 1e-3, to: 0, transitions: 100_000 } },
    rollout: { steps: 32, streams: 8 },
    training: { epochs: 20, batchSize: 256 },
  });
});

test('the best are the Zoo’s, but for DQN, where ours do better', () => {
  for (const [agent, name] of presetNames('zoo')) {
    const zoo = presetFor(agent, name, 'zoo');
    expect(zoo?.source).toContain('RL Baselines3 Zoo');
    if (agent === 'dqn') expect(presetFor(agent, name)?.source).toContain('chosen here');
    else expect(presetFor(agent, name)).toBe(zoo);
  }
});

test('MountainCar explores for a fifth of any length before it is greedy', () => {
  expect(presetFor('dqn', 'MountainCar-v0')?.options(1000)).toMatchObject({
    exploration: { warmUp: 200, decisions: 200 },
  });
});

test('there is none for a stranger', () => {
  expect(presetFor('dqn', 'Pendulum-v1')).toBeUndefined();
  expect(presetFor('dqn', 'Luby', 'zoo')).toBeUndefined();
  expect(presetFor('toString', 'Luby')).toBeUndefined();
  expect(presetFor('dqn', 'constructor')).toBeUndefined();
});
