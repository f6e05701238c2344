import { type Controller, choice, float, join, linear, rest, schedule, steps } from '@ahs/core';
import { checkLaws, scheduleLaws, schedulerLaws } from '@ahs/core/testing';
import { describe, test } from 'vitest';
import { gradientBeta } from './gradient-beta.js';
import { hypergradient } from './hypergradient.js';
import { informationCeiling } from './information-ceiling.js';
import { pi } from './pi.js';
import { plateau } from './plateau.js';

const controllers: Readonly<Record<string, () => Controller>> = {
  plateau: () => plateau(0.1, { patience: 0, factor: 0.5 }),
  'plateau, max, absolute, cooling': () =>
    plateau(0.5, {
      watch: { metric: 'accuracy', on: 'epoch.end' },
      goal: 'max',
      patience: 1,
      threshold: { mode: 'absolute', amount: 0.1 },
      cooldown: 2,
      min: 0.01,
    }),
  pi: () => pi(0.5),
  gradientBeta: () => gradientBeta(0.1, { target: 0.5, stepSize: 0.1 }),
  'a rise under an information ceiling': () =>
    informationCeiling(linear(0, 0.5)) as unknown as Controller,
  'hypergradient, multiplicative': () => hypergradient(0.1),
  'hypergradient, additive': () => hypergradient(0.1, { rule: 'additive', stepSize: 0.1 }),
  'a plateau after a warm-up': () =>
    join([
      [steps(3), linear(0, 0.1)],
      [rest, plateau(0.1, { patience: 0 })],
    ]) as Controller,
  'a plateau inside a sequence': () =>
    join([
      [steps(4), plateau(0.4, { patience: 0 })],
      [steps(4), pi(0.5)],
      [rest, gradientBeta(0.1)],
    ]) as Controller,
};

for (const [name, create] of Object.entries(controllers)) {
  describe(`${name} keeps the laws`, () => {
    checkLaws(test, scheduleLaws({ create, spec: float(0, 1) }));
    checkLaws(
      test,
      schedulerLaws({ create: () => schedule('rate', create()), specs: { rate: float(0, 1) } }),
    );
  });
}

describe('a plateau over a list of values keeps the laws of schedulers', () =>
  checkLaws(
    test,
    schedulerLaws({
      create: () => schedule('size', plateau(64, { patience: 0, factor: 0.5, min: 16 })),
      specs: { size: choice(16, 32, 64) },
    }),
  ));
