import { choice, float, type Specs } from '@ahs/core';
import { adapterLaws, checkLaws } from '@ahs/core/testing';
import { describe, test } from 'vitest';
import { betaAdapter } from './beta-adapter.js';
import { correctionAdapter } from './correction-adapter.js';
import { paperAdapter } from './paper-adapter.js';

describe('the default adapter for β keeps the laws', () => {
  const sessions: Readonly<Record<string, Specs>> = {
    'within a wide spec': { beta: float(0, 1) },
    'within its own bounds': { beta: float(1e-3, 0.3, { scale: 'log' }) },
    'within a narrower spec': { beta: float(0.01, 0.1, { scale: 'log' }) },
    'beside a learning rate': { beta: float(0, 1), learningRate: float(0, 1) },
  };
  for (const [name, specs] of Object.entries(sessions)) {
    describe(name, () => checkLaws(test, adapterLaws({ create: () => betaAdapter(), specs })));
  }
  describe('with other moves', () =>
    checkLaws(
      test,
      adapterLaws({
        create: () =>
          betaAdapter({
            factors: [0.1, 0.5, 1, 3, 9],
            bounds: { min: 1e-4, max: 1 },
            objective: { smoothing: 1 },
          }),
        specs: { beta: float(0, 1) },
      }),
    ));
});

describe("the paper's adapter keeps the laws", () => {
  for (const actions of ['grid', 'steps'] as const) {
    describe(actions, () =>
      checkLaws(
        test,
        adapterLaws({ create: () => paperAdapter({ actions }), specs: { beta: float(0, 1) } }),
      ),
    );
    describe(`${actions}, of its values alone, with a plan`, () =>
      checkLaws(
        test,
        adapterLaws({
          create: () => paperAdapter({ actions, epochs: 3 }),
          specs: { beta: choice(0, 0.1, 0.2, 0.3, 0.4, 0.5) },
        }),
      ));
  }
});

describe('the adapter of corrections keeps the laws', () => {
  const correction = float(Math.exp(-1.6), Math.exp(1.6), { scale: 'log' });
  const specs = { beta: correction, learningRate: correction };
  const known = { logEpochs: 0.1, logRate: -0.5 };
  describe('continuous', () =>
    checkLaws(test, adapterLaws({ create: () => correctionAdapter({ known }), specs })));
  describe('within narrower limits', () =>
    checkLaws(
      test,
      adapterLaws({
        create: () => correctionAdapter({ controls: ['beta'] }),
        specs: { beta: float(0.5, 2, { scale: 'log' }) },
      }),
    ));
  describe('of all combinations', () =>
    checkLaws(
      test,
      adapterLaws({ create: () => correctionAdapter({ actions: 'product', known }), specs }),
    ));
  describe('of a list for each', () =>
    checkLaws(
      test,
      adapterLaws({
        create: () => correctionAdapter({ actions: 'factored', levels: [-1, 0, 0.3] }),
        specs,
      }),
    ));
});
