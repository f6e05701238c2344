import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeSnapshot, type Snapshot } from '@ahs/core';
import { afterEach, describe, expect, it } from 'vitest';
import { type MetaTrainRequest, parseMetaTrainRequest } from '../meta-train-request.js';
import type { Contender } from './contender.js';
import type { MetaResult } from './meta-run.js';
import { type MetaWatch, metaFiles, metaTrain, type runContenders } from './meta-training.js';
import type { Regime } from './regime.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ahs-meta-'));
  folders.push(folder);
  return folder;
};

/** A world in which J is larger the nearer the weights are to .2, and every run is a decision or two long. */
const world: typeof runContenders = async (contenders, regimes) =>
  contenders.map((contender) => regimes.map((regime) => outcomeOf(contender, regime)));

function outcomeOf(contender: Contender, regime: Regime): MetaResult {
  const level = (regime.seed % 100) / 1000;
  // The base is what corrects nothing.
  const weights = 'policy' in contender ? weightsOf(contender.policy) : Array<number>(20).fill(0);
  const distance = weights.reduce((sum, weight) => sum + (weight - 0.2) * (weight - 0.2), 0);
  const observation = Float32Array.from({ length: 10 }, (_, at) => level + at / 10);
  const next = observation.map((value) => value / 2);
  const step = { stream: 0, observation, next, reward: level, terminated: true, truncated: false };
  const experience =
    contender.kind !== 'explorer'
      ? []
      : contender.agent === 'dqn'
        ? [{ ...step, action: regime.seed % 25 }]
        : [
            {
              ...step,
              action: [level, 0],
              memo: { logProbability: -1, value: 0, draw: [level, 0] },
            },
          ];
  return {
    objective: level - distance / 40,
    accuracy: 0.5,
    test: undefined,
    collapsed: false,
    seen: { min: [...observation], max: [...observation] },
    experience,
    milliseconds: 1,
  };
}

function weightsOf({ tensors = {} }: Snapshot): readonly number[] {
  return [...(tensors.parameters?.data ?? [])];
}

const watch = (onGeneration: MetaWatch['onGeneration'] = () => undefined): MetaWatch => ({
  signal: new AbortController().signal,
  onRun: () => undefined,
  onGeneration,
});

const request = (recipe: string, generations: number, more: object = {}): MetaTrainRequest =>
  parseMetaTrainRequest({
    recipe,
    generations: String(generations),
    population: '6',
    regimesPerGeneration: '2',
    ...more,
  });

describe('a meta-training', () => {
  it.each([
    ['cma-es', 4],
    ['cem', 4],
    ['dqn', 2],
    ['ppo', 2],
  ])(
    '%s, killed at any point, ends bit for bit as one that was not',
    async (recipe, generations) => {
      const whole = newFolder();
      const asked = request(recipe, generations, { population: '4' });
      const expected = await metaTrain(asked, whole, watch(), world);
      expect(expected.generations).toHaveLength(generations);
      for (const killedIn of generations > 2 ? [1, 3] : [2]) {
        const folder = newFolder();
        let calls = 0;
        const dying: typeof runContenders = (...args) => {
          calls += 1;
          if (calls === killedIn) throw new Error('killed');
          return world(...args);
        };
        await expect(metaTrain(asked, folder, watch(), dying)).rejects.toThrow('killed');
        // Between a line and its checkpoint it may die as well.
        appendFileSync(join(folder, metaFiles.generations), '{"generation":');
        const resumed = await metaTrain(asked, folder, watch(), world);
        expect(resumed).toEqual(expected);
        expect(encodeSnapshot(resumed.policy)).toEqual(encodeSnapshot(expected.policy));
        for (const file of [metaFiles.checkpoint, metaFiles.generations]) {
          expect(readFileSync(join(folder, file))).toEqual(readFileSync(join(whole, file)));
        }
      }
    },
  );

  it('evolves towards what is better, counts its runs and keeps what was seen', async () => {
    const { policy, generations, runs, features } = await metaTrain(
      request('cma-es', 60),
      newFolder(),
      watch(),
      world,
    );
    const weights = weightsOf(policy);
    expect(weights).toHaveLength(22);
    const distance = weights.reduce((sum, weight) => sum + (weight - 0.2) * (weight - 0.2), 0);
    expect(distance).toBeLessThan(0.2 * 22 * 0.2 * 0.2);
    expect(runs).toBe(60 * 7 * 2);
    expect(generations.map(({ generation }) => generation)).toEqual(
      Array.from({ length: 60 }, (_, at) => at + 1),
    );
    const { progress } = features;
    expect(progress?.min).toBeGreaterThanOrEqual(0);
    expect(progress?.max).toBeLessThan(0.1);
  });

  it('goes on beyond its end as if it had been planned so', async () => {
    const [one, other] = [newFolder(), newFolder()];
    await metaTrain(request('cma-es', 2), one, watch(), world);
    const longer = await metaTrain(request('cma-es', 3, { jobs: '1' }), one, watch(), world);
    expect(longer).toEqual(await metaTrain(request('cma-es', 3), other, watch(), world));
  });

  it('refuses the folder of another one', async () => {
    const folder = newFolder();
    await metaTrain(request('cma-es', 1), folder, watch(), world);
    await expect(
      metaTrain(request('cma-es', 1, { seed: '1' }), folder, watch(), world),
    ).rejects.toMatchObject({ code: 'AHS_RUN_CONFLICT' });
    const learned = newFolder();
    await metaTrain(request('dqn', 1), learned, watch(), world);
    await expect(metaTrain(request('dqn', 2), learned, watch(), world)).rejects.toMatchObject({
      code: 'AHS_RUN_CONFLICT',
    });
  });

  it('runs a layer where it is asked for one', async () => {
    const asked = request('cma-es', 1, { hidden: '3', controls: 'beta' });
    const { policy } = await metaTrain(asked, newFolder(), watch(), world);
    expect(weightsOf(policy)).toHaveLength(3 * 11 + 4);
  });

  it('has weights for the features that it was asked for', async () => {
    const asked = request('cma-es', 1, { features: 'logSteps,progress' });
    const { policy, features } = await metaTrain(asked, newFolder(), watch(), world);
    expect(weightsOf(policy)).toHaveLength(2 * 3);
    expect(Object.keys(features)).toEqual(['logSteps', 'progress']);
  });
});
