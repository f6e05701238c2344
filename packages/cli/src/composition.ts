import { agentsPlugin } from '@ahs/agents';
import { createRegistry, definePlugin, type Registry } from '@ahs/core/registry';
import { type Dataset, dibPlugin } from '@ahs/dib';
import { scheduleRecipes } from './schedule-recipes.js';
import { packageVersion } from './version.js';

/** What the command line itself brings: the closed formulas by name. */
export const cliPlugin = definePlugin({
  name: 'cli',
  version: packageVersion,
  schedulers: scheduleRecipes,
});

/** The composition root: everything that a flag can ask for by name. */
export function composeRegistry(): Registry<Dataset> {
  return createRegistry<Dataset>([agentsPlugin, dibPlugin, cliPlugin]);
}
