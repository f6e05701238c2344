/**
 * The three ways to use AHS, as types: register schedulers in a loop, write an agent or adapter, compose.
 * The runnable examples beside this file do each for real.
 */
import {
  type Adapter,
  type AgentFactory,
  agentScheduler,
  createSession,
  float,
  type HostEvent,
  property,
  type Schedule,
  type Scheduler,
  tunable,
} from '@ahs/core';

// 1. Register schedulers in a training loop.
export function train(events: Iterable<HostEvent>, schedulers: readonly Scheduler[]): void {
  const model = { beta: 1e-3 };
  const session = createSession({
    metrics: ['loss', 'accuracy', 'kl'],
    tunables: { beta: tunable(float(1e-3, 0.3, { scale: 'log' }), property(model, 'beta')) },
    schedulers,
  });
  for (const event of events) session.report(event);
}

// 2. Write an agent or an adapter, and make a scheduler of them.
export function mine(agent: AgentFactory<number>, adapter: Adapter<number>): Scheduler {
  return agentScheduler({ agent, adapter });
}

// 3. Compose: a schedule is a function, and functions compose.
export const half =
  (schedule: Schedule): Schedule =>
  (clock) =>
    schedule(clock) / 2;
