import { parseArgs } from 'node:util';
import { AhsError } from '@ahs/core';
import type { Plugin } from '@ahs/core/registry';
import type { Dataset } from '@ahs/dib';
import { CommanderError } from 'commander';
import { describeCommands } from './command-tree.js';
import { composeRegistry } from './composition.js';
import { exitCodes } from './failure.js';
import { loadPlugins, pluginPath } from './load-plugins.js';
import type { Surroundings } from './surroundings.js';

/**
 * Reads a command line and carries it out; returns the exit code.
 *
 * @throws AhsError `AHS_FLAG_…` or `AHS_COMMAND_UNKNOWN` for what cannot be read, and what the commands throw.
 */
export async function runProgram(
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  let code: number = exitCodes.done;
  const plugins = await pluginsForHelp(argv, surroundings);
  const program = describeCommands(
    argv,
    surroundings,
    async (work) => {
      code = await work();
    },
    () => composeRegistry(plugins),
  );
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return readCommanderError(error);
    throw error;
  }
}

/** Help is written at once; what it shall tell of plugins has to be loaded before. */
async function pluginsForHelp(
  argv: readonly string[],
  { workingDirectory }: Surroundings,
): Promise<readonly Plugin<Dataset>[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: { help: { type: 'boolean' }, plugin: { type: 'string', multiple: true } },
    strict: false,
  });
  const { help, plugin = [] } = values;
  if (help !== true) return [];
  const written = plugin.filter((path) => typeof path === 'string');
  return loadPlugins(written.map((path) => pluginPath(path, workingDirectory)));
}

/** Help and version are no errors; all else becomes a coded one. */
function readCommanderError(error: CommanderError): number {
  if (error.exitCode === 0) return exitCodes.done;
  // Commander says "error: unknown option '--epoch'\n(Did you mean --epochs?)".
  const [what = '', hint] = error.message
    .replace(/^error: /, '')
    .replace(/\.$/, '')
    .split('\n');
  const fix = hint === undefined ? 'See ahs --help.' : hint.replace(/^\((.*)\)$/, '$1');
  switch (error.code) {
    case 'commander.help':
      throw new AhsError('AHS_COMMAND_UNKNOWN', 'No command is given.', { fix: 'See ahs --help.' });
    case 'commander.unknownCommand':
      throw new AhsError('AHS_COMMAND_UNKNOWN', `${capitalize(what)}.`, { fix });
    case 'commander.unknownOption':
      throw new AhsError('AHS_FLAG_UNKNOWN', `${capitalize(what)}.`, { fix });
    default:
      throw new AhsError('AHS_FLAG_INVALID', `${capitalize(what)}.`, { fix });
  }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
