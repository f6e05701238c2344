/** The arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard deviation of a sample, with n − 1; NaN of fewer than two. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length > 1 && areEqual(values)) return 0;
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1));
}

/** The standard error of the mean of a sample; NaN of fewer than two. */
export function standardError(values: readonly number[]): number {
  return standardDeviation(values) / Math.sqrt(values.length);
}

/** The middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return mean([Math.floor(middle), Math.ceil(middle)].map((at) => sorted[at] ?? Number.NaN));
}

/**
 * The share R² of the variance of `y` that a straight line over `x` explains: the square of Pearson's correlation.
 * `undefined` where either does not vary, or there are fewer than three pairs.
 */
export function determination(x: readonly number[], y: readonly number[]): number | undefined {
  const [middleX, middleY] = [mean(x), mean(y)];
  const sums = x.reduce(
    ({ xx, yy, xy }, value, index) => {
      const [dx, dy] = [value - middleX, (y[index] ?? Number.NaN) - middleY];
      return { xx: xx + dx * dx, yy: yy + dy * dy, xy: xy + dx * dy };
    },
    { xx: 0, yy: 0, xy: 0 },
  );
  if (x.length < 3 || areEqual(x) || areEqual(y)) return undefined;
  return (sums.xy / sums.xx) * (sums.xy / sums.yy);
}

/** Looked at as they are: the mean of equal values may be none of them, by rounding. */
function areEqual(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
