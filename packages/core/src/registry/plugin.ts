import type { Adapter } from '../adapter.js';
import type { AgentFactory } from '../agent.js';
import type { Specs } from '../hyperparameter.js';
import type { Observer } from '../observer.js';
import type { Scheduler } from '../scheduler.js';

/** What a scheduler is asked for on a command line or in a config file: `beta=linear:0:0.1`. */
export interface SchedulerRequest {
  readonly controls: readonly string[];
  /** What stood between colons after the name: `['0', '0.1']`. */
  readonly arguments: readonly string[];
  readonly specs: Specs;
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
 * A bundle that binds things under names, so that a flag or a config file can ask for them.
 * Settings come as plain JSON-like options and are validated by the maker.
 */
export interface Plugin {
  readonly name: string;
  readonly version: string;
  /** Other plugins that must be registered too. */
  readonly requires?: readonly string[];
  readonly agents?: Readonly<Record<string, (options?: object) => AgentFactory<never>>>;
  readonly adapters?: Readonly<Record<string, (options?: object) => Adapter<never>>>;
  readonly schedulers?: Readonly<Record<string, SchedulerRecipe>>;
  /** What a dataset is, is between its maker and the trainer that asks for it. */
  readonly datasets?: Readonly<Record<string, (options: object) => Promise<unknown>>>;
  readonly observers?: Readonly<Record<string, (options?: object) => Observer>>;
}

/** Declares a plugin; the types check it. */
export function definePlugin<P extends Plugin>(plugin: P): P {
  return plugin;
}
