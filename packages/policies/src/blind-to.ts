import { type AgentFactory, AhsError, type Json } from '@ahs/core';

/**
 * An agent that does not see some features: each is 0 for it, the middle of its scale. What a frozen policy then loses is what
 * they are worth to it.
 *
 * @param features of the observation, in order
 * @throws AhsError `AHS_OPTION_INVALID` for one that is not there
 */
export function blindTo<A extends Json>(
  factory: AgentFactory<A>,
  features: readonly string[],
  hidden: readonly string[],
): AgentFactory<A> {
  const stranger = hidden.find((name) => !features.includes(name));
  if (stranger !== undefined) {
    throw new AhsError('AHS_OPTION_INVALID', `The policy has no feature '${stranger}'.`, {
      fix: `It has ${features.join(', ')}.`,
    });
  }
  const places = hidden.map((name) => features.indexOf(name));
  return {
    kind: factory.kind,
    config: { kind: 'blind-to', hidden, of: factory.config },
    create: (context) => {
      const agent = factory.create(context);
      return {
        ...agent,
        act: (observations, request) =>
          agent.act(
            observations.map((row) => row.map((value, at) => (places.includes(at) ? 0 : value))),
            request,
          ),
      };
    },
  };
}
