import type { Values } from '../hyperparameter.js';
import type { Observation, Outcome, Proposals } from '../scheduler.js';

/** What an inner scheduler proposed and has not withdrawn. */
export type StandingValues = { readonly [hyperparameter: string]: number };

/** What was proposed before a value was changed on purpose does not stand any more. */
export function withoutThese(standing: StandingValues, overridden: Values = {}): StandingValues {
  return Object.fromEntries(
    Object.entries(standing).filter(([name]) => overridden[name] === undefined),
  );
}

/** What stands after new proposals. */
export function standAlso(standing: StandingValues, proposals: Proposals): StandingValues {
  if (Object.keys(proposals).length === 0) return standing;
  return Object.fromEntries(
    Object.entries({ ...standing, ...proposals }).filter(
      (entry): entry is [string, number] => entry[1] !== null,
    ),
  );
}

/** The observation of an inner scheduler: where another one's value stands, its own is `verdict`. */
export function observedBy(
  observation: Observation,
  standing: StandingValues,
  rules: (hyperparameter: string) => boolean,
  verdict: 'overruled' | 'rejected' = 'overruled',
): Observation {
  const outcomes: Record<string, Outcome> = {};
  for (const [name, proposed] of Object.entries(standing)) {
    const outcome = observation.outcomes[name];
    if (!rules(name)) {
      outcomes[name] = { verdict, proposed, value: observation.values[name] ?? proposed };
    } else if (outcome?.proposed === proposed) outcomes[name] = outcome;
  }
  return { ...observation, outcomes };
}

/** What has changed between what was proposed last and what should stand now, and what was proposed afresh. */
export function moves(
  before: StandingValues,
  now: Values,
  fresh: (hyperparameter: string) => boolean,
): Proposals | undefined {
  const moved: Record<string, number | null> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const value = now[name];
    if (value !== before[name] || (value !== undefined && fresh(name))) moved[name] = value ?? null;
  }
  return Object.keys(moved).length === 0 ? undefined : moved;
}
