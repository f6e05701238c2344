import { classicPresets } from './classic.js';
import { dacPresets } from './dac.js';
import type { Preset } from './preset.js';
import { zooPresets } from './rl-zoo.js';

type Presets = Readonly<Record<string, Readonly<Record<string, Preset>>>>;

/** `best`: those with the best documented results; `zoo`: the RL Zoo's numbers as they are, where it has some. */
export type PresetOrigin = 'best' | 'zoo';

const presets: Readonly<Record<PresetOrigin, Presets>> = {
  best: {
    dqn: { ...zooPresets.dqn, ...classicPresets.dqn, ...dacPresets.dqn },
    ppo: { ...zooPresets.ppo, ...dacPresets.ppo },
  },
  zoo: zooPresets,
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
export function presetFor(
  agent: string,
  environment: string,
  origin: PresetOrigin = 'best',
): Preset | undefined {
  const all = presets[origin];
  const ofAgent = Object.hasOwn(all, agent) ? all[agent] : undefined;
  return ofAgent !== undefined && Object.hasOwn(ofAgent, environment)
    ? ofAgent[environment]
    : undefined;
}

/** `[['dqn', 'Acrobot-v1'], …]`: for which agents in which environments there are settings. */
export function presetNames(
  origin: PresetOrigin = 'best',
): readonly (readonly [agent: string, environment: string])[] {
  return Object.entries(presets[origin]).flatMap(([agent, ofAgent]) =>
    Object.keys(ofAgent)
      .sort()
      .map((environment) => [agent, environment] as const),
  );
}
