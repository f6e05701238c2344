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
  return x > 0.25 ? sine(Math.PI * (0.5 - x)) : cosine(Math.PI * x);
}

/** `cos t` for |t| ≤ π/4: each term from the one before, and the first that is left out is below 1e-19. */
function cosine(t: number): number {
  const s = -(t * t);
  const t2 = s / (1 * 2);
  const t4 = t2 * (s / (3 * 4));
  const t6 = t4 * (s / (5 * 6));
  const t8 = t6 * (s / (7 * 8));
  const t10 = t8 * (s / (9 * 10));
  const t12 = t10 * (s / (11 * 12));
  const t14 = t12 * (s / (13 * 14));
  const t16 = t14 * (s / (15 * 16));
  const t18 = t16 * (s / (17 * 18));
  // The small ones first, so that none is lost in the rounding of the large.
  return t18 + t16 + t14 + t12 + t10 + t8 + t6 + t4 + t2 + 1;
}

/** `sin t`, likewise. */
function sine(t: number): number {
  const s = -(t * t);
  const t3 = t * (s / (2 * 3));
  const t5 = t3 * (s / (4 * 5));
  const t7 = t5 * (s / (6 * 7));
  const t9 = t7 * (s / (8 * 9));
  const t11 = t9 * (s / (10 * 11));
  const t13 = t11 * (s / (12 * 13));
  const t15 = t13 * (s / (14 * 15));
  const t17 = t15 * (s / (16 * 17));
  return t17 + t15 + t13 + t11 + t9 + t7 + t5 + t3 + t;
}
