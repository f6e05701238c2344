import {
  type Act,
  type Agent,
  type AgentContext,
  type AgentFactory,
  AhsError,
  type Snapshot,
  type Transition,
} from '@ahs/core';
import { z } from 'zod';
import { checkRequest, observationFlaw } from '../policy/observation.js';
import {
  describeIssues,
  refusal,
  requireSame,
  requireVersion,
  SNAPSHOT_VERSION,
} from '../policy/refusal.js';
import {
  originState,
  requireOrigin,
  type Setting,
  savedOrigin,
  settingOf,
  settingsOf,
} from '../policy/setting.js';
import { readTensor, requireOnlyTensors } from '../policy/snapshot-tensors.js';
import { type Arm, type Estimate, estimate, inverseFlaw, observe, resetArm } from './lin-ucb.js';

/** Settings of {@link bandit}. */
export interface BanditOptions {
  /** α: how many deviations of its estimate an action is given credit for while it explores; default 1. */
  readonly alpha?: number;
  /** λ of the ridge regression: how strongly an action is worth 0 before anything is known; default 1. */
  readonly ridge?: number;
}

const settings = z.strictObject({
  alpha: z.number().min(0).default(1),
  ridge: z.number().positive().default(1),
});

type BanditSettings = Readonly<z.output<typeof settings>>;

const savedState = z.strictObject({
  kind: z.literal('bandit'),
  config: z.unknown(),
  ...originState,
});

const refuse = refusal('AHS_SNAPSHOT_INVALID', 'a bandit’s snapshot');

/**
 * A contextual bandit for discrete actions: LinUCB with a model for each action (Li, Chu, Langford & Schapire 2010,
 * arXiv 1003.0146, algorithm 1), linear in the observation and a constant. It looks no further than the next reward,
 * and learns from anybody's actions. Updates are exact, and without random numbers: of what it learned follows what it
 * does.
 *
 * @throws AhsError `AHS_AGENT_OPTIONS_INVALID`; `create` throws `AHS_ACTION_SPACE_UNSUPPORTED` and
 * `AHS_OBSERVATION_SHAPE_UNSUPPORTED`
 * @example
 * ```ts
 * import { bandit } from '@ahs/agents';
 *
 * const agent = bandit({ alpha: 0.5 }).create({
 *   observationShape: [4],
 *   actions: { kind: 'discrete', n: 3 },
 *   rng: createRng(7),
 * });
 * ```
 */
export function bandit(options: BanditOptions = {}): AgentFactory<number> {
  const own = settingsOf('bandit', settings, options);
  return Object.freeze({
    kind: 'bandit',
    config: { kind: 'bandit', ...own },
    create: (context: AgentContext) => createBandit(own, settingOf('bandit', context)),
  });
}

function createBandit(own: BanditSettings, setting: Setting): Agent<number> {
  const { actions, observationSize } = setting;
  if (actions.kind !== 'discrete') {
    throw new AhsError(
      'AHS_ACTION_SPACE_UNSUPPORTED',
      `bandit cannot act in a ${actions.kind} space.`,
      { fix: 'Give a discrete space, or take an agent for others.' },
    );
  }
  // The observation, and a constant.
  const size = observationSize + 1;
  const x = new Float64Array(size).fill(1);
  const product = new Float64Array(size);
  let memory = createArms(actions.n, size, own.ridge);

  const choose = (mask: Uint8Array | undefined, alpha: number): Act<number> => {
    let best: { action: number; score: number; found: Estimate } | undefined;
    for (const [action, arm] of memory.arms.entries()) {
      if (mask?.[action] === 0) continue;
      const found = estimate(arm, x, product);
      const score = found.mean + alpha * found.deviation;
      if (best === undefined || score > best.score) best = { action, score, found };
    }
    if (best === undefined) throw new Error('a mask was not checked');
    const { action, found } = best;
    return { action, reason: `mean ${found.mean.toFixed(3)} ± ${found.deviation.toFixed(3)}` };
  };

  return {
    offPolicy: true,
    act: (observations, request) => {
      checkRequest(setting, observations, request);
      return observations.map((observation, row) => {
        x.set(observation);
        return choose(request.masks?.[row], request.explore ? own.alpha : 0);
      });
    },
    learn: (transitions) => {
      transitions.forEach((transition, index) => {
        checkTransition(transition, setting, actions.n, index);
      });
      if (transitions.length === 0) return undefined;
      let squares = 0;
      for (const { observation, action, reward } of transitions) {
        const arm = memory.arms[action] as Arm;
        x.set(observation);
        const error = reward - estimate(arm, x, product).mean;
        squares += error * error;
        observe(arm, x, reward, product);
      }
      return { loss: squares / transitions.length };
    },
    cut: () => undefined,
    save: () => ({
      version: SNAPSHOT_VERSION,
      state: { kind: 'bandit', config: { ...own }, ...savedOrigin(setting) },
      tensors: {
        inverses: { shape: [actions.n, size, size], data: memory.inverses.slice() },
        moments: { shape: [actions.n, size], data: memory.moments.slice() },
      },
    }),
    load: (snapshot) => {
      memory = restored(own, setting, snapshot, createArms(actions.n, size, own.ridge));
    },
  };
}

/** The arms, and the two blocks of memory that they lie in. */
interface Arms {
  readonly arms: readonly Arm[];
  readonly inverses: Float64Array;
  readonly moments: Float64Array;
}

function createArms(actions: number, size: number, ridge: number): Arms {
  const inverses = new Float64Array(actions * size * size);
  const moments = new Float64Array(actions * size);
  const arms = Array.from({ length: actions }, (_, action) => {
    const arm = {
      inverse: inverses.subarray(action * size * size, (action + 1) * size * size),
      moments: moments.subarray(action * size, (action + 1) * size),
    };
    resetArm(arm, ridge);
    return arm;
  });
  return { arms, inverses, moments };
}

function restored(own: BanditSettings, setting: Setting, snapshot: Snapshot, arms: Arms): Arms {
  requireVersion(snapshot, refuse);
  const parsed = savedState.safeParse(snapshot.state);
  if (!parsed.success) throw refuse(describeIssues(parsed.error));
  requireSame('config', parsed.data.config as typeof own, own, refuse);
  requireOrigin(parsed.data, setting, refuse);
  const actions = arms.arms.length;
  const size = setting.observationSize + 1;
  const floats = (name: string, shape: readonly number[]) =>
    readTensor(snapshot, name, 'Float64Array', shape, refuse);
  requireOnlyTensors(snapshot, ['inverses', 'moments'], refuse);
  arms.inverses.set(floats('inverses', [actions, size, size]));
  for (const [action, { inverse }] of arms.arms.entries()) {
    const flaw = inverseFlaw(inverse, size);
    if (flaw !== undefined) throw refuse(`the inverse of action ${action} ${flaw}`);
  }
  arms.moments.set(floats('moments', [actions, size]));
  return arms;
}

function checkTransition(
  { stream, observation, action, reward }: Transition<number>,
  { observationSize }: Setting,
  actions: number,
  index: number,
): void {
  const flaw =
    observationFlaw(observation, observationSize) ??
    (Number.isInteger(action) && action >= 0 && action < actions
      ? undefined
      : `has action ${action}, which is not in 0 … ${actions - 1}`) ??
    (Number.isFinite(reward) ? undefined : `has reward ${reward}`);
  if (flaw !== undefined) {
    throw new AhsError(
      'AHS_TRANSITION_INVALID',
      `bandit: transition ${index} of stream ${stream} ${flaw}.`,
      { fix: 'Check the encoder, the action map and the reward of the adapter.' },
    );
  }
}
