import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AhsError, errorMessage } from '@ahs/core';
import type { Plugin } from '@ahs/core/registry';
import type { Dataset } from '@ahs/dib';
import { z } from 'zod';

const pluginSchema = z.looseObject({ name: z.string().min(1), version: z.string().min(1) });

/**
 * Where a `--plugin` lies: a path as it is, a package's name as the working directory finds it. Kept with a run, so
 * that it is found again from anywhere.
 */
export function pluginPath(written: string, workingDirectory: string): string {
  const path = resolve(workingDirectory, written);
  if (isAbsolute(written) || written.startsWith('.') || existsSync(path)) return path;
  try {
    return createRequire(join(workingDirectory, 'package.json')).resolve(written);
  } catch (cause) {
    throw new AhsError(
      'AHS_PLUGIN_NOT_FOUND',
      `--plugin ${written}: there is no such file, and no such package that ${workingDirectory} could load.`,
      { fix: 'Give the path of a module, or install the package there.', cause },
    );
  }
}

/**
 * Loads third parties' plugins: every export of a module that has a name and a version.
 *
 * @param paths Absolute paths of JavaScript modules.
 * @throws AhsError `AHS_PLUGIN_NOT_FOUND` when a module cannot be loaded, `AHS_PLUGIN_INVALID` when it exports no plugin.
 */
export async function loadPlugins(paths: readonly string[]): Promise<readonly Plugin<Dataset>[]> {
  const plugins: Plugin<Dataset>[] = [];
  for (const path of paths) plugins.push(...(await loadModule(path)));
  return plugins;
}

async function loadModule(path: string): Promise<readonly Plugin<Dataset>[]> {
  let exports: Readonly<Record<string, unknown>>;
  try {
    exports = await import(pathToFileURL(path).href);
  } catch (cause) {
    throw new AhsError(
      'AHS_PLUGIN_NOT_FOUND',
      `The plugin ${path} cannot be loaded: ${errorMessage(cause)}.`,
      { fix: 'Give a JavaScript module; TypeScript has to be compiled first.', cause },
    );
  }
  // A plugin under two names, its own and `default`, is one.
  const plugins = [...new Set(Object.values(exports))].filter(isPlugin);
  if (plugins.length > 0) return plugins;
  throw new AhsError('AHS_PLUGIN_INVALID', `${path} exports no plugin.`, {
    fix: 'Export what definePlugin({ name, version, … }) returns.',
  });
}

function isPlugin(value: unknown): value is Plugin<Dataset> {
  return pluginSchema.safeParse(value).success;
}
