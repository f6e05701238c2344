/** Huber's loss with δ = 1 (Huber 1964): `½x²` for |x| ≤ 1, `|x| − ½` beyond. */
export function huber(x: number): number {
  const magnitude = Math.abs(x);
  return magnitude <= 1 ? 0.5 * x * x : magnitude - 0.5;
}

/** The derivative of {@link huber}: `x` clipped to [−1, 1]. */
export function huberDerivative(x: number): number {
  return x > 1 ? 1 : x < -1 ? -1 : x;
}
