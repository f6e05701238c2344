import { float, type Specs } from '@ahs/core';
import { createRegistry } from '@ahs/core/registry';
import { describe, expect, test } from 'vitest';
import { schedulerPlugins } from './index.js';

const registry = createRegistry([schedulerPlugins]);
const specs: Specs = { beta: float(0, 1), learningRate: float(1e-6, 1, { scale: 'log' }) };

describe('schedulerPlugins', () => {
  test('makes each adapter by name, with its options', () => {
    const controls = registry
      .names('adapter')
      .map((name) => [name, registry.adapter(name)().controls]);
    expect(Object.fromEntries(controls)).toEqual({
      batchSize: ['batchSize'],
      beta: ['beta'],
      joint: ['beta', 'learningRate'],
      learningRate: ['learningRate'],
      paper: ['beta'],
    });
    expect(registry.adapter('joint')().actions.space(specs)).toEqual({ kind: 'discrete', n: 9 });
    expect(registry.adapter('joint')({ actions: 'factored' }).actions.space(specs)).toEqual({
      kind: 'multiDiscrete',
      n: [3, 3],
    });
    expect(() => registry.adapter('beta')({ objective: { smoothing: 2 } })).toThrow(/smoothing/);
    expect(registry.adapter('paper')({ actions: 'steps' }).config).toMatchObject({
      actions: 'steps',
    });
  });

  test('makes each controller from text', () => {
    expect(registry.names('scheduler')).toEqual(['gradient', 'pi', 'plateau']);
    const { config } = registry.scheduler('plateau').build({
      controls: ['learningRate'],
      arguments: ['0.1', '0.5', '3'],
      specs,
    });
    expect(config).toMatchObject({ kind: 'plateau', from: 0.1, factor: 0.5, patience: 3 });
  });

  test.each([
    ['plateau', ['learningRate'], ['0.1', '2', '3'], /factor/],
    ['plateau', ['learningRate'], ['7', '0.5', '3'], /7 is no legal learningRate/],
    ['pi', ['beta'], ['3', '0.1'], /beta=pi:<target>:<min>:<max>/],
    ['pi', ['beta'], ['3', '0.1', 'x'], /cannot be read/],
    ['gradient', ['beta', 'learningRate'], ['0', '5', '1'], /one hyperparameter/],
  ])('refuses %s of %j from %j', (name, controls, given, message) => {
    const build = () => registry.scheduler(name).build({ controls, arguments: given, specs });
    expect(build).toThrow(message);
    expect(build).toThrow(expect.objectContaining({ code: 'AHS_SCHEDULE_INVALID' }) as Error);
  });
});
