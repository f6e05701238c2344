import { satisfies, valid, validRange } from 'semver';
import { AhsError } from '../error.js';
import type { Plugin } from './plugin.js';

/**
 * Refuses plugins of which two have one name, one lacks what it requires or finds another version of it, or some
 * require each other in a circle.
 *
 * @throws AhsError `AHS_PLUGIN_DUPLICATE`, `AHS_PLUGIN_VERSION`, `AHS_PLUGIN_REQUIREMENT`, `AHS_PLUGIN_CYCLE`, each
 * naming the plugins.
 */
export function checkRequirements(plugins: readonly Plugin[]): void {
  const byName = new Map<string, Plugin>();
  for (const plugin of plugins) {
    if (byName.has(plugin.name)) {
      throw new AhsError('AHS_PLUGIN_DUPLICATE', `Two plugins are called '${plugin.name}'.`, {
        fix: 'Register it once, or rename one of them.',
      });
    }
    if (valid(plugin.version) === null) {
      throw new AhsError(
        'AHS_PLUGIN_VERSION',
        `The plugin '${plugin.name}' has the version '${plugin.version}'.`,
        { fix: 'Give it a semantic version, for instance 1.0.0.' },
      );
    }
    byName.set(plugin.name, plugin);
  }
  for (const { name, requires = {} } of plugins) {
    const missing = Object.keys(requires).filter((required) => !byName.has(required));
    if (missing.length > 0) {
      throw new AhsError(
        'AHS_PLUGIN_REQUIREMENT',
        `The plugin '${name}' requires ${quoted(missing)}, which is not registered.`,
        { fix: `Register ${quoted(missing)} too.` },
      );
    }
    for (const [required, range] of Object.entries(requires)) {
      refuseVersion(name, range, byName.get(required) as Plugin);
    }
  }
  const settled = new Set<string>();
  for (const { name } of plugins) refuseCycle(name, byName, [], settled);
}

function refuseVersion(name: string, range: string, { name: required, version }: Plugin): void {
  if (validRange(range) === null) {
    throw new AhsError(
      'AHS_PLUGIN_REQUIREMENT',
      `The plugin '${name}' requires '${required}' in the versions '${range}', which is no range.`,
      { fix: 'Write a range of semantic versions, for instance ^1.0.0.' },
    );
  }
  if (!satisfies(version, range)) {
    throw new AhsError(
      'AHS_PLUGIN_REQUIREMENT',
      `The plugin '${name}' requires '${required}' ${range}, and ${version} is registered.`,
      { fix: `Install a version of '${required}' in ${range}, or another of '${name}'.` },
    );
  }
}

/** Walks what a plugin requires, depth first; a name met again on its own path closes a circle. */
function refuseCycle(
  name: string,
  byName: ReadonlyMap<string, Plugin>,
  path: readonly string[],
  settled: Set<string>,
): void {
  if (settled.has(name)) return;
  if (path.includes(name)) {
    const circle = [...path.slice(path.indexOf(name)), name].join(' → ');
    throw new AhsError('AHS_PLUGIN_CYCLE', `Plugins require each other in a circle: ${circle}.`, {
      fix: 'Drop one of these requirements, or make one plugin of them.',
    });
  }
  for (const required of Object.keys(byName.get(name)?.requires ?? {})) {
    refuseCycle(required, byName, [...path, name], settled);
  }
  settled.add(name);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(' and ');
}
