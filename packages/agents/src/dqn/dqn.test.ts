import { type Agent, AhsError, createRng, type Transition } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dqn } from './dqn.js';
import type { DqnOptions } from './options.js';
import { dqnPolicy } from './policy.js';

const features = 3;
const actions = 4;

const small: DqnOptions = {
  network: { hidden: [8] },
  replay: { capacity: 32, batchSize: 8, learningStarts: 4 },
  training: { gradientSteps: 2 },
};

function create(options: DqnOptions = small, seed = 1): Agent<number> {
  return dqn(options).create({
    observationShape: [features],
    actions: { kind: 'discrete', n: actions },
    rng: createRng(seed),
  });
}

function observations(count: number, seed: number): Float32Array[] {
  const rng = createRng(seed);
  return Array.from({ length: count }, () =>
    Float32Array.from({ length: features }, () => rng.normal()),
  );
}

function transitions(count: number, seed = 2): Transition<number>[] {
  const rng = createRng(seed);
  const seen = observations(count + 1, seed);
  return Array.from({ length: count }, (_, i) => ({
    stream: rng.integer(2),
    observation: seen[i] as Float32Array,
    action: rng.integer(actions),
    reward: rng.normal(),
    next: seen[i + 1] as Float32Array,
    terminated: rng.uniform() < 0.1,
    truncated: rng.uniform() < 0.1,
  }));
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (thrown) {
    return thrown instanceof AhsError ? thrown.code : String(thrown);
  }
  return undefined;
}

describe('a request to act', () => {
  const mask = fc
    .uint8Array({ minLength: actions, maxLength: actions, max: 1 })
    .filter((allowed) => allowed.some((allow) => allow === 1));

  it('never gets an action that its mask forbids', () => {
    const agents = [
      create(),
      create({ ...small, exploration: { from: 1, to: 1, sticky: 1 } }),
      create({ ...small, exploration: { from: 0.5, to: 0.5, sticky: 0.5 } }),
    ];
    fc.assert(
      fc.property(
        fc.array(mask, { minLength: 1, maxLength: 11 }),
        fc.boolean(),
        fc.nat(),
        (masks, explore, seed) => {
          for (const agent of agents) {
            const acts = agent.act(observations(masks.length, seed), { explore, masks });
            expect(acts).toHaveLength(masks.length);
            acts.forEach(({ action }, row) => {
              expect(masks[row]?.[action]).toBe(1);
            });
          }
        },
      ),
    );
  });

  it('says why: greedy, explored or repeated', () => {
    const agent = create({ ...small, exploration: { from: 0.5, to: 0.5, sticky: 0.5 } });
    const [observation] = observations(1, 3) as [Float32Array];
    const [greedy] = agent.act([observation], { explore: false });
    expect(greedy?.reason).toBe('greedy');
    const counts: Record<string, number> = { greedy: 0, explored: 0, repeated: 0 };
    let last: number | undefined;
    for (let i = 0; i < 4000; i++) {
      const [act] = agent.act([observation], { explore: true });
      const reason = act?.reason ?? '';
      counts[reason] = (counts[reason] ?? 0) + 1;
      if (reason === 'greedy') expect(act?.action).toBe(greedy?.action);
      if (reason === 'repeated') expect(act?.action).toBe(last);
      last = act?.action;
    }
    expect(Object.keys(counts)).toHaveLength(3);
    expect(counts.greedy).toBeGreaterThan(1850);
    expect(counts.greedy).toBeLessThan(2150);
    expect(counts.explored).toBeGreaterThan(880);
    expect(counts.explored).toBeLessThan(1120);
  });

  it('repeats no action from before a cut, on that stream alone', () => {
    // Whatever explores repeats, wherever there is something to repeat.
    const sticky = { ...small, exploration: { from: 1, to: 1, sticky: 1 } };
    const reasons = (agent: Agent<number>, rows = 2) =>
      agent.act(observations(rows, 3), { explore: true }).map(({ reason }) => reason);
    const agent = create(sticky);
    expect(reasons(agent)).toEqual(['explored', 'explored']);
    expect(reasons(agent)).toEqual(['repeated', 'repeated']);
    agent.cut(0);
    // A stream that never acted has nothing to forget.
    for (const stream of [7, -1]) agent.cut(stream);
    const saved = agent.save();
    expect(reasons(agent)).toEqual(['explored', 'repeated']);
    expect(reasons(agent)).toEqual(['repeated', 'repeated']);

    // A cut is saved, and what a new run starts from can be cut too.
    const restored = create(sticky, 2);
    restored.load(saved);
    expect(reasons(restored)).toEqual(['explored', 'repeated']);
    const next = create(sticky, 2);
    next.load(agent.save());
    next.cut(0);
    expect(reasons(next, 1)).toEqual(['explored']);
    const deployed = create(sticky, 2);
    deployed.load(dqnPolicy(agent.save()));
    expect(reasons(deployed)).toEqual(['explored', 'explored']);
  });

  it('explores less and less', () => {
    const agent = create({ ...small, exploration: { from: 1, to: 0, decisions: 1000, sticky: 0 } });
    const exploring = Array.from({ length: 1200 }, () =>
      agent.act(observations(1, 3), { explore: true })[0]?.reason === 'explored' ? 1 : 0,
    );
    const share = (from: number, to: number): number =>
      exploring.slice(from, to).reduce((sum: number, one) => sum + one, 0) / (to - from);
    expect(share(0, 250)).toBeCloseTo(0.875, 1);
    expect(share(750, 1000)).toBeCloseTo(0.125, 1);
    expect(share(1000, 1200)).toBe(0);
  });

  it('leaves no trace when it does not explore', () => {
    const agent = create();
    agent.learn(transitions(20));
    const before = agent.save();
    agent.act(observations(20, 4), { explore: false });
    expect(agent.save()).toEqual(before);
  });

  it('gives each of many observations the action it would get alone', () => {
    const agent = create();
    const many = observations(21, 5);
    const together = agent.act(many, { explore: false });
    const alone = many.flatMap((observation) => agent.act([observation], { explore: false }));
    expect(together).toEqual(alone);
    expect(new Set(alone.map(({ action }) => action)).size).toBeGreaterThan(1);
  });
});

