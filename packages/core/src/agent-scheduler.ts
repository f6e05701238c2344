import type { Adapter } from './adapter.js';
import type { AgentFactory } from './agent.js';
import type { Scheduler } from './scheduler.js';
import type { Snapshot } from './snapshot.js';

/** What makes an agent a scheduler. */
export interface AgentSchedulerParts<A> {
  readonly agent: AgentFactory<A>;
  readonly adapter: Adapter<A>;
  /** Defaults to `agent:` and the hyperparameters. */
  readonly name?: string;
  /** What the agent starts from: an earlier run's agent, or a stored policy. */
  readonly from?: Snapshot;
  /** `learn` explores and learns, `frozen` (with `from`) does neither; default `learn`. */
  readonly mode?: 'learn' | 'frozen';
}

export declare function agentScheduler<A>(parts: AgentSchedulerParts<A>): Scheduler;
