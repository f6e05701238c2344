import { AhsError } from '../error.js';
import type { HostEvent } from '../event.js';
import type { Values } from '../hyperparameter.js';
import type { Json } from '../json.js';
import type {
  Notice,
  Outcome,
  Proposals,
  Running,
  Scheduler,
  StartContext,
  Substitute,
} from '../scheduler.js';
import { type Migrations, type Snapshot, stateOf } from '../snapshot.js';
import { mergeSnapshots, splitSnapshot } from '../snapshot-codec.js';
import {
  type ConditionMemory,
  checkGuardCondition,
  type GuardCondition,
  judge,
  judgedAt,
  measured,
} from './condition.js';

interface GuardRule {
  /** What is proposed while the guard rules. */
  readonly fallback: Values;
  /** How many evaluations the guard rules, at least; then until every condition has recovered. Default 1. */
  readonly hold?: number;
}

/** When a guard takes over, and what then rules: any of several conditions, or the first one in short. */
export type GuardSettings = GuardRule &
  (
    | { readonly conditions: readonly GuardCondition[] }
    | {
        /** A metric of `eval.end`. */
        readonly metric: string;
        /** Whether the metric is better high (`max`: accuracy) or low (`min`: loss). */
        readonly goal: 'max' | 'min';
        /** How far the metric may get worse than its best so far; it has recovered within half of that. */
        readonly tolerance: number;
      }
  );

type GuardState = {
  /** By condition. */
  readonly memories: readonly ConditionMemory[];
  /** By condition: violated, and not recovered since. */
  readonly ill: readonly boolean[];
  /** Evaluations since the guard took over; `null` while it does not rule. */
  readonly ruling: number | null;
  /** What the guarded scheduler last proposed. */
  readonly standing: { readonly [hyperparameter: string]: number };
  readonly reason: string | null;
};

const version = 2;
/** Version 1 knew one condition. */
const migrations: Migrations = {
  1: (state) => {
    const { best, ...rest } = state as { readonly best: number | null; readonly ruling: Json };
    return { ...rest, memories: [best], ill: [rest.ruling !== null] };
  },
};

/**
 * Watches over a scheduler. When a condition is violated, or its metric is not finite, the fallback rules until all
 * have recovered, and the guarded scheduler, which goes on seeing everything, is told that it was overruled. What
 * diverges, and does not just get worse, is taken back to the last good point where the host offers a `rollback`.
 * `guard.trip` and `guard.release` say why.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for a fallback outside what the scheduler controls, no condition, or one that
 * makes no sense.
 * @example
 * ```ts
 * guard(schedule('beta', linear(0, 0.1)), {
 *   metric: 'accuracy', goal: 'max', tolerance: 0.05, fallback: { beta: 1e-3 },
 * });
 * guard(schedule('beta', linear(0, 0.1)), {
 *   conditions: [
 *     { kind: 'nonFinite', metric: 'loss' },
 *     { kind: 'spike', metric: 'loss', factor: 3 },
 *     { kind: 'below', metric: 'kl', bound: 0.01 },
 *   ],
 *   fallback: { beta: 1e-3 },
 * });
 * ```
 */
export function guard(scheduler: Scheduler, settings: GuardSettings): Scheduler {
  const { fallback, hold = 1 } = settings;
  const conditions = conditionsOf(settings);
  const strangers = Object.keys(fallback).filter((name) => !scheduler.controls.includes(name));
  if (strangers.length > 0 || conditions.length === 0) {
    throw new AhsError(
      'AHS_OPTION_INVALID',
      strangers.length > 0
        ? `guard: '${scheduler.name}' does not control ${strangers.join(', ')}.`
        : `guard: there is no condition for '${scheduler.name}'.`,
    );
  }
  for (const condition of conditions) checkGuardCondition(condition);
  const { fallback: _, hold: __, ...when } = settings;
  return {
    ...scheduler,
    needs: [...new Set([...(scheduler.needs ?? []), ...conditions.map(({ metric }) => metric)])],
    config: {
      kind: 'guard',
      ...('conditions' in when
        ? { conditions: conditions.map((condition) => ({ ...condition })) }
        : when),
      fallback: { ...fallback },
      hold,
      of: scheduler.config ?? { kind: 'opaque' },
    },
    fallback: scheduler.fallback ?? fallback,
    start: (context) => startGuard(scheduler, { conditions, fallback, hold }, context),
  };
}

function conditionsOf(settings: GuardSettings): readonly GuardCondition[] {
  if ('conditions' in settings) return settings.conditions;
  const { metric, goal, tolerance } = settings;
  return [{ kind: 'worse', metric, goal, tolerance }];
}

