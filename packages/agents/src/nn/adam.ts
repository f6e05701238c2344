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

/** Moments before the first step, for so many parameters. */
export function createAdamState(size: number): AdamState {
  return {
    firstMoments: new Float32Array(size),
    secondMoments: new Float32Array(size),
    beta1Power: 1,
    beta2Power: 1,
  };
}

/**
 * One step of Adam, in place (Kingma & Ba 2015, Algorithm 1):
 *
 *     m ← β₁·m + (1 − β₁)·g         v ← β₂·v + (1 − β₂)·g²
 *     θ ← θ − α·m̂/(√v̂ + ε)          m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ)
 */
export function adamStep(
  state: AdamState,
  settings: AdamSettings,
  parameters: Float32Array,
  gradients: Float32Array,
): void {
  const { learningRate, beta1, beta2, epsilon } = settings;
  const { firstMoments, secondMoments } = state;
  state.beta1Power *= beta1;
  state.beta2Power *= beta2;
  const stepSize = learningRate / (1 - state.beta1Power);
  const correction = 1 / (1 - state.beta2Power);
  for (let i = 0; i < parameters.length; i++) {
    const g = gradients[i] as number;
    const m = beta1 * (firstMoments[i] as number) + (1 - beta1) * g;
    const v = beta2 * (secondMoments[i] as number) + (1 - beta2) * g * g;
    firstMoments[i] = m;
    secondMoments[i] = v;
    parameters[i] =
      (parameters[i] as number) - (stepSize * m) / (Math.sqrt(v * correction) + epsilon);
  }
}
