/**
 * Convolution with filters of 3x3 or 1x3 and stride 1 by Winograd's F(4x4, 3x3) and F(4, 3): 36 multiplications a pair of
 * channels instead of 144 for sixteen outputs, or 6 instead of 12 for four.
 *
 *   Y = Aᵀ [ (G g Gᵀ) ⊙ (Bᵀ d B) ] A             for a tile of inputs d, a filter g and the outputs Y
 *   ∂g = Gᵀ [ Σ_tiles (A ∂Y Aᵀ) ⊙ (Bᵀ d B) ] G     which is the derivative of the first line
 *
 * The ⊙ of all channels is a product of matrices for each place of a tile, `[tiles, in] · [in, out]`. An infinite input
 * meets others in the transforms and becomes NaN in more outputs than it should: the result tells, and the host then
 * convolves plainly. Channels come in fours.
 */
import { Geometry } from './geometry';
import { ACCUMULATE, EDGE_BYTES, multiplyPanels, panelBytes } from './panels';
import { oddLines } from './vector';
import {
  gatherFilter,
  lines,
  spreadOutput,
  Tile,
  tilesAcross,
  tilesDown,
  transformFilter,
  transformInput,
  transformOutput,
  transformPooled,
  WORK_BYTES,
} from './winograd-tiles';

/** Bytes that the transforms of a block of tiles may take: half of the second cache. */
const BLOCK_BYTES: i32 = 1 << 20;
/** Bytes between the matrices: without them they would meet in one set of the first cache, for usual sizes. */
const GAP: usize = 320;
/** Bytes of the buffers at the beginning of the scratch. */
const BUFFERS: usize = EDGE_BYTES + (WORK_BYTES << 1) + 64;

function places(g: Geometry): i32 {
  return lines(g) * 6;
}

function tileCount(g: Geometry): i32 {
  return g.batch * tilesDown(g) * tilesAcross(g);
}

/** Tiles of a block; in fours, because the products take four rows at once. */
function blockSize(g: Geometry): i32 {
  const bytes = places(g) * (oddLines(g.inChannels) + g.outChannels) * 4;
  return max(16, min(64, BLOCK_BYTES / bytes)) & ~3;
}

function borderBytes(g: Geometry): usize {
  return <usize>places(g) * ((<usize>g.inChannels) << 2);
}

function inputBytes(g: Geometry): usize {
  return (((<usize>oddLines(g.inChannels)) << 2) * <usize>blockSize(g) + GAP) * <usize>places(g);
}

/** Bytes of scratch for `winograd` and `winogradFilterGradient`. */
export function winogradScratch(g: Geometry): usize {
  const filter = panelBytes(g.inChannels, g.outChannels) + GAP;
  const outputs = panelBytes(blockSize(g), g.outChannels) + GAP;
  return BUFFERS + borderBytes(g) + inputBytes(g) + (filter + outputs) * <usize>places(g);
}

/**
 * `y = x ∗ filter (+ bias)`, rectified if asked. Returns whether all of y is finite before it is rectified. With `peaks`
 * not 0, y is rectified and pooled over windows of 2x2, and `peaks` says where in each the largest number was.
 */
