import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priority } from '../arbiters/priority.js';
import type { Controller } from '../controller.js';
import { external } from '../external.js';
import { guard } from '../guards/guard.js';
import { float, type Values } from '../hyperparameter.js';
import type { Schedule } from '../schedule.js';
import { schedule } from '../schedule-scheduler.js';
import { constant } from '../schedules/constant.js';
import { rest, steps } from '../schedules/span.js';
import { createSession } from '../session/session.js';
import { variable } from '../tunable.js';
import { fallback } from '../wrappers/fallback.js';
import { chain } from './chain.js';
import { clamp } from './clamp.js';
import { ema } from './ema.js';
import { every } from './every.js';
import { join } from './join.js';
import { limitRate } from './limit-rate.js';
import type { Part } from './part.js';
import { when } from './when.js';

/** Halves its value where the loss is 1: its next value is made of its last one. */
const halving: Controller<number> = {
  config: { kind: 'halving' },
  needs: ['loss'],
  init: () => 0.8,
  next: (value, { event }) => {
    const halves = 'metrics' in event && event.metrics.loss === 1;
    const now = halves ? value / 2 : value;
    return { state: now, value: now };
  },
  override: (_, value) => ({ state: value }),
};

/** A run that is left after its start, and goes on from a value set on purpose; what the later losses make of it. */
function goesOn(
  make: () => Parameters<typeof schedule>[1],
  value: number,
  losses: readonly number[],
) {
  const session = (initial: number) => ({
    metrics: ['loss'],
    tunables: { beta: variable(float(0, 8), initial) },
    schedulers: [schedule('beta', make())],
  });
  const step = (at: number, loss = 0) =>
    ({ type: 'step.end', clock: { epoch: 0, step: at }, metrics: { loss } }) as const;
  const before = createSession(session(0.5));
  before.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
  for (let at = 1; at <= 5; at += 1) before.report(step(at));
  const restore = { checkpoint: before.checkpoint(), accept: ['beta'] };
  const after = createSession({ ...session(value), restore });
  return losses.map((loss, index) => after.report(step(6 + index, loss)).beta);
}

const wrappings: Readonly<Record<string, (part: Part) => Controller>> = {
  'when it rules': (part) => when(() => true, part),
  'when it rules otherwise': (part) => when({ metric: 'loss', above: 2 }, constant(3), part),
  'clamp inside its bounds': (part) => clamp(part, { min: 0, max: 1000 }) as Controller,
  'chain of factors': (part) => chain(constant(2), part, constant(0.25)) as Controller,
  every: (part) => every('step.end', part),
  join: (part) =>
    join([
      [steps(1), constant(0.3)],
      [rest, part],
    ]),
  'ema without memory': (part) => ema(part, { decay: 0, every: steps(1) }),
};
const anyWrapping = fc.array(fc.constantFrom(...Object.keys(wrappings)), { maxLength: 4 });
const wrap = (names: readonly string[], part: Part): Part =>
  names.reduce<Part>((inner, name) => wrappings[name]?.(inner) ?? inner, part);

