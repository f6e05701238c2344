import { type Agent, createRng, type SnapshotTensor, type Transition } from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { pendulum } from '../envs/index.js';
import type { Action } from '../policy/action.js';
import { fromPolicy } from '../policy/from-policy.js';
import { cmaEs } from './cma-es.js';
import { type ControllerOptions, controllerSettings, createController } from './controller.js';
import { crossEntropy } from './cross-entropy.js';
import { evolution } from './evolution.js';
import { evolve } from './evolve.js';
import { controllerPolicy, evolutionPolicy } from './policy.js';

/**
 * A cart on a line is to be brought to the middle in 20 steps: x ← x + 0.2·v, v ← v + 0.2·u, and each step costs
 * x² + 0.1·u². A policy that sees x and v can do it from anywhere.
 */
const steps = 20;
type Cart = { readonly x: number; readonly v: number; readonly step: number };
const observe = ({ x, v, step }: Cart) => Float32Array.of(x, v, (2 * step) / (steps - 1) - 1);
const effortOf = (action: Action): number =>
  typeof action === 'number' ? action - 1 : (action[0] as number);
const push = ({ x, v, step }: Cart, u: number): Cart & { readonly reward: number } => ({
  x: x + 0.2 * v,
  v: v + 0.2 * u,
  step: step + 1,
  reward: -(x * x + 0.1 * u * u),
});
const starts = [-1, 1, 0.5].map((x) => ({ x, v: 0, step: 0 }));

/** Plays on several streams at once, each from its start, for so many rounds of all. */
function train(agent: Agent<Action>, streams: readonly Cart[], rounds: number): void {
  const carts = [...streams];
  for (let round = 0; round < rounds; round += 1) {
    const acts = agent.act(carts.map(observe), { explore: true });
    agent.learn(
      carts.map((cart, stream): Transition<Action> => {
        const { action, memo } = acts[stream] as (typeof acts)[number];
        const { reward, ...next } = push(cart, effortOf(action));
        const truncated = next.step === steps;
        carts[stream] = truncated ? (streams[stream] as Cart) : next;
        return {
          stream,
          observation: observe(cart),
          action,
          ...(memo === undefined ? {} : { memo }),
          reward,
          next: observe(next),
          terminated: false,
          truncated,
        };
      }),
    );
  }
}

function score(agent: Agent<Action>, start: Cart): number {
  let cart = start;
  let total = 0;
  while (cart.step < steps) {
    const [act] = agent.act([observe(cart)], { explore: false });
    const { reward, ...next } = push(cart, effortOf(act?.action as Action));
    total += reward;
    cart = next;
  }
  return total;
}

const continuous = { kind: 'continuous', n: 1 } as const;
const discrete = { kind: 'discrete', n: 3 } as const;
const context = { observationShape: [3], rng: createRng(4) };
const optimiser = cmaEs({ deviation: 0.5 });

