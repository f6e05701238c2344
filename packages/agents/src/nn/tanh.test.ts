import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tanh, tanhGradient, tanhInPlace } from './tanh.js';

describe('tanh', () => {
  it('is the hyperbolic tangent in float32’s precision, odd, and never beyond 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
        const exact = Math.tanh(x);
        expect(Math.abs(tanh(x) - exact)).toBeLessThanOrEqual(3e-7 * Math.abs(exact) + 1e-300);
        expect(tanh(-x)).toBe(-tanh(x));
        expect(Math.abs(Math.fround(tanh(x)))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
    expect(tanh(Number.POSITIVE_INFINITY)).toBeCloseTo(1, 6);
    expect(tanh(Number.NaN)).toBeNaN();
  });

  it('has its derivative', () => {
    const values = Float32Array.of(-3, -0.5, 0, 0.7, 9);
    const outputs = values.slice();
    tanhInPlace(outputs, 5);
    const gradient = Float32Array.of(1, 2, 3, 4, 5);
    tanhGradient(gradient, outputs, 5);
    values.forEach((x, i) => {
      const slope = (Math.tanh(x + 1e-5) - Math.tanh(x - 1e-5)) / 2e-5;
      expect(gradient[i]).toBeCloseTo((i + 1) * slope, 5);
    });
  });
});
