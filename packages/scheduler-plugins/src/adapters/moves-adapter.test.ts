import {
  type Adapter,
  choice,
  float,
  integer,
  type Observation,
  type Specs,
  type Values,
} from '@ahs/core';
import { adapterLaws, checkLaws } from '@ahs/core/testing';
import { describe, expect, test } from 'vitest';
import * as plugins from '../index.js';
import { batchSizeAdapter } from './batch-size-adapter.js';
import { betaAdapter } from './beta-adapter.js';
import { correctionAdapter } from './correction-adapter.js';
import { jointAdapter } from './joint-adapter.js';
import { learningRateAdapter } from './learning-rate-adapter.js';
import { movesAdapter } from './moves-adapter.js';
import { paperAdapter } from './paper-adapter.js';

const session: Specs = {
  beta: float(0, 1),
  learningRate: float(1e-6, 1, { scale: 'log' }),
  batchSize: integer(1, 4096, { scale: 'log' }),
  dropout: float(0, 0.9),
};
const inForce: Values = { beta: 0.01, learningRate: 0.03, batchSize: 64, dropout: 0.45 };

type Seeing = Pick<Adapter<unknown>, 'encoder'>;

/** The features of an adapter at one evaluation. */
function seen(
  { encoder }: Seeing,
  specs: Specs,
  values: Values,
  metrics: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const { init, next, encode, features } = encoder.within?.(specs) ?? encoder;
  const event = { type: 'eval.end', clock: { epoch: 0, step: 0, progress: 0 }, metrics } as const;
  const observation: Observation = { report: 0, event, values, outcomes: {} };
  const { vector } = encode(next(init(specs), observation), observation);
  return Object.fromEntries(features.map((name, index) => [name, vector[index] ?? Number.NaN]));
}

describe('every adapter keeps the laws', () => {
  const adapters = {
    learningRate: learningRateAdapter,
    batchSize: batchSizeAdapter,
    joint: jointAdapter,
    'a KL weight': () =>
      betaAdapter({
        hyperparameter: 'dropout',
        bounds: { min: 0.01, max: 0.8 },
        objective: { metric: 'loss', goal: 'min', range: 'any' },
        metrics: [],
        reward: { fractions: {} },
      }),
    'what it sees is pinned': () => learningRateAdapter({ sees: ['batchSize', 'gone'] }),
    'three at once': () => movesAdapter({ moves: { beta: {}, learningRate: {}, dropout: {} } }),
  };
  for (const [name, create] of Object.entries(adapters)) {
    describe(name, () => checkLaws(test, adapterLaws({ create: () => create(), specs: session })));
  }
  describe('joint, factored', () =>
    checkLaws(
      test,
      adapterLaws({ create: () => jointAdapter({ actions: 'factored' }), specs: session }),
    ));
  describe('a batch size from a list', () =>
    checkLaws(
      test,
      adapterLaws({ create: batchSizeAdapter, specs: { batchSize: choice(4, 16, 32, 64, 2048) } }),
    ));
});

describe('what an agent sees', () => {
  test('is every value in force: the agent of β sees learning rate and batch size', () => {
    const features = seen(betaAdapter(), session, inForce);
    expect(Object.keys(features).slice(-4)).toEqual([
      'logBeta',
      'logBatchSize',
      'linearDropout',
      'logLearningRate',
    ]);
    expect(features.logBatchSize).toBeCloseTo(0, 12);
    expect(features.logLearningRate).toBeCloseTo(0, 12);
    expect(features.linearDropout).toBeCloseTo(0, 6);
  });

  /** With their own settings; the other two have the states of their recipes, and no more. */
  const defaults: Readonly<Record<string, () => Seeing>> = {
    batchSizeAdapter,
    betaAdapter,
    jointAdapter: () => jointAdapter(),
    learningRateAdapter,
    movesAdapter: () => movesAdapter({ moves: { dropout: {} } }),
  };
  const recipes: Readonly<Record<string, () => Seeing>> = {
    correctionAdapter: () => correctionAdapter(),
    paperAdapter,
  };
  const moved = (adapter: Seeing) => {
    const before = seen(adapter, session, inForce);
    return Object.keys(session).filter((name) => {
      const after = seen(adapter, session, { ...inForce, [name]: 2 * (inForce[name] ?? 0) });
      return Object.keys(before).some((feature) => after[feature] !== before[feature]);
    });
  };

  test.each(Object.entries(defaults))('by default is every value in force: %s', (_, create) => {
    expect(moved(create())).toEqual(Object.keys(session));
  });

  test.each(Object.entries(recipes))(
    'is no value in force, as its recipe has it: %s',
    (_, create) => {
      expect(moved(create())).toEqual([]);
    },
  );

  test('is said here of every adapter there is', () => {
    const exported = Object.keys(plugins).filter((name) => name.endsWith('Adapter'));
    expect(exported.sort()).toEqual(Object.keys({ ...defaults, ...recipes }).sort());
  });

  test('or the same in every session, where a policy is to be carried from one to another', () => {
    const pinned = betaAdapter({ sees: ['learningRate', 'batchSize'] });
    const narrow: Specs = { beta: float(0, 1) };
    expect(Object.keys(seen(pinned, session, inForce))).toEqual(
      Object.keys(seen(pinned, narrow, { beta: 0.01 })),
    );
    expect(seen(pinned, narrow, { beta: 0.01 }).logBatchSize).toBe(0);
    expect(seen(pinned, session, inForce).linearDropout).toBeUndefined();
  });

  test('a loss by its order of magnitude', () => {
    expect(seen(learningRateAdapter(), session, inForce, { loss: Math.E - 1 }).loss).toBe(0.25);
    expect(seen(learningRateAdapter(), session, inForce, { loss: 1 - Math.E }).loss).toBe(-0.25);
  });
});