describe('learning', () => {
  it('does not depend on how experience is parcelled', () => {
    const [whole, parcelled] = [create(), create()];
    const experience = transitions(40);
    whole.learn(experience);
    for (const transition of experience) parcelled.learn([transition]);
    expect(parcelled.save()).toEqual(whole.save());
  });

  it('waits for enough experience and follows its frequency', () => {
    const agent = create({
      ...small,
      replay: { capacity: 32, batchSize: 8, learningStarts: 10 },
      returns: { steps: 1 },
      training: { frequency: 4, gradientSteps: 3 },
    });
    const updates = transitions(20).map((transition) => agent.learn([transition])?.updates);
    const trained = updates.flatMap((count, i) => (count === undefined ? [] : [[i + 1, count]]));
    expect(trained).toEqual([
      [12, 3],
      [16, 6],
      [20, 9],
    ]);
  });

  it('copies the weights to a hard target at every so many transitions, and moves a soft one always', () => {
    const weights = (agent: Agent<number>, of: string): Float32Array =>
      agent.save().tensors?.[`${of}/dense1/kernel`]?.data as Float32Array;
    const training = { gradientSteps: 1 };
    const returns = { steps: 1 };
    const hard = create({ ...small, training, returns, target: { every: 3 } });
    const soft = create({ ...small, training, returns, target: { polyak: 0.25 } });
    const initial = weights(hard, 'target');
    const experience = transitions(12);
    hard.learn(experience.slice(0, 5));
    expect(weights(hard, 'target')).toEqual(initial);
    const fifth = weights(hard, 'online');
    expect(fifth).not.toEqual(initial);
    // The copy comes before the updates for the same transition.
    hard.learn(experience.slice(5, 6));
    expect(weights(hard, 'target')).toEqual(fifth);
    expect(weights(hard, 'online')).not.toEqual(fifth);

    soft.learn(experience.slice(0, 5));
    const online = weights(soft, 'online');
    weights(soft, 'target').forEach((weight, i) => {
      const from = initial[i] as number;
      expect(weight).toBeCloseTo(from + 0.25 * ((online[i] as number) - from), 6);
    });
  });

  it('stops with a coded error before it spoils the weights', () => {
    const agent = create({ ...small, returns: { steps: 1 }, replay: { learningStarts: 0 } });
    const [first] = transitions(1) as [Transition<number>];
    const before = agent.save().tensors?.['online/dense1/kernel'];
    const huge = new Float32Array(features).fill(3e38);
    expect(codeOf(() => agent.learn([{ ...first, observation: huge, terminated: true }]))).toBe(
      'AHS_AGENT_DIVERGED',
    );
    expect(agent.save().tensors?.['online/dense1/kernel']).toEqual(before);
  });

  it('takes all of a batch of experience or none of it', () => {
    const agent = create();
    const [good] = transitions(1) as [Transition<number>];
    const before = agent.save();
    const flawed: Partial<Transition<number>>[] = [
      { action: actions },
      { action: 0.5 },
      { reward: Number.NaN },
      { reward: 1e39 },
      { observation: new Float32Array(features + 1) },
      { next: Float32Array.of(0, Number.POSITIVE_INFINITY, 0), terminated: false },
      { nextMask: new Uint8Array(actions), terminated: false },
      { nextMask: new Uint8Array(1).fill(1), terminated: false },
      { stream: 0.5 },
    ];
    for (const flaw of flawed) {
      expect(codeOf(() => agent.learn([good, { ...good, ...flaw }]))).toBe(
        'AHS_TRANSITION_INVALID',
      );
    }
    expect(agent.save()).toEqual(before);
  });
});

