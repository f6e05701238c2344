import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearAxis, magnitudeAxis, shortNumber } from './ticks.js';

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('axes', () => {
  it('hold every value, with ticks inside and in order', () => {
    const positive = fc.double({ min: 1e-6, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(finite, positive), { minLength: 1, maxLength: 8 }),
        (values) => {
          for (const axis of [linearAxis(values), magnitudeAxis(values)]) {
            const [low, high] = axis.domain;
            const slack = 1e-6 * Math.max(1, Math.abs(low), Math.abs(high));
            expect(high).toBeGreaterThan(low);
            for (const value of values) {
              expect(value).toBeGreaterThanOrEqual(low - slack);
              expect(value).toBeLessThanOrEqual(high + slack);
            }
            expect(axis.ticks.length).toBeGreaterThan(0);
            expect(axis.ticks.length).toBeLessThan(16);
            for (const [index, tick] of axis.ticks.entries()) {
              expect(tick).toBeGreaterThanOrEqual(low - slack);
              expect(tick).toBeLessThanOrEqual(high + slack);
              if (index > 0) expect(tick).toBeGreaterThan(axis.ticks[index - 1] as number);
            }
          }
        },
      ),
      {
        examples: [
          [[0.0000010000000000000014, 0.0000010000000000000012]],
          [[-3, -3.0000000000000004]],
        ],
      },
    );
  });

  it('are logarithmic only for a wide range of positive values', () => {
    expect(magnitudeAxis([0.001, 0.1])).toMatchObject({
      scale: 'log',
      ticks: [0.001, 0.003, 0.01, 0.03, 0.1],
    });
    expect(magnitudeAxis([0, 0.1]).scale).toBe('linear');
    expect(magnitudeAxis([0.05, 0.1]).scale).toBe('linear');
  });

  it('keep to their bounds', () => {
    expect(linearAxis([0.61, 0.98], { floor: 0, ceiling: 1 }).domain[1]).toBe(1);
    expect(linearAxis([0.02, 0.03], { floor: 0 }).domain[0]).toBeGreaterThanOrEqual(0);
  });
});

describe('numbers', () => {
  it('are short', () => {
    expect([0, 0.001, 0.0025, 1 / 3, 12, 1e-5].map(shortNumber)).toEqual([
      '0',
      '0.001',
      '0.0025',
      '0.333',
      '12',
      '1e-5',
    ]);
  });
});
