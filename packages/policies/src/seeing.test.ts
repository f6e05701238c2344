import { float, type HostEvent, type Json } from '@ahs/core';
import { adapterLaws, checkLaws } from '@ahs/core/testing';
import { describe, expect, test } from 'vitest';
import { policyAdapter } from './corrected-base.js';

const controls = ['beta', 'learningRate'];
const run = { epochs: 16, learningRate: 0.1 };
const names = ['logRate', 'progress', 'accuracy'];
const create = (seen?: readonly string[]) =>
  policyAdapter(controls, { run, ...(seen === undefined ? {} : { features: seen }) });
const correction = float(0.2, 5, { scale: 'log' });

describe('a policy that sees some features', () => {
  checkLaws(
    test,
    adapterLaws<Json>({
      create: () => create(names) as never,
      specs: { beta: correction, learningRate: correction },
    }),
  );

  test('sees them as they are among all, in the order of the names', () => {
    const event: HostEvent = {
      type: 'eval.end',
      clock: { epoch: 3, step: 30, progress: 0.25 },
      metrics: { accuracy: 0.7, kl: 12, sparsity: 0.4 },
    };
    const rowOf = ({ encoder }: ReturnType<typeof create>) => {
      const observation = { report: 0, event, values: {}, outcomes: {} };
      const state = encoder.next(encoder.init({}), observation);
      const { vector } = encoder.encode(state, observation);
      return Object.fromEntries(encoder.features.map((name, at) => [name, vector[at]]));
    };
    const all = rowOf(create());
    const some = rowOf(create(names));
    expect(Object.keys(some)).toEqual(names);
    expect(some).toEqual(Object.fromEntries(names.map((name) => [name, all[name]])));
    expect(some.logRate).toBeCloseTo(Math.log(2), 6);
  });

  test('is refused what there is not', () => {
    expect(() => create(['colour'])).toThrow(/no feature 'colour'/);
    expect(() => create([])).toThrow(/must see something/);
    expect(() => create(['progress', 'progress'])).toThrow(/'progress' is named twice/);
  });
});
