import { describe, expect, it } from 'vitest';
import { clipByGlobalNorm } from './global-norm.js';

describe('clipByGlobalNorm', () => {
  it('scales all gradients to the limit and returns the norm before', () => {
    const gradients = Float32Array.of(3, 0, -4);
    expect(clipByGlobalNorm(gradients, 1)).toBe(5);
    expect(Math.hypot(...gradients)).toBeCloseTo(1, 6);
    expect((gradients[0] as number) / (gradients[2] as number)).toBeCloseTo(-0.75, 6);
  });

  it('leaves shorter ones alone', () => {
    const gradients = Float32Array.of(3, 0, -4);
    expect(clipByGlobalNorm(gradients, 5)).toBe(5);
    expect([...gradients]).toEqual([3, 0, -4]);
  });

  it('takes several networks under one norm', () => {
    const [one, other] = [Float32Array.of(3, 0), Float32Array.of(-4)];
    expect(clipByGlobalNorm([one, other], 1)).toBe(5);
    expect(one[0]).toBeCloseTo(0.6, 6);
    expect(other[0]).toBeCloseTo(-0.8, 6);
  });
});