describe('an evolution as an agent', () => {
  it.each([
    ['CMA-ES, linear', continuous, optimiser, { kind: 'feedback' }],
    ['CMA-ES, a layer, discrete', discrete, optimiser, { kind: 'feedback', hidden: 4 }],
    ['cross-entropy, linear', continuous, crossEntropy(), { kind: 'feedback' }],
  ] as const)(
    '%s: brings the cart back from anywhere',
    (_, actions, by, controller) => {
      // Each candidate from each start.
      const agent = evolution({ optimiser: by, controller, episodes: 3 }).create({
        ...context,
        actions,
      });
      train(agent, starts, 24 * steps * 40);
      // Doing nothing costs 45; the best linear policies, 12.45.
      expect(starts.reduce((sum, start) => sum + score(agent, start), 0)).toBeGreaterThan(-14);
    },
    20_000,
  );

  it('an open loop brings it back from where it learned to, and blindly from elsewhere', () => {
    const controller = { kind: 'schedule', knots: 4, feature: 2 } as const;
    const agent = evolution({ optimiser, controller }).create({ ...context, actions: continuous });
    const [left, right] = starts as [Cart, Cart];
    train(agent, [left, left], 24 * steps * 12);
    expect(score(agent, left)).toBeGreaterThan(-6);
    expect(score(agent, right)).toBeLessThan(-20);
  });

  it('gives each stream a candidate of its own, and the rest the mean', () => {
    const agent = evolution({ optimiser: cmaEs({ population: 4 }) }).create({
      ...context,
      actions: continuous,
    });
    const acts = agent.act(
      Array.from({ length: 6 }, () => observe(starts[0] as Cart)),
      { explore: true },
    );
    expect(acts.map(({ memo }) => memo ?? null)).toEqual([0, 1, 2, 3, null, null]);
    expect(acts[4]?.action).toEqual(acts[5]?.action);
  });

  it('counts only whole episodes of its own', () => {
    const agent = evolution({ optimiser: cmaEs({ population: 4 }) }).create({
      ...context,
      actions: continuous,
    });
    const here = observe(starts[0] as Cart);
    const act = (): Transition<Action> => {
      const [{ action, memo } = { action: [0] }] = agent.act([here], { explore: true });
      return {
        stream: 0,
        observation: here,
        action,
        ...(memo === undefined ? {} : { memo }),
        reward: 1,
        next: here,
        terminated: true,
        truncated: false,
      };
    };
    const memoOf = ({ memo }: Transition<Action>) => memo ?? null;
    const first = act();
    expect(memoOf(first)).toBe(0);
    agent.learn([first]);
    // Stopped with a decision open, and a new run: candidate 1 plays again, from the start.
    expect(memoOf(act())).toBe(1);
    agent.cut(0);
    agent.cut(0);
    expect(memoOf(act())).toBe(1);
    // What was overruled is dropped, and the rest of the run does not count.
    agent.cut(0);
    const rest = act();
    expect(memoOf(rest)).toBe(null);
    agent.learn([rest]);
    // Nor does an episode in which somebody else acted.
    const { memo: _, ...foreign } = act();
    agent.learn([{ ...foreign, terminated: false }]);
    const others = act();
    expect(memoOf(others)).toBe(null);
    agent.learn([others]);
    for (const candidate of [1, 2, 3]) {
      const own = act();
      expect(memoOf(own)).toBe(candidate);
      const stats = agent.learn([own]);
      if (candidate < 3) expect(stats).toBeUndefined();
      else expect(stats).toEqual({ updates: 1, fitnessMean: 1, fitnessBest: 1 });
    }
    expect(() => agent.learn([{ ...first, reward: Number.NaN }])).toThrow('reward NaN');
  });

  it('is evaluated by whoever has a pool, and its best is a policy', async () => {
    const setting = {
      controller: { kind: 'feedback', hidden: 6 },
      observationShape: pendulum.observationShape,
      actions: pendulum.actions,
    } as const;
    // One episode of 60 steps, from the same place.
    const evaluate = (parameters: Float64Array): number => {
      const agent = fromPolicy(controllerPolicy(setting, parameters)).create({
        ...setting,
        rng: createRng(1),
      });
      const environment = pendulum.create(11);
      let observation = environment.reset();
      let total = 0;
      for (let step = 0; step < 60; step += 1) {
        const [act] = agent.act([observation], { explore: false });
        const outcome = environment.step(act?.action as Action);
        observation = outcome.observation;
        total += outcome.reward;
      }
      return total;
    };
    const search = cmaEs().create({ dimension: 6 * 4 + 7, rng: createRng(3) });
    const still = evaluate(search.mean);
    const { best, evaluations } = await evolve({
      optimiser: search,
      evaluate: async (candidates) => candidates.map(evaluate),
      until: { generations: 12 },
    });
    expect(evaluations).toBe(12 * search.populationSize);
    expect(best?.fitness).toBeGreaterThan(still);
  });

  it.each([
    ['cma-es', optimiser, 'deviations'],
    ['cma-es', optimiser, 'covariance'],
    ['cem', crossEntropy(), 'variances'],
  ] as const)('%s is refused with something damaged or a tensor that is unknown', (_, by, name) => {
    const agent = evolution({ optimiser: by }).create({ ...context, actions: discrete });
    train(agent, starts, 100);
    const good = agent.save();
    const tensor = good.tensors?.[`optimiser/${name}`] as SnapshotTensor;
    const bad = { ...tensor, data: tensor.data.slice().fill(-1) };
    for (const spoiled of [`optimiser/${name}`, 'optimiser/unknown', 'mean']) {
      const tensors = { ...good.tensors, [spoiled]: bad };
      expect(() => agent.load({ ...good, tensors })).toThrow(
        expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }) as Error,
      );
    }
    expect(agent.save()).toEqual(good);
  });

  it('gives its mean as a policy, which another evolution begins from', () => {
    const options = { optimiser, controller: { kind: 'feedback', hidden: 2 } } as const;
    const agent = evolution(options).create({ ...context, actions: discrete });
    train(agent, starts, 600);
    const policy = evolutionPolicy(agent.save());
    expect(evolutionPolicy(policy)).toEqual(policy);
    const heir = evolution({ ...options, optimiser: crossEntropy() }).create({
      ...context,
      actions: discrete,
    });
    heir.load(policy);
    const places = Array.from({ length: 50 }, (_, i) => Float32Array.of(i - 25, 25 - 2 * i, 0));
    const act = (by: Agent<Action>) => by.act(places, { explore: false }).map((a) => a.action);
    expect(act(heir)).toEqual(act(agent));
    const other = evolution({ optimiser }).create({ ...context, actions: discrete });
    expect(() => other.load(policy)).toThrow(
      expect.objectContaining({ code: 'AHS_POLICY_INVALID' }) as Error,
    );
    expect(() => evolutionPolicy({ version: 2, state: { kind: 'dqn' } })).toThrow(
      expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }) as Error,
    );
  });
});

