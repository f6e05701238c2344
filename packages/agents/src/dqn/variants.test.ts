import { type Agent, createRng, decodeSnapshot, encodeSnapshot, type Transition } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExperienceBatch } from '../replay/experience.js';
import { dqn } from './dqn.js';
import { epsilonAt } from './exploration.js';
import { learningRateOf } from './learning-rate.js';
import { type DqnOptions, dqnSettings } from './options.js';
import { dqnPolicy } from './policy.js';
import { adaptiveShift, shapedReward, shiftReturns } from './reward-shift.js';

const actions = 3;
const features = 4;

function create(options: DqnOptions, seed = 1): Agent<number> {
  return dqn(options).create({
    observationShape: [2, features / 2],
    actions: { kind: 'discrete', n: actions },
    rng: createRng(seed),
  });
}

/** A world on three streams that depends on every action, from step `from` to before `to`. */
function play(agent: Agent<number>, from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, i) => {
    const draw = createRng(from + i, 'world');
    const observe = (): Float32Array =>
      Float32Array.from({ length: features }, () => 3 + 5 * draw.normal());
    const seen = [observe(), observe(), observe()];
    const acts = agent.act(seen, { explore: true });
    const transitions = seen.map(
      (observation, stream): Transition<number> => ({
        stream,
        observation,
        action: acts[stream]?.action ?? 0,
        reward: draw.normal() * (1 + (acts[stream]?.action ?? 0)),
        next: observe(),
        terminated: draw.uniform() < 0.1,
        truncated: draw.uniform() < 0.1,
      }),
    );
    const stats = agent.learn(transitions);
    if (draw.uniform() < 0.1) agent.cut(draw.integer(3));
    return JSON.stringify([acts, stats]);
  });
}

/** Any settings, with every part of the memory that there can be. */
const anyOptions: fc.Arbitrary<DqnOptions> = fc
  .record({
    dueling: fc.boolean(),
    normalised: fc.boolean(),
    convolved: fc.boolean(),
    prioritised: fc.boolean(),
    hard: fc.boolean(),
    falling: fc.boolean(),
    shift: fc.constantFrom(0, -0.5, 'adaptive' as const),
    capacity: fc.integer({ min: 4, max: 60 }),
    learningStarts: fc.integer({ min: 0, max: 30 }),
    steps: fc.integer({ min: 1, max: 4 }),
    discount: fc.constantFrom(0.9, 1),
    frequency: fc.integer({ min: 1, max: 7 }),
    gradientSteps: fc.constantFrom(-1 as const, 1, 2),
    loss: fc.constantFrom('huber' as const, 'mse' as const),
  })
  .map(
    (any): DqnOptions => ({
      network: {
        hidden: [5],
        dueling: any.dueling,
        ...(any.normalised ? { normaliser: {} } : {}),
        ...(any.convolved ? { conv1d: { filters: 2, width: 2 } } : {}),
      },
      optimizer: {
        learningRate: any.falling ? { from: 0.01, to: 0.001, transitions: 50 } : 0.01,
      },
      replay: {
        capacity: any.capacity,
        batchSize: 4,
        learningStarts: any.learningStarts,
        ...(any.prioritised ? { prioritised: {} } : {}),
      },
      target: any.hard ? { double: false, every: 5 } : { polyak: 0.1 },
      exploration: { decisions: 40, warmUp: 6, optimism: 1 },
      returns: { discount: any.discount, steps: any.steps, shift: any.shift },
      training: {
        frequency: any.frequency,
        gradientSteps: any.gradientSteps,
        loss: any.loss,
      },
    }),
  );

describe('any DQN', () => {
  it('goes on bit for bit, wherever it was stopped, on several streams', () => {
    fc.assert(
      fc.property(anyOptions, fc.integer({ min: 0, max: 30 }), fc.nat(), (options, stop, seed) => {
        const straight = create(options, seed);
        const before = play(straight, 0, stop);
        const bytes = encodeSnapshot(straight.save());
        const heir = create(options, seed + 1);
        // A life of its own, of which nothing may remain.
        play(heir, 90, 95);
        heir.load(decodeSnapshot(bytes, 'memory'));
        expect(play(heir, stop, 30)).toEqual(play(straight, stop, 30));
        expect(heir.save()).toEqual(straight.save());
        expect(before.length).toBe(stop);
      }),
      { numRuns: 60 },
    );
  });

  it('hands its normaliser on with its policy', () => {
    const options = { network: { hidden: [5], normaliser: {} } };
    const trained = create(options);
    play(trained, 0, 20);
    const policy = dqnPolicy(trained.save());
    const deployed = create(options, 7);
    deployed.load(decodeSnapshot(encodeSnapshot(policy), 'memory'));
    const seen = Array.from({ length: 30 }, (_, i) => {
      const rng = createRng(i);
      return Float32Array.from({ length: features }, () => 3 + 5 * rng.normal());
    });
    const choices = (agent: Agent<number>): number[] =>
      agent.act(seen, { explore: false }).map(({ action }) => action);
    expect(choices(deployed)).toEqual(choices(trained));
    const state = policy.state as { normaliser: { means: number[] } };
    expect(state.normaliser.means.every((mean) => Math.abs(mean - 3) < 2)).toBe(true);
    const spoiled = { ...policy, state: { ...state, normaliser: { means: [] } } };
    expect(() => deployed.load(spoiled as typeof policy)).toThrow('normaliser');
    expect(() => dqnPolicy(spoiled as typeof policy)).toThrow('normaliser');
    expect(() => create({ network: { hidden: [5] } }).load(policy)).toThrow('network');
  });
});

