import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, float, type HyperparameterSpec, integer } from '../index.js';
import { checkLaws, specLaws, specViolators } from './index.js';

describe('every kind of spec keeps the laws', () => {
  const specs: readonly HyperparameterSpec[] = [
    float(0, 1),
    float(-2, 3),
    float(0.25, 0.25),
    float(1e-5, 1, { scale: 'log' }),
    float(-1e300, 1e300),
    integer(0, 10),
    integer(-3, 3),
    integer(8, 1024, { scale: 'log' }),
    choice(16, 32, 64),
    choice(0),
    choice(-1.5, 0, 1e-8, 7),
  ];
  for (const spec of specs) checkLaws(test, specLaws({ spec }));

  test('whatever its numbers are', () => {
    const bounds = (number: fc.Arbitrary<number>) =>
      fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const anyFloat = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(
        fc.oneof(
          bounds(anyFloat).map(([min, max]) => float(min, max)),
          bounds(fc.integer()).map(([min, max]) => integer(min, max)),
          fc.array(anyFloat, { minLength: 1, maxLength: 6 }).map((values) => choice(...values)),
        ),
        (spec) => {
          for (const law of specLaws({ spec, seeds: [1] })) law.check();
        },
      ),
    );
  });
});

describe('each law catches its violator', () => {
  for (const [name, subject] of Object.entries(specViolators)) {
    test(name, () => {
      const found = specLaws(subject).find((law) => law.name.startsWith(`${name}:`));
      expect(found).toBeDefined();
      expect(() => found?.check()).toThrow(
        expect.objectContaining({ code: 'AHS_LAW_BROKEN' }) as Error,
      );
    });
  }

  test('and there is one for each law', () => {
    expect(
      specLaws({ spec: float(0, 1) })
        .map(({ name }) => name.split(':')[0])
        .sort(),
    ).toEqual(Object.keys(specViolators).sort());
  });
});
