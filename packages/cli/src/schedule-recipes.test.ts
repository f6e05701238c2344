import {
  type Clock,
  cosine,
  cosineWithRestarts,
  createSession,
  cyclic,
  cyclicalAnnealing,
  epochs,
  exponential,
  float,
  fraction,
  geometric,
  linear,
  multiStep,
  oneCycle,
  piecewise,
  polynomial,
  type Schedule,
  type Scheduler,
  stepDecay,
  steps,
  variable,
} from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { scheduleRecipes } from './schedule-recipes.js';
import { parseScheduleText } from './schedule-text.js';

const specs = { beta: float(0, 1) };

function build(text: string) {
  const { name, controls, arguments: parameters } = parseScheduleText(text);
  const recipe = scheduleRecipes[name];
  if (recipe === undefined) throw new Error(`There is no ${name}.`);
  return recipe.build({ controls, arguments: parameters, specs });
}

const clocks: readonly Clock[] = Array.from({ length: 41 }, (_, step) => ({
  epoch: Math.floor(step / 4),
  step,
  progress: step / 40,
}));

function valuesOf(text: string): readonly (number | undefined)[] {
  const session = createSession({
    metrics: [],
    tunables: { beta: variable(specs.beta, 0.5) },
    schedulers: [build(text)],
  });
  return clocks.map(
    (clock, index) =>
      session.report(
        index === 0 ? { type: 'run.start', clock } : { type: 'step.end', clock, metrics: {} },
      ).beta,
  );
}

describe('a schedule in words', () => {
  const meant: Readonly<Record<string, Schedule>> = {
    'linear:0.1:0.9': linear(0.1, 0.9),
    'linear:0.1:0.9:5': linear(0.1, 0.9, { over: epochs(5) }),
    'geometric:0.1:0.9:20steps': geometric(0.1, 0.9, { over: steps(20) }),
    'cosine:1:0:50%': cosine(1, 0, { over: fraction(0.5) }),
    'polynomial:1:0:2:5epochs': polynomial(1, 0, { power: 2, over: epochs(5) }),
    'step:0.8:0.5:3': stepDecay(0.8, { factor: 0.5, every: epochs(3) }),
    'multi-step:0.8:0.5:2:20steps:75%': multiStep(0.8, {
      factor: 0.5,
      at: [epochs(2), steps(20), fraction(0.75)],
    }),
    'exponential:0.8:0.5:1epoch': exponential(0.8, { factor: 0.5, every: epochs(1) }),
    'restarts:1:0:2': cosineWithRestarts(1, 0, { first: epochs(2) }),
    'restarts:1:0:2:2': cosineWithRestarts(1, 0, { first: epochs(2), growth: 2 }),
    'one-cycle:0.2:1:0.1': oneCycle(1, { from: 0.2, to: 0.1 }),
    'warm-up:0.2:1:0.1:0.25': oneCycle(1, { from: 0.2, to: 0.1, rise: 0.25 }),
    'one-cycle:0.2:1:0.1:30steps': oneCycle(1, { from: 0.2, to: 0.1, over: steps(30) }),
    'cyclic:0.1:0.9:5steps': cyclic(0.1, 0.9, { up: steps(5) }),
    'cyclical-annealing:0:1:3': cyclicalAnnealing(0, 1, { cycles: 3 }),
    'piecewise:0.1:3:0.5:6:0.2': piecewise(0.1, [
      [epochs(3), 0.5],
      [epochs(6), 0.2],
    ]),
    'path:0.1:0.9:0.2': piecewise(
      0.1,
      [
        [fraction(0.5), 0.9],
        [fraction(1), 0.2],
      ],
      { between: 'geometric' },
    ),
    'path:0:0.9': piecewise(0, [[fraction(1), 0.9]], { between: 'linear' }),
  };

  it.each(Object.entries(meant))('%s', (text, schedule) => {
    const values = clocks.map(schedule);
    expect(new Set(values).size).toBeGreaterThan(1);
    expect(valuesOf(`beta=${text}`)).toEqual(values);
  });

  it('warms up and cools down around where things stand, where nothing is said', () => {
    const { controls, arguments: parameters } = parseScheduleText('learningRate=warm-up');
    const build = (initial: number) =>
      scheduleRecipes['warm-up']?.build({
        ...{ controls, arguments: parameters },
        specs: { learningRate: float(0, 1) },
        initial: { learningRate: initial },
      });
    const session = createSession({
      metrics: [],
      tunables: { learningRate: variable(float(0, 1), 0.06) },
      schedulers: [build(0.06) as Scheduler],
    });
    const values = clocks.map(
      (clock, index) =>
        session.report(
          index === 0 ? { type: 'run.start', clock } : { type: 'step.end', clock, metrics: {} },
        ).learningRate,
    );
    expect(values).toEqual(clocks.map(oneCycle(0.06, { from: 0.006, to: 0.0006, rise: 1 / 12 })));
  });

  it('is there for each formula', () => {
    const named = Object.keys(meant).map((text) => text.split(':')[0]);
    expect(new Set([...named, 'constant', 'fixed'])).toEqual(new Set(Object.keys(scheduleRecipes)));
  });

  it.each([
    ['beta=linear:0.1', 'linear:<from>:<to>'],
    ['beta=linear:0.1:0.9:5:6', 'linear:<from>:<to>'],
    ['beta=linear:0.1:0.9:5minutes', '500steps or 30%'],
    ['beta=step:0.1:0.5:1.5', 'epochs(1.5)'],
    ['beta=cosine:1:0:130%', 'fraction(1.3)'],
    ['beta=path:0.1', 'path:<value>'],
    ['beta=piecewise:0.1:3', 'piecewise:<from>'],
    ['beta=piecewise:0.1:3:0.5:6', 'piecewise:<from>'],
    ['beta=piecewise:0.1:3:0.5:2:0.1', 'epochs(2) comes after epochs(3)'],
    ['beta=one-cycle:0.1:3:0.1', '3 is no legal beta'],
    ['beta=warm-up', 'warm-up[:<from>'],
  ])('refuses %s', (text, message) => {
    expect(() => build(text)).toThrowError(
      expect.objectContaining({
        code: 'AHS_SCHEDULE_INVALID',
        message: expect.stringContaining(message),
      }),
    );
  });
});
