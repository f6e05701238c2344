import type { Arithmetic } from './arithmetic.js';
import { plainArithmetic } from './plain-arithmetic.js';

/**
 * Scales all gradients, of one network or of several, together so that their L2 norm does not exceed `limit` (Pascanu
 * et al. 2013), in place: `g ← g·limit/(‖g‖ + 1e-6)` where `‖g‖ > limit`.
 *
 * @param arithmetic the arena that all the gradients lie in, where they do
 * @returns the norm before clipping
 */
export function clipByGlobalNorm(
  gradients: Float32Array | readonly Float32Array[],
  limit: number,
  arithmetic: Pick<Arithmetic, 'squaredNorm' | 'scale'> = plainArithmetic,
): number {
  const all = gradients instanceof Float32Array ? [gradients] : gradients;
  let squares = 0;
  for (const part of all) squares += arithmetic.squaredNorm(part);
  const norm = Math.sqrt(squares);
  if (norm > limit) {
    for (const part of all) arithmetic.scale(part, limit / (norm + 1e-6));
  }
  return norm;
}
