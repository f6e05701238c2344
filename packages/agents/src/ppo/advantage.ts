/** Transitions in the order in which they came, whatever their streams. */
export interface Steps {
  readonly count: number;
  readonly rewards: Float64Array;
  /** V(s) of the value function under which they were made. */
  readonly values: Float64Array;
  /** V(s′): 0 where the episode ended, an estimate where it was cut. */
  readonly nextValues: Float64Array;
  /** The next transition of the same stretch of the same episode, or −1 where there is none. */
  readonly successors: Int32Array;
}

/**
 * Generalised advantages (Schulman et al. 2016, arXiv 1506.02438, eq. 16), written to `advantages`:
 *
 *     δₜ = rₜ + γ·V(sₜ₊₁) − V(sₜ)
 *     Âₜ = δₜ + γλ·Âₜ₊₁
 *
 * A stretch ends where its episode terminates (and then V(sₜ₊₁) = 0), and where it is truncated, cut, or goes on in the
 * next rollout (and then V(sₜ₊₁) is what the value function says: Pardo et al. 2018, arXiv 1712.00378); Âₜ₊₁ is 0
 * beyond.
 */
export function generalisedAdvantages(
  { count, rewards, values, nextValues, successors }: Steps,
  { discount, lambda }: { readonly discount: number; readonly lambda: number },
  advantages: Float64Array,
): void {
  for (let t = count - 1; t >= 0; t--) {
    const successor = successors[t] as number;
    const delta =
      (rewards[t] as number) + discount * (nextValues[t] as number) - (values[t] as number);
    const later = successor < 0 ? 0 : (advantages[successor] as number);
    advantages[t] = delta + discount * lambda * later;
  }
}

/** `(Â − mean)/(deviation + 1e-8)` in place, with the sample's deviation; a single one stays. */
export function normalizeAdvantages(advantages: Float64Array, count: number): void {
  if (count < 2) return;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += advantages[i] as number;
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const distance = (advantages[i] as number) - mean;
    squares += distance * distance;
  }
  const deviation = Math.sqrt(squares / (count - 1)) + 1e-8;
  for (let i = 0; i < count; i++) advantages[i] = ((advantages[i] as number) - mean) / deviation;
}
