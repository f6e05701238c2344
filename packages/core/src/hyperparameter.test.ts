import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choice,
  describeSpec,
  float,
  type HyperparameterSpec,
  integer,
  isLegal,
  nearestLegal,
} from './hyperparameter.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const ordered = <Value extends number>(a: Value, b: Value): [number, number] =>
  a <= b ? [a, b] : [b, a];
const positive = fc.double({ min: 1e-12, max: 1e12, noNaN: true });

const anySpec: fc.Arbitrary<HyperparameterSpec> = fc.oneof(
  fc.tuple(finite, finite).map(([a, b]) => float(...ordered(a, b))),
  fc.tuple(positive, positive).map(([a, b]) => float(...ordered(a, b), { scale: 'log' })),
  fc.tuple(fc.integer(), fc.integer()).map(([a, b]) => integer(...ordered(a, b))),
  fc.array(finite, { minLength: 1, maxLength: 6 }).map((values) => choice(...values)),
);

/** Numbers wherever something may happen: anywhere, at the bounds, between whole numbers. */
const anyCase = fc
  .tuple(anySpec, finite, fc.double({ min: -0.1, max: 1.1, noNaN: true }))
  .map(([spec, anywhere, share]): [HyperparameterSpec, number] => {
    const [low, high] =
      spec.kind === 'choice'
        ? [spec.values[0], spec.values.at(-1) as number]
        : [spec.min, spec.max];
    const near = low + share * (high - low);
    return [spec, Number.isFinite(near) ? near : anywhere];
  });

describe('nearestLegal', () => {
  it('is legal, whatever is asked for, and leaves the legal alone', () => {
    fc.assert(
      fc.property(anyCase, ([spec, value]) => {
        const nearest = nearestLegal(spec, value);
        expect(isLegal(spec, nearest)).toBe(true);
        if (isLegal(spec, value)) expect(nearest + 0).toBe(value + 0);
        expect(nearestLegal(spec, nearest)).toBe(nearest);
      }),
      { numRuns: 1000 },
    );
  });

  it('never turns the order of two values round', () => {
    fc.assert(
      fc.property(anyCase, finite, ([spec, value], other) => {
        const [low, high] = ordered(value, other);
        expect(nearestLegal(spec, low)).toBeLessThanOrEqual(nearestLegal(spec, high));
      }),
    );
  });

  it('is no further away than any other legal value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer(), (values, value) => {
        const spec = choice(...values);
        const distance = Math.abs(nearestLegal(spec, value) - value);
        for (const other of values) expect(distance).toBeLessThanOrEqual(Math.abs(other - value));
      }),
    );
  });

  it.each<[HyperparameterSpec, number, number]>([
    [float(0, 1), 1.5, 1],
    [float(1e-3, 0.3, { scale: 'log' }), 0, 1e-3],
    [integer(1, 9), 2.5, 3],
    [integer(1, 9), 2.4, 2],
    [integer(1, 9), 0.2, 1],
    [integer(-5, 5), -0.3, 0],
    [choice(16, 32, 64), 24, 16],
    [choice(16, 32, 64), 24.1, 32],
    [choice(64, 16, 32), 1000, 64],
  ])('takes for %j and %d the value %d', (spec, value, nearest) => {
    expect(nearestLegal(spec, value)).toBe(nearest);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses %d',
    (value) => {
      for (const spec of [float(0, 1), integer(0, 1), choice(0, 1)]) {
        expect(isLegal(spec, value)).toBe(false);
        expect(() => nearestLegal(spec, value)).toThrow(
          expect.objectContaining({ code: 'AHS_VALUE_NOT_FINITE' }),
        );
      }
    },
  );
});

describe('isLegal', () => {
  it.each<[HyperparameterSpec, number, boolean]>([
    [float(0, 1), 0, true],
    [float(0, 1), 1, true],
    [float(0, 1), 1.0000001, false],
    [integer(1, 4), 4, true],
    [integer(1, 4), 2.5, false],
    [integer(1, 4), 5, false],
    [choice(16, 32), 16, true],
    [choice(16, 32), 24, false],
  ])('says of %j and %d: %s', (spec, value, legal) => {
    expect(isLegal(spec, value)).toBe(legal);
  });
});

describe('specs', () => {
  it.each<[string, () => HyperparameterSpec]>([
    ['reversed bounds', () => float(1, 0)],
    ['NaN as a bound', () => float(Number.NaN, 1)],
    ['no upper bound', () => float(0, Number.POSITIVE_INFINITY)],
    ['a log scale from 0', () => float(0, 1, { scale: 'log' })],
    ['a log scale below 0', () => integer(-1, 10, { scale: 'log' })],
    ['an unknown scale', () => float(0, 1, { scale: 'cubic' as 'log' })],
    ['half bounds of whole numbers', () => integer(0.5, 3)],
    ['reversed whole bounds', () => integer(4, 3)],
    ['no choice', () => choice()],
    ['a choice that is not finite', () => choice(1, Number.NaN)],
  ])('refuse %s', (_, make) => {
    expect(make).toThrow(expect.objectContaining({ code: 'AHS_SPEC_INVALID' }));
  });

  it('are frozen, plain data, with choices in order and without repeats', () => {
    expect(float(1e-3, 0.3, { scale: 'log' })).toEqual({
      kind: 'float',
      scale: 'log',
      min: 1e-3,
      max: 0.3,
    });
    expect(integer(1, 1)).toEqual({ kind: 'integer', scale: 'linear', min: 1, max: 1 });
    const sizes = choice(64, 16, 64, 32);
    expect(sizes).toEqual({ kind: 'choice', values: [16, 32, 64] });
    expect(Object.isFrozen(sizes) && sizes.kind === 'choice' && Object.isFrozen(sizes.values)).toBe(
      true,
    );
    expect(Object.isFrozen(float(0, 1))).toBe(true);
  });

  it('read as people write them', () => {
    expect(describeSpec(float(1e-3, 0.3, { scale: 'log' }))).toBe('float [0.001, 0.3] (log)');
    expect(describeSpec(integer(1, 512))).toBe('integer [1, 512]');
    expect(describeSpec(choice(32, 16))).toBe('one of 16, 32');
  });
});
