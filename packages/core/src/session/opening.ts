import type { Clock } from '../clock.js';
import { nearestLegal, type Specs } from '../hyperparameter.js';
import type { Scheduler } from '../scheduler.js';
import type { Tunable } from '../tunable.js';
import { applyAll, type Change } from './apply.js';
import type { Post } from './board.js';
import type { Restored } from './checkpoint.js';
import type { SessionOptions } from './options.js';
import { enlist, type Member } from './roster.js';
import { type State, say } from './turn.js';

/** The clock of a run that has not begun. */
export const runStart: Clock = Object.freeze({ epoch: 0, step: 0 });

/** Starts the schedulers, each from its part of the checkpoint unless it starts anew. */
export function openMembers(
  schedulers: readonly Scheduler[],
  specs: Specs,
  seed: number,
  restored: Restored | undefined,
): readonly Member[] {
  return schedulers.map((scheduler) => {
    const saved = restored?.anew.has(scheduler.name)
      ? undefined
      : restored?.saved.schedulers[scheduler.name];
    const snapshot =
      saved === undefined ? undefined : restored?.snapshots[`scheduler:${scheduler.name}`];
    const member = enlist(scheduler, specs, seed, snapshot);
    return saved === undefined
      ? member
      : Object.assign(member, {
          faults: saved.faults,
          benched: saved.benched,
          outcomes: saved.outcomes,
        });
  });
}

/** One post for each hyperparameter, as the checkpoint left it unless it is overridden. */
export function openPosts(
  { tunables, schedulers, rules = {} }: SessionOptions,
  specs: Specs,
  restored: Restored | undefined,
): ReadonlyMap<string, Post> {
  const goesOn = (name: string): boolean =>
    schedulers.some((scheduler) => scheduler.name === name) && restored?.anew.has(name) !== true;
  return new Map(
    Object.entries(specs).map(([name, spec]): [string, Post] => {
      const saved = restored?.saved.hyperparameters[name];
      const overridden = restored?.overridden.has(name) === true;
      const current = (tunables[name] as Tunable).get();
      // A host that starts at another value than before was changed on purpose; the old one stays otherwise.
      const changed = saved === undefined || (overridden && current !== saved.initial);
      return [
        name,
        {
          spec,
          arbiter: rules.arbiters?.[name],
          constraints: rules.constraints?.[name] ?? [],
          initial: changed ? current : saved.initial,
          applied: changed ? current : nearestLegal(spec, saved.applied),
          changed: saved?.changed ?? restored?.saved.clock ?? runStart,
          standing: new Map(
            Object.entries(saved?.standing ?? {}).filter(([scheduler]) => goesOn(scheduler)),
          ),
          fresh: overridden,
          clipped: saved?.clipped ?? false,
        },
      ];
    }),
  );
}

/** Sets the restored values in the host, and announces those that were overridden on purpose. */
export function putBack(state: State, { saved, overridden }: Restored): void {
  const changes: Change[] = [];
  for (const [hyperparameter, { applied }] of state.posts) {
    const from = (state.tunables[hyperparameter] as Tunable).get();
    if (from !== applied) changes.push({ hyperparameter, from, to: applied });
  }
  const failure = applyAll(changes, state.tunables);
  if (failure !== undefined) throw failure.thrown;
  const { clock } = saved;
  for (const hyperparameter of [...overridden].sort()) {
    const before = saved.hyperparameters[hyperparameter];
    const value = state.values[hyperparameter];
    if (before === undefined || value === undefined) continue;
    const restored = before.applied;
    say(state, 'values.override', () => ({
      type: 'values.override',
      clock,
      hyperparameter,
      restored,
      value,
    }));
  }
}
