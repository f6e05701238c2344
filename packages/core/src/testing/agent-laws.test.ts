import { describe, expect, test } from 'vitest';
import { type Agent, type AgentFactory, AhsError, type Json } from '../index.js';
import { type AgentSubject, agentLaws, agentViolators, bandit, checkLaws } from './index.js';

/**
 * Policy search by hill climbing on one number for each action: on-policy, continuous, with a memo. The reward of an
 * explored action moves the middle towards it when it was better than average.
 */
function climber(): AgentFactory<number[]> {
  return {
    kind: 'climber',
    config: { kind: 'climber' },
    create: ({ actions: { kind, n }, rng }) => {
      if (kind !== 'continuous') throw new AhsError('AHS_ACTION_SPACE_UNSUPPORTED', 'climber: …');
      let state = { middle: Array.from({ length: n }, () => 0), average: 0, random: rng.save() };
      const draw = () => {
        rng.load(state.random);
        const drawn = Array.from({ length: n }, () => 0.1 * rng.normal());
        state = { ...state, random: rng.save() };
        return drawn;
      };
      const within = (number: number) => Math.min(1, Math.max(-1, number));
      return {
        offPolicy: false,
        act: (observations, { explore }) =>
          observations.map(() => {
            if (!explore) return { action: [...state.middle] };
            const step = draw();
            return { action: state.middle.map((m, i) => within(m + (step[i] ?? 0))), memo: step };
          }),
        learn: (transitions) => {
          for (const { reward, memo } of transitions) {
            const advantage = Math.sign(reward - state.average);
            const step = (memo ?? []) as number[];
            state = {
              ...state,
              average: state.average + 0.1 * (reward - state.average),
              middle: state.middle.map((m, i) => within(m + 0.1 * advantage * (step[i] ?? 0))),
            };
          }
          return undefined;
        },
        cut: () => {},
        save: () => ({ version: 1, state: structuredClone(state) as Json }),
        load: ({ version, state: saved }) => {
          const { middle, average, random } = (saved ?? {}) as Partial<typeof state>;
          if (version !== 1 || middle?.length !== n || average === undefined || random == null) {
            throw new AhsError('AHS_SNAPSHOT_INVALID', 'No snapshot of a climber.');
          }
          state = { middle: [...middle], average, random };
        },
      };
    },
  };
}

describe('agents that keep the laws', () => {
  const discrete = { observationShape: [2], actions: { kind: 'discrete', n: 3 } } as const;
  checkLaws(test, agentLaws({ create: () => bandit(), ...discrete }));
  describe('that never explore', () =>
    checkLaws(test, agentLaws({ create: () => bandit({ epsilon: 0 }), ...discrete })));
  describe('that see a window', () =>
    checkLaws(
      test,
      agentLaws({
        create: () => bandit(),
        observationShape: [4, 2],
        actions: { kind: 'discrete', n: 1 },
      }),
    ));
  checkLaws(
    test,
    agentLaws({
      create: climber,
      observationShape: [1],
      actions: { kind: 'continuous', n: 2 },
    }),
  );
});

const check = (name: string, subject: AgentSubject<number>) => {
  const found = agentLaws(subject).find((law) => law.name.startsWith(`${name}:`));
  expect(found).toBeDefined();
  return () => found?.check();
};

describe('each law catches its violator', () => {
  for (const [name, subject] of Object.entries(agentViolators)) {
    test(name, () => {
      expect(check(name, subject)).toThrow(
        expect.objectContaining({ code: 'AHS_LAW_BROKEN' }) as Error,
      );
    });
  }

  test('and there is one for each law', () => {
    const [violator] = Object.values(agentViolators);
    expect(
      agentLaws(violator as AgentSubject<number>)
        .map(({ name }) => name.split(':')[0])
        .sort(),
    ).toEqual(Object.keys(agentViolators).sort());
  });
});

describe('the laws also catch', () => {
  const changedBandit = (change: (agent: Agent<number>) => Partial<Agent<number>>) => ({
    observationShape: [2],
    actions: { kind: 'discrete', n: 3 } as const,
    create: (): AgentFactory<number> => ({
      ...bandit(),
      create: (context) => {
        const agent = bandit().create(context);
        return { ...agent, ...change(agent) };
      },
    }),
  });

  test('an agent that keeps the array it was given', () => {
    const subject = changedBandit((agent) => {
      let kept: Float32Array | undefined;
      return {
        act: (observations, request) => {
          const before = kept?.[0] ?? 0;
          kept = observations[0];
          return agent
            .act(observations, request)
            .map((act) => ({ ...act, reason: `after ${before}` }));
        },
      };
    });
    expect(check('isolation', subject)).toThrow(/arrays again that it was given/);
  });

  test('an agent that loads into what it was handed', () => {
    const subject = changedBandit((agent) => {
      let loaded: Float64Array | undefined;
      return {
        load: (snapshot) => {
          agent.load(snapshot);
          loaded = snapshot.tensors?.means?.data as Float64Array;
        },
        act: (observations, request) =>
          agent
            .act(observations, request)
            .map((act) => (loaded === undefined ? act : { ...act, reason: `${loaded[0] === 1}` })),
      };
    });
    expect(check('isolation', subject)).toThrow(/tensors overwritten/);
  });

  test('an agent that takes half of a foreign snapshot', () => {
    const subject = changedBandit((agent) => ({
      load: (snapshot) => {
        const own = agent.save();
        const means = snapshot.tensors?.means;
        if (means?.data.length === 3) {
          agent.load({
            ...own,
            tensors: { ...own.tensors, means: { ...means, data: means.data.map((m) => m + 1) } },
          } as never);
        }
        agent.load(snapshot);
      },
    }));
    expect(check('refusal', subject)).toThrow(/was refused, and changed the agent/);
  });

  test('an agent whose random stream is left out of what it saves', () => {
    const subject = changedBandit((agent) => {
      let draws = 0;
      return {
        act: (observations, request) => {
          if (request.explore) draws += 1;
          return agent.act(observations, request).map((act) => ({ ...act, memo: draws }));
        },
      };
    });
    expect(check('resume', subject)).toThrow(/stopped before round 1/);
  });
});
