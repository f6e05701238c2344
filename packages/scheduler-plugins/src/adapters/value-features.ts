import type { HyperparameterSpec, Specs, Values } from '@ahs/core';
import type { MoveBounds } from './moves.js';

/** One value in force as a feature. */
export interface ValueFeature {
  readonly name: string;
  /** About −1 to 1; NaN where the value is not there. */
  read(values: Values): number;
}

/** exp of 0, and how many e-foldings lead to 1: narrower than what their specs usually allow. */
const customary: Readonly<Record<string, { readonly middle: number; readonly folds: number }>> = {
  learningRate: { middle: 0.03, folds: Math.log(30) },
  batchSize: { middle: 64, folds: Math.log(16) },
};

/**
 * The values in force as features: those that the adapter moves, and then the others of the session, by name. One that
 * is moved goes from −1 at its lower bound to 1 at its upper, by logarithm; learning rate and batch size around .03
 * and 64, by logarithm, with ±1 at about .001 and .9, 4 and 1024; any other over its spec, by logarithm where the spec
 * is on a log scale or a list of numbers above 0.
 *
 * @param sees the others by name, in place of all there are
 */
export function valueFeatures(
  moved: Readonly<Record<string, MoveBounds>>,
  specs: Specs,
  sees: readonly string[] | undefined,
): readonly ValueFeature[] {
  const others = (sees ?? Object.keys(specs).sort()).filter((name) => moved[name] === undefined);
  return [
    ...Object.entries(moved).map(([name, bounds]) => logarithmic(name, bounds)),
    ...others.map((name) => otherFeature(name, specs[name])),
  ];
}

function otherFeature(name: string, spec: HyperparameterSpec | undefined): ValueFeature {
  const scale = customary[name];
  if (scale !== undefined) {
    return {
      name: prefixed('log', name),
      read: ({ [name]: value = Number.NaN }) => Math.log(value / scale.middle) / scale.folds,
    };
  }
  switch (spec?.kind) {
    case undefined:
      return { name, read: () => Number.NaN };
    case 'float':
    case 'integer':
      return spec.scale === 'log' ? logarithmic(name, spec) : linear(name, spec);
    case 'choice': {
      const bounds = { min: spec.values[0], max: spec.values.at(-1) ?? spec.values[0] };
      return bounds.min > 0 ? logarithmic(name, bounds) : linear(name, bounds);
    }
  }
}

function logarithmic(name: string, { min, max }: MoveBounds): ValueFeature {
  return {
    name: prefixed('log', name),
    read: ({ [name]: value = Number.NaN }) => (2 * Math.log(value / min)) / Math.log(max / min) - 1,
  };
}

function linear(name: string, { min, max }: MoveBounds): ValueFeature {
  return {
    name: prefixed('linear', name),
    read: ({ [name]: value = Number.NaN }) => (2 * (value - min)) / (max - min) - 1,
  };
}

function prefixed(prefix: string, name: string): string {
  return `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
