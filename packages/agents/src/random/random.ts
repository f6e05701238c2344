import type {
  ActionSpace,
  Agent,
  AgentContext,
  AgentFactory,
  Json,
  Rng,
  Snapshot,
} from '@ahs/core';
import { z } from 'zod';
import type { Action } from '../policy/action.js';
import { checkRequest } from '../policy/observation.js';
import { describeIssues, refusal, requireVersion, SNAPSHOT_VERSION } from '../policy/refusal.js';
import {
  originState,
  requireOrigin,
  type Setting,
  savedOrigin,
  settingOf,
} from '../policy/setting.js';

const savedState = z.strictObject({
  kind: z.literal('random'),
  ...originState,
  random: z.unknown(),
});

const refuse = refusal('AHS_SNAPSHOT_INVALID', 'a random agent’s snapshot');

/**
 * Uniform over whatever a space and its masks allow: what every learner has to beat. It learns nothing. A number that
 * is masked stays 0. Where it is not to explore, what it draws depends on the observation and on its seed alone, since
 * a look must not change what comes next: a policy that was drawn once.
 *
 * @throws AhsError when created: `AHS_ACTION_SPACE_UNSUPPORTED`, `AHS_OBSERVATION_SHAPE_UNSUPPORTED`
 * @example
 * ```ts
 * const agent = random<number>().create({
 *   observationShape: [4],
 *   actions: { kind: 'discrete', n: 2 },
 *   rng: createRng(7),
 * });
 * ```
 */
export function random<A extends Action = Action>(): AgentFactory<A> {
  return Object.freeze({
    kind: 'random',
    config: { kind: 'random' },
    // Which of its actions an agent takes follows from the space it is created for.
    create: (context: AgentContext) =>
      createRandom(settingOf('random', context)) as unknown as Agent<A>,
  });
}

function createRandom(setting: Setting): Agent<Action> {
  const { actions } = setting;
  let rng = setting.rng;
  return {
    offPolicy: true,
    act: (observations, request) => {
      checkRequest(setting, observations, request);
      return observations.map((observation, row) => {
        const stream = request.explore ? rng : rng.fork(observation.join());
        return { action: drawAction(actions, request.masks?.[row], stream), reason: 'drawn' };
      });
    },
    learn: () => undefined,
    cut: () => undefined,
    save: () => ({
      version: SNAPSHOT_VERSION,
      state: { kind: 'random', ...savedOrigin(setting), random: rng.save() },
    }),
    load: (snapshot) => {
      rng = restored(setting, snapshot);
    },
  };
}

function restored(setting: Setting, snapshot: Snapshot): Rng {
  requireVersion(snapshot, refuse);
  const parsed = savedState.safeParse(snapshot.state);
  if (!parsed.success) throw refuse(describeIssues(parsed.error));
  requireOrigin(parsed.data, setting, refuse);
  const rng = setting.rng.fork('restored');
  rng.load(parsed.data.random as Json);
  return rng;
}

function drawAction(actions: ActionSpace, mask: Uint8Array | undefined, rng: Rng): Action {
  switch (actions.kind) {
    case 'discrete':
      return drawFrom(actions.n, mask, rng);
    case 'multiDiscrete': {
      let end = 0;
      return actions.n.map((n) => {
        end += n;
        return drawFrom(n, mask?.subarray(end - n, end), rng);
      });
    }
    case 'continuous':
      return Array.from({ length: actions.n }, (_, i) => {
        const draw = 2 * rng.uniform() - 1;
        return mask?.[i] === 0 ? 0 : draw;
      });
  }
}

function drawFrom(n: number, mask: Uint8Array | undefined, rng: Rng): number {
  if (mask === undefined) return rng.integer(n);
  const allowed = Array.from({ length: n }, (_, action) => action).filter(
    (action) => mask[action] !== 0,
  );
  return allowed[rng.integer(allowed.length)] as number;
}
