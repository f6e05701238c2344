import { errorMessage, type Json, type Snapshot } from '@ahs/core';
import { z } from 'zod';
import { placeWeights } from '../nn/network.js';
import {
  createObservationNormaliser,
  type ObservationNormaliser,
} from '../normaliser/observation-normaliser.js';
import {
  describeIssues,
  type Refuse,
  refusal,
  requireSame,
  requireVersion,
  SNAPSHOT_VERSION,
} from '../policy/refusal.js';
import { readWeights, weightTensors } from '../policy/snapshot-tensors.js';
import { networkSettings } from './options.js';
import { qLayers, sizeOf } from './q-network.js';
import { createDqnState, type DqnSetting, type DqnState } from './state.js';

const count = z.int().min(1);

/** What both kinds of snapshot say of the agent they are of. */
export const snapshotOrigin = {
  kind: z.literal('dqn'),
  observationShape: z.array(count).min(1).max(2),
  actions: count,
  /** What the normaliser of observations saved; null where there is none. */
  normaliser: z.custom<Json>((saved) => saved !== undefined),
};

const policyState = z.strictObject({
  ...snapshotOrigin,
  content: z.literal('policy'),
  network: networkSettings,
});

const origin = z.discriminatedUnion('content', [
  policyState,
  z.object({
    ...snapshotOrigin,
    content: z.literal('agent'),
    config: z.object({ network: networkSettings }),
  }),
]);

const refusePolicy = refusal('AHS_POLICY_INVALID', 'a policy', 'dqnPolicy()');

/**
 * The policy within a DQN's snapshot: its weights and what is needed to act, and nothing of its training.
 * `load` of any DQN with the same network, observations and actions takes it. A policy's policy is itself.
 *
 * @throws AhsError `AHS_SNAPSHOT_INVALID` when the snapshot is none of a DQN
 * @example
 * ```ts
 * const agent = dqn().create({
 *   observationShape: [4],
 *   actions: { kind: 'discrete', n: 2 },
 *   rng: createRng(7),
 * });
 * const policy = dqnPolicy(agent.save());
 * ```
 */
export function dqnPolicy(snapshot: Snapshot): Snapshot {
  const refuse = refusal('AHS_SNAPSHOT_INVALID', 'a DQN’s snapshot', 'dqnPolicy()');
  requireVersion(snapshot, refuse);
  const parsed = origin.safeParse(snapshot.state);
  if (!parsed.success) throw refuse(describeIssues(parsed.error));
  const { content, observationShape, actions, normaliser } = parsed.data;
  const network = content === 'policy' ? parsed.data.network : parsed.data.config.network;
  const size = sizeOf(observationShape);
  restoreNormaliser(
    network.normaliser && createObservationNormaliser(size, network.normaliser),
    normaliser,
    refuse,
  );
  const weights = placeWeights(qLayers(network, observationShape, actions));
  const parameters = new Float32Array(weights.reduce((sum, { length }) => sum + length, 0));
  readWeights(snapshot, 'online', weights, parameters, refuse);
  const state = {
    kind: 'dqn',
    content: 'policy',
    network,
    observationShape,
    actions,
    normaliser,
  } as const;
  return {
    version: SNAPSHOT_VERSION,
    state: structuredClone(state) as Json,
    tensors: weightTensors('online', weights, parameters),
  };
}

/**
 * A fresh DQN with the weights of a policy, in the target network too.
 *
 * @throws AhsError `AHS_POLICY_INVALID`
 */
export function stateFromPolicy(setting: DqnSetting, snapshot: Snapshot): DqnState {
  requireVersion(snapshot, refusePolicy);
  const parsed = policyState.safeParse(snapshot.state);
  if (!parsed.success) throw refusePolicy(describeIssues(parsed.error));
  requireSame('network', parsed.data.network, setting.settings.network, refusePolicy);
  requireOrigin(parsed.data, setting, refusePolicy);
  const state = createDqnState(setting);
  restoreNormaliser(state.normaliser, parsed.data.normaliser, refusePolicy);
  readWeights(snapshot, 'online', state.online.weights, state.online.parameters, refusePolicy);
  state.target.parameters.set(state.online.parameters);
  return state;
}

/** Gives an agent's normaliser, where it has one, what another saved. */
export function restoreNormaliser(
  normaliser: ObservationNormaliser | undefined,
  saved: Json,
  refuse: Refuse,
): void {
  if (normaliser === undefined) {
    requireSame('normaliser', saved, null, refuse);
    return;
  }
  try {
    normaliser.load(saved);
  } catch (thrown) {
    throw refuse(`its normaliser is damaged: ${errorMessage(thrown)}`);
  }
}

/** Refuses a snapshot of an agent for other observations or actions. */
export function requireOrigin(
  saved: { readonly observationShape: readonly number[]; readonly actions: number },
  setting: DqnSetting,
  refuse: Refuse,
): void {
  requireSame('observationShape', saved.observationShape, setting.observationShape, refuse);
  requireSame('actions', saved.actions, setting.actions, refuse);
}
