import { AhsError, type Json } from '@ahs/core';
import { z } from 'zod';

/** Mean and variance of each number of rows that come in batches; float64, the same bits everywhere. */
export interface RunningMoments {
  /** Rows seen, and the weight of the start. */
  readonly count: number;
  /** `[size]` */
  readonly means: Float64Array;
  /** Of the population, `[size]`. */
  readonly variances: Float64Array;
  /** Takes in `rows` rows of `size` numbers, which must be finite. */
  update(batch: ArrayLike<number>, rows: number): void;
  /** A copy, as JSON. */
  save(): Json;
  /**
   * Goes on from what `save` gave.
   *
   * @throws AhsError `AHS_SNAPSHOT_INVALID`, and nothing has changed
   */
  load(saved: Json): void;
}

/** The weight of mean 0 and variance 1 before the first row, as in Stable-Baselines3's RunningMeanStd. */
const PRIOR_COUNT = 1e-4;

/**
 * Running moments of rows of `size` numbers. A batch of n rows with mean m and variance v joins N rows with mean M
 * and variance V by the parallel form of Welford's update (Chan, Golub & LeVeque 1983, eq. 2.1):
 *
 *     δ = m − M,   M ← M + δ·n/(N + n),   V ← (V·N + v·n + δ²·N·n/(N + n))/(N + n),   N ← N + n
 *
 * @example
 * ```ts
 * const moments = createRunningMoments(2);
 * moments.update(Float32Array.of(1, 2, 3, 4), 2);
 * ```
 */
export function createRunningMoments(size: number): RunningMoments {
  const means = new Float64Array(size);
  const variances = new Float64Array(size).fill(1);
  let count = PRIOR_COUNT;
  const shape = z.strictObject({
    count: z.number().min(PRIOR_COUNT),
    means: z.array(z.number()).length(size),
    variances: z.array(z.number().min(0)).length(size),
  });

  return {
    get count() {
      return count;
    },
    means,
    variances,
    update: (batch, rows) => {
      if (rows === 0) return;
      const total = count + rows;
      for (let column = 0; column < size; column++) {
        let sum = 0;
        for (let i = column; i < rows * size; i += size) sum += batch[i] as number;
        const mean = sum / rows;
        let squares = 0;
        for (let i = column; i < rows * size; i += size) {
          const deviation = (batch[i] as number) - mean;
          squares += deviation * deviation;
        }
        const delta = mean - (means[column] as number);
        means[column] = (means[column] as number) + (delta * rows) / total;
        variances[column] =
          ((variances[column] as number) * count +
            squares +
            (delta * delta * count * rows) / total) /
          total;
      }
      count = total;
    },
    save: () => ({ count, means: [...means], variances: [...variances] }),
    load: (saved) => {
      const parsed = shape.safeParse(saved);
      if (!parsed.success) {
        throw new AhsError(
          'AHS_SNAPSHOT_INVALID',
          `Running moments of ${size} numbers cannot be restored from this state.`,
          { fix: 'Load what its save() gave.', cause: parsed.error },
        );
      }
      count = parsed.data.count;
      means.set(parsed.data.means);
      variances.set(parsed.data.variances);
    },
  };
}
