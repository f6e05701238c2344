/**
 * Products whose left side has many zeros, as what comes out of a rectifier has, and its gradient: half of the work of
 * such a layer is multiplication by 0. Each row of A becomes a list of what is not 0, and meets B in tiles of 1 row and 32
 * columns: they too have eight sums, and a term that is left out is left out for a whole tile.
 *
 * The terms of a sum come in the order of `gemm`, and `x + 0·y` is x: so the bits are the same, unless B has a number that is
 * not finite.
 */
import { gemm } from './gemm';
import { ACCUMULATE, EDGE_BYTES, finish, finishEdge, packColumns } from './panels';
import { copyFloats, multiplyAdd } from './vector';

/** Columns of a panel of B. */
const WIDTH: i32 = 32;
/** As in `gemm`, because where a sum is cut decides its bits. */
const INNER: i32 = 256;
/** Columns of B that are packed at once. */
const COLUMNS: i32 = 512;
/** Rows of A whose lists meet one panel after another: at most 128 KiB. */
const ROWS: i32 = 64;
/** So few rows take B where it lies: each number of it is used too seldom to be worth the packing. */
const FEW_ROWS: i32 = 4;
/** How many numbers of A are looked at, to see whether a quarter of them are 0. */
const SAMPLE: i32 = 128;

/** `gemm`, by lists where A has many zeros; of what is not finite in B it may see nothing where A is 0. */
export function sparseGemm(
  transposeA: bool,
  transposeB: bool,
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  b: usize,
  c: usize,
  bias: usize,
  flags: i32,
  scratch: usize,
): void {
  if (n < WIDTH || !hasZeros(a, min(m * k, SAMPLE))) {
    gemm(transposeA, transposeB, m, n, k, a, b, c, bias, flags, scratch);
    return;
  }
  const inPlace = m < FEW_ROWS && !transposeB && n % WIDTH == 0;
  const ends = scratch + EDGE_BYTES;
  const lists = ends + ((<usize>ROWS) << 2);
  const packed = lists + ((<usize>INNER * <usize>ROWS) << 3);
  const aRow: usize = transposeA ? 4 : (<usize>k) << 2;
  const aColumn: usize = transposeA ? (<usize>m) << 2 : 4;
  const bRow = (<usize>(transposeB ? k : n)) << 2;
  const cRow = (<usize>n) << 2;
  for (let j = 0; j < n; j += COLUMNS) {
    const columns = min(COLUMNS, n - j);
    const jBytes = (<usize>j) << 2;
    for (let p = 0; p < k; p += INNER) {
      const inner = min(INNER, k - p);
      const pBytes = (<usize>p) << 2;
      const last = p + INNER >= k;
      const how = (last ? flags : flags & ACCUMULATE) | (p > 0 ? ACCUMULATE : 0);
      const biasHere = bias != 0 && last ? bias + jBytes : 0;
      // From a row of a panel to the next, and from a panel to the next.
      let panels = packed;
      let step: usize = WIDTH << 2;
      let panelBytes = <usize>inner * step;
      if (transposeB)
        packColumns(b + <usize>j * bRow + pBytes, bRow, packed, inner, columns, WIDTH);
      else if (!inPlace) packWide(b + <usize>p * bRow + jBytes, bRow, packed, inner, columns);
      else {
        panels = b + <usize>p * bRow + jBytes;
        panelBytes = step;
        step = bRow;
      }
      for (let i = 0; i < m; i += ROWS) {
        const rows = min(ROWS, m - i);
        const from = a + <usize>i * aRow + <usize>p * aColumn;
        let list = lists;
        for (let row: usize = 0; row < <usize>rows; ++row) {
          list = listTerms(from + row * aRow, aColumn, inner, step, list);
          store<u32>(ends + (row << 2), <u32>list);
        }
        for (let column = 0; column < columns; column += WIDTH) {
          const at = (<usize>column) << 2;
          const panel = panels + <usize>(column / WIDTH) * panelBytes;
          let cHere = c + <usize>i * cRow + jBytes + at;
          const biasTile = biasHere ? biasHere + at : 0;
          let terms = lists;
          for (let row: usize = 0; row < <usize>rows; ++row, cHere += cRow) {
            const end = <usize>load<u32>(ends + (row << 2));
            tile(terms, end, panel, cHere, min(WIDTH, columns - column), biasTile, how, scratch);
            terms = end;
          }
        }
      }
    }
  }
}

