/** Sums, gradients of activations and updates of weights: one pass over memory each. */
import { addFloats, copyFloats, zeroFloats } from './vector';

/** Rows that are summed before they meet the total, so that its rounding does not grow with their number. */
const ROWS: i32 = 256;

/** `[rows, columns]` → `[columns]`, times `factor`. */
export function columnSums(x: usize, rows: i32, columns: i32, sums: usize, factor: f32): void {
  const row = (<usize>columns) << 2;
  const factors = f32x4.splat(factor);
  let column = 0;
  for (; column + 16 <= columns; column += 16) {
    let t0 = f32x4.splat(0);
    let t1 = t0;
    let t2 = t0;
    let t3 = t0;
    for (let first = 0; first < rows; first += ROWS) {
      let from = x + <usize>first * row + ((<usize>column) << 2);
      let s0 = f32x4.splat(0);
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      for (const end = from + <usize>min(ROWS, rows - first) * row; from < end; from += row) {
        s0 = f32x4.add(s0, v128.load(from));
        s1 = f32x4.add(s1, v128.load(from, 16));
        s2 = f32x4.add(s2, v128.load(from, 32));
        s3 = f32x4.add(s3, v128.load(from, 48));
      }
      t0 = f32x4.add(t0, s0);
      t1 = f32x4.add(t1, s1);
      t2 = f32x4.add(t2, s2);
      t3 = f32x4.add(t3, s3);
    }
    const to = sums + ((<usize>column) << 2);
    v128.store(to, f32x4.mul(t0, factors));
    v128.store(to, f32x4.mul(t1, factors), 16);
    v128.store(to, f32x4.mul(t2, factors), 32);
    v128.store(to, f32x4.mul(t3, factors), 48);
  }
  for (; column < columns; ++column) {
    let total: f32 = 0;
    for (let first = 0; first < rows; first += ROWS) {
      let from = x + <usize>first * row + ((<usize>column) << 2);
      let sum: f32 = 0;
      for (const end = from + <usize>min(ROWS, rows - first) * row; from < end; from += row) {
        sum += load<f32>(from);
      }
      total += sum;
    }
    store<f32>(sums + ((<usize>column) << 2), total * factor);
  }
}

/** `dx = dy · step(x)`, with the products of the two stock kernels: NaN stays NaN, and ∞ · 0 is NaN. */
export function reluGradient(dy: usize, x: usize, dx: usize, count: i32): void {
  const one = f32x4.splat(1);
  const none = f32x4.splat(0);
  let at: usize = 0;
  for (const whole = (<usize>(count & ~3)) << 2; at < whole; at += 16) {
    const value = v128.load(x + at);
    const positive = v128.bitselect(one, none, f32x4.gt(value, none));
    const step = v128.bitselect(positive, value, f32x4.eq(value, value));
    v128.store(dx + at, f32x4.mul(v128.load(dy + at), step));
  }
  for (const end = (<usize>count) << 2; at < end; at += 4) {
    const value = load<f32>(x + at);
    const step: f32 = value > 0 ? 1 : value == value ? 0 : value;
    store<f32>(dx + at, load<f32>(dy + at) * step);
  }
}

/** `sums[segment[i]] += x[i]` for rows of `columns` floats. A segment below 0 is left out. Returns whether one is too large. */
export function segmentSums(
  x: usize,
  segments: usize,
  rows: i32,
  columns: i32,
  count: i32,
  sums: usize,
): bool {
  zeroFloats(sums, count * columns);
  const row = (<usize>columns) << 2;
  for (let i = 0; i < rows; ++i, x += row, segments += 4) {
    const segment = load<i32>(segments);
    if (segment < 0) continue;
    if (segment >= count) return true;
    addFloats(sums + <usize>segment * row, x, columns);
  }
  return false;
}

/** Momentum as PyTorch has it: `v ← m·v + g`, `w ← w − η·v`, in place. */
export function sgdUpdate(
  weight: usize,
  velocity: usize,
  gradient: usize,
  count: i32,
  learningRate: f32,
  momentum: f32,
): void {
  const rates = f32x4.splat(learningRate);
  const momenta = f32x4.splat(momentum);
  let at: usize = 0;
  for (const whole = (<usize>(count & ~3)) << 2; at < whole; at += 16) {
    const v = f32x4.add(f32x4.mul(v128.load(velocity + at), momenta), v128.load(gradient + at));
    v128.store(velocity + at, v);
    v128.store(weight + at, f32x4.sub(v128.load(weight + at), f32x4.mul(v, rates)));
  }
  for (const end = (<usize>count) << 2; at < end; at += 4) {
    const v = load<f32>(velocity + at) * momentum + load<f32>(gradient + at);
    store<f32>(velocity + at, v);
    store<f32>(weight + at, load<f32>(weight + at) - v * learningRate);
  }
}

/**
 * Adam: `m ← β₁m + (1−β₁)g`, `v ← β₂v + (1−β₂)g²`, `w ← w − η·(m/c₁)/(√(v/c₂) + ε)`, in place; cᵢ = 1 − βᵢᵗ.
 * The factors `1 − βᵢ` are the host's, because in single precision they would be others.
 */
