import { updateDirection } from '../optimizers.js';
import type { Trained } from './trained.js';

/** What a step reports for hypergradient descent, from the second on. */
export interface AlongUpdate {
  /** ∇f(θ_t) · u_t: the gradient of this step on what the last one multiplied with the learning rate. */
  readonly gradientDotUpdate: number;
  /** That divided by both lengths; 0 where one of them is 0. */
  readonly gradientCosine: number;
}

/** The names of {@link AlongUpdate}. */
export const HYPERGRADIENT_METRICS = ['gradientDotUpdate', 'gradientCosine'] as const;

/**
 * How far a step's gradient points along the last update, −∂f/∂α of that step's learning rate α (Baydin et al., "Online
 * Learning Rate Adaptation with Hypergradient Descent", ICLR 2018, eq. 5). The update is read from the optimizer's
 * moments, which every checkpoint holds. Nothing before the second step.
 *
 * @param gradient Of the whole batch, for every weight in turn, flat: `[parameters]`.
 */
export function alongUpdate(
  { weights, optimizer, optimizerState }: Trained,
  gradient: Float32Array,
): AlongUpdate | undefined {
  if (optimizerState.step === 0) return undefined;
  let dot = 0;
  let gradientSquare = 0;
  let updateSquare = 0;
  let at = 0;
  for (const name of Object.keys(weights)) {
    const update = updateDirection(optimizer, optimizerState, name);
    for (let i = 0; i < update.length; i += 1, at += 1) {
      const g = gradient[at] as number;
      const u = update[i] as number;
      dot += g * u;
      gradientSquare += g * g;
      updateSquare += u * u;
    }
  }
  const lengths = Math.sqrt(gradientSquare) * Math.sqrt(updateSquare);
  return { gradientDotUpdate: dot, gradientCosine: lengths === 0 ? 0 : dot / lengths };
}
