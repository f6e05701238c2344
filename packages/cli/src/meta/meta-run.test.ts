import { controllerPolicy, ppoPolicy } from '@ahs/agents';
import { createRng, type Snapshot } from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { type Contender, learnerFactory } from './contender.js';
import { run } from './meta-run.js';
import type { Regime } from './regime.js';

const regime: Regime = {
  dataset: 'mnist-mini',
  pixelNoise: 0.2,
  trainSize: 60,
  labelNoise: 0.1,
  latent: 4,
  batchSize: 20,
  optimizer: 'sgd',
  epochs: 2,
  rateFactor: 1,
  beta: 0.01,
  seed: 5,
};
const controls = ['beta', 'learningRate'];
const features = 10;
/** The bias of the learning rate. */
const last = 2 * features + 1;

function linear(...weights: readonly [at: number, value: number][]): Snapshot {
  const parameters = new Float64Array(2 * (features + 1));
  for (const [at, value] of weights) parameters[at] = value;
  return controllerPolicy(
    {
      controller: { kind: 'feedback' },
      observationShape: [features],
      actions: { kind: 'continuous', n: 2 },
    },
    parameters,
  );
}

const policy = (snapshot: Snapshot): Contender => ({
  kind: 'policy',
  controls,
  actions: 'continuous',
  policy: snapshot,
  base: { beta: [0.003, 0.003] },
});
const unbounded = Object.fromEntries(
  Array.from({ length: features }, (_, at) => [String(at), { min: -9, max: 9 }]),
);

describe('a short run', () => {
  it('of a policy that corrects nothing is the base, and of another one is not', async () => {
    const base = await run({
      regime,
      contender: { kind: 'base', controls, base: { beta: [0.003, 0.003] } },
    });
    const nothing = await run({ regime, contender: policy(linear()) });
    const { experience, seen, milliseconds: _, ...came } = nothing;
    expect(came).toEqual({
      objective: base.objective,
      accuracy: base.accuracy,
      test: undefined,
      collapsed: base.collapsed,
    });
    expect([base.seen, experience]).toEqual([undefined, []]);
    expect([seen?.min[0], seen?.max.length]).toEqual([-1, features]);
    const slow = await run({ regime, contender: policy(linear([last, -3])) });
    expect(slow.objective).not.toBe(base.objective);
  });

  it('of two classes has learned something where it is well above one half', async () => {
    const texts: Regime = {
      ...regime,
      ...{ dataset: 'imdb-mini', pixelNoise: 0, labelNoise: 0, latent: 64 },
      // More than the data set has, and an optimizer that texts are customarily trained with.
      ...{ trainSize: 5000, batchSize: 32, optimizer: 'adam', epochs: 4, rateFactor: 2 },
    };
    const base = { kind: 'base', controls, base: { beta: [0.001, 0.001] } } as const;
    const { accuracy, collapsed } = await run({ regime: texts, contender: base });
    expect(accuracy).toBeGreaterThan(0.57);
    expect(accuracy).toBeLessThan(0.75);
    expect(collapsed).toBe(false);
  }, 60_000);

  it('where the policy sees what it was not trained on is the base too', async () => {
    const wild = linear([features, 3], [last, -3]);
    const free = { ...policy(wild), ranges: unbounded } as Contender;
    const held = {
      ...policy(wild),
      ranges: { ...unbounded, 0: { min: 5, max: 6 } },
    } as Contender;
    const base = await run({
      regime,
      contender: { kind: 'base', controls, base: { beta: [0.003, 0.003] } },
      test: true,
    });
    expect((await run({ regime, contender: held, test: true })).test).toEqual(base.test);
    expect((await run({ regime, contender: free, test: true })).test).not.toEqual(base.test);
  });

  it('that learns nothing has collapsed', async () => {
    const steep = { ...regime, rateFactor: 20, trainSize: 200 };
    const { collapsed, accuracy } = await run({
      regime: steep,
      contender: policy(linear([last, 3])),
    });
    expect(accuracy).toBeLessThan(0.15);
    expect(collapsed).toBe(true);
  });

  it('of an explorer brings home what it met', async () => {
    const agent = learnerFactory('ppo', 1).create({
      observationShape: [features],
      actions: { kind: 'continuous', n: 2 },
      rng: createRng(1),
    });
    const contender: Contender = {
      kind: 'explorer',
      controls,
      agent: 'ppo',
      policy: ppoPolicy(agent.save()),
      base: { beta: [0.003, 0.003] },
      epsilon: 1,
    };
    const { experience } = await run({ regime, contender });
    const steps = experience.filter((step) => step !== null);
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(steps.at(-1)?.terminated).toBe(true);
    const actions = new Set(steps.map(({ action }) => JSON.stringify(action)));
    expect(actions.size).toBe(steps.length);
    expect(agent.learn(steps.map((step) => ({ ...step, stream: 0 })))).toBeUndefined();
  });
});
