import { createRng, type Json, parseExact, stringifyExact } from '@ahs/core';
import { describe, expect, test } from 'vitest';
import {
  type Action,
  cartPole,
  type EnvironmentFactory,
  environmentNamed,
  environmentNames,
  pendulum,
  vectorEnvironment,
} from './index.js';

const factories: readonly (readonly [string, EnvironmentFactory])[] = environmentNames().flatMap(
  (name) =>
    Object.entries(environmentNamed(name)).map(
      ([role, factory]) => [`${name} for ${role}`, factory] as const,
    ),
);

/** Deterministic actions of a space. */
function actor({ actions }: EnvironmentFactory, seed: number): () => Action {
  const rng = createRng(seed, 'actions');
  return () => {
    switch (actions.kind) {
      case 'discrete':
        return rng.integer(actions.n);
      case 'multiDiscrete':
        return actions.n.map((n) => rng.integer(n));
      case 'continuous':
        return Array.from({ length: actions.n }, () => 2 * rng.uniform() - 1);
    }
  };
}

describe.each(factories)('%s', (_, factory) => {
  const play = (seed: number, steps: number) => {
    const environments = vectorEnvironment(factory, { streams: 3, seed });
    const act = actor(factory, seed);
    return { environments, act, lines: run(environments, act, steps) };
  };
  const run = (
    environments: ReturnType<typeof vectorEnvironment>,
    act: () => Action,
    steps: number,
  ) =>
    Array.from({ length: steps }, () =>
      stringifyExact(
        environments
          .step(Array.from({ length: 3 }, act))
          .map((step) => ({ ...step, observation: [...step.observation] })) as Json,
      ),
    );

  test('same seed, same steps; another seed, others', () => {
    const first = play(1, 30).lines;
    expect(play(1, 30).lines).toEqual(first);
    expect(play(2, 30).lines).not.toEqual(first);
  });

  test('goes on bit for bit from a saved state, mid-episode', () => {
    const { environments, act } = play(1, 23);
    const saved = parseExact(stringifyExact(environments.save()));
    const observations = environments.observations().map((row) => [...row]);
    const fork = actor(factory, 8);
    const wanted = run(environments, fork, 300);
    const other = vectorEnvironment(factory, { streams: 3, seed: 99 });
    other.load(saved);
    expect(other.observations().map((row) => [...row])).toEqual(observations);
    expect(run(other, actor(factory, 8), 300)).toEqual(wanted);
    expect(act).toBeTypeOf('function');
  });

  test('observations have the promised length and are finite', () => {
    const environment = factory.create(1);
    const act = actor(factory, 1);
    let observation = environment.reset();
    for (let step = 0; step < 600; step += 1) {
      expect(observation).toHaveLength(
        factory.observationShape.reduce((product, n) => product * n, 1),
      );
      expect(observation.every(Number.isFinite)).toBe(true);
      const next = environment.step(act());
      observation = next.terminated || next.truncated ? environment.reset() : next.observation;
    }
  });

  test('a foreign state is refused and changes nothing', () => {
    const { environments } = play(1, 5);
    const before = stringifyExact(environments.save());
    for (const foreign of [
      null,
      {},
      { ...(environments.save() as object), environments: [1, 2, 3] },
    ]) {
      expect(() => environments.load(foreign as Json)).toThrow(
        expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }),
      );
    }
    expect(stringifyExact(environments.save())).toBe(before);
  });
});

describe('episodes', () => {
  test('reset(seed) starts as if the environment were new', () => {
    const environment = cartPole.create(5);
    const first = [...environment.reset()];
    const second = [...environment.reset()];
    expect(second).not.toEqual(first);
    expect([...environment.reset(5)]).toEqual(first);
    expect([...environment.reset()]).toEqual(second);
  });

  test('the time limit truncates and does not terminate', () => {
    const environment = pendulum.create(1);
    environment.reset();
    for (let step = 1; step < 200; step += 1) {
      const { terminated, truncated } = environment.step([0]);
      expect([terminated, truncated]).toEqual([false, false]);
    }
    const { terminated, truncated } = environment.step([0]);
    expect([terminated, truncated]).toEqual([false, true]);
    expect(() => environment.step([0])).toThrow(
      expect.objectContaining({ code: 'AHS_EPISODE_OVER' }),
    );
  });

  test('no step before the first reset, and no action from elsewhere', () => {
    const environment = cartPole.create(1);
    expect(() => environment.step(0)).toThrow(
      expect.objectContaining({ code: 'AHS_EPISODE_OVER' }),
    );
    environment.reset();
    for (const action of [2, -1, 0.5, [0], Number.NaN]) {
      expect(() => environment.step(action)).toThrow(
        expect.objectContaining({ code: 'AHS_ACTION_INVALID' }),
      );
    }
    const rod = pendulum.create(1);
    rod.reset();
    for (const action of [0, [], [2], [Number.NaN]]) {
      expect(() => rod.step(action)).toThrow(
        expect.objectContaining({ code: 'AHS_ACTION_INVALID' }),
      );
    }
  });

  test('streams differ; where one ends it starts anew and yet hands out its true last observation', () => {
    const environments = vectorEnvironment(cartPole, { streams: 2, seed: 1 });
    const [a, b] = environments.observations();
    expect(a).not.toEqual(b);
    for (;;) {
      const steps = environments.step([1, 1]);
      const ended = steps.findIndex(({ terminated }) => terminated);
      if (ended < 0) continue;
      const last = steps[ended]?.observation as Float32Array;
      expect(
        Math.max(Math.abs(last[0] as number) / 2.4, Math.abs(last[2] as number) / 0.2094395),
      ).toBeGreaterThan(1);
      const fresh = environments.observations()[ended] as Float32Array;
      expect(fresh.every((value) => Math.abs(value) <= 0.05)).toBe(true);
      break;
    }
    expect(() => environments.step([1])).toThrow('2 environments');
    expect(() => vectorEnvironment(cartPole, { streams: 0, seed: 1 })).toThrow(
      expect.objectContaining({ code: 'AHS_STREAMS_INVALID' }),
    );
  });
});

test('a name that is almost right is answered with the right one', () => {
  expect(() => environmentNamed('CartPole-v0')).toThrow("Did you mean 'CartPole-v1'?");
  expect(() => environmentNamed('toString')).toThrow(
    expect.objectContaining({ code: 'AHS_ENVIRONMENT_UNKNOWN' }),
  );
});
