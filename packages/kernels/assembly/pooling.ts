/** Pooling over images `[batch, height, width, channels]`, four channels at a time. */
import { Geometry } from './geometry';
import { zeroFloats } from './vector';

/** Whether no two windows share an input, and together they are the whole image. */
function overlaps(g: Geometry): bool {
  return g.filterHeight > g.strideHeight || g.filterWidth > g.strideWidth;
}

function covers(g: Geometry): bool {
  return (
    g.padTop == 0 &&
    g.padLeft == 0 &&
    g.strideHeight == g.filterHeight &&
    g.strideWidth == g.filterWidth &&
    g.outHeight * g.strideHeight == g.inHeight &&
    g.outWidth * g.strideWidth == g.inWidth
  );
}

/** Each output's gradient goes to the first largest input of its window; a window of NaN has none. */
export function maxPoolGradient(g: Geometry, x: usize, dy: usize, dx: usize): void {
  const channels = g.inChannels;
  const pixel = (<usize>channels) << 2;
  const line = pixel * <usize>g.inWidth;
  const whole = pixel & ~15;
  const add = overlaps(g);
  if (!covers(g)) zeroFloats(dx, g.batch * g.inHeight * g.inWidth * channels);
  for (let image = 0; image < g.batch; ++image) {
    for (let row = 0; row < g.outHeight; ++row) {
      const top = row * g.strideHeight - g.padTop;
      const firstRow = max(0, top);
      const endRow = min(g.inHeight, top + g.filterHeight);
      for (let column = 0; column < g.outWidth; ++column, dy += pixel) {
        const left = column * g.strideWidth - g.padLeft;
        const firstColumn = max(0, left);
        const endColumn = min(g.inWidth, left + g.filterWidth);
        const start = <usize>firstRow * line + <usize>firstColumn * pixel;
        const high = endRow - firstRow;
        const wide = endColumn - firstColumn;
        if (high == 2 && wide == 2 && !add) {
          for (let channel: usize = 0; channel < whole; channel += 16) {
            const at = start + channel;
            routeSquare(x + at, dx + at, line, pixel, v128.load(dy + channel));
          }
        } else {
          for (let channel: usize = 0; channel < whole; channel += 16) {
            const at = start + channel;
            routeFour(x + at, dx + at, line, pixel, high, wide, v128.load(dy + channel), add);
          }
        }
        for (let channel = whole; channel < pixel; channel += 4) {
          routeOne(
            x + start + channel,
            dx + start + channel,
            line,
            pixel,
            high,
            wide,
            load<f32>(dy + channel),
            add,
          );
        }
      }
    }
    x += <usize>g.inHeight * line;
    dx += <usize>g.inHeight * line;
  }
}

/** One window of two by two inputs and four channels, which no other window shares: all in registers. */
function routeSquare(x: usize, dx: usize, line: usize, pixel: usize, dy: v128): void {
  const below = line + pixel;
  const lowest = f32x4.splat(-Infinity);
  const v0 = v128.load(x);
  const v1 = v128.load(x + pixel);
  const v2 = v128.load(x + line);
  const v3 = v128.load(x + below);
  const first = f32x4.gt(v0, lowest);
  const m0 = v128.bitselect(v0, lowest, first);
  const second = f32x4.gt(v1, m0);
  const m1 = v128.bitselect(v1, m0, second);
  const third = f32x4.gt(v2, m1);
  const m2 = v128.bitselect(v2, m1, third);
  const fourth = f32x4.gt(v3, m2);
  const notFourth = v128.andnot(dy, fourth);
  const notThird = v128.andnot(notFourth, third);
  v128.store(dx, v128.and(v128.andnot(notThird, second), first));
  v128.store(dx + pixel, v128.and(notThird, second));
  v128.store(dx + line, v128.and(notFourth, third));
  v128.store(dx + below, v128.and(dy, fourth));
}

/** One window of four channels. */
function routeFour(
  x: usize,
  dx: usize,
  line: usize,
  pixel: usize,
  high: i32,
  wide: i32,
  dy: v128,
  add: bool,
): void {
  let largest = f32x4.splat(-Infinity);
  let largestAt = i32x4.splat(-1);
  let index = 0;
  for (let row = 0; row < high; ++row) {
    let from = x + <usize>row * line;
    for (let column = 0; column < wide; ++column, from += pixel, ++index) {
      const value = v128.load(from);
      const larger = f32x4.gt(value, largest);
      largest = v128.bitselect(value, largest, larger);
      largestAt = v128.bitselect(i32x4.splat(index), largestAt, larger);
    }
  }
  index = 0;
  for (let row = 0; row < high; ++row) {
    let to = dx + <usize>row * line;
    for (let column = 0; column < wide; ++column, to += pixel, ++index) {
      const share = v128.and(dy, i32x4.eq(largestAt, i32x4.splat(index)));
      v128.store(to, add ? f32x4.add(v128.load(to), share) : share);
    }
  }
}

/** One window of one channel. */
function routeOne(
  x: usize,
  dx: usize,
  line: usize,
  pixel: usize,
  high: i32,
  wide: i32,
  dy: f32,
  add: bool,
): void {
  let largest: f32 = -Infinity;
  let largestAt: usize = 0;
  for (let row = 0; row < high; ++row) {
    for (let column = 0; column < wide; ++column) {
      const at = <usize>row * line + <usize>column * pixel;
      const value = load<f32>(x + at);
      if (!add) store<f32>(dx + at, 0);
      if (value > largest) {
        largest = value;
        largestAt = dx + at;
      }
    }
  }
  if (largestAt) store<f32>(largestAt, load<f32>(largestAt) + dy);
}

/** Each output's gradient, times `share`, goes to all inputs of its window. */
export function averagePoolGradient(g: Geometry, dy: usize, dx: usize, share: f32): void {
  const channels = g.inChannels;
  const pixel = (<usize>channels) << 2;
  const line = pixel * <usize>g.inWidth;
  zeroFloats(dx, g.batch * g.inHeight * g.inWidth * channels);
  for (let image = 0; image < g.batch; ++image, dx += <usize>g.inHeight * line) {
    for (let row = 0; row < g.outHeight; ++row) {
      const top = row * g.strideHeight - g.padTop;
      for (let column = 0; column < g.outWidth; ++column, dy += pixel) {
        const left = column * g.strideWidth - g.padLeft;
        for (let i = max(0, top); i < min(g.inHeight, top + g.filterHeight); ++i) {
          for (let j = max(0, left); j < min(g.inWidth, left + g.filterWidth); ++j) {
            addScaled(dx + <usize>i * line + <usize>j * pixel, dy, channels, share);
          }
        }
      }
    }
  }
}

function addScaled(to: usize, from: usize, count: i32, factor: f32): void {
  const end = from + ((<usize>count) << 2);
  const factors = f32x4.splat(factor);
  for (const whole = from + ((<usize>(count & ~3)) << 2); from < whole; from += 16, to += 16) {
    v128.store(to, f32x4.add(v128.load(to), f32x4.mul(v128.load(from), factors)));
  }
  for (; from < end; from += 4, to += 4) store<f32>(to, load<f32>(to) + load<f32>(from) * factor);
}
