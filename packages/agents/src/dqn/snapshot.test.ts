import {
  type Agent,
  AhsError,
  createRng,
  decodeSnapshot,
  encodeSnapshot,
  type Json,
  type Snapshot,
  type SnapshotTensor,
  type Transition,
} from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dqn } from './dqn.js';
import type { DqnOptions } from './options.js';
import { dqnPolicy } from './policy.js';

const shape = [2, 3] as const;
const size = 6;
const actions = 4;

const options: DqnOptions = {
  network: { hidden: [6], conv1d: { filters: 2, width: 3 } },
  replay: { capacity: 12, batchSize: 4, learningStarts: 3 },
  exploration: { decisions: 30 },
  training: { gradientSteps: 1, frequency: 2 },
};

function create(changed: DqnOptions = {}, context: { n?: number; seed?: number } = {}) {
  return dqn({ ...options, ...changed }).create({
    observationShape: shape,
    actions: { kind: 'discrete', n: context.n ?? actions },
    rng: createRng(context.seed ?? 1),
  });
}

/** A small world that the agent changes: its whole trajectory depends on every action. */
function play(agent: Agent<number>, from: number, to: number): string[] {
  const log: string[] = [];
  for (let t = from; t < to; t++) {
    const draw = createRng(t);
    const stream = draw.integer(2);
    const observe = (): Float32Array => Float32Array.from({ length: size }, () => draw.normal());
    const mask = Uint8Array.from({ length: actions }, (_, i) => (i === t % actions ? 0 : 1));
    const observation = observe();
    const [act] = agent.act([observation, observe()], { explore: true, masks: [mask, mask] });
    const transition: Transition<number> = {
      stream,
      observation,
      action: act?.action ?? 0,
      reward: draw.normal() + (act?.action ?? 0),
      next: observe(),
      nextMask: mask,
      terminated: draw.uniform() < 0.1,
      truncated: draw.uniform() < 0.1,
    };
    const stats = agent.learn([transition]);
    if (draw.uniform() < 0.1) agent.cut(stream);
    log.push(JSON.stringify([act, stats]));
  }
  return log;
}

/** What a file brings back. */
function stored(snapshot: Snapshot): Snapshot {
  return decodeSnapshot(encodeSnapshot(snapshot), 'memory');
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (thrown) {
    return thrown instanceof AhsError ? thrown.code : String(thrown);
  }
  return undefined;
}

function withTensor(snapshot: Snapshot, name: string, tensor?: SnapshotTensor): Snapshot {
  const { [name]: _, ...others } = snapshot.tensors ?? {};
  return { ...snapshot, tensors: tensor === undefined ? others : { ...others, [name]: tensor } };
}

/** Copies of a JSON value, each with something else at one place. */
function spoiled(value: Json, path: string): { readonly path: string; readonly state: Json }[] {
  const here = [{ path, state: 'spoiled' as Json }];
  if (typeof value !== 'object' || value === null) return here;
  // What a random stream saves is the stream's own business.
  if (/^\/random\/\w+$/.test(path)) return [{ path, state: null }];
  const isList = Array.isArray(value);
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return [
    ...here,
    ...entries.flatMap(([key, item]) =>
      spoiled(item, `${path}/${key}`).map((inner) => {
        const copy = isList ? [...(value as Json[])] : { ...(value as object) };
        (copy as Record<string, Json>)[key] = inner.state;
        return { path: inner.path, state: copy as Json };
      }),
    ),
  ];
}

