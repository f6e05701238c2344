/**
 * `(1 + cos πx)/2` for x in [0, 1], from 1 to 0, by Taylor's series on the nearest eighth of a turn: only sums and
 * products, so the result is the same on every Node version (`Math.cos` is not: V8 changed its library). Exact at 0,
 * ½ and 1.
 */
export function halfCosine(x: number): number {
  return (1 + cosineOfHalfTurns(x)) / 2;
}

function cosineOfHalfTurns(x: number): number {
  if (x > 0.5) return -cosineOfHalfTurns(1 - x);
  return x > 0.25 ? series(1, Math.PI * (0.5 - x)) : series(0, Math.PI * x);
}

/** `cos t` from order 0 or `sin t` from order 1, for |t| ≤ π/4: the first term left out is below 1e-19. */
function series(order: 0 | 1, t: number): number {
  return sumFrom(order, order === 0 ? 1 : t, t * t);
}

/** The terms from order n on. The small ones are added first, so that none is lost in the rounding of the large. */
function sumFrom(n: number, term: number, square: number): number {
  if (n > 18) return 0;
  return sumFrom(n + 2, term * (-square / ((n + 1) * (n + 2))), square) + term;
}
