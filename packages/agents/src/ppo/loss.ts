/** The weights and limits of the loss at one moment. */
export interface LossSettings {
  /** ε: how far the ratio may move. */
  readonly clip: number;
  /** How far the value may move; `undefined`: as far as it likes. */
  readonly valueClip: number | undefined;
  readonly valueCoefficient: number;
  readonly entropyCoefficient: number;
}

/** A minibatch, seen by the policy that made it and by the one that learns. */
export interface LossBatch {
  readonly size: number;
  /** log π(a|s), of the policy that learns. */
  readonly logProbabilities: Float64Array;
  readonly oldLogProbabilities: Float64Array;
  /** Of the policy that learns, in each state. */
  readonly entropies: Float64Array;
  readonly values: Float32Array;
  readonly oldValues: Float64Array;
  /** Â, normalised or not. */
  readonly advantages: Float64Array;
  /** Â + V of the policy that made them: what the value function shall say. */
  readonly returns: Float64Array;
}

/** What the loss depends on, and how; `[size]` each. */
export interface LossGradients {
  readonly byLogProbability: Float64Array;
  readonly byEntropy: Float64Array;
  readonly byValue: Float32Array;
}

/** The loss, its terms, and how far the policy has moved. */
export interface PpoLoss {
  readonly loss: number;
  readonly policyLoss: number;
  readonly valueLoss: number;
  /** Mean. */
  readonly entropy: number;
  /** Approximate KL divergence of the learning policy from the old one, in nats. */
  readonly klDivergence: number;
  /** Share of the ratios beyond the limit. */
  readonly clipFraction: number;
}

/**
 * The clipped surrogate of one transition, with r = π(a|s)/π_old(a|s) (Schulman et al. 2017, arXiv 1707.06347, eq. 7):
 *
 *     L^CLIP = min(r·Â, clip(r, 1 − ε, 1 + ε)·Â)
 */
export function clippedSurrogate(ratio: number, advantage: number, clip: number): number {
  return Math.min(ratio * advantage, clamp(ratio, 1 - clip, 1 + clip) * advantage);
}

/** ∂L^CLIP/∂log π = r·Â (for ∂r/∂log π = r), and 0 where the clipped term is the smaller one. */
export function clippedSurrogateSlope(ratio: number, advantage: number, clip: number): number {
  const free = ratio * advantage;
  return free <= clamp(ratio, 1 - clip, 1 + clip) * advantage ? free : 0;
}

/**
 * The prediction that the value's loss looks at: V, or V_old + clip(V − V_old, ±c), which replaces it (as in
 * Stable-Baselines3; the maximum with the unclipped loss is not taken).
 */
export function clippedValue(value: number, oldValue: number, clip: number | undefined): number {
  return clip === undefined ? value : oldValue + clamp(value - oldValue, -clip, clip);
}

/**
 * The loss of a minibatch (Schulman et al. 2017, eq. 9, turned round to be minimised), and its gradients:
 *
 *     L = −mean(L^CLIP) + c₁·mean((R − V)²) − c₂·mean(H[π])
 *
 * The divergence is estimated by `mean(r − 1 − log r)` (Schulman 2020, "Approximating KL divergence", k₃).
 */
export function ppoLoss(
  batch: LossBatch,
  { clip, valueClip, valueCoefficient, entropyCoefficient }: LossSettings,
  gradients: LossGradients,
): PpoLoss {
  const { size } = batch;
  let [surrogate, squares, entropy, divergence, clipped] = [0, 0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    const advantage = batch.advantages[i] as number;
    const logRatio =
      (batch.logProbabilities[i] as number) - (batch.oldLogProbabilities[i] as number);
    const ratio = Math.exp(logRatio);
    surrogate += clippedSurrogate(ratio, advantage, clip);
    gradients.byLogProbability[i] = -clippedSurrogateSlope(ratio, advantage, clip) / size;

    const value = batch.values[i] as number;
    const prediction = clippedValue(value, batch.oldValues[i] as number, valueClip);
    const error = prediction - (batch.returns[i] as number);
    squares += error * error;
    // Where the limit holds the prediction, the value has no say.
    const held =
      valueClip !== undefined && Math.abs(value - (batch.oldValues[i] as number)) > valueClip;
    gradients.byValue[i] = held ? 0 : (valueCoefficient * 2 * error) / size;

    entropy += batch.entropies[i] as number;
    gradients.byEntropy[i] = -entropyCoefficient / size;

    divergence += ratio - 1 - logRatio;
    if (Math.abs(ratio - 1) > clip) clipped += 1;
  }
  const [policyLoss, valueLoss] = [-surrogate / size, squares / size];
  return {
    loss: policyLoss + valueCoefficient * valueLoss - entropyCoefficient * (entropy / size),
    policyLoss,
    valueLoss,
    entropy: entropy / size,
    klDivergence: divergence / size,
    clipFraction: clipped / size,
  };
}

function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