describe('a snapshot', () => {
  const straight = create();
  const whole = play(straight, 0, 70);
  const end = straight.save();

  it('continues bit for bit, wherever it was taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 }), (a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const agents = [create(), create({}, { seed: 2 }), create({}, { seed: 3 })] as const;
        const log = play(agents[0], 0, first);
        agents[1].load(stored(agents[0].save()));
        log.push(...play(agents[1], first, second));
        // The third has a life of its own, of which nothing may remain.
        play(agents[2], 5, 25);
        agents[2].load(stored(agents[1].save()));
        log.push(...play(agents[2], second, 70));
        expect(log).toEqual(whole);
        expect(agents[2].save()).toEqual(end);
      }),
      { numRuns: 40 },
    );
  });

  it('shares no memory with the agent', () => {
    const agent = create();
    play(agent, 0, 30);
    const snapshot = agent.save();
    const before = stored(snapshot);
    agent.load(snapshot);
    play(agent, 30, 40);
    expect(snapshot).toEqual(before);

    const after = agent.save();
    const kept = stored(after);
    for (const { data } of Object.values(after.tensors ?? {})) data.fill(1);
    const state = after.state as unknown as Record<string, Record<string, unknown> | null>;
    for (const part of Object.values(state)) {
      if (typeof part === 'object' && part !== null)
        for (const key of Object.keys(part)) part[key] = 1;
    }
    expect(agent.save()).toEqual(kept);
    expect(create().save().state).toMatchObject({ config: { replay: { capacity: 12 } } });
  });

  it('is refused when anything in it is spoiled, and then changes nothing', () => {
    const agent = create({}, { seed: 9 });
    play(agent, 0, 9);
    const before = agent.save();
    const good = stored(end);
    const bad: { readonly path: string; readonly snapshot: Snapshot }[] = [
      { path: 'version', snapshot: { ...good, version: 1 } },
      ...spoiled(good.state, '').map(({ path, state }) => ({
        path,
        snapshot: { ...good, state },
      })),
      ...Object.entries(good.tensors ?? {}).flatMap(([name, tensor]) => {
        const { data } = tensor;
        const nan = data instanceof Float32Array ? data.slice().fill(Number.NaN) : undefined;
        return [
          { path: `${name} missing`, snapshot: withTensor(good, name) },
          {
            path: `${name} reshaped`,
            snapshot: withTensor(good, name, { ...tensor, shape: [1, ...tensor.shape] }),
          },
          {
            path: `${name} of another type`,
            snapshot: withTensor(good, name, { ...tensor, data: Float64Array.from(data) }),
          },
          ...(nan === undefined || nan.length === 0
            ? []
            : [
                { path: `${name} NaN`, snapshot: withTensor(good, name, { ...tensor, data: nan }) },
              ]),
        ];
      }),
    ];
    expect(bad.length).toBeGreaterThan(100);
    for (const { path, snapshot } of bad) {
      expect(
        codeOf(() => agent.load(snapshot)),
        path,
      ).toBe('AHS_SNAPSHOT_INVALID');
    }
    expect(agent.save()).toEqual(before);
    agent.load(good);
    expect(agent.save()).toEqual(end);
  });

  it('is refused by an agent of other settings, by name', () => {
    const others: [Agent<number>, string][] = [
      [create({ returns: { discount: 0.5 } }), 'returns'],
      [create({ replay: { ...options.replay, capacity: 13 } }), 'replay'],
      [create({}, { n: 5 }), 'actions'],
    ];
    for (const [agent, name] of others) {
      expect(codeOf(() => agent.load(end))).toBe('AHS_SNAPSHOT_INVALID');
      expect(() => agent.load(end)).toThrow(name);
    }
  });

  it('is refused when its content contradicts itself', () => {
    const masks = end.tensors?.['replay/nextMasks'] as SnapshotTensor;
    const replayed = end.tensors?.['replay/actions'] as SnapshotTensor;
    const discounts = end.tensors?.['replay/discounts'] as SnapshotTensor;
    const annuities = end.tensors?.['replay/annuities'] as SnapshotTensor;
    const agent = create({}, { seed: 9 });
    play(agent, 0, 9);
    const before = agent.save();
    for (const [name, tensor, value] of [
      ['replay/nextMasks', masks, 0],
      ['replay/actions', replayed, actions],
      ['replay/discounts', discounts, 1.5],
      ['replay/annuities', annuities, -1],
      ...Object.entries(end.tensors ?? {}).flatMap(([tensorName, tensor]) =>
        tensorName.startsWith('adam/second/') ? [[tensorName, tensor, -1] as const] : [],
      ),
      ['replay/unknown', discounts, 0],
    ] as const) {
      const data = tensor.data.slice();
      data.fill(value);
      const snapshot = withTensor(end, name, { ...tensor, data });
      expect(
        codeOf(() => agent.load(snapshot)),
        name,
      ).toBe('AHS_SNAPSHOT_INVALID');
    }
    const state = end.state as { readonly [key: string]: Json };
    const misplaced = { ...end, state: { ...state, replay: { size: 12, position: 12 } } };
    expect(codeOf(() => agent.load(misplaced))).toBe('AHS_SNAPSHOT_INVALID');
    expect(agent.save()).toEqual(before);
  });
});

