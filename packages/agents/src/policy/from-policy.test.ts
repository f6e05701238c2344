import {
  type ActionSpace,
  type AgentFactory,
  AhsError,
  createRng,
  decodeSnapshot,
  encodeSnapshot,
  type Snapshot,
} from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { bandit } from '../bandit/bandit.js';
import { dqn } from '../dqn/dqn.js';
import { dqnPolicy } from '../dqn/policy.js';
import { cmaEs } from '../evolution/cma-es.js';
import { evolution } from '../evolution/evolution.js';
import { evolutionPolicy } from '../evolution/policy.js';
import { ppoPolicy } from '../ppo/policy.js';
import { ppo } from '../ppo/ppo.js';
import type { Action } from './action.js';
import { fromPolicy } from './from-policy.js';

const discrete = { kind: 'discrete', n: 3 } as const;
const continuous = { kind: 'continuous', n: 2 } as const;
const context = (actions: ActionSpace) => ({
  observationShape: [2, 2],
  actions,
  rng: createRng(6),
});
const places = Array.from({ length: 150 }, (_, i) =>
  Float32Array.from({ length: 4 }, (_, j) => Math.sin(i * (j + 1))),
);

interface Case {
  readonly factory: AgentFactory<Action>;
  readonly actions: ActionSpace;
  readonly policyOf: (snapshot: Snapshot) => Snapshot;
}
const cases: Readonly<Record<string, Case>> = {
  'a dueling DQN that normalises': {
    factory: dqn({
      network: { hidden: [8], dueling: true, normaliser: { clip: 2 } },
    }) as unknown as AgentFactory<Action>,
    actions: discrete,
    policyOf: dqnPolicy,
  },
  'a convolutional DQN': {
    factory: dqn({
      network: { conv1d: { filters: 3, width: 2 }, hidden: [4] },
    }) as unknown as AgentFactory<Action>,
    actions: discrete,
    policyOf: dqnPolicy,
  },
  'a PPO of normals that normalises': {
    factory: ppo({ normalisation: { observations: true }, rollout: { steps: 32 } }),
    actions: continuous,
    policyOf: ppoPolicy,
  },
  'a PPO of lists': {
    factory: ppo(),
    actions: { kind: 'multiDiscrete', n: [2, 3] },
    policyOf: ppoPolicy,
  },
  'an evolution': {
    factory: evolution({ optimiser: cmaEs(), controller: { kind: 'feedback', hidden: 3 } }),
    actions: continuous,
    policyOf: evolutionPolicy,
  },
};

describe.each(Object.entries(cases))('the policy of %s', (_, { factory, actions, policyOf }) => {
  const agent = factory.create(context(actions));
  // A little experience, so that there are moments to normalise by.
  for (const [index, observation] of places.slice(0, 40).entries()) {
    const [act] = agent.act([observation], { explore: true });
    if (act === undefined) continue;
    agent.learn([
      {
        stream: 0,
        observation,
        action: act.action,
        ...(act.memo === undefined ? {} : { memo: act.memo }),
        reward: Math.cos(index),
        next: places[index + 1] as Float32Array,
        terminated: index % 7 === 6,
        truncated: false,
      },
    ]);
  }
  const policy = policyOf(agent.save());
  const expected = agent.act(places, { explore: false }).map(({ action }) => action);

  it('acts as its agent does without exploring, from its file too, and never changes', () => {
    const bytes = encodeSnapshot(policy);
    const frozen = fromPolicy(decodeSnapshot(bytes, 'a policy')).create(context(actions));
    for (const explore of [true, false, true]) {
      expect(frozen.act(places, { explore }).map(({ action }) => action)).toEqual(expected);
    }
    const [observation] = places as [Float32Array];
    const [act] = frozen.act([observation], { explore: true });
    const step = { stream: 0, observation, action: act?.action as Action, reward: 1e3 };
    const end = { next: observation, terminated: true, truncated: false };
    expect(frozen.learn([{ ...step, ...end }])).toBeUndefined();
    frozen.cut(0);
    expect(encodeSnapshot(frozen.save())).toEqual(bytes);
    expect(frozen.act(places, { explore: true }).map(({ action }) => action)).toEqual(expected);
  });

  it('is refused for other spaces, and where a part is missing', () => {
    const factoryOf = fromPolicy(policy);
    const invalid = expect.objectContaining({ code: 'AHS_POLICY_INVALID' }) as Error;
    const other = { ...context(actions), observationShape: [4] };
    expect(() => factoryOf.create(other)).toThrow(invalid);
    const { tensors = {}, ...bare } = policy;
    expect(() => fromPolicy(bare)).toThrow(AhsError);
    const [first = '', ...rest] = Object.keys(tensors);
    expect(first).not.toBe('');
    const less = Object.fromEntries(rest.map((name) => [name, tensors[name]]));
    expect(() => fromPolicy({ ...bare, tensors: less } as Snapshot)).toThrow(AhsError);
    expect(() => fromPolicy(agent.save())).toThrow(/goes on learning/);
  });
});

describe('what is no policy', () => {
  const invalid = expect.objectContaining({ code: 'AHS_POLICY_INVALID' }) as Error;

  it('is refused', () => {
    const strangers: readonly Snapshot[] = [
      { version: 2, state: null },
      { version: 2, state: { kind: 'constructor', content: 'policy' } },
      { version: 2, state: [] },
      bandit().create(context(discrete)).save(),
    ];
    for (const stranger of strangers) expect(() => fromPolicy(stranger)).toThrow(invalid);
  });

  it('nor does a frozen agent take the policy of another make', () => {
    const policyOf = (hidden: number) =>
      dqnPolicy(
        dqn({ network: { hidden: [hidden] } })
          .create(context(discrete))
          .save(),
      );
    const frozen = fromPolicy(policyOf(8)).create(context(discrete));
    const before = frozen.save();
    const ppos = ppoPolicy(ppo().create(context(discrete)).save());
    for (const other of [policyOf(9), ppos]) expect(() => frozen.load(other)).toThrow(invalid);
    expect(frozen.save()).toEqual(before);
  });
});
