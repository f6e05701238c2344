/**
 * Convolutions as products of patches and filters: forward, and both gradients. Patches are made for a block of output
 * positions and a few filter rows at a time, so the buffer stays in the second cache whatever the size of the layer.
 */
import { Geometry } from './geometry';
import {
  ACCUMULATE,
  EDGE_BYTES,
  multiplyPanels,
  packColumns,
  packRows,
  panelBytes,
} from './panels';
import { addPatches, packPatches } from './patches';
import { poolRows } from './pooled';
import { oddLines, zeroFloats } from './vector';

/** Floats of a patch taken at once, if a single filter row is not longer. */
const PATCH: i32 = 768;
/** Output positions of a block. */
const POSITIONS: i32 = 128;

function rowsAtOnce(g: Geometry): i32 {
  return max(1, min(g.filterHeight, PATCH / (g.filterWidth * g.inChannels)));
}

function runLength(g: Geometry): i32 {
  return g.filterWidth * g.inChannels;
}

function patchBytes(g: Geometry): usize {
  return (<usize>oddLines(rowsAtOnce(g) * runLength(g)) * <usize>POSITIONS) << 2;
}

/** Bytes of scratch for `convolve`, `filterGradient` and `inputGradient`. */
export function convolutionScratch(g: Geometry): usize {
  const filter = panelBytes(g.filterHeight * runLength(g), g.outChannels);
  const columns = panelBytes(g.outChannels, rowsAtOnce(g) * runLength(g));
  const outputs = panelBytes(POSITIONS, g.outChannels);
  return EDGE_BYTES + patchBytes(g) + max(filter, max(columns * <usize>g.filterHeight, outputs));
}

/** Bytes of scratch for `convolvePooled`. */
export function pooledScratch(g: Geometry): usize {
  const rows = <usize>oddLines(rowsAtOnce(g) * runLength(g)) + <usize>g.outChannels;
  const filter = panelBytes(g.filterHeight * runLength(g), g.outChannels);
  return EDGE_BYTES + filter + ((rows * <usize>g.outWidth) << 3);
}

/** `y = x ∗ filter (+ bias)`, rectified if asked. The filter is `[height, width, inChannels, outChannels]`. */
export function convolve(
  g: Geometry,
  x: usize,
  filter: usize,
  bias: usize,
  y: usize,
  flags: i32,
  scratch: usize,
): void {
  const patches = scratch + EDGE_BYTES;
  const panels = patches + patchBytes(g);
  const yRow = (<usize>g.outChannels) << 2;
  packFilter(g, filter, panels);
  const positions = g.positions;
  for (let first = 0; first < positions; first += POSITIONS) {
    const count = min(POSITIONS, positions - first);
    const to = y + <usize>first * yRow;
    convolveBlock(g, x, first, count, panels, bias, to, flags, patches, scratch);
  }
}

/**
 * `y = max(0, pool(x ∗ filter + bias))` over windows of 2x2, and where in each window the largest number was. Two rows of
 * the large image at a time.
 */
export function convolvePooled(
  g: Geometry,
  x: usize,
  filter: usize,
  bias: usize,
  y: usize,
  peaks: usize,
  scratch: usize,
): void {
  const wide = g.outWidth;
  const patches = scratch + EDGE_BYTES;
  const rows = patches + ((<usize>oddLines(rowsAtOnce(g) * runLength(g)) * <usize>wide) << 3);
  const panels = rows + ((<usize>g.outChannels * <usize>wide) << 3);
  packFilter(g, filter, panels);
  const pooledRow = <usize>(wide >>> 1) * <usize>g.outChannels;
  for (let image = 0; image < g.batch; ++image) {
    for (let row = 0; row + 2 <= g.outHeight; row += 2) {
      const first = (image * g.outHeight + row) * wide;
      convolveBlock(g, x, first, wide << 1, panels, 0, rows, 0, patches, scratch);
      poolRows(rows, wide, g.outChannels, bias, y, peaks);
      y += pooledRow << 2;
      peaks += pooledRow;
    }
  }
}

