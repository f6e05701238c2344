import {
  type ClockWindow,
  type Condition,
  chain,
  clamp,
  ema,
  every,
  join,
  limitRate,
  type MetricCondition,
  type Part,
  rest,
  steps,
  when,
} from '@ahs/core';
import { type LeafPlan, leafOf } from './leaves.test.support.js';

/** When a part of a `when` rules: a metric, a window of the clock, or in every other step, by a function. */
export type ConditionPlan = MetricCondition | ClockWindow | { readonly kind: 'odd steps' };

/** A schedule, a controller or a composition of them, as data that another process can read. */
export type PartPlan =
  | LeafPlan
  | {
      readonly kind: 'join';
      readonly steps: number;
      readonly first: PartPlan;
      readonly second: PartPlan;
    }
  | { readonly kind: 'chain'; readonly of: readonly [PartPlan, PartPlan] }
  | {
      readonly kind: 'every';
      readonly tick: 'epoch.end' | 'eval.end' | number;
      readonly of: PartPlan;
    }
  | {
      readonly kind: 'when';
      readonly condition: ConditionPlan;
      readonly of: PartPlan;
      readonly otherwise: PartPlan | null;
    }
  | {
      readonly kind: 'limitRate';
      readonly delta: number;
      readonly per: 'decision' | 'step' | 'epoch';
      readonly of: PartPlan;
    }
  | { readonly kind: 'clamp'; readonly min: number; readonly max: number; readonly of: PartPlan }
  | { readonly kind: 'ema'; readonly decay: number; readonly of: PartPlan };

/** A schedule, controller or combination by its plan. */
export function partOf(plan: PartPlan): Part {
  switch (plan.kind) {
    case 'formula':
    case 'controller':
      return leafOf(plan);
    case 'join':
      return join([
        [steps(plan.steps), partOf(plan.first)],
        [rest, partOf(plan.second)],
      ]);
    case 'chain':
      return chain(partOf(plan.of[0]), partOf(plan.of[1]));
    case 'every':
      return every(typeof plan.tick === 'number' ? steps(plan.tick) : plan.tick, partOf(plan.of));
    case 'when':
      return when(
        conditionOf(plan.condition),
        partOf(plan.of),
        plan.otherwise === null ? undefined : partOf(plan.otherwise),
      );
    case 'limitRate':
      return limitRate(partOf(plan.of), { delta: plan.delta, per: plan.per });
    case 'clamp':
      return clamp(partOf(plan.of), { min: plan.min, max: plan.max });
    case 'ema':
      return ema(partOf(plan.of), { decay: plan.decay, every: steps(1) });
  }
}

function conditionOf(plan: ConditionPlan): Condition {
  return 'kind' in plan ? ({ event }) => event.clock.step % 2 === 1 : plan;
}
