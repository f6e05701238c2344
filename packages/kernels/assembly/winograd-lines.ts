/**
 * The transforms of Winograd's F(4, 3) on a line of vectors: four outputs of a filter of three taps for 6 multiplications
 * instead of 12, by interpolation at 0, ±a, ±b and ∞.
 *
 *   y = Aᵀ [ (G g) ⊙ (Bᵀ d) ]
 *
 * A. Lavin and S. Gray, "Fast Algorithms for Convolutional Neural Networks", 2015, with a = 1 and b = 2. The points here,
 * 5/8 and 3/2, are exact in binary and keep the factors near 1, which halves the error.
 *
 * `step` is the way between the vectors of a line, in bytes.
 */
import { multiplyAdd } from './vector';

const A: f32 = 0.625;
const B: f32 = 1.5;
const A2: f32 = A * A;
const B2: f32 = B * B;
/** The rows of G are (1, α, α²) over the product of the point's distances to the others. */
const WEIGHT_0: f32 = 1.0 / (0.390625 * 2.25);
const WEIGHT_A: f32 = 1.0 / (2 * 0.390625 * (0.390625 - 2.25));
const WEIGHT_B: f32 = 1.0 / (2 * 2.25 * (2.25 - 0.390625));

/** `Bᵀ d`, six inputs → six. */
export function inputLine(d: usize, dStep: usize, to: usize, step: usize): void {
  const d0 = v128.load(d);
  const d1 = v128.load(d + dStep);
  const d2 = v128.load(d + dStep * 2);
  const d3 = v128.load(d + dStep * 3);
  const d4 = v128.load(d + dStep * 4);
  const d5 = v128.load(d + dStep * 5);
  const product = f32x4.splat(A2 * B2);
  const sum = f32x4.splat(-(A2 + B2));
  const evenA = multiplyAdd(f32x4.splat(-B2), d2, d4);
  const oddA = f32x4.mul(f32x4.splat(A), multiplyAdd(f32x4.splat(-B2), d1, d3));
  const evenB = multiplyAdd(f32x4.splat(-A2), d2, d4);
  const oddB = f32x4.mul(f32x4.splat(B), multiplyAdd(f32x4.splat(-A2), d1, d3));
  v128.store(to, multiplyAdd(product, d0, multiplyAdd(sum, d2, d4)));
  v128.store(to + step, f32x4.add(evenA, oddA));
  v128.store(to + step * 2, f32x4.sub(evenA, oddA));
  v128.store(to + step * 3, f32x4.add(evenB, oddB));
  v128.store(to + step * 4, f32x4.sub(evenB, oddB));
  v128.store(to + step * 5, multiplyAdd(product, d1, multiplyAdd(sum, d3, d5)));
}

/** `G g`, three taps → six. */
export function filterLine(g: usize, gStep: usize, to: usize, step: usize): void {
  const g0 = v128.load(g);
  const g1 = v128.load(g + gStep);
  const g2 = v128.load(g + gStep * 2);
  const evenA = f32x4.mul(f32x4.splat(WEIGHT_A), multiplyAdd(f32x4.splat(A2), g2, g0));
  const oddA = f32x4.mul(f32x4.splat(WEIGHT_A * A), g1);
  const evenB = f32x4.mul(f32x4.splat(WEIGHT_B), multiplyAdd(f32x4.splat(B2), g2, g0));
  const oddB = f32x4.mul(f32x4.splat(WEIGHT_B * B), g1);
  v128.store(to, f32x4.mul(f32x4.splat(WEIGHT_0), g0));
  v128.store(to + step, f32x4.add(evenA, oddA));
  v128.store(to + step * 2, f32x4.sub(evenA, oddA));
  v128.store(to + step * 3, f32x4.add(evenB, oddB));
  v128.store(to + step * 4, f32x4.sub(evenB, oddB));
  v128.store(to + step * 5, g2);
}

/** `Aᵀ m`, six → four outputs. */
export function outputLine(m: usize, mStep: usize, to: usize, step: usize): void {
  const m1 = v128.load(m + mStep);
  const m2 = v128.load(m + mStep * 2);
  const m3 = v128.load(m + mStep * 3);
  const m4 = v128.load(m + mStep * 4);
  const evenA = f32x4.add(m1, m2);
  const oddA = f32x4.mul(f32x4.splat(A), f32x4.sub(m1, m2));
  const evenB = f32x4.add(m3, m4);
  const oddB = f32x4.mul(f32x4.splat(B), f32x4.sub(m3, m4));
  const a2 = f32x4.splat(A2);
  const b2 = f32x4.splat(B2);
  v128.store(to, f32x4.add(v128.load(m), f32x4.add(evenA, evenB)));
  v128.store(to + step, f32x4.add(oddA, oddB));
  v128.store(to + step * 2, multiplyAdd(a2, evenA, f32x4.mul(b2, evenB)));
  const last = v128.load(m + mStep * 5);
  v128.store(to + step * 3, multiplyAdd(a2, oddA, multiplyAdd(b2, oddB, last)));
}

/** `A y`, the first `count` of four outputs, the others 0 → six. */
export function spreadLine(y: usize, yStep: usize, count: i32, to: usize, step: usize): void {
  const none = f32x4.splat(0);
  const y0 = count > 0 ? v128.load(y) : none;
  const y1 = count > 1 ? v128.load(y + yStep) : none;
  const y2 = count > 2 ? v128.load(y + yStep * 2) : none;
  const y3 = count > 3 ? v128.load(y + yStep * 3) : none;
  const a2 = f32x4.splat(A2);
  const b2 = f32x4.splat(B2);
  const evenA = multiplyAdd(a2, y2, y0);
  const oddA = f32x4.mul(f32x4.splat(A), multiplyAdd(a2, y3, y1));
  const evenB = multiplyAdd(b2, y2, y0);
  const oddB = f32x4.mul(f32x4.splat(B), multiplyAdd(b2, y3, y1));
  v128.store(to, y0);
  v128.store(to + step, f32x4.add(evenA, oddA));
  v128.store(to + step * 2, f32x4.sub(evenA, oddA));
  v128.store(to + step * 3, f32x4.add(evenB, oddB));
  v128.store(to + step * 4, f32x4.sub(evenB, oddB));
  v128.store(to + step * 5, y3);
}

/** `Gᵀ s`, six → three taps. */
export function gatherLine(s: usize, sStep: usize, to: usize, step: usize): void {
  const s1 = v128.load(s + sStep);
  const s2 = v128.load(s + sStep * 2);
  const s3 = v128.load(s + sStep * 3);
  const s4 = v128.load(s + sStep * 4);
  const evenA = f32x4.mul(f32x4.splat(WEIGHT_A), f32x4.add(s1, s2));
  const oddA = f32x4.mul(f32x4.splat(WEIGHT_A * A), f32x4.sub(s1, s2));
  const evenB = f32x4.mul(f32x4.splat(WEIGHT_B), f32x4.add(s3, s4));
  const oddB = f32x4.mul(f32x4.splat(WEIGHT_B * B), f32x4.sub(s3, s4));
  const both = f32x4.add(evenA, evenB);
  v128.store(to, multiplyAdd(f32x4.splat(WEIGHT_0), v128.load(s), both));
  v128.store(to + step, f32x4.add(oddA, oddB));
  const last = v128.load(s + sStep * 5);
  v128.store(
    to + step * 2,
    multiplyAdd(f32x4.splat(A2), evenA, multiplyAdd(f32x4.splat(B2), evenB, last)),
  );
}
