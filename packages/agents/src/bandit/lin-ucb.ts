/**
 * What one arm of LinUCB knows (Li, Chu, Langford & Schapire 2010, algorithm 1): a ridge regression of its rewards on
 * the features x, kept as A⁻¹ and b, row-major, in double precision.
 */
export interface Arm {
  /** A⁻¹, `[size, size]` */
  readonly inverse: Float64Array;
  /** b, `[size]` */
  readonly moments: Float64Array;
}

/**
 * What is wrong with an A⁻¹, where something is: as the inverse of a positive definite matrix it is symmetric with
 * positive variances. Rounding leaves it symmetric, but may bring a variance to 0.
 */
export function inverseFlaw(inverse: Float64Array, size: number): string | undefined {
  for (let i = 0; i < size; i++) {
    if ((inverse[i * size + i] as number) < 0) return 'has a variance below 0';
    for (let j = 0; j < i; j++) {
      if (inverse[i * size + j] !== inverse[j * size + i]) return 'is not symmetric';
    }
  }
  return undefined;
}

/** What an arm thinks of a context. */
export interface Estimate {
  /** θᵀx */
  readonly mean: number;
  /** √(xᵀA⁻¹x), the standard error of the mean in units of the noise. */
  readonly deviation: number;
}

/** A = λI, b = 0, in the memory given. */
export function resetArm({ inverse, moments }: Arm, ridge: number): void {
  const size = moments.length;
  inverse.fill(0);
  moments.fill(0);
  for (let i = 0; i < size; i++) inverse[i * size + i] = 1 / ridge;
}

/**
 * θ = A⁻¹b, so that θᵀx = bᵀ(A⁻¹x), and the width of the confidence interval, √(xᵀA⁻¹x).
 *
 * @param product Receives A⁻¹x.
 */
export function estimate(
  { inverse, moments }: Arm,
  x: Float64Array,
  product: Float64Array,
): Estimate {
  const size = x.length;
  let [mean, variance] = [0, 0];
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += (inverse[i * size + j] as number) * (x[j] as number);
    product[i] = sum;
    mean += (moments[i] as number) * sum;
    variance += (x[i] as number) * sum;
  }
  return { mean, deviation: Math.sqrt(Math.max(0, variance)) };
}

/**
 * A ← A + xxᵀ and b ← b + r·x, the former on the inverse (Sherman & Morrison 1950), which is exact:
 *
 *     A⁻¹ ← A⁻¹ − (A⁻¹x)(A⁻¹x)ᵀ / (1 + xᵀA⁻¹x)
 *
 * @param product Receives A⁻¹x as it was before.
 */
export function observe(arm: Arm, x: Float64Array, reward: number, product: Float64Array): void {
  const { inverse, moments } = arm;
  const size = x.length;
  estimate(arm, x, product);
  let denominator = 1;
  for (let i = 0; i < size; i++) denominator += (x[i] as number) * (product[i] as number);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const at = i * size + j;
      // The product first: it is the same for (i, j) and (j, i), so that A⁻¹ stays symmetric to the bit.
      inverse[at] =
        (inverse[at] as number) - ((product[i] as number) * (product[j] as number)) / denominator;
    }
    moments[i] = (moments[i] as number) + reward * (x[i] as number);
  }
}
