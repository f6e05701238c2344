import { type ActionSpace, createRng } from '@ahs/core';
import { describe, expect, it } from 'vitest';
import type { Action } from '../policy/action.js';
import { random } from './random.js';

const create = (actions: ActionSpace, seed = 1) =>
  random().create({ observationShape: [2], actions, rng: createRng(seed) });
const here = Float32Array.of(0.25, -1);
const draws = (actions: ActionSpace, count: number, mask?: Uint8Array): readonly Action[] => {
  const agent = create(actions);
  return Array.from({ length: count }, () => {
    const masks = mask === undefined ? {} : { masks: [mask] };
    return agent.act([here], { explore: true, ...masks })[0]?.action as Action;
  });
};

describe('random', () => {
  it('is uniform over what is allowed', () => {
    const counts = [0, 0, 0, 0];
    for (const action of draws({ kind: 'discrete', n: 4 }, 6000, Uint8Array.of(1, 0, 1, 1))) {
      counts[action as number] = (counts[action as number] as number) + 1;
    }
    // Five standard deviations, √(6000·⅓·⅔) ≈ 37.
    expect(counts[1]).toBe(0);
    for (const action of [0, 2, 3]) {
      expect(Math.abs((counts[action] as number) - 2000)).toBeLessThan(185);
    }
  });

  it('draws from each list by itself, and numbers in [-1, 1]', () => {
    const pairs = draws({ kind: 'multiDiscrete', n: [2, 3] }, 600, Uint8Array.of(1, 1, 0, 1, 1));
    expect(new Set(pairs.map(String))).toEqual(new Set(['0,1', '0,2', '1,1', '1,2']));
    const rows = draws({ kind: 'continuous', n: 2 }, 4000, Uint8Array.of(1, 0)) as number[][];
    const first = rows.map(([x = 0]) => x);
    expect(rows.every(([, y]) => y === 0)).toBe(true);
    expect(first.every((x) => Math.abs(x) <= 1)).toBe(true);
    const mean = first.reduce((sum, x) => sum + x, 0) / first.length;
    const variance = first.reduce((sum, x) => sum + x * x, 0) / first.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(variance).toBeCloseTo(1 / 3, 1);
  });

  it('without exploring it depends on the observation and the seed alone, and is uniform over observations', () => {
    const actions = { kind: 'discrete', n: 2 } as const;
    const agent = create(actions);
    const places = Array.from({ length: 1000 }, (_, i) => Float32Array.of(i, -i));
    const once = agent.act(places, { explore: false }).map(({ action }) => action as number);
    agent.act(places, { explore: true });
    expect(agent.act(places, { explore: false }).map(({ action }) => action)).toEqual(once);
    expect(create(actions, 2).act(places, { explore: false })).not.toEqual(once);
    const ones = once.reduce((sum, action) => sum + action, 0);
    expect(Math.abs(ones - 500)).toBeLessThan(80);
  });
});
