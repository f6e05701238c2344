import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGemm } from './gemm.js';
import { ACCUMULATE, RELU } from './wasm/module.js';

const size = fc.integer({ min: 1, max: 70 });

describe('products over a memory of their own', () => {
  it('agree with plain loops for every transpose, bias and ending', () => {
    fc.assert(
      fc.property(
        fc.tuple(size, size, fc.oneof(size, fc.integer({ min: 250, max: 600 }))),
        fc.constantFrom('none' as const, 'a' as const, 'b' as const, 'both' as const),
        fc.constantFrom(undefined, 'relu' as const, 'accumulate' as const),
        fc.boolean(),
        (shape, transpose, ending, biased) => {
          const [rows, columns, inner] = shape;
          const gemm = createGemm({
            capacity: rows * inner + inner * columns + 2 * rows * columns,
          });
          const fill = (length: number, scale: number) => {
            const array = gemm.floats(length);
            array.forEach((_, i) => {
              array[i] = (((i * 37) % 101) / 50 - 1) * scale;
            });
            return array;
          };
          const a = fill(rows * inner, 1);
          const b = fill(inner * columns, 0.5);
          const c = fill(rows * columns, 3);
          const bias = biased ? { bias: fill(columns, 2) } : {};
          const before = c.slice();
          gemm.multiply({ a, b, c, size: shape, transpose, ...bias, ...(ending && { ending }) });
          let worst = 0;
          let largest = 1;
          for (let i = 0; i < rows; i += 1) {
            for (let j = 0; j < columns; j += 1) {
              let sum =
                (bias.bias?.[j] ?? 0) + (ending === 'accumulate' ? at(before, i * columns + j) : 0);
              for (let p = 0; p < inner; p += 1) {
                const left =
                  transpose === 'a' || transpose === 'both' ? p * rows + i : i * inner + p;
                const right =
                  transpose === 'b' || transpose === 'both' ? j * inner + p : p * columns + j;
                sum += at(a, left) * at(b, right);
              }
              const expected = ending === 'relu' ? Math.max(0, sum) : sum;
              largest = Math.max(largest, Math.abs(expected));
              worst = Math.max(worst, Math.abs(expected - at(c, i * columns + j)));
            }
          }
          expect(worst / largest).toBeLessThan(1e-5);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('give the same bits whether what is 0 is multiplied or left out', () => {
    fc.assert(
      fc.property(
        fc.tuple(size, fc.integer({ min: 1, max: 130 }), fc.oneof(size, fc.constant(300))),
        fc.constantFrom('none' as const, 'a' as const, 'b' as const, 'both' as const),
        fc.constantFrom(undefined, 'relu' as const, 'accumulate' as const),
        fc.constantFrom(0, 0.5, 0.9, 1),
        (shape, transpose, ending, share) => {
          const [rows, columns, inner] = shape;
          const { floats, kernels, multiply } = createGemm({ capacity: 100_000 });
          const fill = (length: number, zeros: number) => {
            const array = floats(length);
            array.forEach((_, i) => {
              const chance = ((i * 7919) % 1009) / 1009;
              const sign = i % 3 === 0 ? -1 : 1;
              array[i] = sign * (chance < zeros ? 0 : Math.sqrt(chance + i));
            });
            return array;
          };
          const a = fill(rows * inner, share);
          const b = fill(inner * columns, 0);
          const bias = fill(columns, 0);
          const c = fill(rows * columns, 0);
          const dense = floats(c.length);
          dense.set(c);
          multiply({ a, b, c, size: shape, transpose, bias, ...(ending && { ending }) });
          kernels.gemm(
            transpose === 'a' || transpose === 'both',
            transpose === 'b' || transpose === 'both',
            ...shape,
            a.byteOffset,
            b.byteOffset,
            dense.byteOffset,
            bias.byteOffset,
            ending === undefined ? 0 : ending === 'relu' ? RELU : ACCUMULATE,
            0,
          );
          expect(c).toEqual(dense);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keep NaN and infinity, through the rectifier too', () => {
    const gemm = createGemm({ capacity: 100 });
    const [a, b, c] = [gemm.floats(2), gemm.floats(2), gemm.floats(1)];
    a.set([Number.NaN, 1]);
    b.set([1, 1]);
    gemm.multiply({ a, b, c, size: [1, 1, 2], ending: 'relu' });
    expect(c[0]).toBeNaN();
    a.set([Number.POSITIVE_INFINITY, 1]);
    gemm.multiply({ a, b, c, size: [1, 1, 2] });
    expect(c[0]).toBe(Number.POSITIVE_INFINITY);
  });

  it('refuse arrays from elsewhere, too short ones, and more than the capacity', () => {
    const gemm = createGemm({ capacity: 16 });
    const a = gemm.floats(4);
    const foreign = new Float32Array(4);
    expect(() => gemm.multiply({ a, b: foreign, c: a, size: [2, 2, 2] })).toThrow('b must be 4');
    expect(() => gemm.multiply({ a, b: a, c: a, size: [3, 2, 2] })).toThrow('a must be 6');
    expect(() => gemm.floats(1e6)).toThrow('do not fit');
  });
});

function at(array: Float32Array, index: number): number {
  return array[index] as number;
}