/** Packs B into panels; what lies in columns that are missing is multiplied, but never stored. */
function packWide(b: usize, row: usize, to: usize, k: i32, n: i32): void {
  for (let j = 0; j < n; j += WIDTH) {
    const columns = min(WIDTH, n - j);
    let from = b + ((<usize>j) << 2);
    for (let p = 0; p < k; ++p, from += row, to += WIDTH << 2) copyFloats(to, from, columns);
  }
}

function hasZeros(a: usize, count: i32): bool {
  let zeros = 0;
  for (const end = a + ((<usize>count) << 2); a < end; a += 4) zeros += <i32>(load<f32>(a) == 0);
  return zeros << 2 > count;
}

/** Writes what is not 0 in a row of A, each after the place of its row in a panel of B, without a branch to guess. */
function listTerms(a: usize, aColumn: usize, k: i32, step: usize, list: usize): usize {
  let p = 0;
  let at: usize = 0;
  for (; p + 4 <= k; p += 4) {
    list = Term.list(a, at, list);
    list = Term.list(a + aColumn, at + step, list);
    a += aColumn << 1;
    at += step << 1;
    list = Term.list(a, at, list);
    list = Term.list(a + aColumn, at + step, list);
    a += aColumn << 1;
    at += step << 1;
  }
  for (; p < k; ++p, at += step, a += aColumn) list = Term.list(a, at, list);
  return list;
}

/** A class for the reason that `MicroKernel` is one. */
class Term {
  @inline
  static list(a: usize, at: usize, list: usize): usize {
    const bits = load<u32>(a);
    store<u32>(list, <u32>at);
    store<u32>(list, bits, 4);
    return list + ((<usize>(bits << 1 != 0)) << 3);
  }
}

function tile(
  term: usize,
  end: usize,
  panel: usize,
  c: usize,
  columns: i32,
  bias: usize,
  flags: i32,
  edge: usize,
): void {
  let c0 = f32x4.splat(0);
  let c1 = c0;
  let c2 = c0;
  let c3 = c0;
  let c4 = c0;
  let c5 = c0;
  let c6 = c0;
  let c7 = c0;
  for (; term < end; term += 8) {
    const b = panel + <usize>load<u32>(term);
    const s = v128.load32_splat(term, 4);
    c0 = multiplyAdd(s, v128.load(b), c0);
    c1 = multiplyAdd(s, v128.load(b, 16), c1);
    c2 = multiplyAdd(s, v128.load(b, 32), c2);
    c3 = multiplyAdd(s, v128.load(b, 48), c3);
    c4 = multiplyAdd(s, v128.load(b, 64), c4);
    c5 = multiplyAdd(s, v128.load(b, 80), c5);
    c6 = multiplyAdd(s, v128.load(b, 96), c6);
    c7 = multiplyAdd(s, v128.load(b, 112), c7);
  }
  if (columns == WIDTH) {
    finish(c, c0, c1, bias, flags);
    const next: usize = bias ? 32 : 0;
    finish(c + 32, c2, c3, bias + next, flags);
    finish(c + 64, c4, c5, bias + (next << 1), flags);
    finish(c + 96, c6, c7, bias + next * 3, flags);
    return;
  }
  v128.store(edge, c0);
  v128.store(edge, c1, 16);
  v128.store(edge, c2, 32);
  v128.store(edge, c3, 48);
  v128.store(edge, c4, 64);
  v128.store(edge, c5, 80);
  v128.store(edge, c6, 96);
  v128.store(edge, c7, 112);
  finishEdge(c, edge, columns, bias, flags);
}
