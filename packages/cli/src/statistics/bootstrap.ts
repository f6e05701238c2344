import { createRng } from '@ahs/core';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { mean } from './moments.js';

/** The ends of an interval. */
export type Interval = readonly [low: number, high: number];

const confidence = 0.95;
const defaultResamples = 10_000;

/**
 * The 95 % interval of a mean by the bias-corrected and accelerated bootstrap, from a stream of its own: the same values
 * give the same interval.
 *
 *   α_k = Φ(ẑ₀ + (ẑ₀ + z_k)/(1 − â(ẑ₀ + z_k))),   ẑ₀ = Φ⁻¹(#{θ* < θ̂}/B),
 *   â = Σ(θ̂₍·₎ − θ̂₍ᵢ₎)³ / 6·(Σ(θ̂₍·₎ − θ̂₍ᵢ₎)²)^{3/2}
 *
 * B. Efron and R. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 14.3; θ̂₍ᵢ₎ leaves the i-th value out.
 * Ties with θ̂ count half. `undefined` for fewer than two values; a point where they are all the same.
 */
export function bootstrapInterval(
  values: readonly number[],
  {
    seed = 0,
    resamples = defaultResamples,
  }: { readonly seed?: number; readonly resamples?: number } = {},
): Interval | undefined {
  if (values.length < 2) return undefined;
  const estimate = mean(values);
  if (values.every((value) => value === values[0])) return [estimate, estimate];
  const rng = createRng(seed, 'bootstrap');
  const estimates = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn += 1) {
      sum += values[rng.integer(values.length)] as number;
    }
    return sum / values.length;
  }).sort();
  const below = estimates.reduce(
    (count, value) => count + (value < estimate ? 1 : value === estimate ? 0.5 : 0),
    0,
  );
  const bias = normalQuantile(below / resamples, 0, 1);
  const acceleration = accelerationOf(values, estimate);
  const end = (share: number): number => {
    const shifted = bias + normalQuantile(share, 0, 1);
    const adjusted = normalCdf(bias + shifted / (1 - acceleration * shifted), 0, 1);
    return quantile(estimates, adjusted);
  };
  return [end((1 - confidence) / 2), end((1 + confidence) / 2)];
}

/** For a mean, what is left when a value is taken out moves against it: θ̂₍·₎ − θ̂₍ᵢ₎ = (xᵢ − x̄)/(n − 1). */
function accelerationOf(values: readonly number[], middle: number): number {
  const { squares, cubes } = values.reduce(
    (sums, value) => {
      const d = value - middle;
      return { squares: sums.squares + d * d, cubes: sums.cubes + d * d * d };
    },
    { squares: 0, cubes: 0 },
  );
  return cubes / (6 * squares * Math.sqrt(squares));
}

/** Straight between the two nearest of ascending values. */
function quantile(ascending: Float64Array, share: number): number {
  const position = Math.min(1, Math.max(0, share)) * (ascending.length - 1);
  const [below, part] = [Math.floor(position), position % 1];
  const low = ascending[below] as number;
  return low + part * ((ascending[below + 1] ?? low) - low);
}
