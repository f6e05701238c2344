/** What a loss is made of: the exponential in four lanes, and softplus and cross-entropy on top of it. */

/** log2 e, and ln 2 as a part that is exact in few bits and the rest. */
const LOG2_E: f32 = 1.44269504;
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.1219444e-4;

/**
 * eˣ to about 1e-7, by eˣ = 2ⁿ·eʳ and the polynomial of Cephes (`expf`) for |r| ≤ ½ ln 2. Below −87 it stays at e⁻⁸⁷,
 * above 88 at e⁸⁸; NaN stays NaN.
 */
export function expFour(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(88)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(LOG2_E)));
  const r = f32x4.sub(
    f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_HIGH))),
    f32x4.mul(n, f32x4.splat(LN2_LOW)),
  );
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  const exponent = i32x4.shl(i32x4.trunc_sat_f32x4_s(n), 23);
  const power = i32x4.add(exponent, i32x4.splat(0x3f800000));
  return f32x4.mul(p, power);
}

function exponential(x: f32): f32 {
  return f32x4.extract_lane(expFour(f32x4.splat(x)), 0);
}

/** ln of a positive number: its exponent, and 2·artanh of (m − 1)/(m + 1) for the mantissa m in [√½, √2). */
function logarithm(x: f64): f64 {
  if (!(x > 0 && x < Infinity)) return x == 0 ? -Infinity : x > 0 ? x : NaN;
  const bits = reinterpret<i64>(x);
  let exponent = <i32>((bits >>> 52) & 0x7ff) - 1023;
  let m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    exponent += 1;
  }
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let sum: f64 = 1.0 / 15;
  for (let odd = 13; odd > 0; odd -= 2) sum = sum * s2 + 1.0 / <f64>odd;
  return <f64>exponent * 0.6931471805599453 + 2 * s * sum;
}

/** `dx = dy · sigmoid(x)`, the gradient of softplus. */
export function softplusGradient(dy: usize, x: usize, dx: usize, count: i32): void {
  const one = f32x4.splat(1);
  let at: usize = 0;
  for (const whole = (<usize>(count & ~3)) << 2; at < whole; at += 16) {
    const power = expFour(f32x4.neg(v128.load(x + at)));
    v128.store(dx + at, f32x4.div(v128.load(dy + at), f32x4.add(one, power)));
  }
  for (const end = (<usize>count) << 2; at < end; at += 4) {
    store<f32>(dx + at, load<f32>(dy + at) / (1 + exponential(-load<f32>(x + at))));
  }
}

/**
 * `losses[i] = log Σⱼ e^{xᵢⱼ} − xᵢₗ` for the label l of a row, 0 for a label that is no class; and the logarithms of the
 * sums for the gradient. What is not finite spreads as in `−Σ target · log softmax(x)`.
 */
export function crossEntropy(
  x: usize,
  labels: usize,
  rows: i32,
  classes: i32,
  losses: usize,
  logSums: usize,
): void {
  const row = (<usize>classes) << 2;
  for (let i = 0; i < rows; ++i, x += row, labels += 4, losses += 4, logSums += 4) {
    let largest: f32 = -Infinity;
    for (let at: usize = 0; at < row; at += 4) largest = max<f32>(largest, load<f32>(x + at));
    let sum: f64 = 0;
    let spread: f32 = 0;
    for (let at: usize = 0; at < row; at += 4) {
      const distance = load<f32>(x + at) - largest;
      sum += <f64>exponential(distance);
      spread += distance * 0;
    }
    const logSum = <f64>largest + logarithm(sum);
    const label = load<i32>(labels);
    const own = <u32>label < <u32>classes;
    const loss = own ? <f32>(logSum - <f64>load<f32>(x + ((<usize>label) << 2))) : 0;
    store<f32>(losses, loss + spread);
    store<f32>(logSums, <f32>logSum);
  }
}

/** `dxᵢⱼ = dyᵢ · (e^{xᵢⱼ − log Σ} − [j = label])`. */
export function crossEntropyGradient(
  dy: usize,
  x: usize,
  labels: usize,
  logSums: usize,
  rows: i32,
  classes: i32,
  dx: usize,
): void {
  const row = (<usize>classes) << 2;
  for (let i = 0; i < rows; ++i, labels += 4, logSums += 4, dy += 4, x += row, dx += row) {
    const label = load<i32>(labels);
    const own = <u32>label < <u32>classes;
    const share: f32 = own ? load<f32>(dy) : 0;
    const shares = f32x4.splat(share);
    const logSum = f32x4.splat(load<f32>(logSums));
    let at: usize = 0;
    for (const whole = row & ~15; at < whole; at += 16) {
      const power = expFour(f32x4.sub(v128.load(x + at), logSum));
      v128.store(dx + at, f32x4.mul(shares, power));
    }
    for (; at < row; at += 4) {
      store<f32>(dx + at, share * exponential(load<f32>(x + at) - load<f32>(logSums)));
    }
    if (own) {
      const to = dx + ((<usize>label) << 2);
      store<f32>(to, load<f32>(to) - share);
    }
  }
}
