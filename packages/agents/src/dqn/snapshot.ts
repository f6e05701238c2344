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
import {
  readAdamMoments,
  readTensor,
  readWeights,
  requireNotNegative,
  requireOnlyTensors,
  weightNames,
  weightTensors,
} from '../policy/snapshot-tensors.js';
import type { PendingWindow } from '../replay/n-step.js';
import type { ReplayBuffer } from '../replay/replay-buffer.js';
import { requireOrigin, restoreNormaliser, snapshotOrigin } from './policy.js';
import type { RewardShift } from './reward-shift.js';
import { createDqnState, type DqnSetting, type DqnState, observationSize } from './state.js';

const index = z.int().min(0);
const power = z.number().min(0).max(1);

const agentState = z.strictObject({
  ...snapshotOrigin,
  content: z.literal('agent'),
  config: z.record(z.string(), z.unknown()),
  counts: z.strictObject({ decisions: index, transitions: index, updates: index }),
  adam: z.strictObject({ beta1Power: power, beta2Power: power }),
  random: z.strictObject({ exploration: z.unknown(), replay: z.unknown() }),
  lastActions: z.array(index.nullable()),
  replay: z.strictObject({
    size: index,
    position: index,
    largestPriority: z.number().positive().nullable(),
  }),
  shift: z.strictObject({ value: z.number().nullable(), rewards: z.array(z.number()) }),
  windows: z.array(
    z.strictObject({
      stream: z.int(),
      actions: z.array(index).min(1),
      rewards: z.array(z.number()),
    }),
  ),
});

type AgentState = z.output<typeof agentState>;

const refuse: Refuse = refusal('AHS_SNAPSHOT_INVALID', 'a DQN’s snapshot', 'dqnPolicy()');

/** Saves everything, in copies. */
export function saveDqn(setting: DqnSetting, state: DqnState): Snapshot {
  const { online, target, adam, replay, random, counts, lastActions } = state;
  const open = [...state.windows.open];
  const saved: AgentState = {
    kind: 'dqn',
    content: 'agent',
    config: setting.settings,
    observationShape: [...setting.observationShape],
    actions: setting.actions,
    counts,
    adam: { beta1Power: adam.beta1Power, beta2Power: adam.beta2Power },
    random: { exploration: random.exploration.save(), replay: random.replay.save() },
    lastActions,
    replay: {
      size: replay.size,
      position: replay.position,
      largestPriority: state.priorities?.largest ?? null,
    },
    normaliser: state.normaliser?.save() ?? null,
    shift: state.shift,
    windows: open.map(([stream, { steps }]) => ({
      stream,
      actions: steps.map((step) => step.action),
      rewards: steps.map((step) => step.reward),
    })),
  };
  const windows = open.map(([, window]) => window);
  const width = observationSize(setting);
  return {
    version: SNAPSHOT_VERSION,
    state: structuredClone(saved) as Json,
    tensors: {
      ...weightTensors('online', online.weights, online.parameters),
      ...weightTensors('target', target.weights, target.parameters),
      ...weightTensors('adam/first', online.weights, adam.firstMoments),
      ...weightTensors('adam/second', online.weights, adam.secondMoments),
      ...replayTensors(state, width, setting.actions),
      'windows/observations': rows(
        windows.flatMap(({ steps }) => steps.map((step) => step.observation)),
        width,
      ),
      'windows/nexts': rows(
        windows.map(({ next }) => next),
        width,
      ),
      'windows/nextMasks': {
        shape: [windows.length, setting.actions],
        data: Uint8Array.from(windows.flatMap(({ nextMask }) => [...nextMask])),
      },
    },
  };
}

/**
 * The DQN that a snapshot was taken of.
 *
 * @throws AhsError `AHS_SNAPSHOT_INVALID`
 */
