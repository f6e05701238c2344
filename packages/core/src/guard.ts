import { AhsError } from './error.js';
import type { Values } from './hyperparameter.js';
import type { Outcome, Proposals, Running, Scheduler, StartContext } from './scheduler.js';
import type { Snapshot } from './snapshot.js';
import { stateOf } from './snapshot.js';
import { mergeSnapshots, splitSnapshot } from './snapshot-codec.js';

/** When a guard takes over, and what then rules. */
export interface GuardSettings {
  /** A metric of `eval.end`. */
  readonly metric: string;
  /** Whether the metric is better high (`max`: accuracy) or low (`min`: loss). */
  readonly goal: 'max' | 'min';
  /** How far the metric may get worse than its best so far before the guard takes over. */
  readonly tolerance: number;
  /** What is proposed while the guard rules. */
  readonly fallback: Values;
  /** How many evaluations the guard rules, at least; then until the metric is back within half the tolerance. */
  readonly hold?: number;
}

type GuardState = {
  readonly best: number | null;
  /** Evaluations since the guard took over; `null` while it does not rule. */
  readonly ruling: number | null;
  /** What the guarded scheduler last proposed. */
  readonly standing: { readonly [hyperparameter: string]: number };
  readonly reason: string | null;
};

/**
 * Watches over a scheduler: when a metric falls too far below its best, or is not finite, the fallback rules until
 * the metric has recovered. The guarded scheduler goes on seeing everything and is told that it was overruled.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for a fallback outside what the scheduler controls or a tolerance not above 0.
 * @example
 * ```ts
 * guard(schedule('beta', linear(0, 0.1)), {
 *   metric: 'accuracy', goal: 'max', tolerance: 0.05, fallback: { beta: 1e-3 },
 * });
 * ```
 */
export function guard(scheduler: Scheduler, settings: GuardSettings): Scheduler {
  const { metric, goal, tolerance, fallback, hold = 1 } = settings;
  const strangers = Object.keys(fallback).filter((name) => !scheduler.controls.includes(name));
  if (strangers.length > 0 || !(tolerance > 0)) {
    throw new AhsError(
      'AHS_OPTION_INVALID',
      strangers.length > 0
        ? `guard: '${scheduler.name}' does not control ${strangers.join(', ')}.`
        : `guard: a tolerance of ${tolerance} is not above 0.`,
    );
  }
  return {
    ...scheduler,
    needs: [...new Set([...(scheduler.needs ?? []), metric])],
    config: {
      kind: 'guard',
      metric,
      goal,
      tolerance,
      fallback: { ...fallback },
      hold,
      of: scheduler.config ?? { kind: 'opaque' },
    },
    fallback: scheduler.fallback ?? fallback,
    start: (context) => startGuard(scheduler, { metric, goal, tolerance, fallback, hold }, context),
  };
}

function startGuard(
  scheduler: Scheduler,
  settings: Required<GuardSettings>,
  context: StartContext,
): Running {
  const { restore, ...rest } = context;
  const saved = restore === undefined ? undefined : splitSnapshot(restore);
  const guardSnapshot = saved?.guard;
  const innerSnapshot = saved?.guarded;
  const inner = scheduler.start({
    ...rest,
    ...(innerSnapshot === undefined ? {} : { restore: innerSnapshot }),
  });
  let state: GuardState =
    guardSnapshot === undefined
      ? { best: null, ruling: null, standing: {}, reason: null }
      : (stateOf(guardSnapshot, 1, `guard of ${scheduler.name}`) as GuardState);

  const withdrawn = Object.fromEntries(Object.keys(settings.fallback).map((name) => [name, null]));

  return {
    next: (observation) => {
      const ruledBefore = state.ruling !== null;
      const proposals = inner.next(
        ruledBefore
          ? {
              ...observation,
              outcomes: overruled(state.standing, observation.values),
            }
          : observation,
      );
      state = { ...state, standing: withProposals(state.standing, proposals) };
      if (observation.event.type === 'eval.end') {
        state = judge(state, observation.event.metrics[settings.metric], settings);
      }
      if (state.ruling !== null) {
        // A limit may hold the fallback back: it is proposed until it is in force.
        const held = Object.keys(settings.fallback).some(
          (name) => observation.outcomes[name]?.verdict === 'clipped',
        );
        return ruledBefore && !held ? undefined : settings.fallback;
      }
      return ruledBefore ? { ...withdrawn, ...state.standing } : proposals;
    },
    save: (): Snapshot => mergeSnapshots({ guard: { version: 1, state }, guarded: inner.save() }),
    explain: () => state.reason ?? inner.explain?.() ?? '',
    ...(inner.transactional === undefined ? {} : { transactional: inner.transactional }),
    stop: () => inner.stop?.(),
  };
}

/** Takes over, goes on ruling or lets go, by one evaluation's value of the metric. */
function judge(
  state: GuardState,
  value: number | undefined,
  { metric, goal, tolerance, hold }: Required<GuardSettings>,
): GuardState {
  if (value === undefined) return state;
  if (!Number.isFinite(value)) {
    return { ...state, ruling: 0, reason: `guard: ${metric} is ${value}` };
  }
  const before = state.best ?? value;
  const best = goal === 'max' ? Math.max(before, value) : Math.min(before, value);
  const worse = Math.abs(best - value);
  if (state.ruling === null) {
    return worse > tolerance
      ? { ...state, best, ruling: 0, reason: `guard: ${metric} was ${best} and is ${value}` }
      : { ...state, best };
  }
  const ruling = state.ruling + 1;
  return ruling >= hold && worse <= tolerance / 2
    ? { ...state, best, ruling: null, reason: null }
    : { ...state, best, ruling };
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
