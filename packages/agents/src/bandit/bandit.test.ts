import { type Agent, AhsError, createRng, type SnapshotTensor, type Transition } from '@ahs/core';
import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { bandit } from './bandit.js';
import { estimate, observe, resetArm } from './lin-ucb.js';

const step = (observation: Float32Array, action: number, reward: number): Transition<number> => ({
  stream: 0,
  observation,
  action,
  reward,
  next: observation,
  terminated: true,
  truncated: false,
});

describe('an arm', () => {
  it('holds what the ridge regression over all that it saw gives', () => {
    const rng = createRng(3);
    const size = 4;
    const arm = { inverse: new Float64Array(size * size), moments: new Float64Array(size) };
    const product = new Float64Array(size);
    resetArm(arm, 0.5);
    const a = Matrix.eye(size, size).mul(0.5);
    const b = Matrix.zeros(size, 1);
    for (let i = 0; i < 200; i += 1) {
      const x = Float64Array.from({ length: size }, () => rng.normal());
      const reward = rng.normal();
      observe(arm, x, reward, product);
      const column = Matrix.columnVector(x);
      a.add(column.mmul(column.transpose()));
      b.add(Matrix.mul(column, reward));
    }
    const direct = inverse(a);
    const theta = direct.mmul(b);
    const x = Float64Array.of(1, -2, 0.5, 3);
    const column = Matrix.columnVector(x);
    const found = estimate(arm, x, product);
    expect(found.mean).toBeCloseTo(theta.transpose().mmul(column).get(0, 0), 10);
    const variance = column.transpose().mmul(direct).mmul(column).get(0, 0);
    expect(found.deviation).toBeCloseTo(Math.sqrt(variance), 10);
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) {
        expect(arm.inverse[i * size + j]).toBeCloseTo(direct.get(i, j), 10);
        // Symmetric to the bit.
        expect(arm.inverse[i * size + j]).toBe(arm.inverse[j * size + i]);
      }
    }
  });
});

describe('the bandit', () => {
  const actions = 3;
  const create = (alpha?: number) =>
    bandit(alpha === undefined ? {} : { alpha }).create({
      observationShape: [2],
      actions: { kind: 'discrete', n: actions },
      rng: createRng(1),
    });
  /** What an action is worth depends on where one is: none is the best everywhere. */
  const worth = ([x = 0, y = 0]: Float32Array, action: number): number =>
    [x, y, 0.2 - x - y][action] as number;
  /** Regret over the last half of so many rounds. */
  const regret = (agent: Agent<number>, seed: number, rounds = 400): number => {
    const rng = createRng(seed);
    let sum = 0;
    for (let round = 0; round < rounds; round += 1) {
      const observation = Float32Array.of(2 * rng.uniform() - 1, 2 * rng.uniform() - 1);
      const [act] = agent.act([observation], { explore: true });
      const action = act?.action ?? 0;
      const best = Math.max(...[0, 1, 2].map((each) => worth(observation, each)));
      if (round >= rounds / 2) sum += best - worth(observation, action);
      agent.learn([step(observation, action, worth(observation, action) + 0.3 * rng.normal())]);
    }
    return sum / (rounds / 2);
  };

  it('learns which action is worth most where', () => {
    for (const seed of [1, 2, 3]) {
      // Chance loses about 0.6 a round.
      expect(regret(create(), seed)).toBeLessThan(0.05);
    }
  });

  it('tries what it knows little of, and without exploring does what seems best', () => {
    const agent = create(2);
    const here = Float32Array.of(0.5, 0.5);
    for (let i = 0; i < 5; i += 1) agent.learn([step(here, 0, 1)]);
    expect(agent.act([here], { explore: false })[0]?.action).toBe(0);
    expect(agent.act([here], { explore: true })[0]?.action).toBe(1);
    const masks = [Uint8Array.of(0, 0, 1)];
    expect(agent.act([here], { explore: true, masks })[0]?.action).toBe(2);
  });

  it('learns from what others did', () => {
    const agent = create();
    const rng = createRng(8);
    for (let round = 0; round < 300; round += 1) {
      const observation = Float32Array.of(2 * rng.uniform() - 1, 2 * rng.uniform() - 1);
      const action = rng.integer(actions);
      agent.learn([step(observation, action, worth(observation, action))]);
    }
    const places = [Float32Array.of(0.9, 0), Float32Array.of(0, 0.9), Float32Array.of(-0.9, -0.9)];
    const greedy = agent.act(places, { explore: false }).map(({ action }) => action);
    expect(greedy).toEqual([0, 1, 2]);
  });

  it('refuses what cannot be', () => {
    const here = Float32Array.of(0, 0);
    const agent = create();
    const before = agent.save();
    for (const wrong of [
      step(here, 3, 0),
      step(here, 0.5, 0),
      step(here, 0, Number.NaN),
      step(Float32Array.of(1), 0, 0),
    ]) {
      expect(() => agent.learn([step(here, 0, 1), wrong])).toThrow(AhsError);
    }
    expect(agent.save()).toEqual(before);
    expect(() => agent.act([Float32Array.of(Number.NaN, 0)], { explore: true })).toThrow('NaN');
    const masks = [new Uint8Array(3)];
    expect(() => agent.act([here], { explore: true, masks })).toThrow('allows no action');
    const context = { observationShape: [2], rng: createRng(1) };
    expect(() => bandit().create({ ...context, actions: { kind: 'continuous', n: 2 } })).toThrow(
      'continuous',
    );
    expect(() => bandit({ ridge: 0 })).toThrow('ridge');
    expect(() => create(1).load(create(2).save())).toThrow('config');
  });

  it('refuses a snapshot of what cannot be, and is as it was', () => {
    const agent = create();
    const good = agent.save();
    const inverses = good.tensors?.inverses as SnapshotTensor;
    const spoil = (at: number, value: number) => {
      const data = inverses.data.slice();
      data[at] = value;
      return { inverses: { ...inverses, data } };
    };
    for (const [changed, flaw] of [
      [spoil(4, -1), 'action 0 has a variance below 0'],
      [spoil(1, 0.5), 'action 0 is not symmetric'],
      [{ extra: inverses }, "'extra' is unknown"],
    ] as const) {
      const bad = { ...good, tensors: { ...good.tensors, ...changed } };
      expect(() => agent.load(bad)).toThrow(
        expect.objectContaining({
          code: 'AHS_SNAPSHOT_INVALID',
          message: expect.stringContaining(flaw),
        }) as Error,
      );
    }
    expect(agent.save()).toEqual(good);
  });
});
