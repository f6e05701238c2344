import { createSession, float, variable } from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { composeRegistry } from './composition.js';
import { planSchedules } from './schedule-plan.js';

const registry = composeRegistry();
const plan = (schedule: string[], more = {}) =>
  planSchedules({ schedule, optimizer: 'sgd', untilConverged: false, ...more }, registry);

describe('a plan of schedules', () => {
  it('keeps β and lets the learning rate fall where nothing is said', () => {
    expect(plan([])).toMatchObject({
      written: { beta: 'fixed:0.001', learningRate: 'cosine:0.05:0.0005' },
      initial: { beta: 0.001, learningRate: 0.05 },
      learned: undefined,
    });
    expect(plan([], { optimizer: 'adam' }).written.learningRate).toBe('cosine:0.001:0.00001');
  });

  it('keeps the learning rate where the length is unknown, and where somebody schedules it', () => {
    expect(plan([], { untilConverged: true }).written.learningRate).toBe('constant:0.05');
    expect(plan(['learningRate=constant:0.1']).written.learningRate).toBe('constant:0.1');
  });

  it('is about what somebody asked for, and about β where nobody did', () => {
    expect(plan([]).scheduled).toEqual(['beta']);
    expect(plan(['learningRate=constant:0.1']).scheduled).toEqual(['learningRate']);
    expect(plan(['batchSize=fixed:32', 'beta=dqn']).scheduled).toEqual(['beta', 'batchSize']);
  });

  it('builds a scheduler for each', () => {
    const schedulers = plan(['beta=dqn']).build({ specs: {}, decisions: 12, mode: 'learn' });
    expect(schedulers.map(({ name }) => name).sort()).toEqual([
      'dqn:beta',
      'schedule:learningRate',
    ]);
  });

  it('asks an agent about whatever an adapter is made for', () => {
    const built = (text: string) =>
      plan([text])
        .build({ specs: {}, decisions: 12, mode: 'learn' })
        .map(({ controls }) => controls.join());
    expect(built('learningRate=dqn')).toEqual(['learningRate']);
    expect(built('beta,learningRate=dqn')).toEqual(['beta,learningRate']);
    expect(built('beta=ppo').sort()).toEqual(['beta', 'learningRate']);
    expect(plan(['beta,learningRate=dqn']).written).toEqual({ 'beta,learningRate': 'dqn' });
  });

  it('moves by 2.5 at most, and lets the guard all the way back within a few steps', () => {
    const { build, rules } = plan(['beta=dqn', 'learningRate=constant:0.05']);
    const specs = { beta: float(0, 1), learningRate: float(1e-6, 1, { scale: 'log' }) };
    const session = createSession({
      metrics: ['loss', 'accuracy', 'nll', 'kl', 'sparsity', 'gradientMagnitude'],
      tunables: {
        beta: variable(specs.beta, 0.3),
        learningRate: variable(specs.learningRate, 0.05),
      },
      schedulers: build({ specs, decisions: 12, mode: 'learn' }),
      rules,
    });
    const steps = 20;
    const clock = (step: number) => ({ epoch: 0, step, progress: step / (2 * steps) });
    const evaluate = (step: number, accuracy: number) =>
      session.report({
        type: 'eval.end',
        clock: clock(step),
        metrics: { accuracy, nll: 1, kl: 1, sparsity: 0, gradientMagnitude: 0.1 },
      }).beta as number;
    session.report({ type: 'run.start', clock: clock(0) });
    evaluate(0, 0.9);
    const betas = [session.values.beta as number, evaluate(1, 0.5)];
    for (let step = 2; step < steps; step += 1) {
      const metrics = { accuracy: 0.5 };
      betas.push(session.report({ type: 'step.end', clock: clock(step), metrics }).beta as number);
    }
    for (const [index, beta] of betas.entries()) {
      if (index === 0) continue;
      expect((betas[index - 1] as number) / beta).toBeLessThanOrEqual(2.5 * (1 + 1e-9));
    }
    // From 0.3: ln(300) / ln(2.5) < 7 moves.
    expect(betas.slice(7)).toEqual(Array(betas.length - 7).fill(0.001));
  });

  it.each([
    ['beta=cyclical', 'AHS_SCHEDULE_UNKNOWN', /cyclical.*linear.*dqn/],
    ['momentum=fixed:0.9', 'AHS_SCHEDULE_UNKNOWN', /momentum.*beta and learningRate/],
    ['beta=joint', 'AHS_SCHEDULE_UNKNOWN', /adapter: name an agent before it, beta=dqn:joint/],
    ['learningRate=dqn:beta', 'AHS_SCHEDULE_INVALID', /beta is no adapter of learningRate/],
    ['learningRate=paper-dqn', 'AHS_SCHEDULE_INVALID', /Write beta=paper-dqn/],
    ['beta=dqn:7', 'AHS_SCHEDULE_INVALID', /beta=dqn:7/],
    ['beta=linear:1', 'AHS_SCHEDULE_INVALID', /linear:<from>:<to>/],
    ['beta=fixed:much', 'AHS_SCHEDULE_INVALID', /fixed:<value>/],
    ['beta=ppo:7', 'AHS_SCHEDULE_INVALID', /beta=ppo:7/],
  ])('refuses %s', (text, code, message) => {
    expect(() => plan([text])).toThrowError(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  it('refuses a value outside its spec as soon as the spec is known', () => {
    const specs = { beta: { kind: 'float', scale: 'linear', min: 0, max: 1 } } as const;
    expect(() =>
      plan(['beta=linear:0.1:5']).build({ specs, decisions: 1, mode: 'learn' }),
    ).toThrowError(
      expect.objectContaining({
        code: 'AHS_SCHEDULE_INVALID',
        message: expect.stringMatching(/5 .*\[0, 1\]/),
      }),
    );
  });

  it('warns of the paper’s grid on a model that it was not made for', () => {
    const paper = plan(['beta=paper-dqn']);
    expect(paper.warnings({ kind: 'small-cnn', klReduction: 'mean' })).toEqual([]);
    expect(
      paper.warnings({ kind: 'small-cnn', bottleneck: 'linear', klReduction: 'sum' }),
    ).toHaveLength(2);
  });
});
