/**
 * Tiles of Winograd's convolution and their transforms: along the columns, and for 3x3 filters then along the rows. A
 * tile is 4x4 outputs of 6x6 inputs, or with filters of one row 1x4 of 1x6. Of each tile the same place goes to the same
 * matrix, `[tiles, channels]`; `step` is the way between these matrices, in bytes.
 */
import { Geometry } from './geometry';
import { RELU } from './panels';
import { poolFour } from './pooled';
import { copyFloats, zeroFloats } from './vector';
import { filterLine, gatherLine, inputLine, outputLine, spreadLine } from './winograd-lines';

/** Bytes of a line of six vectors. */
const LINE: usize = 96;
/** Bytes that the transforms of a tile need between their two directions. */
export const WORK_BYTES: usize = 576;

/** Where a tile lies; the tiles of an image follow row by row. */
@unmanaged
export class Tile {
  image: i32;
  row: i32;
  column: i32;

  start(g: Geometry, index: i32): void {
    const wide = tilesAcross(g);
    const high = tilesDown(g);
    this.image = index / (wide * high);
    this.row = ((index / wide) % high) * tall(g);
    this.column = (index % wide) * 4;
  }

  next(g: Geometry): void {
    this.column += 4;
    if (this.column < g.outWidth) return;
    this.column = 0;
    this.row += tall(g);
    if (this.row < g.outHeight) return;
    this.row = 0;
    this.image += 1;
  }
}

/** Output rows of a tile. */
export function tall(g: Geometry): i32 {
  return g.filterHeight == 3 ? 4 : 1;
}

/** Input rows of a tile. */
export function lines(g: Geometry): i32 {
  return g.filterHeight == 3 ? 6 : 1;
}

export function tilesAcross(g: Geometry): i32 {
  return (g.outWidth + 3) >>> 2;
}

export function tilesDown(g: Geometry): i32 {
  return (g.outHeight + tall(g) - 1) / tall(g);
}

/** The filters `[height, 3, in, out]` → a matrix a place, in panels. */
export function transformFilter(
  g: Geometry,
  filter: usize,
  work: usize,
  to: usize,
  step: usize,
): void {
  const rows = g.filterHeight;
  const tap = (<usize>g.inChannels * <usize>g.outChannels) << 2;
  // The right half of the last panel may be missing: what it holds is never looked at.
  for (let j = 0; j < g.outChannels; j += 4) {
    let target = to + ((<usize>(j >>> 3) * <usize>g.inChannels) << 5) + <usize>((j & 4) << 2);
    let from = filter + ((<usize>j) << 2);
    for (let i = 0; i < g.inChannels; ++i, from += (<usize>g.outChannels) << 2, target += 32) {
      if (rows == 1) filterLine(from, tap, target, step);
      else {
        for (let row: usize = 0; row < 3; ++row)
          filterLine(from + row * 3 * tap, tap, work + row * LINE, 16);
        for (let column: usize = 0; column < 6; ++column) {
          filterLine(work + (column << 4), LINE, target + column * step, step * 6);
        }
      }
    }
  }
}

/** The inputs of one tile → a row of each matrix. `border` has room for the tile. */
export function transformInput(
  g: Geometry,
  x: usize,
  tile: Tile,
  border: usize,
  work: usize,
  to: usize,
  step: usize,
): void {
  const pixel = (<usize>g.inChannels) << 2;
  const high = lines(g);
  const top = tile.row - g.padTop;
  const left = tile.column - g.padLeft;
  let line = pixel * <usize>g.inWidth;
  let from = x + <usize>tile.image * <usize>g.inHeight * line;
  if (top >= 0 && left >= 0 && top + high <= g.inHeight && left + 6 <= g.inWidth) {
    from += <usize>top * line + <usize>left * pixel;
  } else {
    copyBorder(g, from, top, left, high, border);
    from = border;
    line = pixel * 6;
  }
  for (const end = from + pixel; from < end; from += 16, to += 16) {
    if (high == 1) inputLine(from, pixel, to, step);
    else {
      for (let row: usize = 0; row < 6; ++row)
        inputLine(from + row * line, pixel, work + row * LINE, 16);
      for (let column: usize = 0; column < 6; ++column) {
        inputLine(work + (column << 4), LINE, to + column * step, step * 6);
      }
    }
  }
}

/** A tile that reaches over the border, with zeros there. */
function copyBorder(g: Geometry, image: usize, top: i32, left: i32, high: i32, to: usize): void {
  const channels = g.inChannels;
  for (let row = top; row < top + high; ++row) {
    for (let column = left; column < left + 6; ++column, to += (<usize>channels) << 2) {
      if (<u32>row < <u32>g.inHeight && <u32>column < <u32>g.inWidth) {
        copyFloats(to, image + ((<usize>((row * g.inWidth + column) * channels)) << 2), channels);
      } else zeroFloats(to, channels);
    }
  }
}

/** A row of each matrix → the outputs of one tile, with the bias. Returns 0, or NaN where one is not finite. */
export function transformOutput(
  g: Geometry,
  m: usize,
  step: usize,
  tile: Tile,
  work: usize,
  bias: usize,
  flags: i32,
  y: usize,
): v128 {
  const pixel = (<usize>g.outChannels) << 2;
  const line = pixel * <usize>g.outWidth;
  const rows = min(tall(g), g.outHeight - tile.row);
  const columns = min(4, g.outWidth - tile.column);
  let at = y + <usize>((tile.image * g.outHeight + tile.row) * g.outWidth + tile.column) * pixel;
  let check = f32x4.splat(0);
  for (let channel: usize = 0; channel < pixel; channel += 16, at += 16, m += 16) {
    const offset = bias ? v128.load(bias + channel) : f32x4.splat(0);
    if (g.filterHeight == 1) {
      outputLine(m, step, work, 16);
      check = f32x4.add(check, finish(work, columns, offset, flags, at, pixel));
      continue;
    }
    const ready = work + 6 * LINE;
    for (let column: usize = 0; column < 6; ++column) {
      outputLine(m + column * step, step * 6, work + (column << 4), LINE);
    }
    for (let row = 0; row < rows; ++row) {
      outputLine(work + <usize>row * LINE, 16, ready, 16);
      check = f32x4.add(
        check,
        finish(ready, columns, offset, flags, at + <usize>row * line, pixel),
      );
    }
  }
  return check;
}

