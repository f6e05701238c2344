import { Container, ContainerModule } from 'inversify';
import { AhsError } from '../error.js';
import { nearestName } from '../nearest-name.js';
import type {
  AdapterMaker,
  AgentMaker,
  DatasetMaker,
  ObserverMaker,
  Plugin,
  SchedulerRecipe,
} from './plugin.js';
import { checkRequirements } from './requirements.js';

/** What a plugin can bind, by kind. */
interface Makers<Dataset> {
  readonly agent: AgentMaker;
  readonly adapter: AdapterMaker;
  readonly scheduler: SchedulerRecipe;
  readonly dataset: DatasetMaker<Dataset>;
  readonly observer: ObserverMaker;
}

/** The kinds of things that a plugin can bind under a name. */
export type RegistryKind = keyof Makers<unknown>;

/**
 * Everything that can be asked for by name. Each lookup throws `AHS_UNKNOWN_NAME` with the known names and the
 * nearest one.
 */
export interface Registry<Dataset = unknown> {
  agent(name: string): AgentMaker;
  adapter(name: string): AdapterMaker;
  scheduler(name: string): SchedulerRecipe;
  dataset(name: string): DatasetMaker<Dataset>;
  observer(name: string): ObserverMaker;
  /** The known names of a kind, in alphabetical order. */
  names(kind: RegistryKind): readonly string[];
}

/** One thing under its name. */
interface Binding {
  readonly kind: RegistryKind;
  readonly name: string;
  readonly maker: unknown;
  readonly plugin: string;
}

/** The container's service identifiers: one a kind, under which names tell the bindings apart. */
const identifiers: Readonly<Record<RegistryKind, symbol>> = {
  agent: Symbol('agent'),
  adapter: Symbol('adapter'),
  scheduler: Symbol('scheduler'),
  dataset: Symbol('dataset'),
  observer: Symbol('observer'),
};

const bindableName = /^[A-Za-z][\w.-]*$/;

/**
 * Binds what plugins bring to their names; the order of the plugins changes nothing.
 *
 * @throws AhsError `AHS_PLUGIN_DUPLICATE` when two plugins, or two things of a kind, have one name;
 * `AHS_PLUGIN_REQUIREMENT` and `AHS_PLUGIN_CYCLE` when what a plugin requires is missing or requires it back;
 * `AHS_PLUGIN_NAME` for a name that a command line could not hold.
 * @example
 * ```ts
 * const registry = createRegistry([agentsPlugin, dibPlugin]);
 * agentScheduler({ agent: registry.agent('dqn')(), adapter: registry.adapter('beta')() });
 * ```
 */
export function createRegistry<Dataset = unknown>(
  plugins: readonly Plugin<Dataset>[],
): Registry<Dataset> {
  checkRequirements(plugins);
  const bindings = plugins.flatMap(bindingsOf);
  checkNames(bindings);

  const container = new Container();
  container.load(...plugins.map(moduleOf));

  const names = (kind: RegistryKind): readonly string[] =>
    bindings
      .filter((binding) => binding.kind === kind)
      .map((binding) => binding.name)
      .sort();
  const lookup = <Kind extends RegistryKind>(kind: Kind, name: string): Makers<Dataset>[Kind] => {
    if (!container.isBound(identifiers[kind], { name })) throw unknownName(kind, name, names(kind));
    return container.get<Makers<Dataset>[Kind]>(identifiers[kind], { name });
  };

  return {
    agent: (name) => lookup('agent', name),
    adapter: (name) => lookup('adapter', name),
    scheduler: (name) => lookup('scheduler', name),
    dataset: (name) => lookup('dataset', name),
    observer: (name) => lookup('observer', name),
    names,
  };
}

/** A plugin in inversify's terms. */
function moduleOf(plugin: Plugin): ContainerModule {
  return new ContainerModule(({ bind }) => {
    for (const { kind, name, maker } of bindingsOf(plugin)) {
      bind(identifiers[kind]).toConstantValue(maker).whenNamed(name);
    }
  });
}

function bindingsOf(plugin: Plugin): readonly Binding[] {
  const bind = (kind: RegistryKind, makers: Readonly<Record<string, unknown>> = {}): Binding[] =>
    Object.entries(makers).map(([name, maker]) => ({ kind, name, maker, plugin: plugin.name }));
  return [
    ...bind('agent', plugin.agents),
    ...bind('adapter', plugin.adapters),
    ...bind('scheduler', plugin.schedulers),
    ...bind('dataset', plugin.datasets),
    ...bind('observer', plugin.observers),
  ];
}

function checkNames(bindings: readonly Binding[]): void {
  const owners = new Map<string, string>();
  for (const { kind, name, plugin } of bindings) {
    if (!bindableName.test(name)) {
      throw new AhsError('AHS_PLUGIN_NAME', `The plugin '${plugin}' binds a ${kind} '${name}'.`, {
        fix: "Start a name with a letter and go on with letters, digits, '-', '_' and '.'.",
      });
    }
    const owner = owners.get(`${kind} ${name}`);
    if (owner !== undefined) {
      throw new AhsError(
        'AHS_PLUGIN_DUPLICATE',
        `The plugins '${owner}' and '${plugin}' both bind the ${kind} '${name}'.`,
        { fix: 'Rename one of the two.' },
      );
    }
    owners.set(`${kind} ${name}`, plugin);
  }
}

function unknownName(kind: RegistryKind, name: string, known: readonly string[]): AhsError {
  const nearest = nearestName(name, known);
  const question = nearest === undefined ? '' : `Did you mean '${nearest}'? `;
  return new AhsError('AHS_UNKNOWN_NAME', `There is no ${kind} '${name}'.`, {
    fix:
      known.length === 0
        ? `No plugin binds any ${kind}: register one that does.`
        : `${question}Known: ${known.join(', ')}.`,
  });
}
