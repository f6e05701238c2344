import { type Access, AhsError } from '@ahs/core';

/**
 * A numeric property of a host's object as an access, however its types hide it.
 *
 * @throws AhsError `AHS_TUNABLE_UNSUPPORTED` where it is no number.
 */
export function numericField(owner: object, key: string): Access {
  const fields = owner as Record<string, unknown>;
  if (typeof fields[key] !== 'number') {
    throw new AhsError(
      'AHS_TUNABLE_UNSUPPORTED',
      `${owner.constructor.name} has no numeric ${key}.`,
      { fix: 'Use tunable(spec, { get, set }) with functions of your own.' },
    );
  }
  return {
    get: () => fields[key] as number,
    set: (value) => {
      fields[key] = value;
    },
  };
}