export function restoreDqn(setting: DqnSetting, snapshot: Snapshot): DqnState {
  requireVersion(snapshot, refuse);
  const parsed = agentState.safeParse(snapshot.state);
  if (!parsed.success) throw refuse(describeIssues(parsed.error));
  const saved = parsed.data;
  for (const [name, own] of Object.entries(setting.settings)) {
    requireSame(name, (saved.config[name] ?? null) as Json, own as Json, refuse);
  }
  requireOrigin(saved, setting, refuse);
  requireActions(
    'last actions',
    saved.lastActions.filter((action) => action !== null),
    setting.actions,
  );
  const { size, position } = saved.replay;
  const { capacity } = setting.settings.replay;
  if (size > capacity || position >= capacity || (size < capacity && position !== size)) {
    throw refuse(`its replay buffer of ${capacity} stands at ${position} and holds ${size}`);
  }

  const state = createDqnState(setting, {
    filled: saved.replay,
    windows: readWindows(setting, snapshot, saved),
  });
  const { online, target, adam } = state;
  readWeights(snapshot, 'online', online.weights, online.parameters, refuse);
  readWeights(snapshot, 'target', target.weights, target.parameters, refuse);
  readAdamMoments(snapshot, '', online.weights, adam, refuse);
  Object.assign(adam, saved.adam);
  Object.assign(state.counts, saved.counts);
  state.lastActions.push(...saved.lastActions);
  state.random.exploration.load(saved.random.exploration as Json);
  state.random.replay.load(saved.random.replay as Json);
  restoreNormaliser(state.normaliser, saved.normaliser, refuse);
  restoreShift(state.shift, saved.shift);
  readReplay(setting, snapshot, state.replay);
  readPriorities(snapshot, state, saved.replay.largestPriority);
  requireOnlyTensors(snapshot, tensorNames(state), refuse);
  return state;
}

function tensorNames({ online, replay, priorities }: DqnState): readonly string[] {
  return [
    ...['online', 'target', 'adam/first', 'adam/second'].flatMap((prefix) =>
      weightNames(prefix, online.weights),
    ),
    ...Object.keys(replay.columns).map((column) => `replay/${column}`),
    ...(priorities === undefined ? [] : ['replay/priorities']),
    ...['observations', 'nexts', 'nextMasks'].map((name) => `windows/${name}`),
  ];
}

/** A shift that was given stays; one that is to be found has been found, or not yet. */
function restoreShift(shift: RewardShift, saved: RewardShift): void {
  const given = shift.value !== null;
  if (given && (saved.value !== shift.value || saved.rewards.length > 0)) {
    throw refuse(`its rewards are shifted by ${saved.value}`);
  }
  if (saved.value !== null && saved.rewards.length > 0) {
    throw refuse('its shift of rewards has been found and is being looked for');
  }
  Object.assign(shift, saved);
}

function readPriorities(
  snapshot: Snapshot,
  { priorities, replay }: DqnState,
  largest: number | null,
): void {
  if (priorities === undefined) {
    requireSame('largest priority', largest, null, refuse);
    return;
  }
  const leaves = readTensor(snapshot, 'replay/priorities', 'Float64Array', [replay.size], refuse);
  if (largest === null || !leaves.every((leaf) => leaf > 0 && leaf <= largest)) {
    throw refuse(`a priority lies outside (0, ${largest}]`);
  }
  priorities.restore(leaves, largest);
}

function replayTensors(
  { replay: { columns, size }, priorities }: DqnState,
  width: number,
  actions: number,
): NonNullable<Snapshot['tensors']> {
  return {
    'replay/observations': {
      shape: [size, width],
      data: columns.observations.slice(0, size * width),
    },
    'replay/actions': { shape: [size], data: columns.actions.slice(0, size) },
    'replay/returns': { shape: [size], data: columns.returns.slice(0, size) },
    'replay/discounts': { shape: [size], data: columns.discounts.slice(0, size) },
    'replay/annuities': { shape: [size], data: columns.annuities.slice(0, size) },
    ...(priorities === undefined
      ? {}
      : { 'replay/priorities': { shape: [size], data: priorities.leaves.slice(0, size) } }),
    'replay/nexts': { shape: [size, width], data: columns.nexts.slice(0, size * width) },
    'replay/nextMasks': {
      shape: [size, actions],
      data: columns.nextMasks.slice(0, size * actions),
    },
  };
}

