import { AhsError } from '../error.js';
import type { Running, Scheduler, StartContext } from '../scheduler.js';
import type { Snapshot } from '../snapshot.js';
import { splitSnapshot } from '../snapshot-codec.js';
import { silence } from '../wrappers/silence.js';
import { withoutThese } from '../wrappers/standing.js';
import { checkGuardCondition, type GuardCondition } from './condition.js';
import { type GuardRule, openGuard, type Watch } from './guard-state.js';
import { nobody, type Ward, watchOver } from './watch.js';

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

/**
 * Watches over a scheduler. When a condition is violated, or its metric is not finite, the fallback rules until all
 * have recovered, and the guarded scheduler, which goes on seeing everything, is told that it was overruled. What
 * diverges, and does not just get worse, is taken back to the last good point where the host offers a `rollback`.
 * `guard.trip` and `guard.release` say why.
 *
 * The guard judges first, whatever becomes of the guarded scheduler: one that throws, or is benched, is watched over
 * still, and is taken back to its own last recovery point, never the guard.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for a fallback outside what the scheduler controls or not finite, a hold that is
 * not whole and above 0, no condition, or one that makes no sense.
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
  const endless = Object.keys(fallback).filter((name) => !Number.isFinite(fallback[name]));
  if (endless.length > 0) {
    const named = endless.map((name) => `${name} = ${fallback[name]}`).join(', ');
    throw new AhsError('AHS_OPTION_INVALID', `guard: the fallback ${named} is not finite.`, {
      fix: 'Give finite values.',
    });
  }
  if (!(Number.isInteger(hold) && hold > 0)) {
    throw new AhsError('AHS_OPTION_INVALID', `guard: a hold of ${hold} is not whole and above 0.`, {
      fix: 'Count from 1.',
    });
  }
  for (const condition of conditions) checkGuardCondition(condition);
  const { fallback: _, hold: __, ...when } = settings;
  return {
    ...scheduler,
    guarded: true,
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

/** Starts what is guarded, or the one in its place, and the guard over it. */
function startGuard(scheduler: Scheduler, watch: Watch, context: StartContext): Running {
  const { restore, reserve, ...rest } = context;
  const owner = `guard of ${scheduler.name}`;
  const kept = reserve === undefined ? undefined : splitSnapshot(reserve, owner);
  const keptInner =
    kept === undefined || reserve === undefined ? undefined : inPlace(kept, reserve);
  const saved = restore === undefined ? {} : splitSnapshot(restore, owner);
  if (kept !== undefined && context.recovering !== true) {
    const ward: Ward =
      keptInner !== undefined
        ? { scheduler, running: scheduler.start({ ...rest, reserve: keptInner }) }
        : kept.silent !== undefined
          ? { scheduler, running: silence, absent: 'silence' }
          : { scheduler, ...nobody(scheduler, watch) };
    const state = openGuard(kept.guard ?? saved.guard, watch, scheduler.name);
    // One that was left without a guard has to say again what rules.
    const owed = kept.guard === undefined ? state.ruling !== null : state.owed;
    return watchOver(ward, watch, { state: { ...state, owed } });
  }
  const opened = openGuard(saved.guard, watch, scheduler.name);
  const stream = context.rng.save();
  const running = scheduler.start({
    ...rest,
    ...(saved.guarded === undefined ? {} : { restore: saved.guarded }),
    ...(keptInner === undefined ? {} : { reserve: keptInner }),
    ...(opened.down ? { recovering: true } : {}),
  });
  const recovers = running.transactional !== true && scheduler.resumable !== false;
  const { recovering = false, overridden } = context;
  // An older one would not know of what was changed on purpose.
  const older = overridden === undefined ? saved.recovery : undefined;
  const recovery = opened.down ? saved.guarded : older;
  // After a time on the bench the guard knows what it saw from there; after a fault everything is said again.
  const standing = withoutThese(opened.standing, overridden);
  const seen = kept?.guard === undefined ? opened : openGuard(kept.guard, watch, scheduler.name);
  return watchOver(
    {
      scheduler,
      running,
      recovery: recovers ? structuredClone(recovery ?? running.save()) : undefined,
      restart: (from) => {
        context.rng.load(stream);
        const { recovering: _, overridden: __, ...fresh } = rest;
        return scheduler.start({
          ...fresh,
          ...(from === undefined ? {} : { restore: from }),
          recovering: true,
        });
      },
    },
    watch,
    { state: { ...seen, standing, down: false, owed: recovering || opened.owed } },
  );
}

/** What is kept of who took the ward's place; before version 3 it had no guard. */
function inPlace(kept: Readonly<Record<string, Snapshot>>, whole: Snapshot): Snapshot | undefined {
  const isOlder = kept.guard === undefined && Object.keys(kept).some((part) => part !== 'silent');
  return isOlder ? whole : kept.guarded;
}
