/**
 * General matrix product on row-major float32 matrices: `C = op(A)·op(B)`, or `C += …` with `accumulate`.
 *
 * The product of engines without SIMD (see `createArena`). Each element of C is summed in float64 in the order of the inner dimension, whatever the tile it falls in:
 * a row has the same bits alone as in a batch.
 *
 * @param m rows of C and of op(A)
 * @param n columns of C and of op(B)
 * @param k columns of op(A), rows of op(B)
 * @param a `[m, k]`, or `[k, m]` when `transposeA`
 * @param b `[k, n]`, or `[n, k]` when `transposeB`
 * @param c `[m, n]`
 */
export function gemm(
  m: number,
  n: number,
  k: number,
  a: Float32Array,
  transposeA: boolean,
  b: Float32Array,
  transposeB: boolean,
  c: Float32Array,
  accumulate: boolean,
): void {
  const aRow = transposeA ? 1 : k;
  const aColumn = transposeA ? m : 1;
  const bRow = transposeB ? 1 : n;
  const bColumn = transposeB ? k : 1;
  const tiledRows = m - (m % 4);
  const tiledColumns = n - (n % 2);
  if (tiledRows > 0 && tiledColumns > 0) {
    tiles(tiledRows, tiledColumns, n, k, a, aRow, aColumn, b, bRow, bColumn, c, accumulate);
  }
  for (let i = 0; i < tiledRows; i++) {
    row(i, tiledColumns, n, k, a, aRow, aColumn, b, bRow, bColumn, c, accumulate);
  }
  for (let i = tiledRows; i < m; i++) {
    row(i, 0, n, k, a, aRow, aColumn, b, bRow, bColumn, c, accumulate);
  }
}

// 4 x 2 outputs at a time: eight sums, four values of A and two of B just fit the sixteen registers.
function tiles(
  rows: number,
  columns: number,
  n: number,
  k: number,
  a: Float32Array,
  aRow: number,
  aColumn: number,
  b: Float32Array,
  bRow: number,
  bColumn: number,
  c: Float32Array,
  accumulate: boolean,
): void {
  for (let i = 0; i < rows; i += 4) {
    const a0 = i * aRow;
    const a1 = a0 + aRow;
    const a2 = a1 + aRow;
    const a3 = a2 + aRow;
    const c0 = i * n;
    const c1 = c0 + n;
    const c2 = c1 + n;
    const c3 = c2 + n;
    for (let j = 0; j < columns; j += 2) {
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      if (accumulate) {
        s00 = c[c0 + j] as number;
        s01 = c[c0 + j + 1] as number;
        s10 = c[c1 + j] as number;
        s11 = c[c1 + j + 1] as number;
        s20 = c[c2 + j] as number;
        s21 = c[c2 + j + 1] as number;
        s30 = c[c3 + j] as number;
        s31 = c[c3 + j + 1] as number;
      }
      let ap = 0;
      let bp = j * bColumn;
      for (let p = 0; p < k; p++) {
        const y0 = b[bp] as number;
        const y1 = b[bp + bColumn] as number;
        const x0 = a[a0 + ap] as number;
        const x1 = a[a1 + ap] as number;
        const x2 = a[a2 + ap] as number;
        const x3 = a[a3 + ap] as number;
        s00 += x0 * y0;
        s01 += x0 * y1;
        s10 += x1 * y0;
        s11 += x1 * y1;
        s20 += x2 * y0;
        s21 += x2 * y1;
        s30 += x3 * y0;
        s31 += x3 * y1;
        ap += aColumn;
        bp += bRow;
      }
      c[c0 + j] = s00;
      c[c0 + j + 1] = s01;
      c[c1 + j] = s10;
      c[c1 + j + 1] = s11;
      c[c2 + j] = s20;
      c[c2 + j + 1] = s21;
      c[c3 + j] = s30;
      c[c3 + j + 1] = s31;
    }
  }
}

// One row of C from column `from` on, four columns at a time.
function row(
  i: number,
  from: number,
  n: number,
  k: number,
  a: Float32Array,
  aRow: number,
  aColumn: number,
  b: Float32Array,
  bRow: number,
  bColumn: number,
  c: Float32Array,
  accumulate: boolean,
): void {
  const start = i * aRow;
  const ci = i * n;
  let j = from;
  for (; j + 3 < n; j += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    if (accumulate) {
      s0 = c[ci + j] as number;
      s1 = c[ci + j + 1] as number;
      s2 = c[ci + j + 2] as number;
      s3 = c[ci + j + 3] as number;
    }
    let ap = start;
    let bp = j * bColumn;
    for (let p = 0; p < k; p++) {
      const x = a[ap] as number;
      s0 += x * (b[bp] as number);
      s1 += x * (b[bp + bColumn] as number);
      s2 += x * (b[bp + 2 * bColumn] as number);
      s3 += x * (b[bp + 3 * bColumn] as number);
      ap += aColumn;
      bp += bRow;
    }
    c[ci + j] = s0;
    c[ci + j + 1] = s1;
    c[ci + j + 2] = s2;
    c[ci + j + 3] = s3;
  }
  for (; j < n; j++) {
    let sum = accumulate ? (c[ci + j] as number) : 0;
    let ap = start;
    let bp = j * bColumn;
    for (let p = 0; p < k; p++) {
      sum += (a[ap] as number) * (b[bp] as number);
      ap += aColumn;
      bp += bRow;
    }
    c[ci + j] = sum;
  }
}
