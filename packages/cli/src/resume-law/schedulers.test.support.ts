import { fallback, guard, residual, type Scheduler, schedule, shadow } from '@ahs/core';
import { type AgentName, agentOfName } from './agents.test.support.js';
import { type GuardConditionName, guardConditionOf } from './arbiters.test.support.js';
import { type AuthoredPlan, authoredOf, type Door } from './authored.test.support.js';
import { type PartPlan, partOf } from './parts.test.support.js';
import { type Hyperparameter, initialValues } from './tunables.test.support.js';

/** A scheduler, as data that another process can read. */
export type SchedulerPlan =
  | AuthoredPlan
  | { readonly kind: 'schedule'; readonly controls: Hyperparameter; readonly of: PartPlan }
  | { readonly kind: 'agent'; readonly agent: AgentName; readonly guarded: boolean }
  | { readonly kind: 'shadow'; readonly of: SchedulerPlan }
  | { readonly kind: 'guard'; readonly condition: GuardConditionName; readonly of: SchedulerPlan }
  | { readonly kind: 'fallback' | 'residual'; readonly of: SchedulerPlan; readonly base: PartPlan }
  | { readonly kind: 'pair'; readonly of: SchedulerPlan; readonly base: SchedulerPlan };

/** A scheduler by its plan; what they are called tells them apart. */
export function schedulerOf(
  plan: SchedulerPlan,
  call: string,
  onDoor: (door: Door) => void,
): Scheduler {
  const within = (inner: SchedulerPlan, place = '.') =>
    schedulerOf(inner, `${call}${place}`, onDoor);
  switch (plan.kind) {
    case 'faulty':
    case 'reducer':
    case 'external':
    case 'stream':
      return authoredOf(plan, `${call}:${plan.kind}`, onDoor);
    case 'schedule':
      return schedule(plan.controls, partOf(plan.of), { name: `${call}:${plan.controls}` });
    case 'agent': {
      const scheduler = agentOfName(plan.agent, `${call}:${plan.agent}`);
      const worse = { metric: 'accuracy', goal: 'max', tolerance: 0.2 } as const;
      const fallback = initialValues(scheduler.controls.slice(0, 1));
      return plan.guarded ? guard(scheduler, { ...worse, fallback }) : scheduler;
    }
    case 'shadow':
      return shadow(within(plan.of), { name: `${call}:shadow` });
    case 'guard': {
      const of = within(plan.of);
      const conditions = [guardConditionOf(plan.condition)];
      return guard(of, { conditions, fallback: initialValues(of.controls), hold: 2 });
    }
    case 'fallback':
    case 'residual': {
      const inner = within(plan.of);
      const base = Object.fromEntries(inner.controls.map((name) => [name, partOf(plan.base)]));
      return plan.kind === 'fallback'
        ? fallback(inner, base)
        : residual(base, inner, { factor: 2, delta: 0.05 });
    }
    case 'pair':
      return fallback(within(plan.of), within(plan.base, '/'));
  }
}
