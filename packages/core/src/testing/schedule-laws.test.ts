import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Controller,
  chain,
  clamp,
  constant,
  cosine,
  cosineWithRestarts,
  cyclic,
  cyclicalAnnealing,
  ema,
  epochs,
  every,
  exponential,
  float,
  fraction,
  geometric,
  join,
  limitRate,
  linear,
  multiStep,
  oneCycle,
  piecewise,
  polynomial,
  rest,
  type Schedule,
  schedule,
  stepDecay,
  steps,
  when,
} from '../index.js';
import { anyPart } from '../schedule.test.arbitrary.js';
import {
  checkLaws,
  type ScheduleSubject,
  scheduleLaws,
  schedulerLaws,
  scheduleViolators,
} from './index.js';

const spec = float(1e-3, 0.3, { scale: 'log' });

/** Halves its value when an evaluation is worse than the best so far. */
const plateau: Controller = {
  config: { kind: 'plateau' },
  needs: ['loss'],
  init: () => ({ best: Infinity, value: 0.3 }),
  next: (state, { event }) => {
    const { best, value } = state as { best: number; value: number };
    const loss = event.type === 'eval.end' ? event.metrics.loss : undefined;
    if (loss === undefined || Number.isNaN(loss)) return { state };
    if (loss < best) return { state: { best: loss, value } };
    const halved = Math.max(1e-3, value / 2);
    return { state: { best, value: halved }, value: halved };
  },
};

describe('every schedule of core keeps the laws', () => {
  const schedules: Readonly<Record<string, () => Schedule | Controller>> = {
    constant: () => constant(0.1),
    linear: () => linear(0.001, 0.3),
    geometric: () => geometric(0.001, 0.3),
    cosine: () => cosine(0.3, 0.001),
    'stepDecay by epochs': () => stepDecay(0.3, { factor: 0.5, every: epochs(1) }),
    'stepDecay by steps': () => stepDecay(0.3, { factor: 0.5, every: steps(2) }),
    'stepDecay by fraction': () => stepDecay(0.3, { factor: 0.5, every: fraction(0.3) }),
    polynomial: () => polynomial(0.3, 0.001, { power: 2, over: epochs(2) }),
    cosineWithRestarts: () => cosineWithRestarts(0.3, 0.001, { first: steps(2), growth: 2 }),
    multiStep: () => multiStep(0.3, { factor: 0.5, at: [steps(3), epochs(2)] }),
    exponential: () => exponential(0.3, { factor: 0.7, every: fraction(0.2) }),
    oneCycle: () => oneCycle(0.3, { from: 0.01, to: 0.001 }),
    cyclic: () => cyclic(0.001, 0.3, { up: steps(3), mode: 'expRange', factor: 0.9 }),
    cyclicalAnnealing: () => cyclicalAnnealing(0.001, 0.3),
    piecewise: () =>
      piecewise(
        0.001,
        [
          [steps(3), 0.3],
          [steps(7), 0.1],
        ],
        { between: 'linear' },
      ),
    'chain of schedules': () => chain(linear(0.1, 1), constant(0.1)),
    'chain with a controller': () => chain(linear(0.1, 1), plateau, constant(0.5)),
    clamp: () => clamp(plateau, { max: 0.2 }),
    'every by steps': () => every(steps(3), cosine(0.3, 0.001)),
    'every by events': () => every('eval.end', plateau),
    'when by the clock': () =>
      when({ from: steps(3), until: epochs(2) }, constant(0.1), linear(0.001, 0.3)),
    'when by a metric': () => when({ metric: 'kl', above: 0.5 }, plateau, constant(0.1)),
    'limitRate per step': () => limitRate(plateau, { factor: 1.1, per: 'step' }),
    'limitRate per decision': () => limitRate(plateau, { delta: 0.01, per: 'decision' }),
    ema: () => ema(plateau, { halfLife: epochs(1) }),
    'join of schedules': () =>
      join([
        [steps(3), linear(0.001, 0.1)],
        [epochs(1), constant(0.2)],
        [fraction(0.2), geometric(0.2, 0.1)],
        [rest, cosine(0.1, 0.001)],
      ]),
    'join without a known length': () =>
      join([
        [steps(3), linear(0.001, 0.1)],
        [rest, constant(0.1)],
      ]),
    'join with a controller': () =>
      join([
        [epochs(1), linear(0.001, 0.3)],
        [rest, plateau],
      ]),
    controller: () => plateau,
  };
  for (const [name, create] of Object.entries(schedules)) {
    describe(name, () => checkLaws(test, scheduleLaws({ create, spec })));
  }
  test('composed at random, three deep', () => {
    fc.assert(
      fc.property(anyPart(0.001, 0.3), ({ create }) => {
        for (const law of scheduleLaws({ create, spec, seeds: [1] })) law.check();
      }),
      { numRuns: 100 },
    );
  });

  test('and so do the schedulers that they make', () => {
    fc.assert(
      fc.property(anyPart(0.001, 0.3), ({ create }) => {
        const scheduler = () => schedule('beta', create());
        const subject = { create: scheduler, specs: { beta: spec }, seeds: [1] };
        for (const law of schedulerLaws(subject)) law.check();
      }),
      { numRuns: 5 },
    );
  });

  describe('a bare function', () =>
    checkLaws(
      test,
      scheduleLaws({
        create:
          () =>
          ({ step }) =>
            0.3 / (1 + step),
        spec,
        opaque: true,
      }),
    ));
});

describe('each law catches its violator', () => {
  const lawOf = (name: string, subject: ScheduleSubject) =>
    scheduleLaws(subject).find((law) => law.name.startsWith(`${name}:`));
  const brokenLaw = expect.objectContaining({ code: 'AHS_LAW_BROKEN' }) as Error;

  for (const [name, subject] of Object.entries(scheduleViolators)) {
    test(name, () => {
      expect(lawOf(name, subject)).toBeDefined();
      expect(() => lawOf(name, subject)?.check()).toThrow(brokenLaw);
    });
  }

  test('and there is one for each law', () => {
    const laws = scheduleLaws({ create: () => constant(0.1), spec });
    expect(laws.map(({ name }) => name.split(':')[0]).sort()).toEqual(
      Object.keys(scheduleViolators).sort(),
    );
  });

  test('a schedule that needs the progress and does not say so', () => {
    const create = () => (clock: { readonly progress?: number }) =>
      linear(0.001, 0.3)({ epoch: 0, step: 0, ...clock });
    expect(() => lawOf('progress', { create, spec, opaque: true })?.check()).toThrow(
      /needsProgress does not say so/,
    );
  });

  test('a clock that is changed', () => {
    const create = () => (clock: { step: number }) => {
      clock.step += 1;
      return 0.1;
    };
    expect(() => lawOf('silence', { create, spec, opaque: true })?.check()).toThrow(
      /changed the observation/,
    );
  });
});
