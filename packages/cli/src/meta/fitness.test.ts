import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, standardError } from '../statistics/moments.js';
import { fitnessesOf } from './fitness.js';

describe('fitness', () => {
  it('is what a candidate is better by than the base, in units of .03 and at most 4; losses count twice', () => {
    const objectives = [
      [0.5, 0.9],
      [0.53, 0.1],
      [0.47, 0.93],
    ];
    const [first, second, third] = fitnessesOf(objectives, [0.5, 0.9]);
    expect(first).toBeCloseTo(0, 9);
    expect(second).toBeCloseTo((1 - 8) / 2, 9);
    expect(third).toBeCloseTo((-2 + 1) / 2, 9);
  });

  it('does not change when a regime gets easier for all', () => {
    const numbers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(numbers, numbers, fc.double({ min: -1, max: 1, noNaN: true }), (a, b, shift) => {
        const rows = a.map((value, at) => [value, b[at] as number]);
        const easier = rows.map(([x, y]) => [(x as number) + shift, y as number]);
        const harder = fitnessesOf(rows, [0.5, 0.5]);
        fitnessesOf(easier, [0.5 + shift, 0.5]).forEach((fitness, at) => {
          expect(harder[at]).toBeCloseTo(fitness, 6);
        });
      }),
    );
  });

  it('rests on the usual statistics', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(mean([1, 2, 6])).toBe(3);
    expect(standardError([1, 2, 3])).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(median([])).toBeNaN();
    expect(standardError([1])).toBeNaN();
  });
});
