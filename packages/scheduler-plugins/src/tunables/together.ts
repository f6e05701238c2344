import { AhsError, type Tunable } from '@ahs/core';

/**
 * Several places of a host as one hyperparameter: each is set to the same value, or, where one of them throws, none.
 *
 * @throws AhsError `AHS_TUNABLE_UNSUPPORTED` for no place, `AHS_VALUE_ILLEGAL` for places that differ.
 * @example
 * ```ts
 * const rates = [{ learningRate: 0.1 }, { learningRate: 0.1 }];
 * const both = together(rates.map((group) => learningRate(group)));
 * ```
 */
export function together(places: readonly Tunable[]): Tunable {
  const [first, ...others] = places;
  if (first === undefined) {
    throw new AhsError('AHS_TUNABLE_UNSUPPORTED', 'together: there is nothing to set.', {
      fix: 'Give at least one tunable.',
    });
  }
  const differing = others.find((place) => place.get() !== first.get());
  if (differing !== undefined) {
    throw new AhsError(
      'AHS_VALUE_ILLEGAL',
      `together: one place holds ${first.get()}, another ${differing.get()}.`,
      { fix: 'Start them at one value, or schedule each by itself: see groups.' },
    );
  }
  return {
    spec: first.spec,
    get: () => first.get(),
    set: (value) => {
      const before = places.map((place) => place.get());
      for (const [index, place] of places.entries()) {
        try {
          place.set(value);
        } catch (thrown) {
          for (const [done, other] of places.slice(0, index).entries()) {
            other.set(before[done] as number);
          }
          throw thrown;
        }
      }
    },
  };
}

/**
 * The groups of a host as hyperparameters of their own: `learningRate.body`, `learningRate.head`.
 *
 * @example
 * ```ts
 * const optimizer = { groups: [{ learningRate: 0.1 }, { learningRate: 0.01 }] };
 * const [body, head] = optimizer.groups.map((group) => learningRate(group));
 * const tunables = body && head ? groups('learningRate', { body, head }) : {};
 * ```
 */
export function groups(
  name: string,
  tunables: Readonly<Record<string, Tunable>>,
): Readonly<Record<string, Tunable>> {
  return Object.fromEntries(
    Object.entries(tunables).map(([group, tunable]) => [`${name}.${group}`, tunable]),
  );
}