describe('what cannot be is refused', () => {
  it('in options, by name', () => {
    const wrong: [DqnOptions, string][] = [
      [{ exploration: { from: 2 } }, 'exploration.from'],
      [{ network: { hidden: [0] } }, 'network.hidden.0'],
      [{ target: { polyak: 0.1, every: 3 } }, 'target'],
      [
        { optimizer: { learningRate: { kind: 'geometric', from: 1, to: 0, transitions: 9 } } },
        'rate',
      ],
      [{ replay: { prioritised: { alpha: 2 } } }, 'replay.prioritised.alpha'],
      [{ returns: { clip: 0 } }, 'returns.clip'],
      [{ training: { gradientSteps: -2 } }, 'training.gradientSteps'],
      [{ returns: { steps: 0 } }, 'returns.steps'],
      [{ optimiser: {} } as DqnOptions, 'optimiser'],
    ];
    for (const [options, name] of wrong) {
      expect(codeOf(() => dqn(options))).toBe('AHS_AGENT_OPTIONS_INVALID');
      expect(() => dqn(options)).toThrow(name);
    }
  });

  it('in what it is made for', () => {
    const rng = createRng(1);
    const discrete = { kind: 'discrete', n: 2 } as const;
    const make = (options: DqnOptions, context: { shape: number[]; continuous?: boolean }) => () =>
      dqn(options).create({
        observationShape: context.shape,
        actions: context.continuous === true ? { kind: 'continuous', n: 2 } : discrete,
        rng,
      });
    const convolved = { network: { conv1d: { filters: 2, width: 3 } } };
    expect(codeOf(make({}, { shape: [3], continuous: true }))).toBe('AHS_ACTION_SPACE_UNSUPPORTED');
    expect(codeOf(make({}, { shape: [] }))).toBe('AHS_OBSERVATION_SHAPE_UNSUPPORTED');
    expect(codeOf(make({}, { shape: [2, 3, 4] }))).toBe('AHS_OBSERVATION_SHAPE_UNSUPPORTED');
    expect(codeOf(make(convolved, { shape: [3] }))).toBe('AHS_OBSERVATION_SHAPE_UNSUPPORTED');
    expect(codeOf(make(convolved, { shape: [4, 3] }))).toBeUndefined();
  });

  it('in what it is asked', () => {
    const agent = create();
    const [observation] = observations(1, 1) as [Float32Array];
    const ask = (seen: Float32Array, masks?: Uint8Array[]) => () =>
      agent.act([seen], { explore: true, ...(masks === undefined ? {} : { masks }) });
    expect(codeOf(ask(observation.slice(1)))).toBe('AHS_OBSERVATION_INVALID');
    expect(codeOf(ask(Float32Array.of(0, Number.NaN, 0)))).toBe('AHS_OBSERVATION_INVALID');
    expect(codeOf(ask(observation, []))).toBe('AHS_OBSERVATION_INVALID');
    expect(codeOf(ask(observation, [new Uint8Array(actions)]))).toBe('AHS_OBSERVATION_INVALID');
    expect(codeOf(ask(observation, [new Uint8Array(3).fill(1)]))).toBe('AHS_OBSERVATION_INVALID');
  });
});

describe('the factory', () => {
  it('makes agents that share nothing and depend on their seed alone', () => {
    const factory = dqn(small);
    const make = (seed: number): Agent<number> =>
      factory.create({
        observationShape: [features],
        actions: { kind: 'discrete', n: actions },
        rng: createRng(seed),
      });
    const [one, same, other] = [make(1), make(1), make(2)];
    one.learn(transitions(20));
    expect(same.save()).toEqual(make(1).save());
    expect(same.save()).not.toEqual(one.save());
    expect(other.save()).not.toEqual(same.save());
  });

  it('tells its whole configuration, from which it can be made again', () => {
    const { kind, ...config } = dqn(small).config as { kind: string };
    expect(kind).toBe('dqn');
    expect(config).toMatchObject({ target: { double: true, polyak: 0.02 }, returns: { steps: 3 } });
    expect(dqn(config).config).toEqual(dqn(small).config);
  });
});
