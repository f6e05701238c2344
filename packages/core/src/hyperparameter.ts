import { z } from 'zod';
import { AhsError } from './error.js';

/** What values of a hyperparameter are legal. Bounds are inclusive. */
export type HyperparameterSpec =
  | {
      readonly kind: 'float' | 'integer';
      readonly scale: 'linear' | 'log';
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'choice'; readonly values: readonly [number, ...number[]] };

/** The specs of a session, by hyperparameter name. */
export type Specs = Readonly<Record<string, HyperparameterSpec>>;

/** Values by hyperparameter name. */
export type Values = Readonly<Record<string, number>>;

const range = z
  .object({ scale: z.enum(['linear', 'log']), min: z.number(), max: z.number() })
  .refine((bounds) => bounds.min <= bounds.max, 'min must not exceed max')
  .refine((bounds) => bounds.scale === 'linear' || bounds.min > 0, 'a log scale needs min > 0');

function ranged(
  kind: 'float' | 'integer',
  min: number,
  max: number,
  scale: 'linear' | 'log',
): HyperparameterSpec {
  const parsed = range.safeParse({ scale, min, max });
  if (!parsed.success) {
    throw new AhsError(
      'AHS_SPEC_INVALID',
      `${kind}(${min}, ${max}) on a ${scale} scale: ${parsed.error.issues.map((issue) => issue.message).join('; ')}.`,
      { fix: 'Give finite bounds with min <= max, above 0 on a log scale.' },
    );
  }
  if (kind === 'integer' && !(Number.isInteger(min) && Number.isInteger(max))) {
    throw new AhsError('AHS_SPEC_INVALID', `integer(${min}, ${max}): a bound is not whole.`, {
      fix: 'Give whole bounds.',
    });
  }
  return Object.freeze({ kind, scale, min, max });
}

/**
 * Real values in [min, max].
 *
 * @throws AhsError `AHS_SPEC_INVALID` for bounds that are not finite, reversed, or not above 0 on a log scale.
 * @example
 * ```ts
 * const beta = float(1e-3, 0.3, { scale: 'log' });
 * ```
 */
export function float(
  min: number,
  max: number,
  options: { readonly scale?: 'linear' | 'log' } = {},
): HyperparameterSpec {
  return ranged('float', min, max, options.scale ?? 'linear');
}

/**
 * Whole values in [min, max]; throws as {@link float} does, and for bounds that are not whole.
 *
 * @example
 * ```ts
 * const batchSize = integer(8, 512, { scale: 'log' });
 * ```
 */
export function integer(
  min: number,
  max: number,
  options: { readonly scale?: 'linear' | 'log' } = {},
): HyperparameterSpec {
  return ranged('integer', min, max, options.scale ?? 'linear');
}

/**
 * One of a list of values, kept in ascending order without repeats.
 *
 * @throws AhsError `AHS_SPEC_INVALID` for an empty list or a value that is not finite.
 * @example
 * ```ts
 * const batchSize = choice(16, 32, 64);
 * ```
 */
export function choice(...values: readonly number[]): HyperparameterSpec {
  const [first, ...rest] = [...new Set(values)].sort((a, b) => a - b);
  if (first === undefined || !values.every(Number.isFinite)) {
    throw new AhsError('AHS_SPEC_INVALID', `choice(${values.join(', ')}) is empty or not finite.`, {
      fix: 'Give at least one finite value.',
    });
  }
  return Object.freeze({ kind: 'choice', values: Object.freeze([first, ...rest] as const) });
}

/** Whether a value is inside its spec. */
export function isLegal(spec: HyperparameterSpec, value: number): boolean {
  switch (spec.kind) {
    case 'float':
      return value >= spec.min && value <= spec.max;
    case 'integer':
      return Number.isInteger(value) && value >= spec.min && value <= spec.max;
    case 'choice':
      return spec.values.includes(value);
  }
}

/**
 * The legal value nearest to a finite one: clamped, rounded, or the nearest choice (the lower of two equally near).
 *
 * @throws AhsError `AHS_VALUE_NOT_FINITE` for NaN and infinities, which are near to nothing.
 * @example
 * ```ts
 * nearestLegal(choice(16, 32, 64), 30); // 32
 * ```
 */
export function nearestLegal(spec: HyperparameterSpec, value: number): number {
  if (!Number.isFinite(value)) {
    throw new AhsError('AHS_VALUE_NOT_FINITE', `${value} has no nearest legal value.`);
  }
  switch (spec.kind) {
    case 'float':
      return Math.min(spec.max, Math.max(spec.min, value));
    case 'integer':
      // Adding 0 turns the -0 that rounding may give into 0.
      return Math.min(spec.max, Math.max(spec.min, Math.round(value) + 0));
    case 'choice':
      return nearestChoice(spec.values, value);
  }
}

/** The nearer of the two neighbours: distances to the others may round to the same. */
function nearestChoice(ascending: readonly [number, ...number[]], value: number): number {
  const below = ascending.findLast((candidate) => candidate <= value);
  const above = ascending.find((candidate) => candidate >= value);
  if (below === undefined) return ascending[0];
  return above === undefined || value - below <= above - value ? below : above;
}

/** The least and the greatest legal value. */
export function boundsOf(spec: HyperparameterSpec): readonly [number, number] {
  switch (spec.kind) {
    case 'float':
    case 'integer':
      return [spec.min, spec.max];
    case 'choice':
      return [spec.values[0], spec.values.at(-1) ?? spec.values[0]];
  }
}

/** A spec as a reader would write it, for messages: `float [0.001, 0.3] (log)`. */
export function describeSpec(spec: HyperparameterSpec): string {
  switch (spec.kind) {
    case 'float':
    case 'integer':
      return `${spec.kind} [${spec.min}, ${spec.max}]${spec.scale === 'log' ? ' (log)' : ''}`;
    case 'choice':
      return `one of ${spec.values.join(', ')}`;
  }
}