describe('what is added to a reward', () => {
  it('is a fifth of the median’s magnitude, downwards', () => {
    expect(adaptiveShift([-3, 100, -1, -2, -50])).toBe(-2 / 5);
    expect(adaptiveShift([4, 1, 3, 100])).toBe(-3.5 / 5);
    expect(adaptiveShift([0, 0])).toBe(-0);
  });

  it('is found from all that came before the first update, and then stays', () => {
    const agent = create({
      replay: { learningStarts: 8 },
      returns: { scale: 2, shift: 'adaptive' },
      training: { gradientSteps: 1 },
    });
    const shift = () => (agent.save().state as { shift: { value: number | null } }).shift;
    const transition = (reward: number): Transition<number> => ({
      stream: 0,
      observation: new Float32Array(features),
      action: 0,
      reward,
      next: new Float32Array(features),
      terminated: false,
      truncated: false,
    });
    agent.learn([9, -1, -8, -7, -2, -6, -3, -5].map(transition));
    expect(shift()).toEqual({ value: null, rewards: [18, -2, -16, -14, -4, -12, -6, -10] });
    agent.learn([transition(-4)]);
    expect(shift()).toEqual({ value: -8 / 5, rewards: [] });
    agent.learn([transition(1000)]);
    expect(shift()).toEqual({ value: -8 / 5, rewards: [] });
  });

  it('enters a return as often as the discounts say', () => {
    const batch = createExperienceBatch(2, 1, 1);
    batch.returns.set([1, 2]);
    batch.annuities.set([1, 2.5]);
    shiftReturns(batch, -2);
    expect([...batch.returns]).toEqual([-1, -3]);
  });

  it('comes after its scale and its limits', () => {
    const { returns } = dqnSettings({ returns: { scale: 3, clip: 2 } });
    expect([0.5, 9, -9].map((reward) => shapedReward({ reward }, returns))).toEqual([1.5, 2, -2]);
  });
});

describe('what runs over time', () => {
  it('explores always in the warm-up, while the clock of ε runs', () => {
    const { exploration } = dqnSettings({
      exploration: { from: 1, to: 0.2, decisions: 8, warmUp: 4 },
    });
    const epsilons = [0, 3, 4, 8, 99].map((decision) => epsilonAt(exploration, decision));
    expect(epsilons).toEqual([1, 1, 0.6, 0.2, 0.2]);
  });

  it('lowers the learning rate, and then holds it', () => {
    const rate = (learningRate: NonNullable<DqnOptions['optimizer']>['learningRate']) =>
      learningRateOf(dqnSettings({ optimizer: { learningRate } } as DqnOptions).optimizer);
    const at = [0, 50, 100, 500];
    expect(at.map(rate(0.5))).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(at.map(rate({ from: 4, to: 2, transitions: 100 }))).toEqual([4, 3, 2, 2]);
    const falling = rate({ kind: 'geometric', from: 1, to: 1e-4, transitions: 100 });
    expect(falling(50)).toBeCloseTo(1e-2, 9);
    expect(rate({ kind: 'cosine', from: 2, to: 0, transitions: 100 })(50)).toBeCloseTo(1, 9);
  });

  it('makes an update for each transition when it is asked for −1', () => {
    const agent = create({
      replay: { learningStarts: 0, batchSize: 4 },
      returns: { steps: 1 },
      training: { frequency: 4, gradientSteps: -1 },
    });
    const updates = () => (agent.save().state as { counts: { updates: number } }).counts.updates;
    play(agent, 0, 1);
    expect(updates()).toBe(0);
    play(agent, 1, 9);
    expect(updates()).toBe(24);
  });
});

describe('a uniform start', () => {
  it('tells observations apart around 0, where no biases of 0 do', () => {
    const biasesOf = (options: DqnOptions): readonly number[] => {
      const first = create(options).save().tensors?.['online/dense1/bias'];
      if (first === undefined) throw new Error('no such tensor');
      return [...(first.data as Float32Array)];
    };
    const network = { hidden: [8] };
    expect(biasesOf({ network }).every((bias) => bias === 0)).toBe(true);
    const uniform = biasesOf({ network: { ...network, initializer: 'uniform' } });
    expect(uniform.every((bias) => bias !== 0 && Math.abs(bias) <= 1 / 2)).toBe(true);
  });
});

describe('an optimistic start', () => {
  it.each([false, true])('raises the value of every action alike (dueling: %s)', (dueling) => {
    const biases = (optimism: number): Float32Array =>
      create({ network: { hidden: [5], dueling }, exploration: { optimism } }).save().tensors?.[
        'online/dense2/bias'
      ]?.data as Float32Array;
    expect([...biases(0)].every((bias) => bias === 0)).toBe(true);
    expect([...biases(7)]).toEqual(dueling ? [7, 0, 0, 0] : [7, 7, 7]);
  });
});
