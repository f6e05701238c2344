/**
 * The heart: C = A·B on tiles of 4 rows and 8 columns, the largest whose sums, with what they need, fit into the sixteen
 * vector registers of SSE and AVX.
 *
 * A is read where it lies, with any row and column stride, by loads that spread one float over a vector. B is packed in
 * panels of eight columns: `[n/8][k][8]`, with zeros in the columns that are missing.
 */
import { multiplyAdd, zeroFloats } from './vector';

/** Add to what C holds instead of overwriting it. */
export const ACCUMULATE: i32 = 1;
/** Rectify the result: NaN stays NaN. */
export const RELU: i32 = 2;
/** Bytes that `multiplyPanels` needs for tiles at the border. */
export const EDGE_BYTES: usize = 128;

/** The bytes of B in panels. */
export function panelBytes(k: i32, n: i32): usize {
  return (<usize>((n + 7) >>> 3) * <usize>k) << 5;
}

/**
 * `C[m, n] = A[m, k] · B[k, n] (+ C) (+ bias[n])`, rectified if asked; `bias` 0 for none. `aGroup` is the way from four
 * rows of A to the next four.
 */
export function multiplyPanels(
  a: usize,
  aGroup: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  c: usize,
  cRow: usize,
  m: i32,
  n: i32,
  k: i32,
  bias: usize,
  flags: i32,
  edge: usize,
): void {
  const panel = (<usize>k) << 5;
  for (let j = 0; j < n; j += 8) {
    const columns = min(8, n - j);
    const biasHere = bias == 0 ? 0 : bias + ((<usize>j) << 2);
    let aHere = a;
    let cHere = c + ((<usize>j) << 2);
    let i = 0;
    if (columns == 8) {
      for (; i + 4 <= m; i += 4) {
        MicroKernel.multiply(aHere, aRow, aColumn, b, cHere, cRow, 4, 8, k, biasHere, flags, edge);
        aHere += aGroup;
        cHere += cRow << 2;
      }
    }
    for (; i < m; i += 4) {
      MicroKernel.multiply(
        aHere,
        aRow,
        aColumn,
        b,
        cHere,
        cRow,
        min(4, m - i),
        columns,
        k,
        biasHere,
        flags,
        edge,
      );
      aHere += aGroup;
      cHere += cRow << 2;
    }
    b += panel;
  }
}

/** A class only because the formatter knows decorators of nothing else: a call a tile took a fifth of a short product. */
class MicroKernel {
  @inline
  static multiply(
    a0: usize,
    aRow: usize,
    aColumn: usize,
    b: usize,
    c: usize,
    cRow: usize,
    rows: i32,
    columns: i32,
    k: i32,
    bias: usize,
    flags: i32,
    edge: usize,
  ): void {
    // Rows that are missing repeat the last one, so that nothing outside of A is read.
    let a1 = rows > 1 ? a0 + aRow : a0;
    let a2 = rows > 2 ? a1 + aRow : a1;
    let a3 = rows > 3 ? a2 + aRow : a2;
    let c00 = f32x4.splat(0);
    let c01 = c00;
    let c10 = c00;
    let c11 = c00;
    let c20 = c00;
    let c21 = c00;
    let c30 = c00;
    let c31 = c00;
    for (const end = b + ((<usize>k) << 5); b < end; b += 32) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      const s0 = v128.load32_splat(a0);
      c00 = multiplyAdd(s0, b0, c00);
      c01 = multiplyAdd(s0, b1, c01);
      const s1 = v128.load32_splat(a1);
      c10 = multiplyAdd(s1, b0, c10);
      c11 = multiplyAdd(s1, b1, c11);
      const s2 = v128.load32_splat(a2);
      c20 = multiplyAdd(s2, b0, c20);
      c21 = multiplyAdd(s2, b1, c21);
      const s3 = v128.load32_splat(a3);
      c30 = multiplyAdd(s3, b0, c30);
      c31 = multiplyAdd(s3, b1, c31);
      a0 += aColumn;
      a1 += aColumn;
      a2 += aColumn;
      a3 += aColumn;
    }
    if (rows == 4 && columns == 8) {
      // With few channels a product is short, and a tile's end counts.
      if (!(flags | <i32>bias)) {
        v128.store(c, c00);
        v128.store(c, c01, 16);
        v128.store(c + cRow, c10);
        v128.store(c + cRow, c11, 16);
        v128.store(c + (cRow << 1), c20);
        v128.store(c + (cRow << 1), c21, 16);
        v128.store(c + cRow * 3, c30);
        v128.store(c + cRow * 3, c31, 16);
        return;
      }
      finish(c, c00, c01, bias, flags);
      finish(c + cRow, c10, c11, bias, flags);
      finish(c + (cRow << 1), c20, c21, bias, flags);
      finish(c + cRow * 3, c30, c31, bias, flags);
      return;
    }
    v128.store(edge, c00);
    v128.store(edge, c01, 16);
    v128.store(edge, c10, 32);
    v128.store(edge, c11, 48);
    v128.store(edge, c20, 64);
    v128.store(edge, c21, 80);
    v128.store(edge, c30, 96);
    v128.store(edge, c31, 112);
    for (let row = 0; row < rows; ++row) {
      finishEdge(c, edge, columns, bias, flags);
      edge += 32;
      c += cRow;
    }
  }
}

