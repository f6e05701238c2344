import { createRunningMoments, type RunningMoments } from './running-moments.js';

/** How far a normalised number may go, and what keeps a constant one finite. */
export interface NormaliserSettings {
  /** Normalised numbers are limited to ±clip; default 10. */
  readonly clip?: number;
  /** Added to the variance; default 1e-8. */
  readonly epsilon?: number;
}

/** Brings observations to mean 0 and variance 1 by what was seen so far; its `save` and `load` are the moments'. */
export interface ObservationNormaliser extends Pick<RunningMoments, 'update' | 'save' | 'load'> {
  /** Writes the first `rows` rows of `from`, normalised, to `to`, which may be the same array. */
  normalise(from: Float32Array, to: Float32Array, rows: number): void;
}

/**
 * Normalises observations of `size` numbers, each by itself, as VecNormalize of Stable-Baselines3 does:
 *
 *     x ← clip((x − mean)/√(variance + ε), ±clip)
 *
 * `normalise` alone changes nothing: whoever deploys a policy stops calling `update`.
 *
 * @example
 * ```ts
 * const normaliser = createObservationNormaliser(3);
 * const observation = Float32Array.of(12, 0.1, -4);
 * normaliser.update(observation, 1);
 * normaliser.normalise(observation, observation, 1);
 * ```
 */
export function createObservationNormaliser(
  size: number,
  { clip = 10, epsilon = 1e-8 }: NormaliserSettings = {},
): ObservationNormaliser {
  const moments = createRunningMoments(size);
  const { means, variances } = moments;
  const deviations = new Float64Array(size);
  const measure = (): void => {
    for (let i = 0; i < size; i++) deviations[i] = Math.sqrt((variances[i] as number) + epsilon);
  };
  measure();
  return {
    update: (batch, rows) => {
      moments.update(batch, rows);
      measure();
    },
    normalise: (from, to, rows) => {
      for (let start = 0; start < rows * size; start += size) {
        for (let i = 0; i < size; i++) {
          const distance = (from[start + i] as number) - (means[i] as number);
          const scaled = distance / (deviations[i] as number);
          to[start + i] = scaled > clip ? clip : scaled < -clip ? -clip : scaled;
        }
      }
    },
    save: moments.save,
    load: (saved) => {
      moments.load(saved);
      measure();
    },
  };
}
