import type { Clock } from '../clock.js';
import { leadersFirst } from '../constraints/couple.js';
import type { OwnEvent } from '../event.js';
import {
  type HyperparameterSpec,
  nearestLegal,
  type Specs,
  type Values,
} from '../hyperparameter.js';
import type { Tunable } from '../tunable.js';
import { applyAll, differencesFrom } from './apply.js';
import type { Post } from './board.js';
import type { Restored } from './checkpoint.js';
import { leadOf, seenOf } from './lead.js';
import type { SessionOptions } from './options.js';

/** The clock of a run that has not begun. */
export const runStart: Clock = Object.freeze({ epoch: 0, step: 0 });

/**
 * One post for each hyperparameter, as the checkpoint left it. One that is accepted has the host's value, whatever it is,
 * and what was proposed for it before is withdrawn: the value holds until somebody proposes anew.
 */
export function openPosts(
  { tunables, schedulers, rules = {} }: SessionOptions,
  specs: Specs,
  restored: Restored | undefined,
): ReadonlyMap<string, Post> {
  const goesOn = (name: string): boolean =>
    schedulers.some((scheduler) => scheduler.name === name) &&
    restored?.members[name] !== undefined;
  const { couplings = [] } = rules;
  const unsaid = restored === undefined ? [] : unsaidOf(restored);
  const overriddenBefore = unsaid.map((event) => 'hyperparameter' in event && event.hyperparameter);
  const posts = new Map<string, Post>();
  for (const name of leadersFirst(Object.keys(specs), couplings)) {
    const spec = specs[name] as HyperparameterSpec;
    const saved = restored?.saved.hyperparameters[name];
    const overridden = restored?.overridden.has(name) === true;
    const current = (tunables[name] as Tunable).get();
    const changed = saved === undefined || restored?.accepted.has(name) === true;
    const initial = changed ? current : saved.initial;
    const applied = changed ? current : nearestLegal(spec, saved.applied);
    const coupling = couplings.find(({ follower }) => follower === name);
    const leader = coupling === undefined ? undefined : posts.get(coupling.leader);
    posts.set(name, {
      hyperparameter: name,
      spec,
      arbiter: rules.arbiters?.[name],
      constraints: rules.constraints?.[name] ?? [],
      initial,
      applied,
      next: applied,
      lead:
        coupling === undefined || leader === undefined
          ? undefined
          : leadOf(coupling, leader, changed ? { applied } : { applied, base: saved.base }),
      changed: saved?.changed ?? restored?.saved.clock ?? runStart,
      standing: Object.entries(changed ? {} : saved.standing)
        .filter(([scheduler]) => goesOn(scheduler))
        .map(([scheduler, standing]) => ({ scheduler, ...standing })),
      fresh: overridden || overriddenBefore.includes(name),
      // One that follows an overridden one is looked at again.
      unsettled: saved?.unsettled === true || leader?.fresh === true,
      clipped: saved?.clipped ?? false,
      faults: saved?.faults ?? 0,
      ruling: undefined,
    });
  }
  return posts;
}

/** What was changed on purpose before the checkpoint, with no report between them. */
function unsaidOf({ saved }: Pick<Restored, 'saved'>): readonly OwnEvent[] {
  return saved.announcements as unknown as readonly OwnEvent[];
}

/** The accepted values, as the schedulers of each see it. */
export function acceptedValues({ accepted }: Restored, posts: ReadonlyMap<string, Post>): Values {
  return Object.fromEntries(
    [...posts].flatMap(([name, post]) => (accepted.has(name) ? [[name, seenOf(post)]] : [])),
  );
}

/** Sets the restored values in the host. */
export function putBack(tunables: SessionOptions['tunables'], values: Values): void {
  const failure = applyAll(differencesFrom(tunables, values), tunables);
  if (failure !== undefined) throw failure.thrown;
}

/** What the first turn has to say: what the checkpoint left unsaid, and the values that were overridden on purpose. */
export function announcementsOf(
  { saved, overridden }: Restored,
  values: Values,
  { schedulers, rules = {} }: Pick<SessionOptions, 'schedulers' | 'rules'>,
): readonly OwnEvent[] {
  const { clock } = saved;
  // A follower that comes before its leader was overridden in a resumption of its own: a replay tells them apart by it.
  const names = leadersFirst(Object.keys(saved.hyperparameters), rules.couplings ?? []);
  const overrides = names.flatMap((hyperparameter): readonly OwnEvent[] => {
    if (!overridden.has(hyperparameter)) return [];
    const before = saved.hyperparameters[hyperparameter];
    const value = values[hyperparameter];
    if (before === undefined || value === undefined) return [];
    const until = schedulers
      .filter(({ controls }) => controls.includes(hyperparameter))
      .map(({ name }) => name)
      .sort();
    const restored = before.applied;
    return [{ type: 'values.override', clock, hyperparameter, restored, value, until }];
  });
  return [...unsaidOf({ saved }), ...overrides];
}
