import { type ActionSpace, AhsError, type Json, type Snapshot } from '@ahs/core';
import { z } from 'zod';
import { placeWeights } from '../nn/network.js';
import { createObservationNormaliser } from '../normaliser/observation-normaliser.js';
import {
  describeIssues,
  type Refuse,
  refusal,
  requireSame,
  requireVersion,
} from '../policy/refusal.js';
import { originState, requireOrigin } from '../policy/setting.js';
import { readWeights, weightTensors } from '../policy/snapshot-tensors.js';
import { distributionFor } from './action-distribution.js';
import { actorCriticLayers } from './actor-critic.js';
import { networkSettings, type PpoSettings } from './options.js';
import { createPpoState, type PpoSetting, type PpoState } from './state.js';

/** What both kinds of snapshot say of the agent they are of. */
export const snapshotOrigin = { kind: z.literal('ppo'), ...originState };

/** The moments of observations; null where they are not normalised. */
const moments = { observations: z.json() };
/** The limit of what is normalised; policies of before it was stored had the default's. */
const clip = z.number().positive().default(10);

const policyState = z.strictObject({
  ...snapshotOrigin,
  content: z.literal('policy'),
  network: networkSettings,
  normalisation: z.strictObject({ ...moments, clip }),
});

const origin = z.discriminatedUnion('content', [
  policyState,
  z.object({
    ...snapshotOrigin,
    content: z.literal('agent'),
    config: z.object({ network: networkSettings, normalisation: z.object({ clip }) }),
    normalisation: z.object(moments),
  }),
]);

const refusePolicy = refusal('AHS_POLICY_INVALID', 'a policy', 'ppoPolicy()');

/**
 * The policy within a PPO's snapshot: its weights, those of the value function (from which learning goes on), the
 * moments of its observations, and nothing of its training. `load` of any PPO with the same network, observations and
 * actions takes it. A policy's policy is itself.
 *
 * @throws AhsError `AHS_SNAPSHOT_INVALID` when the snapshot is none of a PPO
 * @example
 * ```ts
 * const agent = ppo().create({
 *   observationShape: [4],
 *   actions: { kind: 'continuous', n: 2 },
 *   rng: createRng(7),
 * });
 * const policy = ppoPolicy(agent.save());
 * ```
 */
export function ppoPolicy(snapshot: Snapshot): Snapshot {
  const refuse = refusal('AHS_SNAPSHOT_INVALID', 'a PPO’s snapshot', 'ppoPolicy()');
  requireVersion(snapshot, refuse);
  const parsed = origin.safeParse(snapshot.state);
  if (!parsed.success) throw refuse(describeIssues(parsed.error));
  const { content, observationShape, actions } = parsed.data;
  const network = content === 'policy' ? parsed.data.network : parsed.data.config.network;
  const { clip } =
    content === 'policy' ? parsed.data.normalisation : parsed.data.config.normalisation;
  const { observations } = parsed.data.normalisation;
  const size = observationShape.reduce((product, length) => product * length, 1);
  if (observations !== null) createObservationNormaliser(size).load(observations);
  const state: z.output<typeof policyState> = {
    kind: 'ppo',
    content: 'policy',
    network,
    observationShape,
    actions,
    normalisation: { observations, clip },
  };
  return {
    version: snapshot.version,
    state: structuredClone(state) as Json,
    tensors: copiedWeights(snapshot, { network, size, actions }, refuse),
  };
}

/**
 * A fresh PPO with the networks of a policy and the moments of its observations.
 *
 * @throws AhsError `AHS_POLICY_INVALID`
 */
export function stateFromPolicy(setting: PpoSetting, snapshot: Snapshot): PpoState {
  requireVersion(snapshot, refusePolicy);
  const parsed = policyState.safeParse(snapshot.state);
  if (!parsed.success) throw refusePolicy(describeIssues(parsed.error));
  requireSame('network', parsed.data.network, setting.settings.network, refusePolicy);
  requireOrigin(parsed.data, setting, refusePolicy);
  const { normalisation } = setting.settings;
  if (normalisation.observations) {
    requireSame(
      'normalisation.clip',
      parsed.data.normalisation.clip,
      normalisation.clip,
      refusePolicy,
    );
  }
  const state = createPpoState(setting);
  readNetworks(snapshot, state, refusePolicy);
  const { observations } = parsed.data.normalisation;
  loadMoments('observations', observations, state.observations, refusePolicy);
  return state;
}

/** Fills the weights of all networks. */
export function readNetworks(snapshot: Snapshot, { actorCritic }: PpoState, refuse: Refuse): void {
  for (const [name, network] of Object.entries(actorCritic.networks)) {
    readWeights(snapshot, `networks/${name}`, network.weights, network.parameters, refuse);
  }
}

/** Loads a normaliser, which must be there exactly where something was saved. */
export function loadMoments(
  name: string,
  saved: Json,
  normaliser: { load(saved: Json): void } | undefined,
  refuse: Refuse,
): void {
  if ((saved === null) !== (normaliser === undefined)) {
    throw refuse(
      saved === null
        ? `its ${name} were not normalised, the agent’s are`
        : `its ${name} were normalised, the agent’s are not`,
    );
  }
  try {
    normaliser?.load(saved);
  } catch (thrown) {
    if (!(thrown instanceof AhsError)) throw thrown;
    throw refuse(`the moments of its ${name} cannot be restored`);
  }
}

function copiedWeights(
  snapshot: Snapshot,
  of: {
    readonly network: PpoSettings['network'];
    readonly size: number;
    readonly actions: ActionSpace;
  },
  refuse: Refuse,
): NonNullable<Snapshot['tensors']> {
  const layers = actorCriticLayers(of.network, of.size, distributionFor(of.actions, of.network));
  return Object.assign(
    {},
    ...Object.entries(layers).map(([name, list]) => {
      const weights = placeWeights(list);
      const flat = new Float32Array(weights.reduce((sum, { length }) => sum + length, 0));
      readWeights(snapshot, `networks/${name}`, weights, flat, refuse);
      return weightTensors(`networks/${name}`, weights, flat);
    }),
  ) as NonNullable<Snapshot['tensors']>;
}
