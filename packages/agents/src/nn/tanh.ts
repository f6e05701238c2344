/** Beyond it tanh is ±1 in float32. */
const SATURATION = 7.905311107635498;

/**
 * The hyperbolic tangent in float32's precision (relative error below 3e-7), the same bits on every engine and a
 * sixth of the time of `Math.tanh`: an odd polynomial over an even one, with the coefficients of Eigen's
 * `generic_fast_tanh_float`.
 */
export function tanh(input: number): number {
  const x = input > SATURATION ? SATURATION : input < -SATURATION ? -SATURATION : input;
  const y = x * x;
  let p = 2.00018790482477e-13 - 2.76076847742355e-16 * y;
  p = p * y - 8.60467152213735e-11;
  p = p * y + 5.12229709037114e-8;
  p = p * y + 1.48572235717979e-5;
  p = p * y + 6.37261928875436e-4;
  p = p * y + 4.89352455891786e-3;
  let q = 1.19825839466702e-6 * y + 1.18534705686654e-4;
  q = q * y + 2.268434632439e-3;
  q = q * y + 4.89352518554385e-3;
  return (x * p) / q;
}

/** Replaces the first `length` numbers by their tanh. */
export function tanhInPlace(values: Float32Array, length: number): void {
  for (let i = 0; i < length; i++) values[i] = tanh(values[i] as number);
}

/** Turns ∂L/∂y into ∂L/∂z in place, for y = tanh(z): ∂L/∂z = (1 − y²)·∂L/∂y. */
export function tanhGradient(gradient: Float32Array, output: Float32Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const y = output[i] as number;
    gradient[i] = (1 - y * y) * (gradient[i] as number);
  }
}
