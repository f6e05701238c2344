import type { Rng } from '@ahs/core';

/**
 * Fills a stretch of a kernel's columns with an orthogonal matrix times a gain (Saxe et al. 2014, arXiv 1312.6120): its
 * columns are orthonormal, or its rows where there are fewer of those. The orthogonalisation of a matrix of normal
 * numbers, by Gram and Schmidt (twice, which is enough: Giraud et al. 2005), so that all such matrices are equally
 * likely.
 *
 * @param kernel row-major, with `columns` columns in all
 * @param from the first column of the stretch
 * @param count the columns of the stretch
 */
export function fillOrthogonal(
  kernel: Float32Array,
  columns: number,
  from: number,
  count: number,
  gain: number,
  rng: Rng,
): void {
  const rows = kernel.length / columns;
  const tall = rows >= count;
  const vectors = orthonormalVectors(Math.min(rows, count), Math.max(rows, count), rng);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < count; column++) {
      const vector = vectors[tall ? column : row] as Float64Array;
      kernel[row * columns + from + column] = gain * (vector[tall ? row : column] as number);
    }
  }
}

function orthonormalVectors(count: number, length: number, rng: Rng): readonly Float64Array[] {
  const vectors: Float64Array[] = [];
  while (vectors.length < count) {
    const vector = Float64Array.from({ length }, () => rng.normal());
    for (let pass = 0; pass < 2; pass++) {
      for (const other of vectors) subtract(vector, other, dot(vector, other));
    }
    const norm = Math.sqrt(dot(vector, vector));
    // A draw that lies in the span of the others, which has probability 0, is drawn again.
    if (norm > 1e-6) vectors.push(vector.map((x) => x / norm));
  }
  return vectors;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function subtract(a: Float64Array, b: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) - factor * (b[i] as number);
}
