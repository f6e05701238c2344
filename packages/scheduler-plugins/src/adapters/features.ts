import type { Clock } from '@ahs/core';

/** Features beyond this are cut: networks are trained on values around [−1, 1]. */
const LIMIT = 3;

/** Features as an agent takes them: each clamped to [−3, 3], NaN as 0. */
export function featureVector(features: readonly number[]): Float32Array {
  return Float32Array.from(features, (feature) =>
    Number.isNaN(feature) ? 0 : Math.min(LIMIT, Math.max(-LIMIT, feature)),
  );
}

/** Epochs after which a run of unknown length counts as half done. */
const HALFWAY_EPOCHS = 10;

/**
 * How much of a run is over, in [0, 1]: the clock's progress; or epochs of `epochs` where that is given; or, for a run
 * of unknown length, epochs / (epochs + 10), which only ever approaches 1.
 */
export function shareOfRun(clock: Clock, epochs?: number): number {
  if (clock.progress !== undefined) return clock.progress;
  if (epochs !== undefined) return Math.min(1, clock.epoch / epochs);
  return clock.epoch / (clock.epoch + HALFWAY_EPOCHS);
}

/** Steps of a run that counts as neither short nor long. */
const USUAL_STEPS = 200;

/**
 * The inverse of {@link logStepsOfRun}: how many steps a run has.
 *
 * @example
 * ```ts
 * stepsOf(0); // 200
 * ```
 */
export function stepsOf(logSteps: number): number {
  return USUAL_STEPS * Math.exp(2 * logSteps);
}

/** ln(steps of the whole run / 200) / 2, as the clock tells once it has moved; 0 before, or where the length is unknown. */
export function logStepsOfRun({ step, progress = 0 }: Clock): number {
  return step > 0 && progress > 0 ? Math.log(step / progress / USUAL_STEPS) / 2 : 0;
}
