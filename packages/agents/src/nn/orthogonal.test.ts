import { createRng } from '@ahs/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillOrthogonal } from './orthogonal.js';

const size = fc.integer({ min: 1, max: 12 });

it('gives orthonormal columns, or rows where there are fewer, times the gain', () => {
  fc.assert(
    fc.property(
      size,
      size,
      size,
      fc.constantFrom(0.01, 1, Math.SQRT2),
      (rows, count, more, gain) => {
        const columns = count + more;
        const kernel = new Float32Array(rows * columns).fill(7);
        fillOrthogonal(kernel, columns, more, count, gain, createRng(rows * 100 + count));
        const at = (row: number, column: number) => kernel[row * columns + more + column] as number;
        const [vectors, length] = rows >= count ? [count, rows] : [rows, count];
        for (let i = 0; i < vectors; i++) {
          for (let j = 0; j < vectors; j++) {
            let product = 0;
            for (let p = 0; p < length; p++)
              product += rows >= count ? at(p, i) * at(p, j) : at(i, p) * at(j, p);
            expect(product / (gain * gain)).toBeCloseTo(i === j ? 1 : 0, 5);
          }
        }
        // What lies beside the stretch is left alone.
        for (let row = 0; row < rows; row++) expect(kernel[row * columns]).toBe(7);
      },
    ),
  );
});
