/**
 * ReLU and max-pooling of 2x2 windows at the end of a convolution, on the block that has just been computed: the large
 * image before pooling never reaches the memory. What the gradient needs of it is where each window's largest number
 * was: a byte, 0 to 3 row by row, or 4 for a window of NaN.
 */
import { zeroFloats } from './vector';

/** `max(0, the largest of a window)` of four channels, NaN left out; and where it was. */
export function poolFour(v0: v128, v1: v128, v2: v128, v3: v128, y: usize, peaks: usize): void {
  const lowest = f32x4.splat(-Infinity);
  const first = f32x4.gt(v0, lowest);
  const m0 = v128.bitselect(v0, lowest, first);
  const second = f32x4.gt(v1, m0);
  const m1 = v128.bitselect(v1, m0, second);
  const third = f32x4.gt(v2, m1);
  const m2 = v128.bitselect(v2, m1, third);
  const fourth = f32x4.gt(v3, m2);
  v128.store(y, f32x4.max(v128.bitselect(v3, m2, fourth), f32x4.splat(0)));
  let place = v128.andnot(i32x4.splat(4), first);
  place = v128.bitselect(i32x4.splat(1), place, second);
  place = v128.bitselect(i32x4.splat(2), place, third);
  place = v128.bitselect(i32x4.splat(3), place, fourth);
  const halves = i16x8.narrow_i32x4_s(place, place);
  store<i32>(peaks, i32x4.extract_lane(i8x16.narrow_i16x8_u(halves, halves), 0));
}

/** Two rows of a convolution's image, `wide` positions of `channels` floats each → one row of the pooled one. */
export function poolRows(
  upper: usize,
  wide: i32,
  channels: i32,
  bias: usize,
  y: usize,
  peaks: usize,
): void {
  const pixel = (<usize>channels) << 2;
  const lower = upper + <usize>wide * pixel;
  for (let column: usize = 0; column < <usize>(wide >>> 1); ++column) {
    const at = column * (pixel << 1);
    for (let channel: usize = 0; channel < pixel; channel += 16, y += 16, peaks += 4) {
      const left = upper + at + channel;
      const below = lower + at + channel;
      const offset = bias ? v128.load(bias + channel) : f32x4.splat(0);
      poolFour(
        f32x4.add(v128.load(left), offset),
        f32x4.add(v128.load(left + pixel), offset),
        f32x4.add(v128.load(below), offset),
        f32x4.add(v128.load(below + pixel), offset),
        y,
        peaks,
      );
    }
  }
}

/** The way back: `dx[b, inHeight, inWidth, c]` is zero but where a window's largest number was, and there dy. */
export function unpool(
  dy: usize,
  peaks: usize,
  batch: i32,
  inHeight: i32,
  inWidth: i32,
  channels: i32,
  dx: usize,
): void {
  const pixel = (<usize>channels) << 2;
  const line = pixel * <usize>inWidth;
  const high = inHeight >>> 1;
  const wide = inWidth >>> 1;
  for (let image = 0; image < batch; ++image) {
    for (let row = 0; row < high; ++row, dx += line << 1) {
      let to = dx;
      for (let column = 0; column < wide; ++column, to += pixel) {
        for (const end = to + pixel; to < end; to += 16, dy += 16, peaks += 4) {
          const share = v128.load(dy);
          const bytes = i16x8.extend_low_i8x16_u(v128.load32_zero(peaks));
          const peak = i32x4.extend_low_i16x8_u(bytes);
          v128.store(to, v128.and(share, i32x4.eq(peak, i32x4.splat(0))));
          v128.store(to + pixel, v128.and(share, i32x4.eq(peak, i32x4.splat(1))));
          v128.store(to + line, v128.and(share, i32x4.eq(peak, i32x4.splat(2))));
          v128.store(to + line + pixel, v128.and(share, i32x4.eq(peak, i32x4.splat(3))));
        }
      }
      if (inWidth & 1) {
        zeroFloats(to, channels);
        zeroFloats(to + line, channels);
      }
    }
    if (inHeight & 1) {
      zeroFloats(dx, inWidth * channels);
      dx += line;
    }
  }
}
