/** A difference of J of this much counts 1. */
const scale = 0.03;
/** No regime counts for more. */
const limit = 4;

/**
 * The fitness of each candidate: over the regimes, the mean of its J less the population's median there, divided by
 * .03, and limited to ±4; a regime that is easier, or a run that collapsed, does not outweigh the others.
 *
 * @param objectives J of each candidate in each regime
 */
export function fitnessesOf(objectives: readonly (readonly number[])[]): readonly number[] {
  const regimes = objectives[0]?.length ?? 0;
  const medians = Array.from({ length: regimes }, (_, regime) =>
    median(objectives.map((row) => row[regime] as number)),
  );
  return objectives.map((row) =>
    mean(
      row.map((objective, regime) => {
        const advantage = (objective - (medians[regime] as number)) / scale;
        return Math.min(limit, Math.max(-limit, advantage));
      }),
    ),
  );
}

/** The middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return mean([Math.floor(middle), Math.ceil(middle)].map((at) => sorted[at] ?? Number.NaN));
}

/** The mean of some numbers; NaN of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard error of the mean of some numbers; NaN of fewer than two. */
export function standardError(values: readonly number[]): number {
  const center = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - center) * (value - center), 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