/** Up to four outputs in a row, from a line to the image. */
function finish(
  from: usize,
  columns: i32,
  offset: v128,
  flags: i32,
  to: usize,
  pixel: usize,
): v128 {
  let check = f32x4.splat(0);
  for (let column = 0; column < columns; ++column, from += 16, to += pixel) {
    const value = f32x4.add(v128.load(from), offset);
    check = f32x4.add(check, f32x4.sub(value, value));
    v128.store(to, flags & RELU ? f32x4.max(value, f32x4.splat(0)) : value);
  }
  return check;
}

/**
 * A row of each matrix → the outputs of one tile with the bias, rectified and pooled over windows of 2x2. Returns 0, or
 * NaN where one is not finite.
 */
export function transformPooled(
  g: Geometry,
  m: usize,
  step: usize,
  tile: Tile,
  work: usize,
  bias: usize,
  y: usize,
  peaks: usize,
): v128 {
  const pixel = (<usize>g.outChannels) << 2;
  const wide = g.outWidth >>> 1;
  const rows = min(4, g.outHeight - tile.row) >>> 1;
  const columns = min(4, g.outWidth - tile.column) >>> 1;
  const row = (tile.image * (g.outHeight >>> 1) + (tile.row >>> 1)) * wide;
  const first = <usize>(row + (tile.column >>> 1)) * pixel;
  let check = f32x4.splat(0);
  const ready = work + 6 * LINE;
  for (let channel: usize = 0; channel < pixel; channel += 16, m += 16) {
    const offset = bias ? v128.load(bias + channel) : f32x4.splat(0);
    for (let column: usize = 0; column < 6; ++column) {
      outputLine(m + column * step, step * 6, work + (column << 4), LINE);
    }
    for (let i = 0; i < rows; ++i) {
      const upper = work + <usize>(i << 1) * LINE;
      outputLine(upper, 16, ready, 16);
      outputLine(upper + LINE, 16, ready + 64, 16);
      let at = first + <usize>(i * wide) * pixel + channel;
      for (let from = ready, end = ready + <usize>(columns << 5); from < end; from += 32) {
        const v0 = f32x4.add(v128.load(from), offset);
        const v1 = f32x4.add(v128.load(from, 16), offset);
        const v2 = f32x4.add(v128.load(from, 64), offset);
        const v3 = f32x4.add(v128.load(from, 80), offset);
        const sum = f32x4.add(f32x4.add(v0, v1), f32x4.add(v2, v3));
        check = f32x4.add(check, f32x4.sub(sum, sum));
        poolFour(v0, v1, v2, v3, y + at, peaks + (at >>> 2));
        at += pixel;
      }
    }
  }
  return check;
}

/** The outputs' gradient of one tile → a row of each matrix in panels, which are `panel` bytes long. */
export function spreadOutput(
  g: Geometry,
  dy: usize,
  tile: Tile,
  work: usize,
  to: usize,
  panel: usize,
  step: usize,
): void {
  const pixel = (<usize>g.outChannels) << 2;
  const line = pixel * <usize>g.outWidth;
  const rows = min(tall(g), g.outHeight - tile.row);
  const columns = min(4, g.outWidth - tile.column);
  let at = dy + <usize>((tile.image * g.outHeight + tile.row) * g.outWidth + tile.column) * pixel;
  for (let channel: usize = 0; channel < pixel; channel += 16, at += 16) {
    const target = to + (channel >>> 5) * panel + (channel & 16);
    if (g.filterHeight == 1) spreadLine(at, pixel, columns, target, step);
    else {
      for (let row = 0; row < rows; ++row) {
        spreadLine(at + <usize>row * line, pixel, columns, work + <usize>row * LINE, 16);
      }
      for (let column: usize = 0; column < 6; ++column) {
        spreadLine(work + (column << 4), LINE, rows, target + column * step, step * 6);
      }
    }
  }
}

/** The sums of each place, `[in, out]` → the filters' gradient. Returns 0, or NaN where it is not finite. */
export function gatherFilter(
  g: Geometry,
  s: usize,
  step: usize,
  work: usize,
  gradient: usize,
): v128 {
  const tap = (<usize>g.inChannels * <usize>g.outChannels) << 2;
  const rows = <usize>g.filterHeight;
  let check = f32x4.splat(0);
  for (let at: usize = 0; at < tap; at += 16) {
    if (rows == 3) {
      for (let column: usize = 0; column < 6; ++column) {
        gatherLine(s + at + column * step, step * 6, work + (column << 4), LINE);
      }
    }
    for (let row: usize = 0; row < rows; ++row) {
      const to = gradient + at + row * 3 * tap;
      if (rows == 3) gatherLine(work + row * LINE, 16, to, tap);
      else gatherLine(s + at, step, to, tap);
      for (let i: usize = 0; i < 3; ++i) {
        const value = v128.load(to + i * tap);
        check = f32x4.add(check, f32x4.sub(value, value));
      }
    }
  }
  return check;
}
