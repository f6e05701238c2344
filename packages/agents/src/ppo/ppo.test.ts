import {
  type Act,
  type Agent,
  AhsError,
  createRng,
  encodeSnapshot,
  type LearnStats,
  type Transition,
} from '@ahs/core';
import { describe, expect, it } from 'vitest';
import type { PpoAction } from './distribution.js';
import type { PpoOptions } from './options.js';
import { ppo } from './ppo.js';
import { create, play, small, variants, world } from './world.test.support.js';

describe('PPO', () => {
  it('learns when its rollout is full, and then only', () => {
    const agent = create({ ...small, rollout: { steps: 5, streams: 2 } });
    const learned = play(agent, 30).map((stats) => stats !== undefined);
    expect(learned).toEqual(Array.from({ length: 30 }, (_, t) => (t + 1) % 10 === 0));
    const [last] = play(agent, 10, 30).slice(-1);
    expect(last).toMatchObject({ transitions: 40, updates: 16, dropped: 0, steps: 4 });
  });

  it('learns what pays', () => {
    const agent = create({ optimizer: { learningRate: 0.01 }, rollout: { steps: 64 } });
    play(agent, 1500);
    const acts = agent.act([Float32Array.of(0, 1), Float32Array.of(1, 1)], { explore: false });
    expect(acts.map(({ action }) => action)).toEqual([0, 1]);
  });

  it('learns a continuous action, squashed or clipped, normalised or not', () => {
    for (const squashed of [true, false]) {
      const agent = ppo({
        network: { hidden: [16], gaussian: { squashed, logDeviation: -0.5 } },
        optimizer: { learningRate: 0.01 },
        rollout: { steps: 16, streams: 8 },
        returns: { discount: 0 },
        normalisation: { observations: squashed, rewards: squashed },
      }).create({
        observationShape: [1],
        actions: { kind: 'continuous', n: 1 },
        rng: createRng(3),
      });
      const world = createRng(4);
      for (let round = 0; round < 600; round++) {
        const observations = Array.from({ length: 8 }, () =>
          Float32Array.of(world.uniform() < 0.5 ? -1 : 1),
        );
        const acts = agent.act(observations, { explore: true });
        agent.learn(
          acts.map(({ action, memo }, stream) => {
            const [a] = action as readonly number[];
            const observation = observations[stream] as Float32Array;
            const miss = (a as number) - 0.5 * (observation[0] as number);
            return {
              stream,
              observation,
              action,
              ...(memo === undefined ? {} : { memo }),
              reward: -miss * miss,
              next: observation,
              terminated: false,
              truncated: false,
            };
          }),
        );
      }
      const means = agent
        .act([Float32Array.of(-1), Float32Array.of(1)], { explore: false })
        .map(({ action }) => (action as readonly number[])[0] as number);
      expect(Math.abs((means[0] as number) + 0.5)).toBeLessThan(0.15);
      expect(Math.abs((means[1] as number) - 0.5)).toBeLessThan(0.15);
    }
  });

  it('stops where the policy has gone too far, and follows its schedules', () => {
    const greedy = { ...small, optimizer: { learningRate: 0.3 }, training: { epochs: 50 } };
    const free = play(create(greedy), 12).at(-1);
    const stopped = play(create({ ...greedy, surrogate: { targetKl: 1e-3 } }), 12).at(-1);
    expect(free?.steps).toBe(50);
    expect(stopped?.steps).toBeLessThan(10);
    const scheduled = create(
      variants['shared, ReLU, normalised, scheduled, clipped, stopped'] ?? {},
    );
    const stats = play(scheduled, 120).filter((learned) => learned !== undefined);
    expect(stats[0]?.learningRate).toBeCloseTo(0.01 * (1 - 12 / 90), 12);
    expect(stats[1]?.clip).toBeCloseTo(0.2 - 0.15 * (24 / 60), 12);
    expect(stats[1]?.entropyCoefficient).toBeCloseTo(0.05, 12);
    expect(stats.at(-1)).toMatchObject({ learningRate: 0, clip: 0.05, entropyCoefficient: 0 });
  });

  it('drops what it did not explore, and nothing of before leads to what comes after', () => {
    // With γλ near 1 a leak would carry the large reward over the gap.
    const options: PpoOptions = {
      network: { hidden: [4] },
      rollout: { steps: 4 },
      returns: { discount: 1, lambda: 1 },
      training: { epochs: 1, batchSize: 4 },
    };
    const transition = (agent: Agent<PpoAction>, reward: number): Transition<PpoAction> => {
      const observation = Float32Array.of(0, 1);
      const [act] = agent.act([observation], { explore: true });
      return {
        stream: 0,
        observation,
        action: act?.action as PpoAction,
        ...(act?.memo === undefined ? {} : { memo: act.memo }),
        reward,
        next: observation,
        terminated: false,
        truncated: false,
      };
    };
    const explainedBy = (gap: (agent: Agent<PpoAction>) => void): LearnStats | undefined => {
      const agent = create(options);
      agent.learn([transition(agent, 0), transition(agent, 0)]);
      gap(agent);
      return agent.learn([transition(agent, 100), transition(agent, 100)]);
    };
    const through = explainedBy(() => {});
    const cut = explainedBy((agent) => agent.cut(0));
    const dropped = explainedBy((agent) => {
      const { memo: _, ...greedy } = transition(agent, 7);
      agent.learn([greedy]);
    });
    // Returns of about 200, 200, 200, 100 against 0, 0, 200, 100.
    expect(through?.valueLoss).toBeGreaterThan(30_000);
    expect(cut?.valueLoss).toBeLessThan(13_000);
    expect(dropped?.dropped).toBe(1);
    expect(dropped?.valueLoss).toBeLessThan(13_000);
  });

  it('bootstraps what was truncated, and not what terminated', () => {
    // A value function that says about 50 everywhere, at the start of the rollout that is looked at.
    const agent = create({
      network: { hidden: [8] },
      optimizer: { learningRate: 0.1 },
      rollout: { steps: 8 },
      returns: { discount: 1, lambda: 0.5 },
      training: { epochs: 100, batchSize: 8 },
    });
    const one = (terminated: boolean, reward: number): LearnStats | undefined => {
      const observation = Float32Array.of(0, 1);
      const [act] = agent.act([observation], { explore: true });
      return agent.learn([
        {
          stream: 0,
          observation,
          action: act?.action as PpoAction,
          ...(act?.memo === undefined ? {} : { memo: act.memo }),
          reward,
          next: observation,
          terminated,
          truncated: !terminated,
        },
      ]);
    };
    for (let i = 0; i < 160; i++) one(true, 50);
    const value = (): number => {
      const [act] = agent.act([Float32Array.of(0, 1)], { explore: true });
      return ((act as Act<PpoAction>).memo as { value: number }).value;
    };
    expect(value()).toBeGreaterThan(40);
    const saved = agent.save();
    // Truncated without a reward it is worth as much as before, terminated nothing.
    for (let i = 0; i < 8; i++) one(false, 0);
    expect(value()).toBeGreaterThan(30);
    agent.load(saved);
    for (let i = 0; i < 8; i++) one(true, 0);
    expect(value()).toBeLessThan(20);
  });

  it('refuses what it cannot act on or learn from, by name', () => {
    const agent = create(small);
    const code = (run: () => unknown): string => {
      try {
        run();
      } catch (thrown) {
        return thrown instanceof AhsError ? `${thrown.code} ${thrown.message}` : String(thrown);
      }
      return 'nothing';
    };
    const good = Float32Array.of(0, 1);
    const explore = { explore: true };
    expect(code(() => agent.act([Float32Array.of(1)], explore))).toMatch(
      /AHS_OBSERVATION_INVALID.*1 numbers instead of 2/,
    );
    expect(code(() => agent.act([Float32Array.of(1, Number.NaN)], explore))).toMatch(/is NaN at/);
    expect(code(() => agent.act([good], { explore: true, masks: [] }))).toMatch(/0 masks came/);
    expect(code(() => agent.act([good], { explore: true, masks: [Uint8Array.of(0, 0)] }))).toMatch(
      /allows no action/,
    );
    const transition: Transition<PpoAction> = {
      stream: 0,
      observation: good,
      action: 1,
      memo: { logProbability: -1, value: 0 },
      reward: 0,
      next: good,
      terminated: false,
      truncated: false,
    };
    const before = encodeSnapshot(agent.save());
    for (const [change, message] of [
      [{ action: 2 }, /has action 2 with a memo/],
      [{ action: [1] }, /has action \[1\]/],
      [{ memo: 3 }, /memo that no act/],
      [{ memo: { logProbability: Number.NEGATIVE_INFINITY, value: 0 } }, /memo that no act/],
      [{ mask: Uint8Array.of(1, 0) }, /memo that no act/],
      [{ reward: Number.NaN }, /has reward NaN/],
      [{ next: Float32Array.of(1) }, /leads to an observation that has 1/],
      [{ stream: 0.5 }, /no whole number for its stream/],
    ] as const) {
      expect(code(() => agent.learn([transition, { ...transition, ...change }]))).toMatch(message);
    }
    expect(encodeSnapshot(agent.save())).toEqual(before);
    expect(
      agent.learn([{ ...transition, terminated: true, next: Float32Array.of(Number.NaN, 0) }]),
    ).toBe(undefined);
    expect(code(() => ppo({ training: { epochs: 0 } }))).toMatch(
      /AHS_AGENT_OPTIONS_INVALID.*training.epochs/,
    );
    for (const actions of [
      { kind: 'discrete', n: 0 },
      { kind: 'multiDiscrete', n: [] },
    ] as const) {
      expect(code(() => ppo().create({ ...world, actions, rng: createRng(1) }))).toMatch(
        /AHS_ACTION_SPACE_UNSUPPORTED/,
      );
    }
    expect(code(() => ppo().create({ ...world, observationShape: [], rng: createRng(1) }))).toMatch(
      /AHS_OBSERVATION_SHAPE_UNSUPPORTED/,
    );
  });
});
