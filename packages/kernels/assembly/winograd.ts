/**
 * Convolution with 3x3 filters and stride 1 by Winograd's F(2x2, 3x3): two by two outputs cost 16 multiplications a pair
 * of channels instead of 36.
 *
 *   Y = Aᵀ [ (G g Gᵀ) ⊙ (Bᵀ d B) ] A        for a tile d of 4x4 inputs, a filter g, and 2x2 outputs Y
 *   ∂g = Gᵀ [ Σ_tiles (A ∂Y Aᵀ) ⊙ (Bᵀ d B) ] G   which is the derivative of the first line
 *
 * The ⊙ of all channels is sixteen products of matrices, `[tiles, in] · [in, out]`. A. Lavin and S. Gray, Fast Algorithms
 * for Convolutional Neural Networks, 2015. The transforms hold ±1 and ½ alone, so the error stays near that of a plain
 * sum. An infinite input meets its negative in them and becomes NaN: the result tells, and the host then convolves
 * plainly. Channels come in fours.
 */
import { Geometry } from './geometry';
import { ACCUMULATE, EDGE_BYTES, multiplyPanels, panelBytes, RELU } from './panels';
import { copyFloats, oddLines, zeroFloats } from './vector';

/** Tiles of a block: its transforms stay in the second cache. */
const TILES: i32 = 64;
/** Bytes between the sixteen matrices: without them they would meet in one set of the first cache, for usual sizes. */
const GAP: usize = 320;

/** Bytes of scratch for `winograd` and `winogradFilterGradient`. */
export function winogradScratch(g: Geometry): usize {
  const filter = panelBytes(g.inChannels, g.outChannels) << 4;
  const sums = (<usize>g.inChannels * <usize>g.outChannels) << 6;
  return (
    tileBytes(g) +
    (GAP << 4) +
    max(
      filter + ((<usize>(TILES * g.outChannels)) << 6),
      sums + (panelBytes(TILES, g.outChannels) << 4),
    )
  );
}

/** The border's buffers and the transformed inputs. */
function tileBytes(g: Geometry): usize {
  return (
    EDGE_BYTES +
    (GAP << 4) +
    ((<usize>g.inChannels) << 6) +
    ((<usize>(TILES * oddLines(g.inChannels))) << 6)
  );
}