/** The filter in panels, a group of its rows after another. */
function packFilter(g: Geometry, filter: usize, panels: usize): void {
  const run = runLength(g);
  const step = rowsAtOnce(g);
  const yRow = (<usize>g.outChannels) << 2;
  for (let row = 0; row < g.filterHeight; row += step) {
    const rows = min(step, g.filterHeight - row);
    const to = panels + panelBytes(row * run, g.outChannels);
    packRows(filter + <usize>(row * run) * yRow, yRow, to, rows * run, g.outChannels);
  }
}

/** The outputs of `count` positions from `first` on. */
function convolveBlock(
  g: Geometry,
  x: usize,
  first: i32,
  count: i32,
  panels: usize,
  bias: usize,
  y: usize,
  flags: i32,
  patches: usize,
  edge: usize,
): void {
  const run = runLength(g);
  const step = rowsAtOnce(g);
  for (let row = 0; row < g.filterHeight; row += step) {
    const rows = min(step, g.filterHeight - row);
    const inner = rows * run;
    const stride = (<usize>oddLines(inner)) << 2;
    packPatches(g, x, first, count, row, rows, patches, stride);
    const last = row + step >= g.filterHeight;
    multiplyPanels(
      patches,
      stride << 2,
      stride,
      4,
      panels + panelBytes(row * run, g.outChannels),
      y,
      (<usize>g.outChannels) << 2,
      count,
      g.outChannels,
      inner,
      last ? bias : 0,
      (last ? flags : 0) | (row > 0 ? ACCUMULATE : 0),
      edge,
    );
  }
}

/** `∂/∂filter = Σ patchesᵀ · dy`, over the blocks in order. */
export function filterGradient(
  g: Geometry,
  x: usize,
  dy: usize,
  gradient: usize,
  scratch: usize,
): void {
  const edge = scratch;
  const patches = edge + EDGE_BYTES;
  const panels = patches + patchBytes(g);
  const run = runLength(g);
  const step = rowsAtOnce(g);
  const yRow = (<usize>g.outChannels) << 2;
  const positions = g.positions;
  for (let first = 0; first < positions; first += POSITIONS) {
    const count = min(POSITIONS, positions - first);
    packRows(dy + <usize>first * yRow, yRow, panels, count, g.outChannels);
    for (let row = 0; row < g.filterHeight; row += step) {
      const rows = min(step, g.filterHeight - row);
      const length = rows * run;
      const stride = (<usize>oddLines(length)) << 2;
      packPatches(g, x, first, count, row, rows, patches, stride);
      multiplyPanels(
        patches,
        16,
        4,
        stride,
        panels,
        gradient + <usize>(row * run) * yRow,
        yRow,
        length,
        g.outChannels,
        count,
        0,
        first > 0 ? ACCUMULATE : 0,
        edge,
      );
    }
  }
}

/** `∂/∂x = Σ dy · filterᵀ`, each product added where its patch came from. */
export function inputGradient(
  g: Geometry,
  dy: usize,
  filter: usize,
  gradient: usize,
  scratch: usize,
): void {
  const edge = scratch;
  const patches = edge + EDGE_BYTES;
  const panels = patches + patchBytes(g);
  const run = runLength(g);
  const step = rowsAtOnce(g);
  const yRow = (<usize>g.outChannels) << 2;
  const group = panelBytes(g.outChannels, step * run);
  for (let row = 0; row < g.filterHeight; row += step) {
    const rows = min(step, g.filterHeight - row);
    const to = panels + <usize>(row / step) * group;
    packColumns(filter + <usize>(row * run) * yRow, yRow, to, g.outChannels, rows * run);
  }
  zeroFloats(gradient, g.batch * g.inHeight * g.inWidth * g.inChannels);
  const positions = g.positions;
  for (let first = 0; first < positions; first += POSITIONS) {
    const count = min(POSITIONS, positions - first);
    for (let row = 0; row < g.filterHeight; row += step) {
      const rows = min(step, g.filterHeight - row);
      const length = rows * run;
      const stride = (<usize>oddLines(length)) << 2;
      multiplyPanels(
        dy + <usize>first * yRow,
        yRow << 2,
        yRow,
        4,
        panels + <usize>(row / step) * group,
        patches,
        stride,
        count,
        length,
        g.outChannels,
        0,
        0,
        edge,
      );
      addPatches(g, gradient, first, count, row, rows, patches, stride);
    }
  }
}
