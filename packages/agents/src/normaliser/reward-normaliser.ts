import { AhsError, type Json, type Transition } from '@ahs/core';
import { z } from 'zod';
import type { NormaliserSettings } from './observation-normaliser.js';
import { createRunningMoments } from './running-moments.js';

/** Scales rewards by how much returns vary. */
export interface RewardNormaliser {
  /** Takes in one step of one or several streams: the moments see their returns so far as one batch. */
  update(steps: readonly RewardedStep[]): void;
  /** `clip(r/√(variance + ε), ±clip)`; changes nothing. */
  normalise(reward: number): number;
  /** What comes next on this stream follows nothing. */
  cut(stream: number): void;
  /** A copy, as JSON. */
  save(): Json;
  /**
   * Goes on from what `save` gave.
   *
   * @throws AhsError `AHS_SNAPSHOT_INVALID`, and nothing has changed
   */
  load(saved: Json): void;
}

/** What is needed of a transition. */
export type RewardedStep = Pick<
  Transition<unknown>,
  'stream' | 'reward' | 'terminated' | 'truncated'
>;

const shape = z.strictObject({
  moments: z.unknown(),
  returns: z.array(z.tuple([z.int(), z.number()])),
});

/**
 * Normalises rewards as VecNormalize of Stable-Baselines3 does: each stream keeps its discounted sum
 * `R ← γ·R + r`, back to 0 after an episode's end, and rewards are divided by the deviation of these sums. The mean
 * stays, since to move it would change what is best.
 *
 * @param discount γ in [0, 1]
 * @example
 * ```ts
 * const normaliser = createRewardNormaliser(0.99);
 * normaliser.update([{ stream: 0, reward: -200, terminated: false, truncated: false }]);
 * const reward = normaliser.normalise(-200);
 * ```
 */
export function createRewardNormaliser(
  discount: number,
  { clip = 10, epsilon = 1e-8 }: NormaliserSettings = {},
): RewardNormaliser {
  const moments = createRunningMoments(1);
  const returns = new Map<number, number>();
  return {
    update: (steps) => {
      const sums = steps.map(({ stream, reward }) => {
        const sum = (returns.get(stream) ?? 0) * discount + reward;
        returns.set(stream, sum);
        return sum;
      });
      moments.update(sums, sums.length);
      for (const { stream, terminated, truncated } of steps) {
        if (terminated || truncated) returns.delete(stream);
      }
    },
    normalise: (reward) => {
      const scaled = reward / Math.sqrt((moments.variances[0] as number) + epsilon);
      return Math.max(-clip, Math.min(clip, scaled));
    },
    cut: (stream) => {
      returns.delete(stream);
    },
    save: () => ({ moments: moments.save(), returns: [...returns] }),
    load: (saved) => {
      const parsed = shape.safeParse(saved);
      if (!parsed.success) {
        throw new AhsError(
          'AHS_SNAPSHOT_INVALID',
          'A normaliser of rewards cannot be restored from this state.',
          { fix: 'Load what its save() gave.', cause: parsed.error },
        );
      }
      moments.load(parsed.data.moments as Json);
      returns.clear();
      for (const [stream, sum] of parsed.data.returns) returns.set(stream, sum);
    },
  };
}
