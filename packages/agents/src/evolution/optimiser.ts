import { AhsError, type Json, type Rng, type Snapshot } from '@ahs/core';

/** Where a search happens. */
export interface OptimiserContext {
  /** Numbers in a candidate. */
  readonly dimension: number;
  readonly rng: Rng;
  /** Where it begins; default 0 everywhere. */
  readonly start?: Float64Array;
}

/**
 * Looks for the vector with the largest fitness, generation by generation, and knows nothing of what it is for. Only
 * the order of the fitnesses counts.
 */
export interface Optimiser {
  readonly dimension: number;
  readonly populationSize: number;
  /** Generations that were told. */
  readonly generation: number;
  /** A copy of where it would look without exploring. */
  readonly mean: Float64Array;
  /** The candidates of this generation, in copies; the same ones until their fitnesses are told. */
  ask(): readonly Float64Array[];
  /**
   * What each candidate was worth, the larger the better; of equals the first counts as better. A candidate that
   * failed may be worth −∞.
   *
   * @throws AhsError `AHS_FITNESS_INVALID` for another number of them or a NaN; nothing has changed then.
   */
  tell(fitnesses: readonly number[]): void;
  /** Everything, the candidates that are being evaluated included. */
  save(): Snapshot;
  /** @throws AhsError `AHS_SNAPSHOT_INVALID`; nothing has changed then. */
  load(snapshot: Snapshot): void;
}

/** Settings of an optimiser, from which any number of independent ones can be made. */
export interface OptimiserFactory {
  /** `cma-es`, `cem` */
  readonly kind: string;
  /** `{ kind, … }`: how it was made, compared on resume. */
  readonly config: Json;
  /** @throws AhsError `AHS_DIMENSION_INVALID` */
  create(context: OptimiserContext): Optimiser;
}

/**
 * The candidates from the best to the worst.
 *
 * @throws AhsError `AHS_FITNESS_INVALID`
 */
export function ranking(fitnesses: readonly number[], populationSize: number): readonly number[] {
  const flaw =
    fitnesses.length === populationSize
      ? fitnesses.some((fitness) => Number.isNaN(fitness)) && 'one of them is NaN'
      : `they are ${fitnesses.length}`;
  if (flaw !== false) {
    throw new AhsError(
      'AHS_FITNESS_INVALID',
      `The fitnesses of ${populationSize} candidates cannot be ranked: ${flaw}.`,
      { fix: 'Give one number for each candidate, in their order; −∞ for one that failed.' },
    );
  }
  const order = fitnesses.map((_, index) => index);
  // A difference of infinities would be NaN.
  return order.sort((a, b) => {
    const [left, right] = [fitnesses[a] as number, fitnesses[b] as number];
    return left > right ? -1 : left < right ? 1 : a - b;
  });
}

/**
 * Checks where a search is to happen, and copies where it begins.
 *
 * @throws AhsError `AHS_DIMENSION_INVALID`
 */
export function startOf(kind: string, { dimension, start }: OptimiserContext): Float64Array {
  if (!Number.isInteger(dimension) || dimension < 1) {
    throw new AhsError('AHS_DIMENSION_INVALID', `${kind} cannot search ${dimension} dimensions.`, {
      fix: 'Give a whole number from 1.',
    });
  }
  if (start === undefined) return new Float64Array(dimension);
  if (start.length !== dimension || !start.every((value) => Number.isFinite(value))) {
    throw new AhsError(
      'AHS_DIMENSION_INVALID',
      `${kind} cannot begin at [${start.join(', ')}] in ${dimension} dimensions.`,
      { fix: 'Give one finite number for each dimension.' },
    );
  }
  return start.slice();
}
