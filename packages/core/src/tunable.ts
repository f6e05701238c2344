import type { HyperparameterSpec } from './hyperparameter.js';

/** Where a hyperparameter lives in the host: reading it, and setting it for the next step. */
export interface Access {
  get(): number;
  set(value: number): void;
}

/** A hyperparameter of the host that a session may change: what is legal, and where it lives. */
export interface Tunable extends Access {
  readonly spec: HyperparameterSpec;
}

/**
 * Joins a spec and an access to a tunable.
 *
 * @example
 * ```ts
 * const model = { beta: 1e-3 };
 * const beta = tunable(float(0, 1), property(model, 'beta'));
 * ```
 */
export function tunable(spec: HyperparameterSpec, access: Access): Tunable {
  return { spec, get: () => access.get(), set: (value) => access.set(value) };
}

/**
 * A numeric property of any object as an access.
 *
 * @example
 * ```ts
 * property({ momentum: 0.9 }, 'momentum').get(); // 0.9
 * ```
 */
export function property<Key extends string>(object: Record<Key, number>, key: Key): Access {
  return {
    get: () => object[key],
    set: (value) => {
      object[key] = value as Record<Key, number>[Key];
    },
  };
}

/**
 * A hyperparameter that lives nowhere else: the host reads it from what `report` returns.
 *
 * @example
 * ```ts
 * const batchSize = variable(choice(16, 32, 64), 32);
 * ```
 */
export function variable(spec: HyperparameterSpec, initial: number): Tunable {
  let current = initial;
  return {
    spec,
    get: () => current,
    set: (value) => {
      current = value;
    },
  };
}
