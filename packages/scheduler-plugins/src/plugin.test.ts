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
    expect(registry.names('scheduler')).toEqual([
      'gradient-beta',
      'hypergradient',
      'pi',
      'plateau',
      'rise',
    ]);
    const { config } = registry.scheduler('plateau').build({
      controls: ['learningRate'],
      arguments: ['0.1', '0.5', '3'],
      specs,
    });
    expect(config).toMatchObject({ kind: 'plateau', from: 0.1, factor: 0.5, patience: 3 });
  });

  test.each([
    ['plateau', 'learningRate', [], { kind: 'plateau', from: 0.05, factor: 0.1, patience: 10 }],
    ['plateau', 'learningRate', ['0.2'], { from: 0.2, factor: 0.1, patience: 10 }],
    ['plateau', 'learningRate', ['0.2', '0.5'], { from: 0.2, factor: 0.5, patience: 10 }],
    ['pi', 'beta', ['3'], { kind: 'pi', target: 3, bounds: { min: 0, max: 1 } }],
    ['pi', 'beta', ['3', '0.1'], { target: 3, bounds: { min: 0.1, max: 1 } }],
    ['pi', 'beta', ['3'], { proportional: 0.01, integral: 1e-4 }],
    ['pi', 'beta', ['3', '0', '1', '0.5'], { proportional: 0.005, integral: 5e-5 }],
    ['pi', 'learningRate', ['3'], { bounds: { min: 1e-6, max: 1 } }],
    ['gradient-beta', 'beta', [], { kind: 'gradientBeta', from: 1e-3, target: 5 }],
    ['gradient-beta', 'beta', ['0', '2', '0.3'], { target: 2, bounds: { min: 0, max: 0.3 } }],
    ['gradient-beta', 'beta', ['0', '2', '0.3', '1e-6'], { target: 2, stepSize: 1e-6 }],
    ['hypergradient', 'learningRate', [], { kind: 'hypergradient', from: 0.05, stepSize: 0.02 }],
    ['hypergradient', 'learningRate', ['0.1', '0.01'], { from: 0.1, stepSize: 0.01 }],
    ['rise', 'beta', ['0.001', '0.03'], { kind: 'informationCeiling', share: 1, min: 0.001 }],
    ['rise', 'beta', ['0.001', '0.03', '0.8'], { share: 0.8 }],
  ])('%s of %s from %j starts where it is told, or where things stand', (...asked) => {
    const [name, hyperparameter, given, expected] = asked;
    const { config } = registry.scheduler(name).build({
      controls: [hyperparameter],
      arguments: given,
      specs,
      initial: { beta: 1e-3, learningRate: 0.05 },
    });
    expect(config).toMatchObject(expected);
  });

  test.each([
    ['plateau', ['learningRate'], ['0.1', '2', '3'], /factor/],
    ['plateau', ['learningRate'], ['7', '0.5', '3'], /7 is no legal learningRate/],
    ['pi', ['beta'], [], /beta=pi:<target>\[:<min>\]\[:<max>\]/],
    ['pi', ['beta'], ['3', '0.5', '0.1'], /min must be below max/],
    ['plateau', ['beta'], [], /where it starts/],
    ['hypergradient', ['beta'], ['0.1'], /Write learningRate=hypergradient/],
    ['hypergradient', ['learningRate'], ['0.1', '-1'], /stepSize/],
    ['pi', ['beta'], ['3', '0.1', 'x'], /cannot be read/],
    ['pi', ['beta'], ['3', '0.1', '1', '-1'], /proportional/],
    ['gradient-beta', ['beta'], ['0', '5', '1', '0'], /stepSize/],
    ['rise', ['learningRate'], ['0.01', '0.1'], /Write beta=rise/],
    ['rise', ['beta'], ['0.01'], /cannot be read/],
    ['rise', ['beta'], ['0.001', '0.03', '0'], /share/],
    ['gradient-beta', ['beta', 'learningRate'], ['0', '5', '1'], /one hyperparameter/],
  ])('refuses %s of %j from %j', (name, controls, given, message) => {
    const build = () => registry.scheduler(name).build({ controls, arguments: given, specs });
    expect(build).toThrow(message);
    expect(build).toThrow(expect.objectContaining({ code: 'AHS_SCHEDULE_INVALID' }) as Error);
  });
});
