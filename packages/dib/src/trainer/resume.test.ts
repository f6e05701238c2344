import {
  createRng,
  decodeSnapshot,
  encodeSnapshot,
  type HostEvent,
  type Snapshot,
} from '@ahs/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import type { Trainer } from './contract.js';
import type { TrainerOptions } from './options.js';
import { squares } from './squares.test.support.js';
import { otherModels, trainersOf } from './trainers.test.support.js';

const options: TrainerOptions = {
  model: { kind: 'small-cnn', latent: 5 },
  data: squares(1),
  seed: 3,
  training: { batchSize: 16, optimizer: 'sgd', learningRate: 0.1, beta: 1e-2 },
  length: { epochs: 2 },
  evaluateEvery: 3,
};

const variants: Readonly<Record<string, Partial<TrainerOptions>>> = {
  'gradient descent with momentum': {},
  Adam: { training: { ...options.training, optimizer: 'adam', learningRate: 0.003 } },
  'what hypergradient descent reads': { training: { ...options.training, hypergradient: true } },
  'the same with Adam': {
    training: {
      ...options.training,
      optimizer: 'adam',
      learningRate: 0.003,
      hypergradient: true,
    },
  },
  'a run until convergence': { length: { epochs: 9, untilConverged: { patience: 4 } } },
  'max-pooling': {
    model: { kind: 'paper-cnn', latent: 5, bottleneck: 'linear' },
    data: squares(1, { train: 18, validation: 6, test: 6 }),
    training: { ...options.training, batchSize: 5 },
  },
  ...otherModels(options.training),
};

const trainer = trainersOf(options);

/** A copy as another process would read it from a file. */
function copied(snapshot: Snapshot): Snapshot {
  return decodeSnapshot(encodeSnapshot(snapshot), 'a checkpoint in memory');
}

function bytes(snapshot: Snapshot): Buffer {
  return Buffer.from(encodeSnapshot(snapshot));
}

/** Every event, with a learning rate that changes on the way. */
function run(one: Trainer, from = 0): HostEvent[] {
  const events: HostEvent[] = [];
  for (let event = one.next(); event !== undefined; event = one.next()) {
    events.push(event);
    if (from + events.length === 9) one.tunables.learningRate.set(0.02);
  }
  return events;
}

beforeAll(async () => {
  vi.stubEnv('AHS_FMA', '');
  await chooseBackend('wasm');
});

afterAll(() => vi.unstubAllEnvs());

describe('a resumed trainer', () => {
  it.each(Object.entries(variants))('goes on bit for bit: %s', (_, variant) => {
    const whole = trainer(variant);
    const expected = run(whole);
    const rng = createRng(11, 'stop points');
    const stops = [
      0,
      1,
      2,
      3,
      expected.length - 1,
      expected.length,
      ...Array.from({ length: 6 }, () => rng.integer(expected.length)),
    ];
    for (const stop of stops) {
      const first = trainer(variant);
      for (let i = 1; i <= stop; i += 1) {
        first.next();
        if (i === 9) first.tunables.learningRate.set(0.02);
      }
      const checkpoint = copied(first.checkpoint());
      // What the first trainer does afterwards must not reach the checkpoint.
      first.next();
      const second = trainer({ ...variant, restore: checkpoint });
      expect(run(second, stop)).toEqual(expected.slice(stop));
      expect(bytes(second.checkpoint()).equals(bytes(whole.checkpoint()))).toBe(true);
      expect(second.evaluate('test', 'best')).toEqual(whole.evaluate('test', 'best'));
    }
  });

  it('ends as it was asked to when it was stopped before the checkpoint', () => {
    const one = trainer();
    for (let i = 0; i < 5; i += 1) one.next();
    one.stop('stopped');
    const again = trainer({ restore: copied(one.checkpoint()) });
    expect(again.next()).toEqual(one.next());
  });

  it.each<[string, Partial<TrainerOptions>]>([
    ['model', { model: { kind: 'small-cnn', latent: 7 } }],
    ['data', { data: squares(2) }],
    ['batchSize', { training: { ...options.training, batchSize: 8 } }],
    ['optimizer', { training: { ...options.training, optimizer: { kind: 'sgd', momentum: 0.5 } } }],
    ['weightAverage', { training: { ...options.training, weightAverage: { decay: 0.9 } } }],
    ['shards', { training: { ...options.training, shards: 3 } }],
    ['seed', { seed: 4 }],
    ['epochs', { length: { epochs: 3 } }],
    ['patience', { length: { epochs: 2, untilConverged: { patience: 4 } } }],
    ['evaluateEvery', { evaluateEvery: 4 }],
  ])('refuses a checkpoint with another %s', (part, changes) => {
    const checkpoint = trainer().checkpoint();
    expect(() => trainer({ ...changes, restore: checkpoint })).toThrow(
      expect.objectContaining({
        code: 'AHS_CHECKPOINT_MISMATCH',
        message: expect.stringContaining(`differs in ${part} `),
      }),
    );
  });

  it('refuses a checkpoint of another backend', async () => {
    const checkpoint = trainer().checkpoint();
    await chooseBackend('cpu');
    expect(() => trainer({ restore: checkpoint })).toThrow(
      /differs in backend \("wasm", now "cpu"\)/,
    );
    await chooseBackend('wasm');
  });

  it('refuses what is no trainer checkpoint', () => {
    expect(() => trainer({ restore: { version: 1, state: { something: 'else' } } })).toThrow(
      expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }),
    );
  });
});
