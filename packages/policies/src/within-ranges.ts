import type { Act, AgentFactory, Json } from '@ahs/core';
import type { FeatureRange } from './policy-card.js';

/** How far beyond what training saw a feature may be, in widths of that range. */
const margin = 0.1;

/**
 * An agent that acts only where it knows what it does: where a feature lies beyond its range by more than a tenth of the
 * range's width, `otherwise` is done, and the reason names the features.
 *
 * @param ranges by feature, in the order of the observation
 */
export function withinRanges<A extends Json>(
  factory: AgentFactory<A>,
  ranges: Readonly<Record<string, FeatureRange>>,
  otherwise: A,
): AgentFactory<A> {
  const bounds = Object.entries(ranges).map(([name, { min, max }]) => {
    const beyond = margin * (max - min);
    return { name, min: min - beyond, max: max + beyond };
  });
  const strange = (observation: Float32Array): readonly string[] =>
    bounds.flatMap(({ name, min, max }, index) => {
      const value = observation[index] ?? Number.NaN;
      return value >= min && value <= max ? [] : [`${name} is ${value.toPrecision(3)}`];
    });
  return {
    kind: factory.kind,
    config: {
      kind: 'within-ranges',
      ranges: Object.fromEntries(
        Object.entries(ranges).map(([name, { min, max }]) => [name, [min, max]]),
      ),
      of: factory.config,
    },
    create: (context) => {
      const agent = factory.create(context);
      return {
        ...agent,
        act: (observations, request) =>
          agent.act(observations, request).map((act, row): Act<A> => {
            const beyond = strange(observations[row] as Float32Array);
            if (beyond.length === 0) return act;
            return { action: otherwise, reason: `base: untrained where ${beyond.join(', ')}` };
          }),
      };
    },
  };
}
