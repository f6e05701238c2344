/** Products of whole matrices, cut into blocks that stay in the caches. */
import {
  ACCUMULATE,
  EDGE_BYTES,
  multiplyPanels,
  packColumns,
  packFours,
  packRows,
  panelBytes,
} from './panels';

/** Inner length of a block: a panel of B is then 8 KiB, and four rows of A are 4 KiB, inside the first cache. */
const INNER: i32 = 256;
/** Columns of a block: B in panels is then at most 512 KiB, inside the second cache. */
const COLUMNS: i32 = 512;
/** Rows of a block: those of A that meet one panel after another. */
const ROWS: i32 = 128;

/** Bytes of scratch that `gemm` needs. */
export function gemmScratch(m: i32, n: i32, k: i32): usize {
  const inner = min(k, INNER);
  return EDGE_BYTES + panelBytes(inner, min(n, COLUMNS)) + ((<usize>inner * <usize>ROWS) << 2);
}

/**
 * `C[m, n] = op(A) · op(B) (+ bias[n])`, rectified if `flags` says so. A is `[m, k]`, or `[k, m]` when transposed;
 * B is `[k, n]`, or `[n, k]` when transposed. `bias` is 0 for none.
 */
export function gemm(
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
  const edge = scratch;
  const panels = scratch + EDGE_BYTES;
  const fours = panels + panelBytes(min(k, INNER), min(n, COLUMNS));
  const aRow = (<usize>(transposeA ? m : k)) << 2;
  const bRow = (<usize>(transposeB ? k : n)) << 2;
  const cRow = (<usize>n) << 2;
  for (let j = 0; j < n; j += COLUMNS) {
    const columns = min(COLUMNS, n - j);
    const jBytes = (<usize>j) << 2;
    // An empty inner length still has to write zeros and the bias.
    let p = 0;
    do {
      const inner = min(INNER, k - p);
      const pBytes = (<usize>p) << 2;
      if (transposeB) packColumns(b + <usize>j * bRow + pBytes, bRow, panels, inner, columns);
      else packRows(b + <usize>p * bRow + jBytes, bRow, panels, inner, columns);
      // Only the last block may add the bias and rectify.
      const last = p + INNER >= k;
      const how = (last ? flags : flags & ACCUMULATE) | (p > 0 ? ACCUMULATE : 0);
      const biasHere = bias != 0 && last ? bias + jBytes : 0;
      for (let i = 0; i < m; i += ROWS) {
        const rows = min(ROWS, m - i);
        const cHere = c + <usize>i * cRow + jBytes;
        if (transposeA) {
          packFours(a + <usize>p * aRow + ((<usize>i) << 2), aRow, fours, rows, inner);
          const group = (<usize>inner) << 4;
          multiplyPanels(
            fours,
            group,
            4,
            16,
            panels,
            cHere,
            cRow,
            rows,
            columns,
            inner,
            biasHere,
            how,
            edge,
          );
        } else {
          const from = a + <usize>i * aRow + pBytes;
          multiplyPanels(
            from,
            aRow << 2,
            aRow,
            4,
            panels,
            cHere,
            cRow,
            rows,
            columns,
            inner,
            biasHere,
            how,
            edge,
          );
        }
      }
      p += INNER;
    } while (p < k);
  }
}
