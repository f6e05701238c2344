/** Small pieces that the kernels share. Sizes are counts of floats, pointers and strides are in bytes. */

/** `a · b + c`; one rounding where the relaxed build allows it, two in the plain one. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

export function copyFloats(to: usize, from: usize, count: i32): void {
  const end = from + ((<usize>count) << 2);
  for (const whole = from + ((<usize>(count & ~3)) << 2); from < whole; from += 16, to += 16) {
    v128.store(to, v128.load(from));
  }
  for (; from < end; from += 4, to += 4) store<f32>(to, load<f32>(from));
}

export function addFloats(to: usize, from: usize, count: i32): void {
  const end = from + ((<usize>count) << 2);
  for (const whole = from + ((<usize>(count & ~3)) << 2); from < whole; from += 16, to += 16) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
  }
  for (; from < end; from += 4, to += 4) store<f32>(to, load<f32>(to) + load<f32>(from));
}

export function zeroFloats(to: usize, count: i32): void {
  const end = to + ((<usize>count) << 2);
  const none = f32x4.splat(0);
  for (const whole = to + ((<usize>(count & ~3)) << 2); to < whole; to += 16) v128.store(to, none);
  for (; to < end; to += 4) store<f32>(to, 0);
}

/** A row length of at least `count` floats that is an odd number of cache lines, so that columns use every cache set. */
export function oddLines(count: i32): i32 {
  return ((count + 15) & ~15) | 16;
}
