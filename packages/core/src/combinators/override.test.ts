import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Controller } from '../controller.js';
import { external } from '../external.js';
import { float } from '../hyperparameter.js';
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
  override: (_, value) => value,
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
});