describe('a controller', () => {
  const create = (options: ControllerOptions, actions: typeof continuous | typeof discrete) =>
    createController(controllerSettings.parse(options), { observationSize: 2, actions });

  it('is linear in the observation, or in a layer of tanh', () => {
    const linear = create({ kind: 'feedback' }, continuous);
    expect(linear.dimension).toBe(3);
    const [out] = linear.act(Float64Array.of(1, 2, 0.5), Float32Array.of(0.25, -0.5)) as number[];
    expect(out).toBeCloseTo(Math.tanh(0.25 - 1 + 0.5), 6);
    const layer = create({ kind: 'feedback', hidden: 1 }, continuous);
    expect(layer.dimension).toBe(5);
    const [deep] = layer.act(
      Float64Array.of(1, 2, 0.5, 3, -1),
      Float32Array.of(0.25, -0.5),
    ) as number[];
    expect(deep).toBeCloseTo(Math.tanh(3 * Math.tanh(-0.25) - 1), 6);
  });

  it('draws a line through the knots over time, and stays at the ends', () => {
    const schedule = create({ kind: 'schedule', knots: 3, feature: 1, range: [0, 4] }, continuous);
    const at = (time: number): number =>
      (schedule.act(Float64Array.of(0, 1, -1), Float32Array.of(9, time)) as number[])[0] as number;
    for (const [time, value] of [
      [-1, 0],
      [0, 0],
      [1, 0.5],
      [2, 1],
      [3, 0],
      [4, -1],
      [5, -1],
    ] as const) {
      expect(at(time)).toBeCloseTo(Math.tanh(value), 6);
    }
    expect(() => create({ kind: 'schedule', knots: 3, feature: 2 }, discrete)).toThrow('feature 2');
  });

  it('takes the largest allowed score', () => {
    const scores = create({ kind: 'schedule', knots: 1 }, discrete);
    const parameters = Float64Array.of(1, 3, 2);
    expect(scores.act(parameters, Float32Array.of(0, 0))).toBe(1);
    expect(scores.act(parameters, Float32Array.of(0, 0), Uint8Array.of(1, 0, 1))).toBe(2);
  });
});
