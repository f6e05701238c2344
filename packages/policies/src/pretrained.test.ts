import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromPolicy } from '@ahs/agents';
import { type AgentFactory, createRng, float, type Json } from '@ahs/core';
import { checkLaws, schedulerLaws } from '@ahs/core/testing';
import { describe, expect, test } from 'vitest';
import { blindTo } from './blind-to.js';
import { policyAdapter } from './corrected-base.js';
import { embedded } from './embedded.js';
import { policiesPlugin } from './plugin.js';
import {
  loadPolicy,
  neutralAction,
  policyFor,
  policyNames,
  pretrainedScheduler,
} from './pretrained.js';

const folder = fileURLToPath(new URL('../policies/', import.meta.url));
const run = { epochs: 8, learningRate: 0.05 };
const specs = { beta: float(0, 1), learningRate: float(1e-6, 1, { scale: 'log' }) };

describe('the shipped policies', () => {
  test('are those in the folder, bit for bit, with their cards', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.safetensors'));
    expect(files.map((file) => file.replace('.safetensors', '')).sort()).toEqual(
      [...policyNames].sort(),
    );
    for (const [name, { card, safetensors }] of Object.entries(embedded)) {
      expect(readFileSync(`${folder}${name}.safetensors`).toString('base64')).toBe(safetensors);
      expect(JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'))).toEqual(card);
      expect(card.name).toBe(name);
    }
  });

  test('are for β, for the learning rate, and for both, one of each preferred', () => {
    for (const controls of [
      ['beta'],
      ['learningRate'],
      ['beta', 'learningRate'],
      ['learningRate', 'beta'],
    ]) {
      const { card } = policyFor(controls);
      expect(card.preferred).toBe(true);
      expect(policyFor(controls, card.name).card).toBe(card);
      const same = policyNames.filter((name) => {
        const other = loadPolicy(name).card;
        return [...other.controls].sort().join() === [...controls].sort().join() && other.preferred;
      });
      expect(same).toEqual([card.name]);
    }
  });

  test('the mean of the evolved has the mean of their weights, and acts wherever one of them does', () => {
    const recipe = 'beta-learning-rate-cma-es-rise';
    const mean = loadPolicy(`${recipe}-mean`);
    const members = ['s31', 's32', 's33'].map((seed) => loadPolicy(`${recipe}-${seed}`));
    const weightsOf = ({ policy }: typeof mean) => [...(policy.tensors?.parameters?.data ?? [])];
    expect(weightsOf(mean)).toHaveLength(6);
    for (const [at, weight] of weightsOf(mean).entries()) {
      const sum = members.reduce(
        (total, member) => total + (weightsOf(member)[at] ?? Number.NaN),
        0,
      );
      expect(weight).toBeCloseTo(sum / members.length, 12);
    }
    for (const [feature, range] of Object.entries(mean.card.features)) {
      const ranges = members.map(({ card }) => card.features[feature]);
      expect(range.min).toBe(Math.min(...ranges.map((one) => one?.min ?? Number.NaN)));
      expect(range.max).toBe(Math.max(...ranges.map((one) => one?.max ?? Number.NaN)));
    }
    expect(mean.card.limits.join(' ')).toContain('runs of 29 to 627 steps');
  });

  test.each(policyNames)(
    '%s fits the adapter, and its card says what it was trained on',
    (name) => {
      const { card, policy } = loadPolicy(name);
      const seen = Object.keys(card.features);
      const { shape } = policyAdapter(card.controls, {
        run,
        actions: card.actions,
        features: seen,
      }).encoder;
      expect((policy.state as { observationShape: unknown }).observationShape).toEqual(shape);
      for (const { min, max } of Object.values(card.features)) expect(min).toBeLessThan(max);
      expect(card.training.runs).toBeGreaterThan(100);
      expect(card.limits.length).toBeGreaterThan(0);
      const where = card.results.length > 0 ? card.results[0]?.regime : card.limits.at(-1);
      expect(where).toMatch(/, clean|docs\/results/);
      expect(card.licence).toBe('Apache-2.0');
    },
  );

  describe.each(policyNames)('%s keeps the laws', (name) =>
    checkLaws(
      test,
      schedulerLaws({
        create: () => pretrainedScheduler(loadPolicy(name), run),
        specs,
        seeds: [1],
      }),
    ),
  );

  test('learn on only where their kind can', () => {
    for (const name of policyNames) {
      const shipped = loadPolicy(name);
      const finetuned = () => pretrainedScheduler(shipped, run, 'finetune');
      const { recipe } = shipped.card.training;
      if (recipe === 'dqn' || recipe === 'ppo')
        expect(finetuned().controls).toEqual(shipped.card.controls);
      else
        expect(finetuned).toThrow(
          expect.objectContaining({ code: 'AHS_FINETUNE_UNSUPPORTED' }) as Error,
        );
    }
  });

  test('do without a feature what they would do where it is 0', () => {
    const [name = ''] = policyNames;
    const { card, policy } = loadPolicy(name);
    const features = Object.keys(card.features);
    const whole = fromPolicy(policy) as AgentFactory<Json>;
    const row = Float32Array.from(features, (_, at) => 0.1 * (at + 1));
    const says = (agent: AgentFactory<Json>, seen: Float32Array) =>
      agent
        .create({
          observationShape: [features.length],
          actions: { kind: 'continuous', n: card.controls.length },
          rng: createRng(1),
        })
        .act([seen], { explore: false })[0]?.action;
    for (const [at, feature] of features.entries()) {
      const without = says(blindTo(whole, features, [feature]), row);
      expect(without).toEqual(says(whole, row.with(at, 0)));
      expect(without).not.toEqual(says(whole, row));
    }
    expect(row[0]).toBeCloseTo(0.1, 6);
    expect(() => blindTo(whole, features, ['colour'])).toThrow(/no feature 'colour'/);
  });

  test('that are not there are refused', () => {
    expect(() => loadPolicy('toString')).toThrow(/There is no shipped policy 'toString'/);
    expect(() => policyFor(['batchSize'])).toThrow(/No shipped policy is for batchSize/);
    const { name } = policyFor(['beta']).card;
    expect(() => policyFor(['learningRate'], name)).toThrow(/is for beta, not learningRate/);
  });

  test('are built from text, with the rate and the epochs of the run', () => {
    const { pretrained } = policiesPlugin.schedulers;
    const build = (...words: readonly string[]) =>
      pretrained.build({ controls: ['beta', 'learningRate'], arguments: words, specs });
    expect(build().controls).toEqual(['beta', 'learningRate']);
    expect(JSON.stringify(build('', '0.1', '12').config)).toContain('"peak":0.1');
    for (const words of [
      ['', 'x'],
      ['', '0.1', '0'],
      ['', '0.1', '5', '0'],
      ['', '0.1', '5', '6', '7'],
    ]) {
      expect(() => build(...words)).toThrow(
        expect.objectContaining({ code: 'AHS_SCHEDULE_INVALID' }) as Error,
      );
    }
  });
});

test('the action that corrects nothing is one of the space', () => {
  const controls = ['beta', 'learningRate'];
  const correction = float(0.2, 5, { scale: 'log' });
  const within = { beta: correction, learningRate: correction };
  for (const actions of ['continuous', 'product', 'factored'] as const) {
    const { decode } = policyAdapter(controls, { run, actions }).actions;
    expect(
      decode(neutralAction({ controls, actions }) as never, { beta: 1, learningRate: 1 }, within),
    ).toEqual({
      beta: 1,
      learningRate: 1,
    });
  }
});
