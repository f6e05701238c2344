/**
 * `base` to a whole power by repeated squaring: only multiplications, so the result is the same on every Node
 * version (`Math.pow` is not).
 */
export function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** `base ≥ 0` to a power of at least 0: the whole part by products, what is left by `exp` and `log`. */
export function power(base: number, exponent: number): number {
  const whole = Math.floor(exponent);
  const product = wholePower(base, whole);
  if (whole === exponent) return product;
  return base === 0 ? 0 : product * Math.exp((exponent - whole) * Math.log(base));
}
