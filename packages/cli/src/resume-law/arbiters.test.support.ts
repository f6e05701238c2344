import {
  type Arbiter,
  clampBy,
  type GuardCondition,
  mean,
  priority,
  type Scheduler,
  trustRegion,
  veto,
} from '@ahs/core';
import { hyperparameters } from './tunables.test.support.js';

type Options = { readonly maxAge?: number };

/** Of two schedulers, and whoever else wants the same hyperparameter. */
const arbiters = {
  priority: ([first, second, ...more], options) => priority([second, first, ...more], options),
  mean: ([first], options) => mean({ weights: { [first]: 2 }, ...options }),
  clampBy: ([first, second], options) => clampBy(first, { max: second, ...options }),
  trustRegion: ([first], options) => trustRegion({ base: first, factor: 1.5, ...options }),
  veto: ([first], options) => veto({ by: first, forbids: 'above', ...options }),
} satisfies Record<
  string,
  (names: readonly [string, string, ...string[]], options: Options) => Arbiter
>;
export type ArbiterName = keyof typeof arbiters;
export const arbiterNames = Object.keys(arbiters) as readonly ArbiterName[];

/** An arbiter for each hyperparameter that several schedulers control. */
export function arbitersOf(
  schedulers: readonly Scheduler[],
  kind: ArbiterName,
  maxAge: number | null,
): Readonly<Record<string, Arbiter>> {
  const options = maxAge === null ? {} : { maxAge };
  const entries = hyperparameters.flatMap((hyperparameter) => {
    const [first, second, ...more] = schedulers
      .filter(({ controls }) => controls.includes(hyperparameter))
      .map(({ name }) => name);
    if (first === undefined || second === undefined) return [];
    return [[hyperparameter, arbiters[kind]([first, second, ...more], options)] as const];
  });
  return Object.fromEntries(entries);
}

/** What a guard looks at. */
const guardConditions = {
  worse: { kind: 'worse', metric: 'accuracy', goal: 'max', tolerance: 0.3 },
  collapse: { kind: 'collapse', metric: 'accuracy', share: 0.5 },
  nonFinite: { kind: 'nonFinite', metric: 'loss' },
  spike: { kind: 'spike', metric: 'loss', factor: 1.5 },
  above: { kind: 'above', metric: 'kl', bound: 0.4 },
  below: { kind: 'below', metric: 'kl', bound: 0.4 },
} as const satisfies { readonly [Kind in GuardCondition['kind']]: GuardCondition };
export type GuardConditionName = keyof typeof guardConditions;
export const guardConditionNames = Object.keys(guardConditions) as readonly GuardConditionName[];

export function guardConditionOf(name: GuardConditionName): GuardCondition {
  return guardConditions[name];
}
