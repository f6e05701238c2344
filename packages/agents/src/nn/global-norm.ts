/**
 * Scales all gradients together so that their L2 norm does not exceed `limit` (Pascanu et al. 2013), in place:
 * `g ← g·limit/(‖g‖ + 1e-6)` where `‖g‖ > limit`.
 *
 * @returns the norm before clipping
 */
export function clipByGlobalNorm(gradients: Float32Array, limit: number): number {
  let squares = 0;
  for (let i = 0; i < gradients.length; i++) {
    const g = gradients[i] as number;
    squares += g * g;
  }
  const norm = Math.sqrt(squares);
  if (norm > limit) {
    const scale = limit / (norm + 1e-6);
    for (let i = 0; i < gradients.length; i++) gradients[i] = scale * (gradients[i] as number);
  }
  return norm;
}
