import type { Product } from '@ahs/kernels';

/** The settings of Adam, and its corrections cᵢ = 1 − βᵢᵗ at this step. */
export interface AdamFactors {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly correction1: number;
  readonly correction2: number;
}

/** What networks compute with. All arrays must come from the arena that it belongs to, and be long enough. */
export interface Arithmetic {
  /** `c = op(a)·op(b) (+ bias) (+ c)`, rectified if asked. */
  multiply(product: Product): void;
  /** Sums each column of the first `count` rows: the bias's gradient. */
  columnSums(rows: Float32Array, count: number, sums: Float32Array): void;
  /** Turns ∂L/∂y into ∂L/∂z in place, for y = max(0, z); the derivative at 0 is 0. */
  reluGradient(gradient: Float32Array, output: Float32Array, length: number): void;
  /** Σ x², in float64. */
  squaredNorm(values: Float32Array): number;
  /** `x ← factor·x`. */
  scale(values: Float32Array, factor: number): void;
  /** `x ← x + share·(y − x)`, rounded once from float64: the same bits from every arena. */
  moveTowards(values: Float32Array, to: Float32Array, share: number): void;
  /** One step of Adam, in place. */
  adamUpdate(
    parameters: Float32Array,
    gradients: Float32Array,
    firstMoments: Float32Array,
    secondMoments: Float32Array,
    factors: AdamFactors,
  ): void;
}
