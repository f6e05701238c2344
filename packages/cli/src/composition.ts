import { agentsPlugin } from '@ahs/agents';
import { createRegistry, definePlugin, type Plugin, type Registry } from '@ahs/core/registry';
import { type Dataset, dibPlugin } from '@ahs/dib';
import { policiesPlugin } from '@ahs/policies';
import { schedulerPlugins } from '@ahs/scheduler-plugins';
import { scheduleRecipes } from './schedule-recipes.js';
import { packageVersion } from './version.js';

/** What the command line itself brings: the closed formulas by name. */
const cliPlugin = definePlugin({
  name: 'cli',
  version: packageVersion,
  schedulers: scheduleRecipes,
});

/**
 * The composition root: everything that a flag can ask for by name.
 *
 * @param others Third parties' plugins; what they require is one of ours (`agents`, `dib`, `scheduler-plugins`, `policies`, `cli`) or of each other's.
 */
export function composeRegistry(others: readonly Plugin<Dataset>[] = []): Registry<Dataset> {
  return createRegistry<Dataset>([
    agentsPlugin,
    dibPlugin,
    schedulerPlugins,
    policiesPlugin,
    cliPlugin,
    ...others,
  ]);
}