export function winograd(
  g: Geometry,
  x: usize,
  filter: usize,
  bias: usize,
  y: usize,
  peaks: usize,
  flags: i32,
  scratch: usize,
): bool {
  const block = blockSize(g);
  const work = scratch + EDGE_BYTES;
  const tile = changetype<Tile>(work + (WORK_BYTES << 1));
  const border = scratch + BUFFERS;
  const inputs = border + borderBytes(g);
  const inputRow = (<usize>oddLines(g.inChannels)) << 2;
  const inputStep = inputRow * <usize>block + GAP;
  const filters = inputs + inputBytes(g);
  const filterStep = panelBytes(g.inChannels, g.outChannels) + GAP;
  const outputs = filters + filterStep * <usize>places(g);
  const outputRow = (<usize>g.outChannels) << 2;
  const outputStep = outputRow * <usize>block + GAP;
  transformFilter(g, filter, work, filters, filterStep);
  // Stays 0 while what is summed is finite, and is NaN ever after.
  let check = f32x4.splat(0);
  const tiles = tileCount(g);
  for (let first = 0; first < tiles; first += block) {
    const count = min(block, tiles - first);
    tile.start(g, first);
    for (let i: usize = 0; i < <usize>count; ++i, tile.next(g)) {
      transformInput(g, x, tile, border, work, inputs + i * inputRow, inputStep);
    }
    for (let place: usize = 0; place < <usize>places(g); ++place) {
      multiplyPanels(
        inputs + place * inputStep,
        inputRow << 2,
        inputRow,
        4,
        filters + place * filterStep,
        outputs + place * outputStep,
        outputRow,
        count,
        g.outChannels,
        g.inChannels,
        0,
        0,
        scratch,
      );
    }
    tile.start(g, first);
    for (let i: usize = 0; i < <usize>count; ++i, tile.next(g)) {
      const from = outputs + i * outputRow;
      const result = peaks
        ? transformPooled(g, from, outputStep, tile, work, bias, y, peaks)
        : transformOutput(g, from, outputStep, tile, work, bias, flags, y);
      check = f32x4.add(check, result);
    }
  }
  return isZero(check);
}

/** `∂/∂filter` of `winograd`. Returns whether all of it is finite. */
export function winogradFilterGradient(
  g: Geometry,
  x: usize,
  dy: usize,
  gradient: usize,
  scratch: usize,
): bool {
  const block = blockSize(g);
  const work = scratch + EDGE_BYTES;
  const tile = changetype<Tile>(work + (WORK_BYTES << 1));
  const border = scratch + BUFFERS;
  const inputs = border + borderBytes(g);
  const inputRow = (<usize>oddLines(g.inChannels)) << 2;
  const inputStep = inputRow * <usize>block + GAP;
  const sums = inputs + inputBytes(g);
  const sumStep = ((<usize>g.inChannels * <usize>g.outChannels) << 2) + GAP;
  const outputs = sums + sumStep * <usize>places(g);
  const tiles = tileCount(g);
  for (let first = 0; first < tiles; first += block) {
    const count = min(block, tiles - first);
    const panel = (<usize>count) << 5;
    const outputStep = panelBytes(count, g.outChannels) + GAP;
    tile.start(g, first);
    for (let i: usize = 0; i < <usize>count; ++i, tile.next(g)) {
      transformInput(g, x, tile, border, work, inputs + i * inputRow, inputStep);
      spreadOutput(g, dy, tile, work, outputs + (i << 5), panel, outputStep);
    }
    for (let place: usize = 0; place < <usize>places(g); ++place) {
      multiplyPanels(
        inputs + place * inputStep,
        16,
        4,
        inputRow,
        outputs + place * outputStep,
        sums + place * sumStep,
        (<usize>g.outChannels) << 2,
        g.inChannels,
        g.outChannels,
        count,
        0,
        first > 0 ? ACCUMULATE : 0,
        scratch,
      );
    }
  }
  return isZero(gatherFilter(g, sums, sumStep, work, gradient));
}

/** The filter turned round, its channels exchanged, `[height, width, out, in]`: the input gradient's filter. */
export function turnFilter(
  filter: usize,
  taps: i32,
  inChannels: i32,
  outChannels: i32,
  to: usize,
): void {
  const tap = (<usize>inChannels * <usize>outChannels) << 2;
  for (let i: usize = 1; i <= <usize>taps; ++i) {
    const from = filter + (<usize>taps - i) * tap;
    for (let out: usize = 0; out < <usize>outChannels; ++out) {
      for (let channel: usize = 0; channel < <usize>inChannels; ++channel, to += 4) {
        store<f32>(to, load<f32>(from + ((channel * <usize>outChannels + out) << 2)));
      }
    }
  }
}

function isZero(check: v128): bool {
  return !v128.any_true(f32x4.ne(check, f32x4.splat(0)));
}
