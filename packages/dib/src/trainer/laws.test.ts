import { encodeSnapshot, type Json } from '@ahs/core';
import { checkLaws, hostLaws, tunableLaws } from '@ahs/core/testing';
import { afterEach, beforeAll, describe, test } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import { EVALUATION_METRICS } from '../metrics.js';
import type { Trainer } from './contract.js';
import { squares } from './squares.test.support.js';
import { createTrainer } from './trainer.js';
import { stepMetrics } from './training-step.js';

const made: Trainer[] = [];

function trainer(optimizer: 'sgd' | 'adam', epochs = 3): Trainer {
  const one = createTrainer({
    model: { kind: 'small-cnn', latent: 5 },
    data: squares(1, { train: 32, validation: 4, test: 4 }),
    seed: 3,
    training: { batchSize: 8, optimizer, learningRate: 0.1, beta: 1e-2 },
    length: { epochs },
    evaluateEvery: 100,
  });
  made.push(one);
  return one;
}

/** Trains one step and shows the weights alone: a value that only the settings know of would not show. */
function weightsAfterStep(one: Trainer): Json {
  let event = one.next();
  while (event !== undefined && event.type !== 'step.end') event = one.next();
  return weights(one);
}

function weights(one: Trainer): Json {
  const { tensors = {} } = one.checkpoint();
  const own = Object.entries(tensors).filter(([name]) => name.startsWith('weights/'));
  const bytes = encodeSnapshot({ version: 1, state: null, tensors: Object.fromEntries(own) });
  return Buffer.from(bytes).toString('base64');
}

beforeAll(() => chooseBackend('wasm'));

afterEach(() => {
  for (const one of made.splice(0)) one.dispose();
});

/** Within what is left of an epoch, so that each makes another batch. */
const sizes = [1, 3, 7];

describe.each([
  ['sgd', 'beta'],
  ['sgd', 'learningRate'],
  ['adam', 'learningRate'],
  ['sgd', 'batchSize'],
] as const)('with %s, what a session changes of %s keeps the laws', (optimizer, name) =>
  checkLaws(
    (law, run) => test(law, run, 60_000),
    tunableLaws({
      name,
      ...(name === 'batchSize' ? { values: sizes } : {}),
      create: () => {
        const one = trainer(optimizer);
        return { tunable: one.tunables[name], step: () => weightsAfterStep(one) };
      },
    }),
  ),
);

describe('as a host of sessions the trainer keeps the laws', () => {
  for (const name of ['learningRate', 'beta'] as const) {
    const laws = hostLaws({
      name: `the trainer, ${name}`,
      metrics: [...stepMetrics({ kind: 'classifier' }), ...EVALUATION_METRICS],
      train: async (open) => {
        const one = trainer('sgd', 2);
        const session = open?.(one.tunables[name]);
        const used: number[] = [];
        for (let rate = one.tunables[name].get(); ; rate = one.tunables[name].get()) {
          const event = one.next();
          if (event === undefined) break;
          if (event.type === 'step.end') used.push(rate);
          session?.report(event);
        }
        return { used, outcome: weights(one) };
      },
    });
    for (const law of laws) test(law.name, () => law.check(), 60_000);
  }
});
