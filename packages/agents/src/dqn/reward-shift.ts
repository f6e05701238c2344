import type { Transition } from '@ahs/core';
import type { ExperienceBatch } from '../replay/experience.js';
import type { DqnSettings } from './options.js';

/** What is added to every reward: a number, or, as long as it is to be found, the rewards that it will be found from. */
export interface RewardShift {
  value: number | null;
  rewards: number[];
}

/** The shift of an agent that has seen nothing. */
export function createRewardShift({ shift }: DqnSettings['returns']): RewardShift {
  return { value: shift === 'adaptive' ? null : shift, rewards: [] };
}

/** A reward as it is remembered: `clip(scale·r, ±clip)`. */
export function shapedReward(
  { reward }: Pick<Transition<number>, 'reward'>,
  { scale, clip }: DqnSettings['returns'],
): number {
  const scaled = scale * reward;
  return clip === undefined ? scaled : Math.max(-clip, Math.min(clip, scaled));
}

/**
 * The shift that makes an untrained network optimistic enough to try what it does not know, whatever the rewards'
 * size (Nguyen, Le, Biedenkapp, Doerr & Dang 2025, arXiv 2512.03805, "adaptive reward shifting"; that a negative shift
 * is an optimistic start: Sun et al. 2022):
 *
 *     b = −|median(r)|/5
 *
 * over the rewards seen before learning starts. The formula is that of the first author's published code. There only
 * later rewards are shifted; here all of them are, so that no two rewards for the same step stand in the memory.
 * @example
 * ```ts
 * adaptiveShift([-10, -40, -20]); // -4
 * ```
 */
export function adaptiveShift(rewards: readonly number[]): number {
  const sorted = [...rewards].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return -Math.abs(((low ?? 0) + (high ?? 0)) / 2) / 5;
}

/** Adds the shift to each reward of a batch's returns: `G + b·Σ_{k<n} γᵏ`. */
export function shiftReturns({ size, returns, annuities }: ExperienceBatch, shift: number): void {
  if (shift === 0) return;
  for (let i = 0; i < size; i++) {
    returns[i] = (returns[i] as number) + shift * (annuities[i] as number);
  }
}
