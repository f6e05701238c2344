/** With what a cell runs, and a name for that. */
import { createHash } from 'node:crypto';
import { agentsPlugin } from '@ahs/agents';
import { presetFor } from '@ahs/agents/play';
import { createRegistry } from '@ahs/core/registry';

/**
 * What a cell runs with, and its hash: a result belongs to settings, not only to the name of a preset. The agent's
 * defaults are in it, so that another default makes another hash.
 *
 * @param {Omit<import('./cells.js').Cell, 'seed'>} cell
 * @param {number} steps 0: those of the preset.
 */
export function settingsOf({ agent, env, preset: origin }, steps) {
  const preset = presetFor(agent, env, origin);
  if (preset === undefined) throw new Error(`No settings are shipped for ${agent} in ${env}.`);
  const { source, streams, evalEpisodes } = preset;
  const length = steps || preset.steps;
  const factory = createRegistry([agentsPlugin]).agent(agent)(preset.options(length));
  const hash = hashOf({ steps: length, streams, evalEpisodes, config: factory.config });
  return { factory, source, steps: length, streams, evalEpisodes, hash };
}

/**
 * Of JSON, whatever the order of its keys.
 *
 * @param {unknown} settings
 */
export function hashOf(settings) {
  const sorted = JSON.stringify(settings, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('hex').slice(0, 16);
}