/** `y = x ∗ filter (+ bias)`, rectified if asked. Returns whether all of y is finite before it is rectified. */
export function winograd(
  g: Geometry,
  x: usize,
  filter: usize,
  bias: usize,
  y: usize,
  flags: i32,
  scratch: usize,
): bool {
  const channels = g.inChannels;
  const inputs = scratch + EDGE_BYTES + ((<usize>channels) << 6);
  const inputRow = (<usize>oddLines(channels)) << 2;
  const inputStep = inputRow * <usize>TILES + GAP;
  const outRow = (<usize>g.outChannels) << 2;
  const outStep = outRow * <usize>TILES + GAP;
  const filters = scratch + tileBytes(g);
  const filterStep = panelBytes(channels, g.outChannels);
  const outputs = filters + (filterStep << 4);
  transformFilter(filter, channels, g.outChannels, filters, filterStep);
  const tiles = tileCount(g);
  // Stays 0 while what is summed is finite, and is NaN ever after.
  let check = f32x4.splat(0);
  for (let first = 0; first < tiles; first += TILES) {
    const count = min(TILES, tiles - first);
    transformInputs(g, x, first, count, scratch + EDGE_BYTES, inputs, inputRow, inputStep);
    for (let i: usize = 0; i < 16; ++i) {
      multiplyPanels(
        inputs + i * inputStep,
        inputRow << 2,
        inputRow,
        4,
        filters + i * filterStep,
        outputs + i * outStep,
        outRow,
        count,
        g.outChannels,
        channels,
        0,
        0,
        scratch,
      );
    }
    check = f32x4.add(check, transformOutputs(g, outputs, outStep, first, count, bias, flags, y));
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
  const channels = g.inChannels;
  const inputs = scratch + EDGE_BYTES + ((<usize>channels) << 6);
  const inputRow = (<usize>oddLines(channels)) << 2;
  const inputStep = inputRow * <usize>TILES + GAP;
  const sums = scratch + tileBytes(g);
  const sumStep = (<usize>channels * <usize>g.outChannels) << 2;
  const outputs = sums + (sumStep << 4);
  const tiles = tileCount(g);
  for (let first = 0; first < tiles; first += TILES) {
    const count = min(TILES, tiles - first);
    const outputStep = panelBytes(count, g.outChannels) + GAP;
    transformInputs(g, x, first, count, scratch + EDGE_BYTES, inputs, inputRow, inputStep);
    spreadOutputs(g, dy, first, count, outputs, outputStep);
    for (let i: usize = 0; i < 16; ++i) {
      multiplyPanels(
        inputs + i * inputStep,
        16,
        4,
        inputRow,
        outputs + i * outputStep,
        sums + i * sumStep,
        (<usize>g.outChannels) << 2,
        channels,
        g.outChannels,
        count,
        0,
        first > 0 ? ACCUMULATE : 0,
        scratch,
      );
    }
  }
  return gatherFilter(sums, sumStep, gradient);
}

function tileCount(g: Geometry): i32 {
  return g.batch * ((g.outHeight + 1) >>> 1) * ((g.outWidth + 1) >>> 1);
}

/** `G g Gᵀ` of every pair of channels, `[3, 3, in, out]` → sixteen matrices in panels. */
function transformFilter(
  filter: usize,
  channels: i32,
  outChannels: i32,
  to: usize,
  step: usize,
): void {
  const tap = (<usize>channels * <usize>outChannels) << 2;
  const half = f32x4.splat(0.5);
  // The right half of the last panel may be missing: what it holds is never looked at.
  for (let j = 0; j < outChannels; j += 4) {
    let target = to + ((<usize>(j >>> 3) * <usize>channels) << 5) + <usize>((j & 4) << 2);
    let from = filter + ((<usize>j) << 2);
    for (let i = 0; i < channels; ++i, from += (<usize>outChannels) << 2, target += 32) {
      for (let column: usize = 0; column < 4; ++column) {
        const g0 = filterColumn(from, tap, column);
        const g1 = filterColumn(from + tap * 3, tap, column);
        const g2 = filterColumn(from + tap * 6, tap, column);
        const sum = f32x4.add(g0, g2);
        const at = target + column * step;
        v128.store(at, g0);
        v128.store(at + (step << 2), f32x4.mul(half, f32x4.add(sum, g1)));
        v128.store(at + (step << 3), f32x4.mul(half, f32x4.sub(sum, g1)));
        v128.store(at + step * 12, g2);
      }
    }
  }
}

/** One of the four columns that `· Gᵀ` makes of a filter's row. */
function filterColumn(from: usize, tap: usize, column: usize): v128 {
  const g0 = v128.load(from);
  const g1 = v128.load(from + tap);
  const g2 = v128.load(from + (tap << 1));
  const half = f32x4.splat(0.5);
  if (column == 0) return g0;
  if (column == 1) return f32x4.mul(half, f32x4.add(f32x4.add(g0, g2), g1));
  if (column == 2) return f32x4.mul(half, f32x4.sub(f32x4.add(g0, g2), g1));
  return g2;
}

/** `Bᵀ d B` of a block of tiles: sixteen matrices `[tiles, in]`. */
function transformInputs(
  g: Geometry,
  x: usize,
  first: i32,
  count: i32,
  border: usize,
  to: usize,
  toRow: usize,
  toStep: usize,
): void {
  const wide = (g.outWidth + 1) >>> 1;
  const high = (g.outHeight + 1) >>> 1;
  const pixel = (<usize>g.inChannels) << 2;
  const line = pixel * <usize>g.inWidth;
  let column = first % wide;
  let row = (first / wide) % high;
  let image = x + <usize>(first / (wide * high)) * <usize>g.inHeight * line;
  for (let tile = 0; tile < count; ++tile, to += toRow) {
    const top = row * 2 - g.padTop;
    const left = column * 2 - g.padLeft;
    if (top >= 0 && left >= 0 && top + 4 <= g.inHeight && left + 4 <= g.inWidth) {
      transformInput(image + <usize>top * line + <usize>left * pixel, line, pixel, to, toStep);
    } else {
      copyBorder(g, image, top, left, border);
      transformInput(border, pixel << 2, pixel, to, toStep);
    }
    if (++column == wide) {
      column = 0;
      if (++row == high) {
        row = 0;
        image += <usize>g.inHeight * line;
      }
    }
  }
}

function transformInput(d: usize, line: usize, pixel: usize, to: usize, step: usize): void {
  for (const end = d + pixel; d < end; d += 16, to += 16) {
    const d1 = d + pixel;
    const d2 = d1 + pixel;
    const d3 = d2 + pixel;
    combineRows(
      f32x4.sub(v128.load(d), v128.load(d2)),
      f32x4.sub(v128.load(d + line), v128.load(d2 + line)),
      f32x4.sub(v128.load(d + (line << 1)), v128.load(d2 + (line << 1))),
      f32x4.sub(v128.load(d + line * 3), v128.load(d2 + line * 3)),
      to,
      step,
    );
    combineRows(
      f32x4.add(v128.load(d1), v128.load(d2)),
      f32x4.add(v128.load(d1 + line), v128.load(d2 + line)),
      f32x4.add(v128.load(d1 + (line << 1)), v128.load(d2 + (line << 1))),
      f32x4.add(v128.load(d1 + line * 3), v128.load(d2 + line * 3)),
      to + step,
      step,
    );
    combineRows(
      f32x4.sub(v128.load(d2), v128.load(d1)),
      f32x4.sub(v128.load(d2 + line), v128.load(d1 + line)),
      f32x4.sub(v128.load(d2 + (line << 1)), v128.load(d1 + (line << 1))),
      f32x4.sub(v128.load(d2 + line * 3), v128.load(d1 + line * 3)),
      to + (step << 1),
      step,
    );
    combineRows(
      f32x4.sub(v128.load(d1), v128.load(d3)),
      f32x4.sub(v128.load(d1 + line), v128.load(d3 + line)),
      f32x4.sub(v128.load(d1 + (line << 1)), v128.load(d3 + (line << 1))),
      f32x4.sub(v128.load(d1 + line * 3), v128.load(d3 + line * 3)),
      to + step * 3,
      step,
    );
  }
}

/** One column of `Bᵀ ·`, whose four rows go to every fourth matrix. */
function combineRows(e0: v128, e1: v128, e2: v128, e3: v128, to: usize, step: usize): void {
  v128.store(to, f32x4.sub(e0, e2));
  v128.store(to + (step << 2), f32x4.add(e1, e2));
  v128.store(to + (step << 3), f32x4.sub(e2, e1));
  v128.store(to + step * 12, f32x4.sub(e1, e3));
}

/** A tile of 4x4 that reaches over the border, with zeros there. */
function copyBorder(g: Geometry, image: usize, top: i32, left: i32, to: usize): void {
  for (let row = top; row < top + 4; ++row) {
    for (let column = left; column < left + 4; ++column) {
      if (<u32>row < <u32>g.inHeight && <u32>column < <u32>g.inWidth) {
        copyFloats(
          to,
          image + ((<usize>((row * g.inWidth + column) * g.inChannels)) << 2),
          g.inChannels,
        );
      } else zeroFloats(to, g.inChannels);
      to += (<usize>g.inChannels) << 2;
    }
  }
}

/** `Aᵀ M A` of a block, with the bias, into y. Returns 0, or NaN where an output is not finite. */
function transformOutputs(
  g: Geometry,
  m: usize,
  step: usize,
  first: i32,
  count: i32,
  bias: usize,
  flags: i32,
  y: usize,
): v128 {
  const wide = (g.outWidth + 1) >>> 1;
  const high = (g.outHeight + 1) >>> 1;
  const pixel = (<usize>g.outChannels) << 2;
  const line = pixel * <usize>g.outWidth;
  let column = first % wide;
  let row = (first / wide) % high;
  let image = y + <usize>(first / (wide * high)) * <usize>g.outHeight * line;
  let check = f32x4.splat(0);
  for (let tile = 0; tile < count; ++tile) {
    // What an odd size cuts off is written over the output above or to the left, before that is written itself.
    const right = column * 2 + 1 < g.outWidth ? pixel : 0;
    const below = row * 2 + 1 < g.outHeight ? line : 0;
    let at = image + <usize>row * 2 * line + <usize>column * 2 * pixel;
    for (let channel: usize = 0; channel < pixel; channel += 16, at += 16, m += 16) {
      const l0 = upper(m, step);
      const l1 = upper(m + step, step);
      const l2 = upper(m + (step << 1), step);
      const l3 = upper(m + step * 3, step);
      const h0 = lower(m, step);
      const h1 = lower(m + step, step);
      const h2 = lower(m + (step << 1), step);
      const h3 = lower(m + step * 3, step);
      let y00 = f32x4.add(f32x4.add(l0, l1), l2);
      let y01 = f32x4.sub(f32x4.sub(l1, l2), l3);
      let y10 = f32x4.add(f32x4.add(h0, h1), h2);
      let y11 = f32x4.sub(f32x4.sub(h1, h2), h3);
      if (bias) {
        const b = v128.load(bias + channel);
        y00 = f32x4.add(y00, b);
        y01 = f32x4.add(y01, b);
        y10 = f32x4.add(y10, b);
        y11 = f32x4.add(y11, b);
      }
      const sum = f32x4.add(f32x4.add(y00, y01), f32x4.add(y10, y11));
      check = f32x4.add(check, f32x4.sub(sum, sum));
      if (flags & RELU) {
        const none = f32x4.splat(0);
        y00 = f32x4.max(y00, none);
        y01 = f32x4.max(y01, none);
        y10 = f32x4.max(y10, none);
        y11 = f32x4.max(y11, none);
      }
      v128.store(at + below + right, y11);
      v128.store(at + below, y10);
      v128.store(at + right, y01);
      v128.store(at, y00);
    }
    if (++column == wide) {
      column = 0;
      if (++row == high) {
        row = 0;
        image += <usize>g.outHeight * line;
      }
    }
  }
  return check;
}

function upper(m: usize, step: usize): v128 {
  return f32x4.add(f32x4.add(v128.load(m), v128.load(m + (step << 2))), v128.load(m + (step << 3)));
}

function lower(m: usize, step: usize): v128 {
  return f32x4.sub(
    f32x4.sub(v128.load(m + (step << 2)), v128.load(m + (step << 3))),
    v128.load(m + step * 12),
  );
}

/** `A ∂Y Aᵀ` of a block of tiles: sixteen matrices `[tiles, out]` in panels. What an odd size cuts off is 0. */
function spreadOutputs(
  g: Geometry,
  dy: usize,
  first: i32,
  count: i32,
  to: usize,
  step: usize,
): void {
  const wide = (g.outWidth + 1) >>> 1;
  const high = (g.outHeight + 1) >>> 1;
  const pixel = (<usize>g.outChannels) << 2;
  const line = pixel * <usize>g.outWidth;
  const panel = (<usize>count) << 5;
  const none = f32x4.splat(0);
  let column = first % wide;
  let row = (first / wide) % high;
  let image = dy + <usize>(first / (wide * high)) * <usize>g.outHeight * line;
  for (let tile = 0; tile < count; ++tile, to += 32) {
    const right = column * 2 + 1 < g.outWidth;
    const below = row * 2 + 1 < g.outHeight;
    let at = image + <usize>row * 2 * line + <usize>column * 2 * pixel;
    for (let channel: usize = 0; channel < pixel; channel += 16, at += 16) {
      const y00 = v128.load(at);
      const y01 = right ? v128.load(at + pixel) : none;
      const y10 = below ? v128.load(at + line) : none;
      const y11 = right && below ? v128.load(at + line + pixel) : none;
      const target = to + (channel >>> 5) * panel + (channel & 16);
      spreadRow(y00, y01, target, step);
      spreadRow(f32x4.add(y00, y10), f32x4.add(y01, y11), target + (step << 2), step);
      spreadRow(f32x4.sub(y00, y10), f32x4.sub(y01, y11), target + (step << 3), step);
      spreadRow(f32x4.neg(y10), f32x4.neg(y11), target + step * 12, step);
    }
    if (++column == wide) {
      column = 0;
      if (++row == high) {
        row = 0;
        image += <usize>g.outHeight * line;
      }
    }
  }
}

function spreadRow(e0: v128, e1: v128, to: usize, step: usize): void {
  v128.store(to, e0);
  v128.store(to + step, f32x4.add(e0, e1));
  v128.store(to + (step << 1), f32x4.sub(e0, e1));
  v128.store(to + step * 3, f32x4.neg(e1));
}

/** `Gᵀ S G`, sixteen matrices → `[3, 3, in, out]`; `length` is the bytes of one. Returns whether all is finite. */
function gatherFilter(s: usize, length: usize, gradient: usize): bool {
  let check = f32x4.splat(0);
  for (let at: usize = 0; at < length; at += 16) {
    for (let row: usize = 0; row < 3; ++row) {
      const t0 = gatherRow(s + at, length, row);
      const t1 = gatherRow(s + at + length, length, row);
      const t2 = gatherRow(s + at + (length << 1), length, row);
      const t3 = gatherRow(s + at + length * 3, length, row);
      const half = f32x4.splat(0.5);
      const sum = f32x4.mul(half, f32x4.add(t1, t2));
      const g0 = f32x4.add(t0, sum);
      const g1 = f32x4.mul(half, f32x4.sub(t1, t2));
      const g2 = f32x4.add(sum, t3);
      const to = gradient + at + length * 3 * row;
      v128.store(to, g0);
      v128.store(to + length, g1);
      v128.store(to + (length << 1), g2);
      const all = f32x4.add(f32x4.add(g0, g1), g2);
      check = f32x4.add(check, f32x4.sub(all, all));
    }
  }
  return isZero(check);
}

/** Row `row` of `Gᵀ ·`, in one of the four columns. */
function gatherRow(s: usize, length: usize, row: usize): v128 {
  const half = f32x4.splat(0.5);
  const s1 = v128.load(s + (length << 2));
  const s2 = v128.load(s + (length << 3));
  if (row == 1) return f32x4.mul(half, f32x4.sub(s1, s2));
  const sum = f32x4.mul(half, f32x4.add(s1, s2));
  return f32x4.add(sum, v128.load(row == 0 ? s : s + length * 12));
}

function isZero(check: v128): bool {
  return !v128.any_true(f32x4.ne(check, f32x4.splat(0)));
}

/** `[3, 3, in, out]` turned round and with its channels exchanged, `[3, 3, out, in]`: the input gradient's filter. */
export function turnFilter(filter: usize, channels: i32, outChannels: i32, to: usize): void {
  const tap = (<usize>channels * <usize>outChannels) << 2;
  for (let i: usize = 0; i < 9; ++i) {
    const from = filter + (8 - i) * tap;
    for (let out: usize = 0; out < <usize>outChannels; ++out) {
      for (let channel: usize = 0; channel < <usize>channels; ++channel, to += 4) {
        store<f32>(to, load<f32>(from + ((channel * <usize>outChannels + out) << 2)));
      }
    }
  }
}