interface Watch extends Required<GuardRule> {
  readonly conditions: readonly GuardCondition[];
}

function startGuard(scheduler: Scheduler, watch: Watch, context: StartContext): Running {
  const { restore, ...rest } = context;
  // What rules in place of the guarded one needs no guard.
  if (context.reserve !== undefined && context.recovering !== true) return scheduler.start(context);
  const saved = restore === undefined ? undefined : splitSnapshot(restore);
  const inner = scheduler.start({
    ...rest,
    ...(saved?.guarded === undefined ? {} : { restore: saved.guarded }),
  });
  let state: GuardState =
    saved?.guard === undefined
      ? {
          memories: watch.conditions.map(() => null),
          ill: watch.conditions.map(() => false),
          ruling: null,
          standing: {},
          reason: null,
        }
      : (stateOf(saved.guard, version, `guard of ${scheduler.name}`, migrations) as GuardState);
  let notices: readonly Notice[] = [];
  const withdrawn = Object.fromEntries(Object.keys(watch.fallback).map((name) => [name, null]));

  return {
    next: (observation) => {
      const ruledBefore = state.ruling !== null;
      notices = [];
      const proposals = inner.next(
        ruledBefore
          ? { ...observation, outcomes: overruled(state.standing, observation.values) }
          : observation,
      );
      const judged = judgeEvent(
        { ...state, standing: withProposals(state.standing, proposals) },
        observation.event,
        watch,
      );
      state = judged.state;
      notices = [...(inner.notices?.() ?? []), ...judged.notices];
      if (state.ruling !== null) {
        // A limit may hold the fallback back: it is proposed until it is in force.
        const held = Object.keys(watch.fallback).some(
          (name) => observation.outcomes[name]?.verdict === 'clipped',
        );
        return ruledBefore && !held ? undefined : watch.fallback;
      }
      return ruledBefore ? { ...withdrawn, ...state.standing } : proposals;
    },
    save: (): Snapshot => mergeSnapshots({ guard: { version, state }, guarded: inner.save() }),
    explain: () => state.reason ?? inner.explain?.() ?? '',
    notices: () => notices,
    isWell: () => state.ruling === null && inner.isWell?.() !== false,
    ...(inner.transactional === undefined ? {} : { transactional: inner.transactional }),
    ...(inner.substitute === undefined
      ? {}
      : { substitute: () => inner.substitute?.() as Substitute }),
    stop: () => inner.stop?.(),
  };
}

/** Takes over, goes on ruling or lets go, by what one event measures. */
function judgeEvent(
  before: GuardState,
  event: HostEvent,
  { conditions, hold }: Watch,
): { readonly state: GuardState; readonly notices: readonly Notice[] } {
  let state = before;
  const violations: string[] = [];
  let diverged = false;
  for (const [index, condition] of conditions.entries()) {
    const value = measured(condition, event);
    if (value === undefined) continue;
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
      state: { ...state, ruling: 0, reason: `guard: ${reason}` },
      notices: [{ type: 'guard.trip', reason, diverged, again: wasRuling }],
    };
  }
  if (before.ruling === null || event.type !== beatOf(conditions)) return { state, notices: [] };
  const ruling = before.ruling + 1;
  if (ruling < hold || state.ill.includes(true))
    return { state: { ...state, ruling }, notices: [] };
  return {
    state: { ...state, ruling: null, reason: null },
    notices: [
      { type: 'guard.release', reason: `${before.reason?.slice('guard: '.length)}: recovered` },
    ],
  };
}

/** At which event the guard may let go: where all conditions are judged, or at evaluations. */
function beatOf(conditions: readonly GuardCondition[]): HostEvent['type'] {
  const [first, ...others] = new Set(conditions.map(judgedAt));
  return others.length === 0 && first !== undefined ? first : 'eval.end';
}

function withProposals(
  standing: GuardState['standing'],
  proposals: Proposals | undefined,
): GuardState['standing'] {
  if (proposals === undefined) return standing;
  return Object.fromEntries(
    Object.entries({ ...standing, ...proposals }).filter(
      (entry): entry is [string, number] => entry[1] !== null,
    ),
  );
}

function overruled(
  standing: GuardState['standing'],
  values: Values,
): Readonly<Record<string, Outcome>> {
  return Object.fromEntries(
    Object.entries(standing).map(([hyperparameter, proposed]) => [
      hyperparameter,
      { verdict: 'overruled', proposed, value: values[hyperparameter] ?? proposed } as const,
    ]),
  );
}
