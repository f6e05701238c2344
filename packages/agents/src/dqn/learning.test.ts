import { type Agent, createRng, type Rng } from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { dqn } from './dqn.js';
import type { DqnOptions } from './options.js';

/** A world with a known best action in each of its states. */
interface World {
  readonly observationShape: readonly number[];
  readonly actions: number;
  readonly states: readonly Float32Array[];
  readonly best: readonly number[];
  /** One episode of experience. */
  episode(agent: Agent<number>, rng: Rng): void;
}

/** The share of states in which the agent, left alone, does the best. */
function mastery(agent: Agent<number>, { states, best }: World): number {
  const acts = agent.act(states, { explore: false });
  return acts.filter(({ action }, i) => action === best[i]).length / states.length;
}

function train(options: DqnOptions, world: World, episodes: number, seed: number): number {
  const rng = createRng(seed);
  const agent = dqn(options).create({
    observationShape: world.observationShape,
    actions: { kind: 'discrete', n: world.actions },
    rng: rng.fork('agent'),
  });
  for (let episode = 0; episode < episodes; episode++) world.episode(agent, rng);
  return mastery(agent, world);
}

/**
 * A chain of five states and a goal behind them, worth 1. In each state one of three actions leads on (another in
 * each), one leads back, and one stays for 0.01: greed for the near is wrong everywhere but before the goal, since
 * even from the start γ⁴ > 0.01/(1 − γ) for γ = 0.95. Episodes are truncated after 15 steps.
 */
function chain(): World {
  const length = 5;
  const best = [1, 0, 2, 2, 0];
  const observe = (state: number): Float32Array =>
    Float32Array.from({ length }, (_, i) => (i === state ? 1 : 0));
  return {
    observationShape: [length],
    actions: 3,
    best,
    states: best.map((_, state) => observe(state)),
    episode: (agent) => {
      let state = 0;
      for (let step = 1; step <= 15; step++) {
        const observation = observe(state);
        const [act] = agent.act([observation], { explore: true });
        const action = act?.action ?? 0;
        const on = action === best[state];
        const stays = !on && action === ((best[state] as number) + 1) % 3;
        const goal = on && state === length - 1;
        if (!goal) state = on ? state + 1 : stays ? state : Math.max(0, state - 1);
        agent.learn([
          {
            stream: 0,
            observation,
            action,
            reward: goal ? 1 : stays ? 0.01 : 0,
            next: observe(state),
            terminated: goal,
            truncated: !goal && step === 15,
          },
        ]);
        if (goal) return;
      }
    },
  };
}

/** Windows of noisy lines, rising or falling from any height: the action that names the slope earns 1. */
function slopes(): World {
  const steps = 6;
  const draw = (rng: Rng, slope: number): Float32Array => {
    const height = 2 * rng.normal();
    return Float32Array.from(
      { length: steps },
      (_, i) => height + 0.3 * slope * i + 0.1 * rng.normal(),
    );
  };
  const test = createRng(77);
  const best = Array.from({ length: 60 }, (_, i) => i % 3);
  return {
    observationShape: [steps, 1],
    actions: 3,
    best,
    states: best.map((action) => draw(test, action - 1)),
    episode: (agent, rng) => {
      const right = rng.integer(3);
      const observation = draw(rng, right - 1);
      const [act] = agent.act([observation], { explore: true });
      const action = act?.action ?? 0;
      const reward = action === right ? 1 : 0;
      agent.learn([
        {
          stream: 0,
          observation,
          action,
          reward,
          next: observation,
          terminated: true,
          truncated: false,
        },
      ]);
    },
  };
}

const seeds = [1, 2, 3];

// A second or so alone; the rest is for a machine that does other things as well.
const patience = { timeout: 60_000 };

// Nearly all decisions explore: the goal is far. They seldom repeat, as the right action changes with each state.
const onChain: DqnOptions = {
  network: { hidden: [24] },
  replay: { batchSize: 32, learningStarts: 32 },
  exploration: { decisions: 1500, sticky: 0.25 },
  returns: { discount: 0.95 },
  training: { gradientSteps: 4 },
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a DQN on a chain, after 150 episodes', patience, () => {
  const episodes = 150;
  const variants: Record<string, DqnOptions> = {
    'double, three steps, a soft target': onChain,
    'dueling, prioritised, normalised': {
      ...onChain,
      network: { hidden: [24], dueling: true, normaliser: {} },
      replay: { ...onChain.replay, prioritised: { beta: { from: 0.4, to: 1, transitions: 1500 } } },
    },
    'plain, one step, a hard target': {
      ...onChain,
      target: { double: false, every: 50 },
      returns: { discount: 0.95, steps: 1 },
    },
  };

  it.each(Object.entries(variants))('does the best everywhere: %s', (_, options) => {
    const mastered = seeds.map((seed) => train(options, chain(), episodes, seed));
    expect(mastered).toEqual([1, 1, 1]);
  });

  it('does not when it cannot learn', () => {
    const still = { ...onChain, optimizer: { learningRate: 0 } };
    const mastered = seeds.map((seed) => train(still, chain(), episodes, seed));
    expect(mean(mastered)).toBeLessThan(0.7);
  });

  it('does not when it looks no further than a step', () => {
    const myopic = { ...onChain, returns: { discount: 0, steps: 1 } };
    const mastered = seeds.map((seed) => train(myopic, chain(), episodes, seed));
    expect(mean(mastered)).toBeLessThan(0.5);
  });
});

describe('a DQN with a convolution, after 600 windows', patience, () => {
  const options: DqnOptions = {
    network: { hidden: [16], conv1d: { filters: 4, width: 3 } },
    optimizer: { learningRate: 3e-3 },
    replay: { batchSize: 32, learningStarts: 32 },
    training: { gradientSteps: 4 },
  };

  it('tells rising from falling', () => {
    const mastered = seeds.map((seed) => train(options, slopes(), 600, seed));
    expect(Math.min(...mastered)).toBeGreaterThan(0.9);
  });

  it('does not when it cannot learn', () => {
    const still = { ...options, optimizer: { learningRate: 0 } };
    const mastered = seeds.map((seed) => train(still, slopes(), 600, seed));
    expect(mean(mastered)).toBeLessThan(0.6);
  });
});
