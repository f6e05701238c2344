import { AhsError } from '../error.js';
import type { Specs } from '../hyperparameter.js';
import { jsonEquals } from '../json.js';
import type { SessionOptions } from './options.js';
import { configOf, rulesOf, type SavedSession } from './saved-session.js';

/** How a session differs from its checkpoint. */
export interface Difference {
  readonly what: string;
  /** Accepting all of these accepts the difference. */
  readonly hyperparameters: readonly string[];
  /** Accepting it by name accepts the difference too. */
  readonly scheduler?: string;
}

/** Everything in which a session is configured otherwise than its checkpoint. */
export function differencesOf(
  saved: SavedSession,
  options: SessionOptions,
  specs: Specs,
): readonly Difference[] {
  const { seed = 0 } = options;
  return [
    ...(saved.seed === seed ? [] : [{ what: `seed ${saved.seed} → ${seed}`, hyperparameters: [] }]),
    ...rollbackDifferences(saved, options),
    ...hyperparameterDifferences(saved, options, specs),
    ...schedulerDifferences(saved, options),
  ];
}

/** @throws AhsError `AHS_ACCEPT_UNKNOWN` for names of no hyperparameter and no scheduler, now or in the checkpoint. */
export function refuseStrangers(
  saved: SavedSession,
  { tunables, schedulers }: SessionOptions,
  accept: readonly string[],
): void {
  const hyperparameters = [...Object.keys(saved.hyperparameters), ...Object.keys(tunables)];
  const names = [...Object.keys(saved.schedulers), ...schedulers.map(({ name }) => name)];
  const known = [...new Set([...hyperparameters.sort(), ...names.sort()])];
  const strangers = accept.filter((name) => !known.includes(name));
  if (strangers.length === 0) return;
  const named = strangers.map((name) => `'${name}'`).join(', ');
  throw new AhsError(
    'AHS_ACCEPT_UNKNOWN',
    `accept names ${named}, and there is neither a hyperparameter nor a scheduler of that name.`,
    { fix: `Name some of: ${known.join(', ') || 'nothing, for there is nothing'}.` },
  );
}

/** @throws AhsError `AHS_CHECKPOINT_MISMATCH` listing every difference that is not accepted. */
export function refuseDifferences(
  differences: readonly Difference[],
  accept: readonly string[],
): void {
  const refused = differences.filter(
    ({ hyperparameters, scheduler }) =>
      !(scheduler !== undefined && accept.includes(scheduler)) &&
      (hyperparameters.length === 0 || !hyperparameters.every((name) => accept.includes(name))),
  );
  if (refused.length === 0) return;
  const names = [
    ...new Set(
      // Accepting a hyperparameter would take the host's value as well.
      refused.flatMap(({ hyperparameters, scheduler }) => scheduler ?? hyperparameters),
    ),
  ];
  throw new AhsError(
    'AHS_CHECKPOINT_MISMATCH',
    `The session differs from its checkpoint: ${refused.map(({ what }) => what).join('; ')}.`,
    {
      fix:
        names.length === 0
          ? 'Make the session as it was.'
          : `Make the session as it was, or take the new configuration: accept: ${JSON.stringify(names)}.`,
    },
  );
}

function rollbackDifferences(
  { rescue }: SavedSession,
  { rollback }: SessionOptions,
): readonly Difference[] {
  if (rescue === undefined || rescue.offered === (rollback !== undefined)) return [];
  return [{ what: `rollback is ${rescue.offered ? 'gone' : 'new'}`, hyperparameters: [] }];
}

function hyperparameterDifferences(
  saved: SavedSession,
  { tunables, rules = {} }: SessionOptions,
  specs: Specs,
): readonly Difference[] {
  const names = [...new Set([...Object.keys(saved.hyperparameters), ...Object.keys(tunables)])];
  return names.sort().flatMap((name): readonly Difference[] => {
    const before = saved.hyperparameters[name];
    const now = tunables[name];
    if (before === undefined) return [{ what: `${name} is new`, hyperparameters: [name] }];
    if (now === undefined) return [{ what: `${name} is gone`, hyperparameters: [name] }];
    const value = now.get();
    // A host may restore its own state first, and then holds the applied value already.
    const sameValue = value === before.initial || value === before.applied;
    return [
      ...(jsonEquals(before.spec, specs[name]) ? [] : [`${name} has another spec`]),
      ...(sameValue ? [] : [`${name} starts at ${value}, not ${before.initial}`]),
      ...(jsonEquals(before.rules, rulesOf(name, rules)) ? [] : [`${name} has other rules`]),
    ].map((what) => ({ what, hyperparameters: [name] }));
  });
}

function schedulerDifferences(
  saved: SavedSession,
  { schedulers }: SessionOptions,
): readonly Difference[] {
  const current = new Map(schedulers.map((scheduler) => [scheduler.name, scheduler]));
  const names = [...new Set([...Object.keys(saved.schedulers), ...current.keys()])];
  return names.sort().flatMap((name): readonly Difference[] => {
    const before = saved.schedulers[name];
    const now = current.get(name);
    const hyperparameters = [
      ...new Set([...(before?.controls ?? []), ...(now?.controls ?? [])]),
    ].sort();
    if (before === undefined) {
      return [{ what: `scheduler '${name}' is new`, hyperparameters, scheduler: name }];
    }
    if (now === undefined) {
      return [{ what: `scheduler '${name}' is gone`, hyperparameters, scheduler: name }];
    }
    const same =
      jsonEquals(before.controls, now.controls) && jsonEquals(before.config, configOf(now));
    return same
      ? []
      : [{ what: `scheduler '${name}' is configured otherwise`, hyperparameters, scheduler: name }];
  });
}
