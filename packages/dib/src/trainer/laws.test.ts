import { encodeSnapshot, type Json } from '@ahs/core';
import { checkLaws, tunableLaws } from '@ahs/core/testing';
import { afterEach, beforeAll, describe, test } from 'vitest';
import { chooseBackend } from '../engine/backend.js';
import type { Trainer } from './contract.js';
import { squares } from './squares.test.support.js';
import { createTrainer } from './trainer.js';

const made: Trainer[] = [];

function trainer(optimizer: 'sgd' | 'adam'): Trainer {
  const one = createTrainer({
    model: { kind: 'small-cnn', latent: 5 },
    data: squares(1, { train: 32, validation: 4, test: 4 }),
    seed: 3,
    training: { batchSize: 8, optimizer, learningRate: 0.1, beta: 1e-2 },
    length: { epochs: 3 },
    evaluateEvery: 100,
  });
  made.push(one);
  return one;
}

/** Trains one step and shows the weights alone: a value that only the settings know of would not show. */
function weightsAfterStep(one: Trainer): Json {
  let event = one.next();
  while (event !== undefined && event.type !== 'step.end') event = one.next();
  const { tensors = {} } = one.checkpoint();
  const weights = Object.entries(tensors).filter(([name]) => name.startsWith('weights/'));
  const bytes = encodeSnapshot({ version: 1, state: null, tensors: Object.fromEntries(weights) });
  return Buffer.from(bytes).toString('base64');
}

beforeAll(() => chooseBackend('wasm'));

afterEach(() => {
  for (const one of made.splice(0)) one.dispose();
});

describe.each([
  ['sgd', 'beta'],
  ['sgd', 'learningRate'],
  ['adam', 'learningRate'],
] as const)('with %s, what a session changes of %s keeps the laws', (optimizer, name) =>
  checkLaws(
    (law, run) => test(law, run, 60_000),
    tunableLaws({
      name,
      create: () => {
        const one = trainer(optimizer);
        return { tunable: one.tunables[name], step: () => weightsAfterStep(one) };
      },
    }),
  ),
);
