/** Pooling over images `[batch, height, width, channels]`, four channels at a time. */

import { scale } from './elementwise';
import { Geometry } from './geometry';
import { addFloats, zeroFloats } from './vector';

/** Whether windows of two by two inputs lie side by side, and together are the whole image. */
function areSquares(g: Geometry): bool {
  return (
    g.padTop == 0 &&
    g.padLeft == 0 &&
    g.filterHeight == 2 &&
    g.filterWidth == 2 &&
    g.strideHeight == 2 &&
    g.strideWidth == 2 &&
    g.outHeight << 1 == g.inHeight &&
    g.outWidth << 1 == g.inWidth &&
    (g.inChannels & 3) == 0
  );
}

/** Each output's gradient goes to the first largest input of its window; a window of NaN has none. */
export function maxPoolGradient(g: Geometry, x: usize, dy: usize, dx: usize): void {
  const pixel = (<usize>g.inChannels) << 2;
  const line = pixel * <usize>g.inWidth;
  const image = line * <usize>g.inHeight;
  if (areSquares(g)) {
    for (let row = g.batch * g.outHeight; row > 0; --row, x += line << 1, dx += line << 1) {
      for (let at: usize = 0; at < line; at += pixel << 1) {
        for (let channel = at; channel < at + pixel; channel += 16, dy += 16) {
          routeSquare(x + channel, dx + channel, line, pixel, v128.load(dy));
        }
      }
    }
    return;
  }
  const whole = pixel & ~15;
  for (let b = 0; b < g.batch; ++b, x += image, dx += image) {
    zeroFloats(dx, g.inHeight * g.inWidth * g.inChannels);
    for (let row = 0; row < g.outHeight; ++row) {
      const top = row * g.strideHeight - g.padTop;
      const firstRow = max(0, top);
      const high = min(g.inHeight, top + g.filterHeight) - firstRow;
      for (let column = 0; column < g.outWidth; ++column, dy += pixel) {
        const left = column * g.strideWidth - g.padLeft;
        const firstColumn = max(0, left);
        const wide = min(g.inWidth, left + g.filterWidth) - firstColumn;
        const start = <usize>firstRow * line + <usize>firstColumn * pixel;
        let channel: usize = 0;
        // A whole cache line at a time, because windows may be tall.
        for (; channel + 64 <= whole; channel += 64) {
          const at = start + channel;
          routeSixteen(x + at, dx + at, line, pixel, high, wide, dy + channel);
        }
        for (; channel < whole; channel += 16) {
          const at = start + channel;
          routeFour(x + at, dx + at, line, pixel, high, wide, dy + channel);
        }
        for (; channel < pixel; channel += 4) {
          const at = start + channel;
          routeOne(x + at, dx + at, line, pixel, high, wide, dy + channel);
        }
      }
    }
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

/**
 * Four channels of a window, as large as it likes: finds each channel's first largest input, and then touches no other.
 * The gradient of the window has to be zero already.
 */
function routeFour(
  x: usize,
  dx: usize,
  line: usize,
  pixel: usize,
  high: i32,
  wide: i32,
  dy: usize,
): void {
  let largest = f32x4.splat(-Infinity);
  let largestAt = i32x4.splat(-1);
  let row: usize = 0;
  for (let i = 0; i < high; ++i, row += line) {
    let at = row;
    for (let j = 0; j < wide; ++j, at += pixel) {
      const value = v128.load(x + at);
      const larger = f32x4.gt(value, largest);
      largest = v128.bitselect(value, largest, larger);
      largestAt = v128.bitselect(i32x4.splat(<i32>at), largestAt, larger);
    }
  }
  addFour(dx, largestAt, dy);
}

/** Sixteen channels of a window at once. */
function routeSixteen(
  x: usize,
  dx: usize,
  line: usize,
  pixel: usize,
  high: i32,
  wide: i32,
  dy: usize,
): void {
  let l0 = f32x4.splat(-Infinity);
  let l1 = l0;
  let l2 = l0;
  let l3 = l0;
  let a0 = i32x4.splat(-1);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let row: usize = 0;
  for (let i = 0; i < high; ++i, row += line) {
    let at = row;
    for (let j = 0; j < wide; ++j, at += pixel) {
      const here = i32x4.splat(<i32>at);
      const v0 = v128.load(x + at);
      const v1 = v128.load(x + at, 16);
      const v2 = v128.load(x + at, 32);
      const v3 = v128.load(x + at, 48);
      a0 = v128.bitselect(here, a0, f32x4.gt(v0, l0));
      a1 = v128.bitselect(here, a1, f32x4.gt(v1, l1));
      a2 = v128.bitselect(here, a2, f32x4.gt(v2, l2));
      a3 = v128.bitselect(here, a3, f32x4.gt(v3, l3));
      // pmax(a, b) is b where b is larger and a otherwise.
      l0 = f32x4.pmax(l0, v0);
      l1 = f32x4.pmax(l1, v1);
      l2 = f32x4.pmax(l2, v2);
      l3 = f32x4.pmax(l3, v3);
    }
  }
  addFour(dx, a0, dy);
  addFour(dx + 16, a1, dy + 16);
  addFour(dx + 32, a2, dy + 32);
  addFour(dx + 48, a3, dy + 48);
}

function addFour(to: usize, at: v128, from: usize): void {
  addAt(to, i32x4.extract_lane(at, 0), from);
  addAt(to + 4, i32x4.extract_lane(at, 1), from + 4);
  addAt(to + 8, i32x4.extract_lane(at, 2), from + 8);
  addAt(to + 12, i32x4.extract_lane(at, 3), from + 12);
}

/** Adds to the place that lies `at` bytes further, if there is one: a window of NaN has none. */
function addAt(to: usize, at: i32, from: usize): void {
  if (at >= 0) store<f32>(to + <usize>at, load<f32>(to + <usize>at) + load<f32>(from));
}

/** One channel of a window. */
function routeOne(
  x: usize,
  dx: usize,
  line: usize,
  pixel: usize,
  high: i32,
  wide: i32,
  dy: usize,
): void {
  let largest: f32 = -Infinity;
  let largestAt: i32 = -1;
  for (let i = 0; i < high; ++i) {
    let at = <usize>i * line;
    for (let j = 0; j < wide; ++j, at += pixel) {
      const value = load<f32>(x + at);
      if (value > largest) {
        largest = value;
        largestAt = <i32>at;
      }
    }
  }
  addAt(dx, largestAt, dy);
}

/** The largest input of each window, NaN left out; −∞ where there is none. */
export function maxPool(g: Geometry, x: usize, y: usize): void {
  const channels = g.inChannels;
  const pixel = (<usize>channels) << 2;
  const line = pixel * <usize>g.inWidth;
  for (let image = 0; image < g.batch; ++image, x += <usize>g.inHeight * line) {
    for (let row = 0; row < g.outHeight; ++row) {
      const top = row * g.strideHeight - g.padTop;
      const firstRow = x + <usize>max(0, top) * line;
      const endRow = x + <usize>min(g.inHeight, top + g.filterHeight) * line;
      for (let column = 0; column < g.outWidth; ++column, y += pixel) {
        const left = column * g.strideWidth - g.padLeft;
        const first = <usize>max(0, left) * pixel;
        const end = <usize>min(g.inWidth, left + g.filterWidth) * pixel;
        fillFloats(y, -Infinity, channels);
        for (let from = firstRow; from < endRow; from += line) {
          for (let at = first; at < end; at += pixel) largerFloats(y, from + at, channels);
        }
      }
    }
  }
}

/** The mean of each window's inputs; what lies outside of the image does not count. */
export function averagePool(g: Geometry, x: usize, y: usize): void {
  const channels = g.inChannels;
  const pixel = (<usize>channels) << 2;
  const line = pixel * <usize>g.inWidth;
  for (let image = 0; image < g.batch; ++image, x += <usize>g.inHeight * line) {
    for (let row = 0; row < g.outHeight; ++row) {
      const top = row * g.strideHeight - g.padTop;
      const firstRow = max(0, top);
      const endRow = min(g.inHeight, top + g.filterHeight);
      for (let column = 0; column < g.outWidth; ++column, y += pixel) {
        const left = column * g.strideWidth - g.padLeft;
        const first = max(0, left);
        const end = min(g.inWidth, left + g.filterWidth);
        zeroFloats(y, channels);
        for (let i = firstRow; i < endRow; ++i) {
          for (let j = first; j < end; ++j) {
            addFloats(y, x + <usize>i * line + <usize>j * pixel, channels);
          }
        }
        scale(y, channels, <f32>1 / <f32>((endRow - firstRow) * (end - first)));
      }
    }
  }
}

/** `y ← max(y, x)`, where NaN in x is not larger. */
function largerFloats(to: usize, from: usize, count: i32): void {
  const end = from + ((<usize>count) << 2);
  for (const whole = from + ((<usize>(count & ~3)) << 2); from < whole; from += 16, to += 16) {
    // pmax(a, b) is b where b is larger and a otherwise.
    v128.store(to, f32x4.pmax(v128.load(to), v128.load(from)));
  }
  for (; from < end; from += 4, to += 4) {
    if (load<f32>(from) > load<f32>(to)) store<f32>(to, load<f32>(from));
  }
}

function fillFloats(to: usize, value: f32, count: i32): void {
  const end = to + ((<usize>count) << 2);
  const values = f32x4.splat(value);
  for (const whole = to + ((<usize>(count & ~3)) << 2); to < whole; to += 16) {
    v128.store(to, values);
  }
  for (; to < end; to += 4) store<f32>(to, value);
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
