import {
  type ActionSpace,
  type Agent,
  AhsError,
  createRng,
  decodeSnapshot,
  encodeSnapshot,
  stringifyExact,
} from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PpoAction } from './distribution.js';
import type { PpoOptions } from './options.js';
import { ppoPolicy } from './policy.js';
import { ppo } from './ppo.js';
import { create, play, small, spaces, variants } from './world.test.support.js';

describe('a PPO’s snapshot', () => {
  it('goes on bit for bit from anywhere, in the middle of a rollout too', () => {
    const options = variants['shared, ReLU, normalised, scheduled, clipped, stopped'] ?? {};
    fc.assert(
      fc.property(fc.nat(60), fc.nat(40), fc.boolean(), (stop, more, plain) => {
        const chosen = plain ? small : options;
        const agent = create(chosen);
        play(agent, stop);
        const heir = create(chosen, 99);
        heir.load(decodeSnapshot(encodeSnapshot(agent.save()), 'a checkpoint'));
        expect(stringifyExact(play(heir, more, stop).map((stats) => stats ?? null))).toBe(
          stringifyExact(play(agent, more, stop).map((stats) => stats ?? null)),
        );
        expect(encodeSnapshot(heir.save())).toEqual(encodeSnapshot(agent.save()));
      }),
      { numRuns: 25 },
    );
  });

  it('is refused where other settings made it, or it cannot be', () => {
    const agent = create(small);
    play(agent, 5);
    const saved = agent.save();
    expect(() => create({ ...small, returns: { lambda: 0.5 } }).load(saved)).toThrow(
      /its returns is/,
    );
    expect(() =>
      agent.load({
        ...saved,
        tensors: {
          ...saved.tensors,
          'rollout/draws': { shape: [5, 1], data: new Float64Array(5).fill(2) },
        },
      }),
    ).toThrow(/row 0 of its rollout cannot be/);
    expect(() =>
      agent.load({ ...saved, state: { ...(saved.state as object), rollout: { count: 12 } } }),
    ).toThrow(/its rollout of 12 holds 12/);
  });

  it('is refused with a moment that cannot be or a tensor that is unknown, and changes nothing', () => {
    const agent = create(small);
    play(agent, 30);
    const good = agent.save();
    const tensors = Object.entries(good.tensors ?? {});
    const seconds = tensors.filter(([name]) => name.startsWith('adam/second/'));
    expect(seconds.length).toBeGreaterThan(0);
    for (const [name, { shape, data }] of [
      ...seconds,
      ...seconds.map(([, tensor]) => ['unknown', tensor] as const),
    ]) {
      const bad = { shape, data: (data as Float32Array).slice().fill(-1) };
      expect(() => agent.load({ ...good, tensors: { ...good.tensors, [name]: bad } })).toThrow(
        expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }) as Error,
      );
    }
    expect(agent.save()).toEqual(good);
  });
});

describe('a policy', () => {
  const played = (actions: ActionSpace, options: PpoOptions): Agent<PpoAction> => {
    const agent = ppo(options).create({ observationShape: [4], actions, rng: createRng(5) });
    const rng = createRng(6);
    for (let t = 0; t < 30; t++) {
      const observation = Float32Array.from({ length: 4 }, () => 3 + rng.normal());
      const [act] = agent.act([observation], { explore: true });
      agent.learn([
        {
          stream: 0,
          observation,
          action: act?.action as PpoAction,
          ...(act?.memo === undefined ? {} : { memo: act.memo }),
          reward: rng.normal(),
          next: observation,
          terminated: false,
          truncated: false,
        },
      ]);
    }
    return agent;
  };
  const probes = Array.from({ length: 7 }, (_, i) => Float32Array.of(i, 1, -i / 3, 4));
  const actionsOf = (agent: Agent<PpoAction>) => agent.act(probes, { explore: false });

  for (const actions of spaces) {
    for (const [name, options] of Object.entries(variants)) {
      it(`acts as the agent did whose it is: ${actions.kind}, ${name}`, () => {
        const agent = played(actions, options);
        const policy = decodeSnapshot(encodeSnapshot(ppoPolicy(agent.save())), 'a policy');
        expect(ppoPolicy(policy)).toEqual(policy);
        const heir = ppo({ ...options, optimizer: { learningRate: 1 } }).create({
          observationShape: [4],
          actions,
          rng: createRng(77),
        });
        expect(ppoPolicy(heir.save())).not.toEqual(policy);
        heir.load(policy);
        expect(ppoPolicy(heir.save())).toEqual(policy);
        expect(actionsOf(heir)).toEqual(actionsOf(agent));
      });
    }
  }

  it('is refused when it is foreign, malformed or truncated, and nothing changes', () => {
    const discrete = spaces[0] as ActionSpace;
    const normalised = { ...small, normalisation: { observations: true } };
    const agent = played(discrete, normalised);
    const policy = ppoPolicy(agent.save());
    const state = policy.state as Record<string, never>;
    const before = encodeSnapshot(agent.save());
    const [first = ''] = Object.keys(policy.tensors ?? {});
    for (const foreign of [
      ppoPolicy(played(spaces[1] as ActionSpace, normalised).save()),
      ppoPolicy(played(discrete, small).save()),
      ppoPolicy(played(discrete, { ...normalised, network: { hidden: [9] } }).save()),
      ppoPolicy(
        played(discrete, { ...small, normalisation: { observations: true, clip: 3 } }).save(),
      ),
      { ...policy, version: 9 },
      { ...policy, state: { ...state, kind: 'dqn' } },
      { ...policy, state: { ...state, normalisation: { observations: { count: 1 } } } },
      { ...policy, state: { ...state, extra: 1 } },
      { ...policy, tensors: {} },
      {
        ...policy,
        tensors: {
          ...policy.tensors,
          [first]: { shape: [4, 8], data: new Float32Array(32).fill(Number.NaN) },
        },
      },
    ]) {
      expect(() => agent.load(foreign)).toThrow(
        expect.objectContaining({ code: 'AHS_POLICY_INVALID' }) as Error,
      );
      expect(encodeSnapshot(agent.save())).toEqual(before);
    }
    const bytes = encodeSnapshot(policy);
    expect(() => decodeSnapshot(bytes.subarray(0, bytes.length - 9), 'a cut policy')).toThrow(
      AhsError,
    );
    expect(() => ppoPolicy({ version: 1, state: { kind: 'dqn' } })).toThrow(
      expect.objectContaining({ code: 'AHS_SNAPSHOT_INVALID' }) as Error,
    );
  });
});