describe('several hyperparameters by one agent', () => {
  test('product: each combination is one action', () => {
    const { actions } = jointAdapter();
    expect(actions.space(session)).toEqual({ kind: 'discrete', n: 9 });
    const led = Array.from({ length: 9 }, (_, action) => {
      const { beta = 0, learningRate = 0 } = actions.decode(action, inForce, session);
      return [beta / 0.01, learningRate / 0.03];
    });
    for (const [action, [beta, rate]] of led.entries()) {
      expect(beta).toBeCloseTo([0.4, 1, 2.5][Math.floor(action / 3)] ?? 0, 9);
      expect(rate).toBeCloseTo([0.4, 1, 2.5][action % 3] ?? 0, 9);
    }
    expect([...(actions.mask?.({ ...inForce, beta: 0.3 }, session) ?? [])]).toEqual([
      1, 1, 1, 1, 1, 1, 0, 0, 0,
    ]);
    expect(() => actions.decode(9, inForce, session)).toThrow(
      expect.objectContaining({ code: 'AHS_ACTION_INVALID' }) as Error,
    );
  });

  test('factored: a choice from each list', () => {
    const { actions } = jointAdapter({ actions: 'factored' });
    expect(actions.space(session)).toEqual({ kind: 'multiDiscrete', n: [3, 3] });
    const after = actions.decode([0, 2], inForce, session);
    expect(after).toEqual({ beta: 0.4 * 0.01, learningRate: 0.03 * 2.5 });
    expect(actions.actionFor(inForce, { ...inForce, ...after }, session)).toEqual([0, 2]);
    expect(actions.actionFor(inForce, { ...inForce, beta: 0.02 }, session)).toBeUndefined();
    expect([...(actions.mask?.({ ...inForce, beta: 0.3 }, session) ?? [])]).toEqual([
      1, 1, 0, 1, 1, 1,
    ]);
  });
});

describe('a batch size', () => {
  test('is doubled and halved, whole, or to what is on the list', () => {
    const { actions } = batchSizeAdapter();
    const from = (batchSize: number, specs: Specs) =>
      [0, 1, 2].map((action) => actions.decode(action, { batchSize }, specs).batchSize);
    expect(from(64, session)).toEqual([32, 64, 128]);
    expect(from(1024, session)).toEqual([512, 1024, 1024]);
    expect(from(15, session)).toEqual([8, 15, 30]);
    expect(from(32, { batchSize: choice(16, 32, 64, 2048) })).toEqual([16, 32, 64]);
    expect(from(64, { batchSize: choice(16, 32, 64, 2048) })).toEqual([32, 64, 64]);
  });
});

test.each([
  [{ moves: {} }, /must name a hyperparameter/],
  [{ moves: { beta: { factors: [2, 4] } } }, /moves\.beta\.factors/],
  [{ moves: { beta: {} }, metrics: [{ metric: 'kl', scale: 'square' }] } as never, /metrics\.0/],
])('movesAdapter refuses %j', (options, message) => {
  expect(() => movesAdapter(options)).toThrow(message);
  expect(() => movesAdapter(options)).toThrow(
    expect.objectContaining({ code: 'AHS_OPTION_INVALID' }) as Error,
  );
});
