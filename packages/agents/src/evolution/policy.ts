import { type ActionSpace, AhsError, type Json, type Snapshot } from '@ahs/core';
import { z } from 'zod';
import {
  describeIssues,
  type Refuse,
  refusal,
  requireVersion,
  SNAPSHOT_VERSION,
} from '../policy/refusal.js';
import { originState } from '../policy/setting.js';
import { readTensor } from '../policy/snapshot-tensors.js';
import {
  type ControllerOptions,
  type ControllerSettings,
  controllerSettings,
  createController,
} from './controller.js';

const policyState = z.strictObject({
  kind: z.literal('evolution'),
  content: z.literal('policy'),
  controller: controllerSettings,
  ...originState,
});

const agentOrigin = z.object({
  kind: z.literal('evolution'),
  content: z.literal('agent'),
  config: z.object({ controller: controllerSettings }),
  ...originState,
});

/** What a policy is for. */
export interface ControllerSetting {
  readonly controller: ControllerOptions;
  readonly observationShape: readonly number[];
  readonly actions: ActionSpace;
}

/** A policy that has been read. */
export interface ControllerPolicy extends ControllerSetting {
  readonly controller: ControllerSettings;
  readonly parameters: Float64Array;
}

const refuseSnapshot = refusal(
  'AHS_SNAPSHOT_INVALID',
  'an evolution’s snapshot',
  'evolutionPolicy()',
);

/**
 * A candidate as a policy: a worker of a pool acts by it, see {@link fromPolicy}.
 *
 * @throws AhsError `AHS_POLICY_INVALID` for a candidate of another length
 * @example
 * ```ts
 * const policy = controllerPolicy(
 *   { controller: { kind: 'feedback' }, observationShape: [1], actions: { kind: 'continuous', n: 1 } },
 *   Float64Array.of(0.5, 0),
 * );
 * ```
 */
export function controllerPolicy(setting: ControllerSetting, parameters: Float64Array): Snapshot {
  const { controller, observationShape, actions } = setting;
  const state = { kind: 'evolution', content: 'policy', controller, observationShape, actions };
  const snapshot: Snapshot = {
    version: SNAPSHOT_VERSION,
    state: structuredClone(state) as Json,
    tensors: { parameters: { shape: [parameters.length], data: parameters.slice() } },
  };
  readControllerPolicy(snapshot, refusal('AHS_POLICY_INVALID', 'a policy'));
  return snapshot;
}

/**
 * The policy within the snapshot of an {@link evolution}: its mean, and nothing of its search. A policy's policy is
 * itself.
 *
 * @throws AhsError `AHS_SNAPSHOT_INVALID` when the snapshot is none of an evolution
 * @example
 * ```ts
 * const agent = evolution({ optimiser: cmaEs() }).create({
 *   observationShape: [4],
 *   actions: { kind: 'discrete', n: 2 },
 *   rng: createRng(7),
 * });
 * const policy = evolutionPolicy(agent.save());
 * ```
 */
export function evolutionPolicy(snapshot: Snapshot): Snapshot {
  requireVersion(snapshot, refuseSnapshot);
  const parsed = agentOrigin.safeParse(snapshot.state);
  if (!parsed.success) {
    const { parameters, ...setting } = readControllerPolicy(snapshot, refuseSnapshot);
    return controllerPolicy(setting, parameters);
  }
  const { config, observationShape, actions } = parsed.data;
  const { controller } = config;
  const { dimension } = createController(controller, {
    observationSize: size(observationShape),
    actions,
  });
  const mean = readTensor(snapshot, 'optimiser/mean', 'Float64Array', [dimension], refuseSnapshot);
  return controllerPolicy({ controller, observationShape, actions }, mean);
}

/**
 * Reads a policy, the whole of it or nothing.
 *
 * @throws AhsError what `refuse` makes
 */
export function readControllerPolicy(snapshot: Snapshot, refuse: Refuse): ControllerPolicy {
  requireVersion(snapshot, refuse);
  const parsed = policyState.safeParse(snapshot.state);
  if (!parsed.success) throw refuse(describeIssues(parsed.error));
  const { controller, observationShape, actions } = parsed.data;
  const dimension = dimensionOf(parsed.data, refuse);
  const parameters = readTensor(snapshot, 'parameters', 'Float64Array', [dimension], refuse);
  return { controller, observationShape, actions, parameters: parameters.slice() };
}

function dimensionOf(
  { controller, observationShape, actions }: z.output<typeof policyState>,
  refuse: Refuse,
): number {
  try {
    const setting = { observationSize: size(observationShape), actions };
    return createController(controller, setting).dimension;
  } catch (thrown) {
    if (thrown instanceof AhsError) throw refuse(thrown.message);
    throw thrown;
  }
}

function size(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}