describe('a policy', () => {
  const trained = create();
  play(trained, 0, 60);
  const policy = dqnPolicy(trained.save());
  const seen = Array.from({ length: 40 }, (_, i) => {
    const rng = createRng(i);
    return Float32Array.from({ length: size }, () => rng.normal());
  });
  const choices = (agent: Agent<number>): number[] =>
    agent.act(seen, { explore: false }).map(({ action }) => action);

  it('acts as its agent does, with other training settings too', () => {
    const other = create({ returns: { discount: 0.5 }, replay: { capacity: 99 } }, { seed: 5 });
    expect(choices(other)).not.toEqual(choices(trained));
    other.load(stored(policy));
    expect(choices(other)).toEqual(choices(trained));
  });

  it('starts afresh: nothing is left of training, neither the donor’s nor the taker’s', () => {
    const [fresh, lived] = [create(), create()];
    play(lived, 0, 30);
    fresh.load(policy);
    lived.load(policy);
    expect(lived.save()).toEqual(fresh.save());
    expect(fresh.save().state).toMatchObject({
      counts: { decisions: 0, transitions: 0, updates: 0 },
      replay: { size: 0 },
      windows: [],
    });
    expect(play(lived, 0, 30)).toEqual(play(fresh, 0, 30));
  });

  it('holds only what acting needs', () => {
    const names = Object.keys(policy.tensors ?? {});
    expect(names.every((name) => name.startsWith('online/'))).toBe(true);
    expect(policy.state).toEqual({
      kind: 'dqn',
      content: 'policy',
      network: { hidden: [6], conv1d: { filters: 2, width: 3 }, dueling: false },
      observationShape: [2, 3],
      actions: 4,
      normaliser: null,
    });
    expect(dqnPolicy(policy)).toEqual(policy);
  });

  it('is refused by an agent with another network or for something else', () => {
    const fits = create();
    const before = fits.save();
    const name = 'online/conv1d1/kernel';
    const kernel = policy.tensors?.[name] as SnapshotTensor;
    const nan = { ...kernel, data: kernel.data.slice().fill(Number.NaN) };
    const flat = dqn({ network: { hidden: [6] } }).create({
      observationShape: [6],
      actions: { kind: 'discrete', n: actions },
      rng: createRng(1),
    });
    for (const [agent, snapshot] of [
      [create({ network: { hidden: [6] } }), policy],
      [create({}, { n: 5 }), policy],
      [flat, policy],
      [fits, withTensor(policy, name)],
      [fits, withTensor(policy, name, nan)],
      [fits, { ...policy, version: 7 }],
      [fits, { ...policy, state: { ...(policy.state as object), kind: 'ppo' } }],
    ] as [Agent<number>, Snapshot][]) {
      expect(codeOf(() => agent.load(snapshot))).toBe('AHS_POLICY_INVALID');
    }
    expect(fits.save()).toEqual(before);
  });

  it('cannot be made of anything else', () => {
    for (const foreign of [null, {}, { kind: 'ppo', content: 'agent' }, [1]] as Json[]) {
      expect(codeOf(() => dqnPolicy({ version: 1, state: foreign }))).toBe('AHS_SNAPSHOT_INVALID');
    }
  });
});
