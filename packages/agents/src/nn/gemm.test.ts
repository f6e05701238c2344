import { createRng } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gemm } from './gemm.js';

function random(length: number, seed: number): Float32Array {
  const rng = createRng(seed);
  return Float32Array.from({ length }, () => rng.normal());
}

/** The definition, summed in float64. */
function product(
  [m, n, k]: readonly [number, number, number],
  at: (i: number, p: number) => number,
  bt: (p: number, j: number) => number,
): number[] {
  return Array.from({ length: m * n }, (_, index) => {
    let sum = 0;
    for (let p = 0; p < k; p++) sum += at(Math.floor(index / n), p) * bt(p, index % n);
    return Math.fround(sum);
  });
}

const size = fc.integer({ min: 1, max: 11 });

describe('gemm', () => {
  it('is the product, for any size and transpose, to the last bit', () => {
    fc.assert(
      fc.property(size, size, size, fc.boolean(), fc.boolean(), (m, n, k, ta, tb) => {
        const a = random(m * k, 1);
        const b = random(k * n, 2);
        const c = new Float32Array(m * n).fill(7);
        gemm(m, n, k, a, ta, b, tb, c, false);
        const expected = product(
          [m, n, k],
          (i, p) => a[ta ? p * m + i : i * k + p] as number,
          (p, j) => b[tb ? j * k + p : p * n + j] as number,
        );
        expect([...c]).toEqual(expected);
      }),
    );
  });

  it('adds to what is there when it accumulates', () => {
    fc.assert(
      fc.property(size, size, (m, n) => {
        const ones = new Float32Array(Math.max(m, n)).fill(1);
        const c = Float32Array.from({ length: m * n }, (_, i) => i);
        gemm(m, n, 1, ones.subarray(0, m), false, ones.subarray(0, n), false, c, true);
        expect([...c]).toEqual(Array.from({ length: m * n }, (_, i) => i + 1));
      }),
    );
  });

  it('gives a row the same bits alone as in a batch', () => {
    const [m, n, k] = [6, 9, 13];
    const a = random(m * k, 3);
    const b = random(k * n, 4);
    const together = new Float32Array(m * n);
    gemm(m, n, k, a, false, b, false, together, false);
    for (let i = 0; i < m; i++) {
      const alone = new Float32Array(n);
      gemm(1, n, k, a.subarray(i * k, (i + 1) * k), false, b, false, alone, false);
      expect([...alone]).toEqual([...together.subarray(i * n, (i + 1) * n)]);
    }
  });
});
