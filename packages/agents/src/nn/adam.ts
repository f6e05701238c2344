import type { Network } from './network.js';

/** Settings of Adam (Kingma & Ba 2015). */
export interface AdamSettings {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** Adam's moments, and β₁ᵗ and β₂ᵗ as running products. */
export interface AdamState {
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
  beta1Power: number;
  beta2Power: number;
}

/** Moments before the first step, in the network's arena, which has room for one such pair. */
export function createAdamState({ arena, parameters }: Network): AdamState {
  return {
    firstMoments: arena.floats(parameters.length),
    secondMoments: arena.floats(parameters.length),
    beta1Power: 1,
    beta2Power: 1,
  };
}

/**
 * One step of Adam on a network's parameters, along its gradients (Kingma & Ba 2015, Algorithm 1):
 *
 *     m ← β₁·m + (1 − β₁)·g         v ← β₂·v + (1 − β₂)·g²
 *     θ ← θ − α·m̂/(√v̂ + ε)          m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ)
 *
 * @param state what `createAdamState` made for this network
 */
export function adamStep(state: AdamState, settings: AdamSettings, network: Network): void {
  const { arena, parameters, gradients } = network;
  state.beta1Power *= settings.beta1;
  state.beta2Power *= settings.beta2;
  arena.adamUpdate(parameters, gradients, state.firstMoments, state.secondMoments, {
    ...settings,
    correction1: 1 - state.beta1Power,
    correction2: 1 - state.beta2Power,
  });
}

/** Far below what moves a weight, and far above the numbers that processors are slow with (1e-38). */
const NEGLIGIBLE = 1e-30;

/**
 * Sets moments that have all but vanished to 0. The moments of units that never fire shrink at every step, without end
 * and into subnormal numbers, with which a step takes several times as long; once in a hundred steps is often enough.
 */
export function dropNegligibleMoments({ firstMoments, secondMoments }: AdamState): void {
  for (const moments of [firstMoments, secondMoments]) {
    for (let i = 0; i < moments.length; i++) {
      const moment = moments[i] as number;
      if (moment < NEGLIGIBLE && moment > -NEGLIGIBLE) moments[i] = 0;
    }
  }
}
