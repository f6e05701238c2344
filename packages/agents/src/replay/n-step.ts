import type { Transition } from '@ahs/core';
import type { Experience } from './experience.js';

/** A decision whose n-step return is not complete yet. */
export interface PendingStep {
  readonly observation: Float32Array;
  readonly action: number;
  readonly reward: number;
}

/** The open decisions of one stream, oldest first, and the observation that the last of them led to. */
export interface PendingWindow {
  readonly steps: readonly PendingStep[];
  readonly next: Float32Array;
  readonly nextMask: Uint8Array;
}

/** Turns single steps into n-step experience, each stream by itself. */
export interface NStepWindows {
  /** Takes a step in and gives out what it completes, oldest first. */
  push(transition: Transition<number>): readonly Experience[];
  /** Closes a stream's window: what comes next does not follow. */
  cut(stream: number): readonly Experience[];
  /** The open windows, by stream, for saving. */
  readonly open: ReadonlyMap<number, PendingWindow>;
}

/**
 * The n-step return, the factor on the value that follows it (Sutton & Barto 2018, eq. 7.1), and the factor of what
 * might be added to each reward:
 *
 *     G = Σ_{k<n} γᵏ·r_{t+k},   γⁿ,   Σ_{k<n} γᵏ
 *
 * The powers are a running product, so that they have the same bits everywhere.
 */
export function nStepReturn(
  rewards: readonly number[],
  discount: number,
): { readonly return: number; readonly discount: number; readonly annuity: number } {
  let sum = 0;
  let power = 1;
  let annuity = 0;
  for (const reward of rewards) {
    sum += power * reward;
    annuity += power;
    power *= discount;
  }
  return { return: sum, discount: power, annuity };
}

/**
 * Windows over `steps` steps with discount γ.
 *
 * - A full window gives out its oldest decision, bootstrapped n steps later with γⁿ.
 * - A **terminated** episode has no value after its end: every open decision gets the rest of the rewards and discount 0.
 * - A **truncated** episode, and a **cut**, end the experience and not the episode: every open decision leads validly
 *   to the last observation seen, from which it bootstraps over its own, shorter number of steps (Pardo et al. 2018).
 *   Nothing that comes later enters the return.
 *
 * @param steps n, at least 1
 * @param discount γ in [0, 1]
 * @param actions the number of actions, for transitions without a mask
 * @param restored windows to go on with
 */
export function createNStepWindows(
  steps: number,
  discount: number,
  actions: number,
  restored: ReadonlyMap<number, PendingWindow> = new Map(),
): NStepWindows {
  const open = new Map(restored);

  const experience = (
    { steps: pending, next, nextMask }: PendingWindow,
    from: number,
    terminated: boolean,
  ): Experience => {
    const { observation, action } = pending[from] as PendingStep;
    const outcome = nStepReturn(
      pending.slice(from).map((step) => step.reward),
      discount,
    );
    return {
      observation,
      action,
      return: outcome.return,
      discount: terminated ? 0 : outcome.discount,
      annuity: outcome.annuity,
      next,
      nextMask,
    };
  };

  const close = (stream: number, window: PendingWindow, terminated: boolean): Experience[] => {
    open.delete(stream);
    return window.steps.map((_, from) => experience(window, from, terminated));
  };

  return {
    open,
    push: (transition) => {
      const { stream, terminated, truncated } = transition;
      const window: PendingWindow = {
        steps: [
          ...(open.get(stream)?.steps ?? []),
          {
            observation: transition.observation.slice(),
            action: transition.action,
            reward: transition.reward,
          },
        ],
        // After the end nothing is read of `next`, which a diverged run may have filled with NaN.
        next: terminated
          ? new Float32Array(transition.observation.length)
          : transition.next.slice(),
        nextMask:
          terminated || transition.nextMask === undefined
            ? new Uint8Array(actions).fill(1)
            : transition.nextMask.slice(),
      };
      if (terminated || truncated) return close(stream, window, terminated);
      if (window.steps.length < steps) {
        open.set(stream, window);
        return [];
      }
      const oldest = experience(window, 0, false);
      if (steps > 1) open.set(stream, { ...window, steps: window.steps.slice(1) });
      return [oldest];
    },
    cut: (stream) => {
      const window = open.get(stream);
      return window === undefined ? [] : close(stream, window, false);
    },
  };
}
