import { AhsError } from '../error.js';
import type { HostEvent, Metrics } from '../event.js';

type MeasuredEvent = 'step.end' | 'eval.end' | 'epoch.end';

/** When a guard trips. `at` names the events that count, where several kinds carry the metric. */
export type GuardCondition = { readonly metric: string; readonly at?: MeasuredEvent } & (
  | {
      /** Farther below its best so far than the tolerance; at evaluations. A bad course, and no divergence. */
      readonly kind: 'worse';
      readonly goal: 'max' | 'min';
      readonly tolerance: number;
    }
  /** Below so great a share of its best so far, of a metric that is better high; at evaluations. */
  | { readonly kind: 'collapse'; readonly share: number }
  /** NaN or infinite, wherever it is measured. */
  | { readonly kind: 'nonFinite' }
  /** Above its exponential moving average by the factor (default decay 0.98); at steps. */
  | { readonly kind: 'spike'; readonly factor: number; readonly decay?: number }
  /** Beyond the bound, after it has been on its good side once (a bottleneck that collapsed); at evaluations. */
  | { readonly kind: 'above' | 'below'; readonly bound: number }
);

/** Best so far, moving average, or 1 once the good side was seen; `null` before. */
export type ConditionMemory = number | null;

/** What one measurement says. */
export interface Judgement {
  readonly memory: ConditionMemory;
  /** Why the guard has to trip. */
  readonly violation?: string;
  /** The run itself has diverged: what it learned is worth nothing. */
  readonly diverged?: boolean;
  /** Well on the good side again. */
  readonly recovered: boolean;
}

/** The event at which a condition is judged; `undefined` for all that carry its metric. */
export function judgedAt({ kind, at }: GuardCondition): MeasuredEvent | undefined {
  switch (kind) {
    case 'worse':
    case 'collapse':
    case 'above':
    case 'below':
      return at ?? 'eval.end';
    case 'spike':
      return at ?? 'step.end';
    case 'nonFinite':
      return at;
  }
}

/** What a condition measures in an event, if it does. */
export function measured(condition: GuardCondition, event: HostEvent): number | undefined {
  if (event.type === 'run.end' || !('metrics' in event)) return undefined;
  const at = judgedAt(condition);
  return at === undefined || at === event.type
    ? (event.metrics as Metrics)[condition.metric]
    : undefined;
}

/** Judges one measurement. */
export function judge(
  condition: GuardCondition,
  memory: ConditionMemory,
  value: number,
): Judgement {
  const { metric } = condition;
  if (!Number.isFinite(value)) {
    return { memory, violation: `${metric} is ${value}`, diverged: true, recovered: false };
  }
  switch (condition.kind) {
    case 'nonFinite':
      return { memory, recovered: true };
    case 'worse': {
      const { goal, tolerance } = condition;
      const before = memory ?? value;
      const best = goal === 'max' ? Math.max(before, value) : Math.min(before, value);
      const worse = Math.abs(best - value);
      return worse > tolerance
        ? { memory: best, violation: `${metric} was ${best} and is ${value}`, recovered: false }
        : { memory: best, recovered: worse <= tolerance / 2 };
    }
    case 'collapse': {
      const best = Math.max(memory ?? value, value);
      const least = condition.share * best;
      if (value >= least) return { memory: best, recovered: value >= (least + best) / 2 };
      const violation = `${metric} was ${best} and is ${value}`;
      return { memory: best, violation, diverged: true, recovered: false };
    }
    case 'spike': {
      const { factor, decay = 0.98 } = condition;
      const average = memory ?? value;
      const limit = average + (factor - 1) * Math.abs(average);
      // A spike moves the average too, but no farther than what is allowed: a new level is reached in the end.
      const next = decay * average + (1 - decay) * Math.min(value, limit);
      return value > limit
        ? {
            memory: next,
            violation: `${metric} is ${value}, more than ${factor} × its average of ${average}`,
            diverged: true,
            recovered: false,
          }
        : { memory: next, recovered: value - average <= (limit - average) / 2 };
    }
    case 'above':
    case 'below': {
      const { kind, bound } = condition;
      const beyond = kind === 'above' ? value > bound : value < bound;
      if (!beyond) return { memory: 1, recovered: true };
      if (memory === null) return { memory, recovered: false };
      const violation = `${metric} is ${value}, ${kind} ${bound}`;
      return { memory, violation, diverged: true, recovered: false };
    }
  }
}

/** Why a condition that was violated is content with a measurement. */
export function contentment(
  condition: GuardCondition,
  memory: ConditionMemory,
  value: number,
): string {
  const is = `${condition.metric} is ${value}`;
  switch (condition.kind) {
    case 'nonFinite':
      return `${is}, finite`;
    case 'worse':
      return `${is}, within ${condition.tolerance / 2} of its best, ${memory ?? value}`;
    case 'collapse':
      return `${is}, near its best of ${memory ?? value} again`;
    case 'spike':
      return `${is}, near its average of ${memory ?? value}`;
    case 'above':
      return `${is}, not above ${condition.bound}`;
    case 'below':
      return `${is}, not below ${condition.bound}`;
  }
}

/** @throws AhsError `AHS_OPTION_INVALID` for a condition that could never be, or always, violated. */
export function checkGuardCondition(condition: GuardCondition): void {
  const wrong = faultOf(condition);
  if (wrong !== undefined) {
    throw new AhsError('AHS_OPTION_INVALID', `guard: ${condition.metric}: ${wrong}.`);
  }
}

function faultOf(condition: GuardCondition): string | undefined {
  switch (condition.kind) {
    case 'worse':
      return condition.tolerance > 0
        ? undefined
        : `a tolerance of ${condition.tolerance} is not above 0`;
    case 'collapse':
      return condition.share > 0 && condition.share < 1
        ? undefined
        : `a share of ${condition.share} is not in (0, 1)`;
    case 'spike': {
      const { factor, decay = 0.98 } = condition;
      if (!(factor > 1)) return `a factor of ${factor} is not above 1`;
      return decay >= 0 && decay < 1 ? undefined : `a decay of ${decay} is not in [0, 1)`;
    }
    case 'above':
    case 'below':
      return Number.isFinite(condition.bound)
        ? undefined
        : `a bound of ${condition.bound} is not finite`;
    case 'nonFinite':
      return undefined;
  }
}
