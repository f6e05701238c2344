import {
  type ActionMap,
  AhsError,
  describeSpec,
  type HyperparameterSpec,
  nearestLegal,
  type Specs,
  type Values,
} from '@ahs/core';
import { z } from 'zod';
import { actionEntry } from './action-maps.js';

/** Bounds that an adapter keeps to; inclusive. */
export interface MoveBounds {
  readonly min: number;
  readonly max: number;
}

/** How an agent moves one hyperparameter. */
export interface Moves {
  /** What the value is multiplied with, ascending, 1 among them. */
  readonly factors?: readonly number[];
  /** The value stays within, narrowed by its spec. */
  readonly bounds?: Partial<MoveBounds>;
}

/** The moves' defaults, as an adapter says them. */
export function movesSchema(defaults: {
  readonly factors: readonly number[];
  readonly bounds: MoveBounds;
}) {
  const positive = z.number().positive();
  return z.strictObject({
    factors: z
      .array(positive)
      .min(2)
      .refine((factors) => factors.includes(1), 'must contain 1, to stay')
      .refine(
        (factors) => factors.every((factor, i) => i === 0 || factor > (factors[i - 1] ?? 0)),
        'must ascend',
      )
      .default([...defaults.factors]),
    bounds: z
      .strictObject({
        min: positive.default(defaults.bounds.min),
        max: positive.default(defaults.bounds.max),
      })
      .refine(({ min, max }) => min < max, 'min must be below max')
      .prefault({}),
  });
}

/** The entry of a hyperparameter among values or specs. */
export function entryOf<T>(entries: Readonly<Record<string, T>>, name: string): T {
  const entry = entries[name];
  if (entry !== undefined) return entry;
  throw new AhsError(
    'AHS_VALUE_MISSING',
    `There is no "${name}" among ${Object.keys(entries).join(', ')}.`,
    { fix: `Offer a tunable named ${name}.` },
  );
}

/** Values this close, relative to the larger, are one value: a tunable may keep 32-bit floats. */
const SAME = 1e-6;

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * x ← clamp(x · factor, min, max), rounded to what is legal: what scales a loss or a step is logarithmic, so moves are
 * multiplicative. Where two actions lead to the same value (at a bound), the one with the factor nearer to 1 is
 * allowed and the other masked; so `stay` always is allowed.
 */
export function multiplicativeActions(
  name: string,
  { factors, bounds }: { readonly factors: readonly number[]; readonly bounds: MoveBounds },
): ActionMap<number> {
  const nearestTo1First = factors
    .map((_, action) => action)
    .sort((a, b) => distanceFrom1(factors, a) - distanceFrom1(factors, b));

  const move = (value: number, action: number, within: HyperparameterSpec): number =>
    nearestLegal(within, value * actionEntry(factors, action, name));

  const allowed = (values: Values, specs: Specs): ReadonlyMap<number, number> => {
    const within = narrow(name, bounds, entryOf(specs, name));
    const value = entryOf(values, name);
    const targets = new Map<number, number>();
    for (const action of nearestTo1First) {
      const target = move(value, action, within);
      if (![...targets.values()].some((taken) => same(taken, target))) targets.set(action, target);
    }
    return targets;
  };

  return {
    space: (specs) => {
      narrow(name, bounds, entryOf(specs, name));
      return { kind: 'discrete', n: factors.length };
    },
    decode: (action, values, specs) => ({
      [name]: move(entryOf(values, name), action, narrow(name, bounds, entryOf(specs, name))),
    }),
    describe: (action) => ({ [name]: `×${actionEntry(factors, action, name)}` }),
    actionFor: (before, after, specs) => {
      const reached = entryOf(after, name);
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
  return Math.abs(Math.log(factors[action] ?? 1));
}

/** The part of a spec that is within bounds. */
function narrow(name: string, bounds: MoveBounds, spec: HyperparameterSpec): HyperparameterSpec {
  switch (spec.kind) {
    case 'float':
    case 'integer': {
      const lower = Math.max(bounds.min, spec.min);
      const upper = Math.min(bounds.max, spec.max);
      const min = spec.kind === 'integer' ? Math.ceil(lower) : lower;
      const max = spec.kind === 'integer' ? Math.floor(upper) : upper;
      if (min < max) return { ...spec, min, max };
      break;
    }
    case 'choice': {
      const [first, ...others] = spec.values.filter(
        (value) => value >= bounds.min && value <= bounds.max,
      );
      if (first !== undefined && others.length > 0) return { ...spec, values: [first, ...others] };
      break;
    }
  }
  throw new AhsError(
    'AHS_ADAPTER_BOUNDS',
    `The adapter moves ${name} within [${bounds.min}, ${bounds.max}], and ${name} is ${describeSpec(spec)}.`,
    { fix: `Give ${name} a spec that overlaps with the bounds, or the adapter other bounds.` },
  );
}
