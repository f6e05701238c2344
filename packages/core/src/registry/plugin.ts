import type { Adapter } from '../adapter.js';
import type { AgentFactory } from '../agent.js';
import type { Specs, Values } from '../hyperparameter.js';
import type { Json } from '../json.js';
import type { Observer } from '../observer.js';
import type { Scheduler } from '../scheduler.js';

/** What a scheduler is asked for on a command line or in a config file: `beta=linear:0:0.1`. */
export interface SchedulerRequest {
  readonly controls: readonly string[];
  /** What stood between colons after the name: `['0', '0.1']`. */
  readonly arguments: readonly string[];
  readonly specs: Specs;
  /** What is in force before any scheduler speaks: where one starts that is not told where. */
  readonly initial?: Values;
}

/** How a scheduler is made from text. */
export interface SchedulerRecipe {
  /** `linear:<from>:<to>` */
  readonly usage: string;
  /** One sentence for `--help`. */
  readonly summary: string;
  /** Throws `AHS_SCHEDULE_INVALID` for arguments it cannot read. */
  build(request: SchedulerRequest): Scheduler;
}

/**
 * Makes an agent from settings, which it checks itself. Which actions the agent takes is left open here: an agent
 * and an adapter found by name fit together when the adapter's action space is one that the agent accepts, and
 * `AgentFactory.create` throws a coded error where it is not.
 */
export type AgentMaker = (options?: object) => AgentFactory<Json>;

/** Makes an adapter from settings, which it checks itself; see {@link AgentMaker} for its actions. */
export type AdapterMaker = (options?: object) => Adapter<Json>;

/** Makes an observer from settings, which it checks itself. */
export type ObserverMaker = (options?: object) => Observer;

/** Loads a data set. What that is, is between its maker and the trainer that asks for it. */
export type DatasetMaker<Dataset> = (options: object) => Promise<Dataset>;

/**
 * A bundle that binds things under names, so that a flag or a config file can ask for them. A name starts with a
 * letter and goes on with letters, digits, `-`, `_` and `.`: the other signs separate names on a command line.
 */
export interface Plugin<Dataset = unknown> {
  readonly name: string;
  /** A semantic version: `1.2.0`. */
  readonly version: string;
  /** Other plugins that must be registered too, with the range of versions that will do: `{ agents: '^0.1.0' }`. */
  readonly requires?: Readonly<Record<string, string>>;
  readonly agents?: Readonly<Record<string, AgentMaker>>;
  readonly adapters?: Readonly<Record<string, AdapterMaker>>;
  readonly schedulers?: Readonly<Record<string, SchedulerRecipe>>;
  readonly datasets?: Readonly<Record<string, DatasetMaker<Dataset>>>;
  readonly observers?: Readonly<Record<string, ObserverMaker>>;
}

/**
 * Declares a plugin; the types check it and stay exact, so that `agentsPlugin.agents.dqn()` is known to act in whole
 * numbers.
 *
 * @example
 * ```ts
 * export const agentsPlugin = definePlugin({ name: 'agents', version: '0.1.0', agents: { dqn } });
 * ```
 */
export function definePlugin<P extends Plugin>(plugin: P): P {
  return plugin;
}