/** Writes the sums of a row that lie at `edge`, so many of its columns, with what else was asked for. */
export function finishEdge(c: usize, edge: usize, columns: i32, bias: usize, flags: i32): void {
  for (let at: usize = 0; at < (<usize>columns) << 2; at += 4) {
    let value = load<f32>(edge + at);
    if (flags & ACCUMULATE) value += load<f32>(c + at);
    if (bias) value += load<f32>(bias + at);
    if (flags & RELU) value = max<f32>(value, 0);
    store<f32>(c + at, value);
  }
}

/** Writes eight sums of a row, with what else was asked for. */
export function finish(c: usize, low: v128, high: v128, bias: usize, flags: i32): void {
  if (flags & ACCUMULATE) {
    low = f32x4.add(low, v128.load(c));
    high = f32x4.add(high, v128.load(c, 16));
  }
  if (bias) {
    low = f32x4.add(low, v128.load(bias));
    high = f32x4.add(high, v128.load(bias, 16));
  }
  if (flags & RELU) {
    low = f32x4.max(low, f32x4.splat(0));
    high = f32x4.max(high, f32x4.splat(0));
  }
  v128.store(c, low);
  v128.store(c, high, 16);
}

/** Packs B, whose rows lie `row` bytes apart, into panels. */
export function packRows(b: usize, row: usize, to: usize, k: i32, n: i32): void {
  for (let j = 0; j < n; j += 8) {
    let from = b + ((<usize>j) << 2);
    if (n - j >= 8) {
      for (let p = 0; p < k; ++p, from += row, to += 32) {
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
      }
    } else {
      const columns = n - j;
      for (let p = 0; p < k; ++p, from += row, to += 32) {
        zeroFloats(to, 8);
        for (let column: usize = 0; column < <usize>columns; ++column) {
          store<f32>(to + (column << 2), load<f32>(from + (column << 2)));
        }
      }
    }
  }
}

/** Packs B, given as its transpose `[n, k]` with rows `row` bytes apart, into panels of `width` columns. */
export function packColumns(
  b: usize,
  row: usize,
  panels: usize,
  k: i32,
  n: i32,
  width: i32 = 8,
): void {
  const step = (<usize>width) << 2;
  for (let j = 0; j < n; j += 4) {
    const half = inPanels(panels, j, k, width);
    if (n - j >= 4) transposeFour(b + <usize>j * row, row, half, k, step);
    else {
      for (let p: usize = 0; p < <usize>k; ++p) {
        v128.store(half + p * step, f32x4.splat(0));
        for (let column = j; column < n; ++column) {
          store<f32>(
            half + p * step + ((<usize>(column - j)) << 2),
            load<f32>(b + <usize>column * row + (p << 2)),
          );
        }
      }
    }
  }
  // The right half of a panel with at most four columns.
  const rest = n & 7;
  if (rest > 0 && rest <= 4) {
    const half = inPanels(panels, n & ~7, k, width) + 16;
    for (let p: usize = 0; p < <usize>k; ++p) v128.store(half + p * step, f32x4.splat(0));
  }
}

/** Where column j begins in panels of `width` columns. */
function inPanels(panels: usize, j: i32, k: i32, width: i32): usize {
  return panels + ((<usize>(j / width) * <usize>(k * width) + <usize>(j % width)) << 2);
}

/** Four rows of `count` floats → `count` groups of four, `step` bytes apart. */
function transposeFour(from: usize, row: usize, to: usize, count: i32, step: usize): void {
  const from1 = from + row;
  const from2 = from1 + row;
  const from3 = from2 + row;
  let at: usize = 0;
  for (const whole = (<usize>(count & ~3)) << 2; at < whole; at += 16) {
    const r0 = v128.load(from + at);
    const r1 = v128.load(from1 + at);
    const r2 = v128.load(from2 + at);
    const r3 = v128.load(from3 + at);
    const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
    const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
    const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
    const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5));
    v128.store(to + step, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7));
    v128.store(to + (step << 1), v128.shuffle<f32>(high01, high23, 0, 1, 4, 5));
    v128.store(to + step * 3, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7));
    to += step << 2;
  }
  for (const end = (<usize>count) << 2; at < end; at += 4, to += step) {
    store<f32>(to, load<f32>(from + at));
    store<f32>(to, load<f32>(from1 + at), 4);
    store<f32>(to, load<f32>(from2 + at), 8);
    store<f32>(to, load<f32>(from3 + at), 12);
  }
}

/** Packs the transpose of A: `[k, m]` with rows `row` bytes apart → groups of four rows of A, `[m/4][k][4]`. */
export function packFours(a: usize, row: usize, to: usize, m: i32, k: i32): void {
  for (let i = 0; i < m; i += 4) {
    let from = a + ((<usize>i) << 2);
    if (m - i >= 4) {
      for (let p = 0; p < k; ++p, from += row, to += 16) v128.store(to, v128.load(from));
    } else {
      const rows = m - i;
      for (let p = 0; p < k; ++p, from += row, to += 16) {
        for (let r: usize = 0; r < <usize>rows; ++r) {
          store<f32>(to + (r << 2), load<f32>(from + (r << 2)));
        }
      }
    }
  }
}
