import type { Json, Snapshot } from '@ahs/core';
import { z } from 'zod';
import {
  describeIssues,
  type Refuse,
  refusal,
  requireSame,
  requireVersion,
  SNAPSHOT_VERSION,
} from '../policy/refusal.js';
import { requireOrigin } from '../policy/setting.js';
import {
  readAdamMoments,
  readTensor,
  requireOnlyTensors,
  weightNames,
  weightTensors,
} from '../policy/snapshot-tensors.js';
import { loadMoments, readNetworks, snapshotOrigin } from './policy.js';
import { columnWidths, FATE, type Rollout, type RolloutColumns } from './rollout.js';
import { createPpoState, type PpoSetting, type PpoState } from './state.js';

const index = z.int().min(0);
const power = z.number().min(0).max(1);

const agentState = z.strictObject({
  ...snapshotOrigin,
  content: z.literal('agent'),
  config: z.record(z.string(), z.unknown()),
  counts: z.strictObject({ transitions: index, updates: index, dropped: index }),
  adam: z.record(z.string(), z.strictObject({ beta1Power: power, beta2Power: power })),
  random: z.strictObject({ actions: z.unknown(), minibatches: z.unknown() }),
  rollout: z.strictObject({ count: index }),
  normalisation: z.strictObject({ observations: z.json(), rewards: z.json() }),
});

type AgentState = z.output<typeof agentState>;

const refuse: Refuse = refusal('AHS_SNAPSHOT_INVALID', 'a PPO’s snapshot', 'ppoPolicy()');

/** Saves everything, in copies. */
export function savePpo(setting: PpoSetting, state: PpoState): Snapshot {
  const { actorCritic, adams, rollout, random, counts } = state;
  const saved: AgentState = {
    kind: 'ppo',
    content: 'agent',
    config: setting.settings,
    observationShape: [...setting.observationShape],
    actions: setting.actions as AgentState['actions'],
    counts,
    adam: Object.fromEntries(
      Object.entries(adams).map(([name, { beta1Power, beta2Power }]) => [
        name,
        { beta1Power, beta2Power },
      ]),
    ),
    random: { actions: random.actions.save(), minibatches: random.minibatches.save() },
    rollout: { count: rollout.count },
    normalisation: {
      observations: (state.observations?.save() ?? null) as AgentState['normalisation']['rewards'],
      rewards: (state.rewards?.save() ?? null) as AgentState['normalisation']['rewards'],
    },
  };
  const tensors: Record<string, NonNullable<Snapshot['tensors']>[string]> = {};
  for (const [name, { weights, parameters }] of Object.entries(actorCritic.networks)) {
    const adam = adams[name];
    Object.assign(tensors, weightTensors(`networks/${name}`, weights, parameters));
    if (adam === undefined) continue;
    Object.assign(tensors, weightTensors(`adam/first/${name}`, weights, adam.firstMoments));
    Object.assign(tensors, weightTensors(`adam/second/${name}`, weights, adam.secondMoments));
  }
  return {
    version: SNAPSHOT_VERSION,
    state: structuredClone(saved) as Json,
    tensors: { ...tensors, ...rolloutTensors(rollout) },
  };
}

/**
 * The PPO that a snapshot was taken of.
 *
 * @throws AhsError `AHS_SNAPSHOT_INVALID`
 */
export function restorePpo(setting: PpoSetting, snapshot: Snapshot): PpoState {
  requireVersion(snapshot, refuse);
  const parsed = agentState.safeParse(snapshot.state);
  if (!parsed.success) throw refuse(describeIssues(parsed.error));
  const saved = parsed.data;
  for (const [name, own] of Object.entries(setting.settings)) {
    requireSame(name, (saved.config[name] ?? null) as Json, own as Json, refuse);
  }
  requireOrigin(saved, setting, refuse);

  const state = createPpoState(setting);
  readNetworks(snapshot, state, refuse);
  for (const [name, { weights }] of Object.entries(state.actorCritic.networks)) {
    const [adam, powers] = [state.adams[name], saved.adam[name]];
    if (adam === undefined || powers === undefined)
      throw refuse(`its adam of '${name}' is missing`);
    readAdamMoments(snapshot, `/${name}`, weights, adam, refuse);
    Object.assign(adam, powers);
  }
  Object.assign(state.counts, saved.counts);
  state.random.actions.load(saved.random.actions as Json);
  state.random.minibatches.load(saved.random.minibatches as Json);
  loadMoments('observations', saved.normalisation.observations, state.observations, refuse);
  loadMoments('rewards', saved.normalisation.rewards, state.rewards, refuse);
  readRollout(setting, snapshot, state.rollout, saved.rollout.count);
  requireOnlyTensors(snapshot, tensorNames(state), refuse);
  return state;
}

function tensorNames({ actorCritic, rollout }: PpoState): readonly string[] {
  return [
    ...Object.entries(actorCritic.networks).flatMap(([name, { weights }]) =>
      ['networks', 'adam/first', 'adam/second'].flatMap((prefix) =>
        weightNames(`${prefix}/${name}`, weights),
      ),
    ),
    ...Object.keys(rollout.columns).map((column) => `rollout/${column}`),
  ];
}

function rolloutTensors({ columns, shape, count }: Rollout): NonNullable<Snapshot['tensors']> {
  const widths = columnWidths(shape);
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const width = widths[name as keyof RolloutColumns];
      return [
        `rollout/${name}`,
        { shape: [count, width], data: (column as Float64Array).slice(0, count * width) },
      ];
    }),
  );
}

function readRollout(
  { distribution }: PpoSetting,
  snapshot: Snapshot,
  rollout: Rollout,
  count: number,
): void {
  const { columns, shape } = rollout;
  if (count >= shape.capacity) {
    throw refuse(`its rollout of ${shape.capacity} holds ${count}`);
  }
  const widths = columnWidths(shape);
  for (const [name, column] of Object.entries(columns)) {
    const type = column[Symbol.toStringTag] as 'Float32Array' | 'Float64Array' | 'Uint8Array';
    const rows = [count, widths[name as keyof RolloutColumns]];
    (column as Float64Array).set(readTensor(snapshot, `rollout/${name}`, type, rows, refuse));
  }
  rollout.count = count;
  const { drawLength, maskLength } = shape;
  for (let row = 0; row < count; row++) {
    const draw = columns.draws.subarray(row * drawLength, (row + 1) * drawLength);
    const mask = columns.masks.subarray(row * maskLength, (row + 1) * maskLength);
    const fate = columns.fates[row] as number;
    if (!distribution.holds(draw, mask) || fate > FATE.cut) {
      throw refuse(`row ${row} of its rollout cannot be`);
    }
  }
}
