import { AhsError, type Rng } from '@ahs/core';
import { sigmoid1D3M } from './sets/sigmoid-1d3m.js';
import { sigmoid2D3M } from './sets/sigmoid-2d3m.js';
import type { SigmoidInstance } from './sigmoid.js';

/** The 300 instances of a training set of DACBench, in the order of their IDs 0 … 299. */
export type SigmoidSetName = '1D3M' | '2D3M';

/**
 * An instance set of DACBench. Its numbers are read in file order as shift₁ … shift_D, slope₁ … slope_D, as they
 * were written.
 *
 * @example
 * ```ts
 * const [first] = sigmoidSet('2D3M');
 * ```
 */
export function sigmoidSet(name: SigmoidSetName): readonly SigmoidInstance[] {
  switch (name) {
    case '1D3M':
      return parse(sigmoid1D3M);
    case '2D3M':
      return parse(sigmoid2D3M);
  }
}

/**
 * Instances of any number of dimensions from the distribution of DACBench's sets: shift from N(4, 2²), slope from
 * N(2, 4²), which are their sample means and deviations, rounded.
 *
 * @throws AhsError `AHS_SIGMOID_INSTANCES` for dimensions that are none of 1 to 5
 * @example
 * ```ts
 * const instances = sampleSigmoidInstances(5, 300, createRng(7));
 * ```
 */
export function sampleSigmoidInstances(
  dims: number,
  count: number,
  rng: Rng,
): readonly SigmoidInstance[] {
  if (!(Number.isInteger(dims) && dims >= 1 && dims <= 5)) {
    throw new AhsError(
      'AHS_SIGMOID_INSTANCES',
      `A Sigmoid instance cannot have ${dims} dimensions.`,
      {
        fix: 'Take 1 to 5.',
      },
    );
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: dims }, () => ({
      shift: 4 + 2 * rng.normal(),
      slope: 2 + 4 * rng.normal(),
    })),
  );
}

/** `ID,function_0_identifier,function_0_a,function_0_b,…`: the identifiers say nothing. */
function parse(csv: string): readonly SigmoidInstance[] {
  const [, ...rows] = csv.trim().split('\n');
  return rows.map((row) => {
    const numbers = row
      .split(',')
      .slice(1)
      .filter((_, column) => column % 3 !== 0)
      .map(Number);
    const dims = numbers.length / 2;
    return numbers
      .slice(0, dims)
      .map((shift, d) => ({ shift, slope: numbers[dims + d] as number }));
  });
}