export function adamUpdate(
  weight: usize,
  first: usize,
  second: usize,
  gradient: usize,
  count: i32,
  learningRate: f32,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  correction1: f32,
  correction2: f32,
  epsilon: f32,
): void {
  let at: usize = 0;
  for (const whole = (<usize>(count & ~3)) << 2; at < whole; at += 16) {
    const g = v128.load(gradient + at);
    const m = f32x4.add(
      f32x4.mul(v128.load(first + at), f32x4.splat(beta1)),
      f32x4.mul(g, f32x4.splat(rest1)),
    );
    const v = f32x4.add(
      f32x4.mul(v128.load(second + at), f32x4.splat(beta2)),
      f32x4.mul(f32x4.mul(g, g), f32x4.splat(rest2)),
    );
    v128.store(first + at, m);
    v128.store(second + at, v);
    const scale = f32x4.add(
      f32x4.sqrt(f32x4.div(v, f32x4.splat(correction2))),
      f32x4.splat(epsilon),
    );
    const direction = f32x4.div(f32x4.div(m, f32x4.splat(correction1)), scale);
    const change = f32x4.mul(direction, f32x4.splat(learningRate));
    v128.store(weight + at, f32x4.sub(v128.load(weight + at), change));
  }
  for (const end = (<usize>count) << 2; at < end; at += 4) {
    const g = load<f32>(gradient + at);
    const m = load<f32>(first + at) * beta1 + g * rest1;
    const v = load<f32>(second + at) * beta2 + g * g * rest2;
    store<f32>(first + at, m);
    store<f32>(second + at, v);
    const direction = m / correction1 / (sqrt<f32>(v / correction2) + epsilon);
    store<f32>(weight + at, load<f32>(weight + at) - direction * learningRate);
  }
}

/** An exponential moving average: `a ← a + s·(w − a)`, in place. */
export function averageUpdate(average: usize, value: usize, count: i32, share: f32): void {
  const shares = f32x4.splat(share);
  let at: usize = 0;
  for (const whole = (<usize>(count & ~3)) << 2; at < whole; at += 16) {
    const a = v128.load(average + at);
    const change = f32x4.mul(f32x4.sub(v128.load(value + at), a), shares);
    v128.store(average + at, f32x4.add(a, change));
  }
  for (const end = (<usize>count) << 2; at < end; at += 4) {
    const a = load<f32>(average + at);
    store<f32>(average + at, a + (load<f32>(value + at) - a) * share);
  }
}

/** Σ x², in double precision. */
export function squaredNorm(x: usize, count: i32): f64 {
  let low = f64x2.splat(0);
  let high = low;
  const end = x + ((<usize>count) << 2);
  for (const whole = x + ((<usize>(count & ~3)) << 2); x < whole; x += 16) {
    const a = f64x2.promote_low_f32x4(v128.load64_zero(x));
    const b = f64x2.promote_low_f32x4(v128.load64_zero(x, 8));
    low = f64x2.add(low, f64x2.mul(a, a));
    high = f64x2.add(high, f64x2.mul(b, b));
  }
  const sums = f64x2.add(low, high);
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  for (; x < end; x += 4) sum += <f64>load<f32>(x) * <f64>load<f32>(x);
  return sum;
}

/** `x ← x + share · (y − x)`, in place, with one rounding: the sum is in double precision. */
export function moveTowards(x: usize, y: usize, count: i32, share: f64): void {
  const shares = f64x2.splat(share);
  let at: usize = 0;
  for (const whole = (<usize>(count & ~3)) << 2; at < whole; at += 16) {
    moveTwo(x + at, y + at, shares);
    moveTwo(x + at + 8, y + at + 8, shares);
  }
  for (const end = (<usize>count) << 2; at < end; at += 4) {
    const from = <f64>load<f32>(x + at);
    store<f32>(x + at, <f32>(from + share * (<f64>load<f32>(y + at) - from)));
  }
}

function moveTwo(x: usize, y: usize, shares: v128): void {
  const from = f64x2.promote_low_f32x4(v128.load64_zero(x));
  const to = f64x2.promote_low_f32x4(v128.load64_zero(y));
  const moved = f64x2.add(from, f64x2.mul(shares, f64x2.sub(to, from)));
  v128.store64_lane(x, f32x4.demote_f64x2_zero(moved), 0);
}

/** `x ← x · factor`, in place. */
export function scale(x: usize, count: i32, factor: f32): void {
  const factors = f32x4.splat(factor);
  const end = x + ((<usize>count) << 2);
  for (const whole = x + ((<usize>(count & ~3)) << 2); x < whole; x += 16) {
    v128.store(x, f32x4.mul(v128.load(x), factors));
  }
  for (; x < end; x += 4) store<f32>(x, load<f32>(x) * factor);
}

/**
 * Rows by their index: `y[i] = x[index[i]]`, rows of `columns` floats. Returns whether an index is out of range: what
 * lies beyond the tensor is another's.
 */
export function gatherRows(
  x: usize,
  rows: i32,
  columns: i32,
  indices: usize,
  count: i32,
  y: usize,
): bool {
  const row = (<usize>columns) << 2;
  for (let i = 0; i < count; ++i, y += row, indices += 4) {
    const index = load<i32>(indices);
    if (<u32>index >= <u32>rows) return true;
    copyFloats(y, x + <usize>index * row, columns);
  }
  return false;
}
