import type { HostEvent } from '../event.js';
import type { Values } from '../hyperparameter.js';
import type { Json } from '../json.js';
import type { Notice } from '../scheduler.js';
import { type Migrations, type Snapshot, stateOf } from '../snapshot.js';
import {
  type ConditionMemory,
  contentment,
  type GuardCondition,
  judge,
  judgedAt,
  measured,
} from './condition.js';

export interface GuardRule {
  /** What is proposed while the guard rules. */
  readonly fallback: Values;
  /**
   * How many evaluations the guard rules, at least; then until every condition has recovered. Default 1. Where all
   * conditions are judged at another kind of event, it counts these; where no evaluations come, the kind that tripped it.
   */
  readonly hold?: number;
}

/** What a guard watches for, and what it then lets rule. */
export interface Watch extends Required<GuardRule> {
  readonly conditions: readonly GuardCondition[];
}

/** What a guard knows. */
export type GuardState = {
  /** By condition. */
  readonly memories: readonly ConditionMemory[];
  /** By condition: violated, and not recovered since. */
  readonly ill: readonly boolean[];
  /** How often its beat came since the guard took over; `null` while it does not rule. */
  readonly ruling: number | null;
  /** The kind of event that the hold counts; `null` while it does not rule, or before it is known. */
  readonly beat: HostEvent['type'] | null;
  /** Evaluations have come since the training began. */
  readonly evaluates: boolean;
  /** What the guarded scheduler last proposed. */
  readonly standing: { readonly [hyperparameter: string]: number };
  readonly reason: string | null;
  /** What should stand was not proposed yet, because the guarded scheduler threw. */
  readonly owed: boolean;
  /** The guarded scheduler threw, and is to go back to its recovery snapshot before it acts again. */
  readonly down: boolean;
};

const version = 4;
const migrations: Migrations = {
  /** Version 1 knew one condition. */
  1: (state) => {
    const { best, ...rest } = state as { readonly best: number | null; readonly ruling: Json };
    return { ...rest, memories: [best], ill: [rest.ruling !== null] };
  },
  /** Version 2 left throws to the session. */
  2: (state) => ({ ...(state as Omit<GuardState, 'owed' | 'down'>), owed: false, down: false }),
  /** Version 3 waited for evaluations whether or not they came: the next measurement says what is counted. */
  3: (state) => ({
    ...(state as Omit<GuardState, 'beat' | 'evaluates'>),
    ...{ beat: null, evaluates: false },
  }),
};

/** A guard's state at the run's start, or as it was saved. */
export function openGuard(
  saved: Snapshot | undefined,
  { conditions }: Watch,
  owner: string,
): GuardState {
  if (saved !== undefined) {
    return stateOf(saved, version, `guard of ${owner}`, migrations) as GuardState;
  }
  return {
    memories: conditions.map(() => null),
    ill: conditions.map(() => false),
    ...{ ruling: null, beat: null, evaluates: false, standing: {}, reason: null },
    ...{ owed: false, down: false },
  };
}

/** A guard's state as a snapshot holds it. */
export function saveGuard(state: GuardState): Snapshot {
  return { version, state };
}

/** Takes over, goes on ruling or lets go, by what one event measures. */
export function judgeEvent(
  before: GuardState,
  event: HostEvent,
  { conditions, hold }: Watch,
): { readonly state: GuardState; readonly notices: readonly Notice[] } {
  const isEvaluation = event.type === 'eval.end' && event.clock.step > 0;
  let state = isEvaluation && !before.evaluates ? { ...before, evaluates: true } : before;
  const violations: string[] = [];
  let diverged = false;
  let isMeasured = false;
  for (const [index, condition] of conditions.entries()) {
    const value = measured(condition, event);
    if (value === undefined) continue;
    isMeasured = true;
    const judgement = judge(condition, state.memories[index] ?? null, value);
    if (judgement.violation !== undefined) violations.push(judgement.violation);
    diverged ||= judgement.diverged === true;
    const ill =
      judgement.violation !== undefined || (state.ill[index] === true && !judgement.recovered);
    state = {
      ...state,
      memories: state.memories.with(index, judgement.memory),
      ill: state.ill.with(index, ill),
    };
  }
  const wasRuling = before.ruling !== null;
  if (violations.length > 0 && (diverged || !wasRuling)) {
    const reason = [...new Set(violations)].join('; ');
    return {
      state: {
        ...state,
        ruling: 0,
        beat: beatAt(event, state, conditions),
        reason: `guard: ${reason}`,
      },
      notices: [{ type: 'guard.trip', reason, diverged, again: wasRuling }],
    };
  }
  const beat = before.beat ?? (isMeasured ? beatAt(event, state, conditions) : null);
  if (before.ruling === null || event.type !== beat) return { state, notices: [] };
  const ruling = before.ruling + 1;
  if (ruling < hold || state.ill.includes(true))
    return { state: { ...state, ruling, beat }, notices: [] };
  return {
    state: { ...state, ruling: null, beat: null, reason: null },
    notices: [{ type: 'guard.release', reason: reliefOf(state, event, conditions, ruling) }],
  };
}

/** What a guard measures as it lets go, and how long it ruled. */
function reliefOf(
  { memories }: GuardState,
  event: HostEvent,
  conditions: readonly GuardCondition[],
  ruling: number,
): string {
  const well = conditions.flatMap((condition, index) => {
    const value = measured(condition, event);
    return value === undefined ? [] : [contentment(condition, memories[index] ?? null, value)];
  });
  return [...well, `the fallback ruled for ${ruling} × ${event.type}`].join('; ');
}

/** What a hold counts: where all conditions are judged, or evaluations, or at least what comes and measures. */
function beatAt(
  event: HostEvent,
  { evaluates }: GuardState,
  conditions: readonly GuardCondition[],
): HostEvent['type'] {
  const [first, ...others] = new Set(conditions.map(judgedAt));
  if (others.length === 0 && first !== undefined) return first;
  return evaluates ? 'eval.end' : event.type;
}