function readReplay(
  setting: DqnSetting,
  snapshot: Snapshot,
  { columns, size }: ReplayBuffer,
): void {
  const width = observationSize(setting);
  const floats = (name: string, shape: readonly number[]): Float32Array =>
    readTensor(snapshot, `replay/${name}`, 'Float32Array', shape, refuse);
  const actions = readTensor(snapshot, 'replay/actions', 'Int32Array', [size], refuse);
  requireActions('replayed actions', actions, setting.actions);
  const discounts = floats('discounts', [size]);
  if (!discounts.every((discount) => discount >= 0 && discount <= 1)) {
    throw refuse('a discount lies outside [0, 1]');
  }
  const annuities = floats('annuities', [size]);
  requireNotNegative('replay/annuities', annuities, refuse);
  columns.observations.set(floats('observations', [size, width]));
  columns.actions.set(actions);
  columns.returns.set(floats('returns', [size]));
  columns.discounts.set(discounts);
  columns.annuities.set(annuities);
  columns.nexts.set(floats('nexts', [size, width]));
  columns.nextMasks.set(readMasks(snapshot, 'replay/nextMasks', size, setting.actions));
}

function readWindows(
  setting: DqnSetting,
  snapshot: Snapshot,
  { windows }: AgentState,
): ReadonlyMap<number, PendingWindow> {
  const { actions } = setting;
  const width = observationSize(setting);
  const total = windows.reduce((sum, window) => sum + window.actions.length, 0);
  const floats = (name: string, count: number): Float32Array =>
    readTensor(snapshot, `windows/${name}`, 'Float32Array', [count, width], refuse);
  const observations = floats('observations', total);
  const nexts = floats('nexts', windows.length);
  const masks = readMasks(snapshot, 'windows/nextMasks', windows.length, actions);

  const open = new Map<number, PendingWindow>();
  let row = 0;
  windows.forEach((window, position) => {
    requireActions('open actions', window.actions, actions);
    if (
      window.rewards.length !== window.actions.length ||
      window.actions.length >= setting.settings.returns.steps ||
      open.has(window.stream)
    ) {
      throw refuse(`the open window of stream ${window.stream} cannot be`);
    }
    open.set(window.stream, {
      steps: window.actions.map((action, step) => {
        const start = (row + step) * width;
        return {
          observation: observations.slice(start, start + width),
          action,
          reward: window.rewards[step] as number,
        };
      }),
      next: nexts.slice(position * width, (position + 1) * width),
      nextMask: masks.slice(position * actions, (position + 1) * actions),
    });
    row += window.actions.length;
  });
  return open;
}

function readMasks(snapshot: Snapshot, name: string, count: number, actions: number): Uint8Array {
  const masks = readTensor(snapshot, name, 'Uint8Array', [count, actions], refuse);
  for (let row = 0; row < count; row++) {
    if (!masks.subarray(row * actions, (row + 1) * actions).some((allowed) => allowed !== 0)) {
      throw refuse(`the tensor '${name}' allows no action in row ${row}`);
    }
  }
  return masks;
}

function requireActions(what: string, chosen: Iterable<number>, actions: number): void {
  for (const action of chosen) {
    if (action < 0 || action >= actions) throw refuse(`its ${what} hold ${action} of ${actions}`);
  }
}

function rows(
  observations: readonly Float32Array[],
  width: number,
): { shape: number[]; data: Float32Array } {
  const data = new Float32Array(observations.length * width);
  observations.forEach((observation, row) => {
    data.set(observation, row * width);
  });
  return { shape: [observations.length, width], data };
}