describe('a value set on purpose', () => {
  test('is where a controller goes on from, in whatever it is wrapped', () => {
    fc.assert(
      fc.property(anyWrapping, fc.double({ min: 0.1, max: 6, noNaN: true }), (names, value) => {
        const [still, halved, again] = goesOn(() => wrap(names, halving), value, [0, 1, 1]);
        expect(still).toBeCloseTo(value, 12);
        expect(halved).toBeCloseTo(value / 2, 12);
        expect(again).toBeCloseTo(value / 4, 12);
      }),
      { numRuns: 100 },
    );
  });

  test.each(Object.entries(wrappings).filter(([name]) => !name.startsWith('ema')))(
    'lasts until a formula changes: %s',
    (_, wrapping) => {
      expect(goesOn(() => wrapping(constant(0.4)), 0.7, [0, 1, 0])).toEqual([0.7, 0.7, 0.7]);
    },
  );

  test('is where a limit and an average go on from, whatever they hold', () => {
    const limited = () => limitRate(constant(0.5), { delta: 0.125, per: 'step' });
    expect(goesOn(limited, 1, [0, 0, 0, 0, 0])).toEqual([0.875, 0.75, 0.625, 0.5, 0.5]);
    const averaged = () => ema(constant(0.5), { decay: 0.5, every: steps(1) });
    expect(goesOn(averaged, 1, [0, 0, 0])).toEqual([0.75, 0.625, 0.5625]);
    const both = () => limitRate(halving, { delta: 0.125, per: 'step' });
    expect(goesOn(both, 1, [0, 1, 0, 0, 0])).toEqual([1, 0.875, 0.75, 0.625, 0.5]);
  });

  test('outside the bounds of a clamp is taken as its bound', () => {
    expect(goesOn(() => clamp(halving, { max: 0.5 }), 4, [0, 1])).toEqual([0.5, 0.25]);
  });

  test('that a factor of 0 cannot give leaves a chain as it was', () => {
    expect(goesOn(() => chain(constant(0), halving), 4, [0, 1])).toEqual([4, 4]);
  });

  test('is where the base of a fallback goes on from', () => {
    const options = (initial: number) => ({
      metrics: ['loss'],
      tunables: { beta: variable(float(0, 8), initial) },
      schedulers: [fallback(external('person', ['beta']), { beta: halving })],
    });
    const clock = (step: number) => ({ epoch: 0, step });
    const before = createSession(options(0.5));
    before.report({ type: 'run.start', clock: clock(0) });
    const restore = { checkpoint: before.checkpoint(), accept: ['beta'] };
    const after = createSession({ ...options(3), restore });
    const values = [0, 1, 1].map(
      (loss, at) =>
        after.report({ type: 'step.end', clock: clock(at + 1), metrics: { loss } }).beta,
    );
    expect(values).toEqual([3, 1.5, 0.75]);
  });

  /** Speaks when its value changes, and not before. */
  const sparing: Controller<number> = {
    ...halving,
    init: () => 0.4,
    next: (value, { event }) =>
      'metrics' in event && event.metrics.loss === 1
        ? { state: value / 2, value: value / 2 }
        : { state: value },
  };

  test.each<[string, (part: Part) => Part]>([
    ['limitRate', (part) => limitRate(part, { delta: 4, per: 'step' })],
    ['ema', (part) => ema(part, { decay: 0, every: steps(1) })],
  ])('reaches a part of %s that has not spoken', (_, wrapping) => {
    expect(goesOn(() => wrapping(sparing), 4, [1])).toEqual([2]);
  });

  test('is kept by a chain to the last bit', () => {
    for (const value of [0.7, 0.1, 2.9, 0.07, 1e-3]) {
      expect(goesOn(() => chain(constant(0.3), halving), value, [0, 0])).toEqual([value, value]);
    }
  });

  test('reaches no part of a chain as a number that is not finite', () => {
    const seen: number[] = [];
    const override = (_: number, value: number) => {
      seen.push(value);
      return { state: value };
    };
    goesOn(() => chain({ ...sparing, override }, constant(0)), 4, [0]);
    expect(seen).toEqual([]);
  });

  test('reaches a scheduler on the bench, which returns with it', () => {
    let isIll = false;
    const faulty: Controller<number> = {
      ...halving,
      next: (value, observation) => {
        if (isIll) throw new Error('ill');
        return halving.next(value, observation);
      },
    };
    const options = (initial: number) => ({
      metrics: ['loss'],
      tunables: { beta: variable(float(0, 8), initial) },
      schedulers: [schedule('beta', faulty)],
      rules: { faults: { limit: 1, returnAfter: steps(3) } },
    });
    const step = (at: number, loss = 0) =>
      ({ type: 'step.end', clock: { epoch: 0, step: at }, metrics: { loss } }) as const;
    const before = createSession(options(0.5));
    before.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
    before.report(step(1));
    isIll = true;
    before.report(step(2));
    isIll = false;
    const restore = { checkpoint: before.checkpoint(), accept: ['beta'] };
    const after = createSession({ ...options(3), restore });
    const values = [0, 0, 0, 1].map((loss, at) => after.report(step(3 + at, loss)).beta);
    expect(values).toEqual([3, 3, 3, 1.5]);
  });

  describe('is what whoever lets go finds', () => {
    const step = (at: number, loss = 0) =>
      ({ type: 'step.end', clock: { epoch: 0, step: at }, metrics: { loss } }) as const;
    /** A run that is left after a report, and goes on from 3. */
    function resumed(
      rest: (
        person: ReturnType<typeof external>,
      ) => Pick<Parameters<typeof createSession>[0], 'schedulers' | 'rules'>,
      first: Values = {},
    ) {
      const options = (initial: number, person: ReturnType<typeof external>) => ({
        metrics: ['loss'],
        tunables: { beta: variable(float(0, 8), initial) },
        ...rest(person),
      });
      const [before, person] = [external('person', ['beta']), external('person', ['beta'])];
      const session = createSession(options(0.5, before));
      session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
      before.push(first);
      session.report(step(1));
      const restore = { checkpoint: session.checkpoint(), accept: ['beta'] };
      return { session: createSession({ ...options(3, person), restore }), person };
    }

    test.each<[string, Schedule | Controller, number]>([
      ['a controller', halving, 1.5],
      ['a controller in a combinator', every('step.end', halving), 1.5],
      ['a formula', constant(0.4), 3],
    ])('a person over %s', (_, source, halved) => {
      for (const rest of [
        (person: ReturnType<typeof external>) => ({
          schedulers: [fallback(person, { beta: source })],
        }),
        (person: ReturnType<typeof external>) => ({
          schedulers: [person, schedule('beta', source, { name: 'other' })],
          rules: { arbiters: { beta: priority(['person', 'other']) } },
        }),
      ]) {
        const { session, person } = resumed(rest, { beta: 0.2 });
        expect(session.report(step(2)).beta).toBe(3);
        person.push({ beta: 0.1 });
        expect(session.report(step(3)).beta).toBe(0.1);
        person.push({ beta: null });
        expect(session.report(step(4)).beta).toBe(3);
        expect(session.report(step(5, 1)).beta).toBe(halved);
      }
    });

    test('a guard', () => {
      const { session } = resumed(() => ({
        schedulers: [
          guard(schedule('beta', halving), {
            conditions: [{ kind: 'nonFinite', metric: 'loss' }],
            fallback: { beta: 0.1 },
          }),
        ],
      }));
      const values = [0, Number.NaN, 0, 0, 1].map(
        (loss, at) => session.report(step(2 + at, loss)).beta,
      );
      expect(values).toEqual([3, 0.1, 3, 3, 1.5]);
    });

    test('another part of a when, inside the bounds of a clamp', () => {
      const { session } = resumed(() => ({
        schedulers: [
          schedule(
            'beta',
            when({ metric: 'loss', below: 2 }, clamp(sparing, { max: 0.5 }), constant(0.1)),
          ),
        ],
      }));
      expect([0, 5, 0].map((loss, at) => session.report(step(2 + at, loss)).beta)).toEqual([
        0.5, 0.1, 0.5,
      ]);
    });
  });
});
