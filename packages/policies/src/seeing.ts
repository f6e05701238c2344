import { type Adapter, AhsError } from '@ahs/core';

/**
 * An adapter whose agent observes some of the features only, in the order of the names: a search over few weights finds more
 * than one over many in the same number of runs.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for no name, one twice, or one that is not a feature
 */
export function seeing<A>(adapter: Adapter<A>, names: readonly string[]): Adapter<A> {
  const { encoder } = adapter;
  const stranger = names.find((name) => !encoder.features.includes(name));
  const twice = names.find((name, at) => names.indexOf(name) < at);
  const wrong = [
    ...(stranger === undefined ? [] : [`There is no feature '${stranger}'.`]),
    ...(twice === undefined ? [] : [`The feature '${twice}' is named twice.`]),
    ...(names.length > 0 ? [] : ['A policy must see something.']),
  ];
  if (wrong.length > 0) {
    throw new AhsError('AHS_OPTION_INVALID', wrong.join(' '), {
      fix: `Name some of ${encoder.features.join(', ')}, each once.`,
    });
  }
  const places = names.map((name) => encoder.features.indexOf(name));
  return {
    ...adapter,
    config: { kind: 'seeing', names, of: adapter.config },
    encoder: {
      features: names,
      shape: [names.length],
      init: encoder.init,
      next: encoder.next,
      encode: (state, observation) => {
        const { vector, ...rest } = encoder.encode(state, observation);
        return { ...rest, vector: Float32Array.from(places, (at) => vector[at] as number) };
      },
    },
  };
}
