import {
  type ActionMap,
  AhsError,
  describeSpec,
  type HyperparameterSpec,
  type Specs,
  type Values,
} from '@ahs/core';

/** Bounds that an adapter keeps to; inclusive. */
export interface BetaBounds {
  readonly min: number;
  readonly max: number;
}

/** The value of β among the values in force. */
export function betaOf(values: Values): number {
  const beta = values.beta;
  if (beta !== undefined) return beta;
  throw new AhsError(
    'AHS_VALUE_MISSING',
    `There is no "beta" among ${Object.keys(values).join(', ')}.`,
    {
      fix: 'Offer a tunable named beta.',
    },
  );
}

/** The spec of β; throws `AHS_VALUE_MISSING` as {@link betaOf} does. */
export function betaSpecOf(specs: Specs): HyperparameterSpec {
  const spec = specs.beta;
  if (spec !== undefined) return spec;
  throw new AhsError(
    'AHS_VALUE_MISSING',
    `There is no "beta" among ${Object.keys(specs).join(', ')}.`,
    {
      fix: 'Offer a tunable named beta.',
    },
  );
}

/** The entry of a table of actions; throws `AHS_ACTION_INVALID` for what is not an index of it. */
export function actionEntry<T>(table: readonly T[], action: number): T {
  const entry = table[action];
  if (entry !== undefined) return entry;
  throw new AhsError(
    'AHS_ACTION_INVALID',
    `Action ${action} is not one of the ${table.length} actions for beta.`,
  );
}

/** Values this close, relative to the larger, are one value: a tunable may keep 32-bit floats. */
const SAME = 1e-6;

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * β ← clamp(β · factor, min, max): the useful β is logarithmic, so moves are multiplicative. The bounds are those of
 * the adapter, narrowed by β's spec. Where two actions lead to the same value (at a bound), the one with the factor
 * nearer to 1 is allowed and the other masked; so `stay` always is allowed.
 */
export function multiplicativeActions(
  factors: readonly number[],
  bounds: BetaBounds,
): ActionMap<number> {
  const nearestTo1First = factors
    .map((_, action) => action)
    .sort((a, b) => distanceFrom1(factors, a) - distanceFrom1(factors, b));

  const move = (beta: number, action: number, { min, max }: BetaBounds): number =>
    Math.min(max, Math.max(min, beta * actionEntry(factors, action)));

  const allowed = (values: Values, specs: Specs): ReadonlyMap<number, number> => {
    const within = narrow(bounds, betaSpecOf(specs));
    const targets = new Map<number, number>();
    for (const action of nearestTo1First) {
      const target = move(betaOf(values), action, within);
      if (![...targets.values()].some((taken) => same(taken, target))) targets.set(action, target);
    }
    return targets;
  };

  return {
    space: (specs) => {
      narrow(bounds, betaSpecOf(specs));
      return { kind: 'discrete', n: factors.length };
    },
    decode: (action, values, specs) => ({
      beta: move(betaOf(values), action, narrow(bounds, betaSpecOf(specs))),
    }),
    actionFor: (before, after, specs) => {
      const reached = betaOf(after);
      return [...allowed(before, specs)]
        .filter(([, target]) => same(target, reached))
        .sort(([, a], [, b]) => Math.abs(a - reached) - Math.abs(b - reached))[0]?.[0];
    },
    mask: (values, specs) => {
      const targets = allowed(values, specs);
      return Uint8Array.from(factors, (_, action) => (targets.has(action) ? 1 : 0));
    },
  };
}

function distanceFrom1(factors: readonly number[], action: number): number {
  return Math.abs(Math.log(actionEntry(factors, action)));
}

function narrow(bounds: BetaBounds, spec: HyperparameterSpec): BetaBounds {
  if (spec.kind === 'float') {
    const min = Math.max(bounds.min, spec.min);
    const max = Math.min(bounds.max, spec.max);
    if (min < max) return { min, max };
  }
  throw new AhsError(
    'AHS_ADAPTER_BOUNDS',
    `betaAdapter moves within [${bounds.min}, ${bounds.max}], and beta is ${describeSpec(spec)}.`,
    { fix: 'Give beta a float spec that overlaps with the bounds, or the adapter other bounds.' },
  );
}
