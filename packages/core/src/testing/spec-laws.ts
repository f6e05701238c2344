import { errorCode, errorMessage } from '../error.js';
import {
  choice,
  describeSpec,
  float,
  type HyperparameterSpec,
  integer,
  isLegal,
  nearestLegal,
} from '../hyperparameter.js';
import { jsonEquals } from '../json.js';
import { createRng } from '../rng.js';
import { broken, type Law } from './law.js';

/** What is legal, and what is the nearest legal value: core's answers, or those of a host or an adapter. */
export interface Legality {
  isLegal(spec: HyperparameterSpec, value: number): boolean;
  nearestLegal(spec: HyperparameterSpec, value: number): number;
}

/** A spec under the laws. */
export interface SpecSubject {
  readonly spec: HyperparameterSpec;
  /** Defaults to core's. */
  readonly legality?: Legality;
  /** Seeds of the values that are tried; default 1, 2, 3. */
  readonly seeds?: readonly number[];
}

/**
 * The laws over a hyperparameter's spec: well formed, and its nearest legal value is legal, leaves alone what is
 * legal, keeps the order, is the nearest, and refuses what is near to nothing.
 *
 * @example
 * ```ts
 * checkLaws(test, specLaws({ spec: { kind: 'float', scale: 'log', min: 1e-5, max: 1 } }));
 * ```
 */
export function specLaws(subject: SpecSubject): readonly Law[] {
  const { spec, legality = { isLegal, nearestLegal }, seeds = [1, 2, 3] } = subject;
  const nearest = (value: number): number => legality.nearestLegal(spec, value);
  const law = (name: string, check: (values: readonly number[]) => void): Law => ({
    name: `${name}: ${describeSpec(spec)}`,
    check: () => {
      for (const seed of seeds) check(valuesAround(spec, seed));
    },
  });

  return [
    law('form', () => checkForm(spec)),
    law('legality', (values) => {
      for (const value of values) {
        if (!legality.isLegal(spec, nearest(value))) {
          throw broken('legality', `${value} goes to ${nearest(value)}, which is not legal`);
        }
      }
    }),
    law('rest', (values) => {
      for (const value of values.flatMap((outside) => [outside, nearest(outside)])) {
        if (legality.isLegal(spec, value) && nearest(value) !== value) {
          throw broken('rest', `${value} is legal and goes to ${nearest(value)}`);
        }
      }
    }),
    law('order', (values) => {
      const ascending = values.toSorted((a, b) => a - b);
      for (const [index, value] of ascending.entries()) {
        const above = ascending[index + 1] ?? value;
        if (nearest(value) > nearest(above)) {
          throw broken('order', `${value} <= ${above} go to ${nearest(value)} > ${nearest(above)}`);
        }
      }
    }),
    law('nearness', (values) => {
      const legal = values.filter((value) => legality.isLegal(spec, value));
      for (const value of values) {
        const distance = Math.abs(nearest(value) - value);
        const nearer = legal.find((candidate) => Math.abs(candidate - value) < distance);
        if (nearer !== undefined) {
          throw broken('nearness', `${value} goes to ${nearest(value)}, and ${nearer} is nearer`);
        }
      }
    }),
    law('refusal', () => {
      for (const value of [Number.NaN, Infinity, -Infinity]) {
        if (legality.isLegal(spec, value)) throw broken('refusal', `${value} is legal`);
        const code = codeThrownBy(() => nearest(value));
        if (code !== 'AHS_VALUE_NOT_FINITE') {
          throw broken(
            'refusal',
            `${value} ${code === undefined ? 'was accepted' : `gave ${code}`}`,
          );
        }
      }
    }),
  ];
}

/** It is what the factory of its kind makes of it. */
function checkForm(spec: HyperparameterSpec): void {
  let made: HyperparameterSpec;
  try {
    made = remake(spec);
  } catch (thrown) {
    throw broken('form', errorMessage(thrown));
  }
  if (!jsonEquals(spec, made)) {
    throw broken('form', `${JSON.stringify(spec)} should be ${JSON.stringify(made)}`);
  }
}

function remake(spec: HyperparameterSpec): HyperparameterSpec {
  switch (spec.kind) {
    case 'float':
      return float(spec.min, spec.max, { scale: spec.scale });
    case 'integer':
      return integer(spec.min, spec.max, { scale: spec.scale });
    case 'choice':
      return choice(...spec.values);
  }
}

/** Values in, at, around and far from a spec: its corners, their neighbours, the middles between them, and draws. */
function valuesAround(spec: HyperparameterSpec, seed: number): readonly number[] {
  const rng = createRng(seed, 'values around a spec');
  const corners = spec.kind === 'choice' ? spec.values : [spec.min, spec.max];
  const [low, high] = [Math.min(...corners), Math.max(...corners)];
  const width = high - low || 1;
  const middles = corners
    .slice(1)
    .map((corner, index) => (corner + (corners[index] as number)) / 2);
  return [
    ...corners,
    ...middles,
    ...corners.flatMap((corner) => [corner - 0.5, corner + 0.5, corner - 1, corner + 1]),
    ...corners.flatMap((corner) => [corner * (1 + 2e-16), corner * (1 - 2e-16)]),
    ...[0, -0, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE],
    ...Array.from({ length: 50 }, () => low - width + 3 * width * rng.uniform()),
    ...Array.from({ length: 50 }, () => Math.exp(1400 * (rng.uniform() - 0.5))),
  ].filter(Number.isFinite);
}

function codeThrownBy(call: () => unknown): string | undefined {
  try {
    call();
  } catch (thrown) {
    return errorCode(thrown);
  }
  return undefined;
}
