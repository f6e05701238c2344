import { dacPresets } from './dac.js';
import type { Preset } from './preset.js';
import { zooPresets } from './rl-zoo.js';

const presets: Readonly<Record<string, Readonly<Record<string, Preset>>>> = {
  dqn: { ...zooPresets.dqn, ...dacPresets.dqn },
  ppo: { ...zooPresets.ppo, ...dacPresets.ppo },
};

/**
 * The settings that are known to work for an agent in an environment, `undefined` where none are shipped.
 *
 * @example
 * ```ts
 * const preset = presetFor('dqn', 'CartPole-v1');
 * if (preset !== undefined) dqn(preset.options(preset.steps));
 * ```
 */
export function presetFor(agent: string, environment: string): Preset | undefined {
  const ofAgent = Object.hasOwn(presets, agent) ? presets[agent] : undefined;
  return ofAgent !== undefined && Object.hasOwn(ofAgent, environment)
    ? ofAgent[environment]
    : undefined;
}

/** `[['dqn', 'Acrobot-v1'], …]`: for which agents in which environments there are settings. */
export function presetNames(): readonly (readonly [agent: string, environment: string])[] {
  return Object.entries(presets).flatMap(([agent, ofAgent]) =>
    Object.keys(ofAgent)
      .sort()
      .map((environment) => [agent, environment] as const),
  );
}
