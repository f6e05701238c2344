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
  const edge = scratch;
  const patches = edge + EDGE_BYTES;
  const panels = patches + patchBytes(g);
  const run = runLength(g);
  const step = rowsAtOnce(g);
  const yRow = (<usize>g.outChannels) << 2;
  // A group of filter rows after another, each in panels of its own.
  for (let row = 0; row < g.filterHeight; row += step) {
    const rows = min(step, g.filterHeight - row);
    const to = panels + panelBytes(row * run, g.outChannels);
    packRows(filter + <usize>(row * run) * yRow, yRow, to, rows * run, g.outChannels);
  }
  const positions = g.positions;
  for (let first = 0; first < positions; first += POSITIONS) {
    const count = min(POSITIONS, positions - first);
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
        y + <usize>first * yRow,
        yRow,
        count,
        g.outChannels,
        inner,
        last ? bias : 0,
        (last ? flags : 0) | (row > 0 ? ACCUMULATE : 0),
        edge,
      );
    }
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
