import { mean } from '../statistics/moments.js';

/** A difference of J of this much counts 1. */
const scale = 0.03;
/** No regime counts for more. */
const limit = 4;

/** What is lost counts so much more than what is gained: where it does not know better, a policy is to leave the base alone. */
const lossWeight = 2;

/**
 * The fitness of each candidate: over the regimes, the mean of its J less that of the base, divided by .03, limited to ±4, and
 * doubled where it is a loss; a regime that is easier, or a run that collapsed, does not outweigh the others.
 *
 * @param objectives J of each candidate in each regime
 * @param base J of the base in each regime
 */
export function fitnessesOf(
  objectives: readonly (readonly number[])[],
  base: readonly number[],
): readonly number[] {
  return objectives.map((row) =>
    mean(
      row.map((objective, regime) => {
        const advantage = (objective - (base[regime] as number)) / scale;
        const limited = Math.min(limit, Math.max(-limit, advantage));
        return limited < 0 ? lossWeight * limited : limited;
      }),
    ),
  );
}
