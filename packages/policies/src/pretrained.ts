import { dqn, fromPolicy, ppo } from '@ahs/agents';
import {
  type AgentFactory,
  AhsError,
  decodeSnapshot,
  type Json,
  type Scheduler,
  type Snapshot,
} from '@ahs/core';
import { blindTo } from './blind-to.js';
import { correctedBase, type RunFacts } from './corrected-base.js';
import { embedded } from './embedded.js';
import type { PolicyCard } from './policy-card.js';
import { withinRanges } from './within-ranges.js';

/** The shipped policies by name. */
export const policyNames: readonly string[] = Object.keys(embedded);

/** A policy and what is to be known of it. */
export interface ShippedPolicy {
  readonly card: PolicyCard;
  /** What `fromPolicy` of `@ahs/agents` takes. */
  readonly policy: Snapshot;
}

/**
 * A shipped policy. It is embedded: nothing is read or fetched.
 *
 * @throws AhsError `AHS_POLICY_UNKNOWN` for another name
 * @example
 * ```ts
 * const { card, policy } = loadPolicy(policyNames[0] ?? '');
 * console.log(card.summary, fromPolicy(policy).kind);
 * ```
 */
export function loadPolicy(name: string): ShippedPolicy {
  const found = Object.hasOwn(embedded, name) ? embedded[name] : undefined;
  if (found === undefined) {
    throw new AhsError('AHS_POLICY_UNKNOWN', `There is no shipped policy '${name}'.`, {
      fix: `There are ${policyNames.join(', ')}.`,
    });
  }
  const bytes = Uint8Array.from(atob(found.safetensors), (letter) => letter.charCodeAt(0));
  return { card: found.card, policy: decodeSnapshot(bytes, `${name}.safetensors`) };
}

/**
 * The shipped policy for some hyperparameters: the preferred one, or the one that is named.
 *
 * @throws AhsError `AHS_POLICY_UNKNOWN` where there is none for them, or the one named is for others
 * @example
 * ```ts
 * const { card } = policyFor(['beta', 'learningRate']);
 * ```
 */
export function policyFor(controls: readonly string[], name?: string): ShippedPolicy {
  const fitting = Object.values(embedded)
    .map(({ card }) => card)
    .filter((card) => [...card.controls].sort().join() === [...controls].sort().join());
  if (name !== undefined) {
    const shipped = loadPolicy(name);
    if (fitting.some((card) => card.name === name)) return shipped;
    throw new AhsError(
      'AHS_POLICY_UNKNOWN',
      `The policy '${name}' is for ${shipped.card.controls.join(' and ')}, not ${controls.join(' and ')}.`,
      { fix: fixFor(fitting) },
    );
  }
  const preferred = fitting.find((card) => card.preferred) ?? fitting[0];
  if (preferred !== undefined) return loadPolicy(preferred.name);
  throw new AhsError('AHS_POLICY_UNKNOWN', `No shipped policy is for ${controls.join(' and ')}.`, {
    fix: `There are ${Object.values(embedded)
      .map(({ card }) => `${card.name} for ${card.controls.join(' and ')}`)
      .join('; ')}.`,
  });
}

function fixFor(fitting: readonly PolicyCard[]): string {
  return fitting.length === 0
    ? 'None is shipped for these.'
    : `Name one of ${fitting.map(({ name }) => name).join(', ')}.`;
}

/** What a deployed policy does: it stays as it is, or it learns on, from what was shipped or from what became of it. */
export type Deployment =
  | 'frozen'
  | 'finetune'
  | { readonly finetune: Snapshot }
  /** Frozen, and these features hidden from it: an ablation. */
  | { readonly blindTo: readonly string[] };

/**
 * A shipped policy at work, over its base and behind a guard; see {@link correctedBase}. Frozen, it lets the base alone
 * rule where it sees what its training did not. The run must have a known length.
 *
 * @throws AhsError `AHS_FINETUNE_UNSUPPORTED` for an evolved policy that is to learn on: one run teaches it nothing;
 * `AHS_OPTION_INVALID` for a feature to hide that it does not have
 * @example
 * ```ts
 * const scheduler = pretrainedScheduler(policyFor(['beta', 'learningRate']), {
 *   epochs: 8,
 *   learningRate: 0.05,
 * });
 * ```
 */
export function pretrainedScheduler(
  { card, policy }: ShippedPolicy,
  facts: Omit<RunFacts, 'base'>,
  deployment: Deployment = 'frozen',
): Scheduler {
  const { controls, actions, features } = card;
  const run = { ...facts, base: card.base };
  if (deployment === 'frozen' || (typeof deployment === 'object' && 'blindTo' in deployment)) {
    const whole = fromPolicy(policy) as AgentFactory<Json>;
    const acting =
      deployment === 'frozen' ? whole : blindTo(whole, Object.keys(features), deployment.blindTo);
    const agent = withinRanges(acting, features, neutralAction(card));
    return correctedBase({ agent, controls, run, actions, features: Object.keys(features) });
  }
  const from = deployment === 'finetune' ? policy : deployment.finetune;
  return correctedBase({
    agent: learnerOf(card, policy),
    controls,
    run,
    actions,
    features: Object.keys(features),
    from,
    mode: 'learn',
  });
}

function learnerOf(
  { name, training: { recipe } }: PolicyCard,
  { state }: Snapshot,
): AgentFactory<Json> {
  const { network = {} } = state as { readonly network?: object };
  switch (recipe) {
    case 'dqn':
      return dqn({
        network,
        exploration: { from: 0.05, to: 0.05 },
      }) as unknown as AgentFactory<Json>;
    case 'ppo':
      return ppo({ network, rollout: { steps: 12 } }) as unknown as AgentFactory<Json>;
    case 'cma-es':
    case 'cem':
      throw new AhsError(
        'AHS_FINETUNE_UNSUPPORTED',
        `The policy '${name}' was evolved (${recipe}): it is judged by whole runs, and one run teaches it nothing.`,
        { fix: 'Leave out +finetune, or evolve it further with ahs meta-train.' },
      );
  }
}

/**
 * The action of a policy that leaves the base alone: the middle of each list, or 0.
 *
 * @example
 * ```ts
 * neutralAction({ controls: ['beta'], actions: 'continuous' }); // [0]
 * ```
 */
export function neutralAction({
  controls,
  actions,
}: Pick<PolicyCard, 'controls' | 'actions'>): Json {
  const middle = 2;
  const levels = 5;
  switch (actions) {
    case 'continuous':
      return controls.map(() => 0);
    case 'factored':
      return controls.map(() => middle);
    case 'product':
      return controls.reduce((action) => action * levels + middle, 0);
  }
}
