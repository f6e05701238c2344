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

  it('builds a scheduler for each', () => {
    const schedulers = plan(['beta=dqn']).build({ specs: {}, decisions: 12, mode: 'learn' });
    expect(schedulers.map(({ name }) => name).sort()).toEqual([
      'dqn:beta',
      'schedule:learningRate',
    ]);
  });

  it('lets whoever explores move by 2.5, and the guard all the way back', () => {
    const [limit] = plan(['beta=dqn']).rules.constraints?.beta ?? [];
    const view = {
      hyperparameter: 'beta',
      spec: { kind: 'float', scale: 'linear', min: 0, max: 1 },
      clock: { epoch: 1, step: 10, progress: 0.5 },
      current: 0.2,
      values: { beta: 0.2 },
      changed: { epoch: 0, step: 0 },
      age: 0,
    } as const;
    expect(limit?.limit(0.9, view)).toBe(0.5);
    expect(limit?.limit(0.01, view)).toBeCloseTo(0.08, 12);
    expect(limit?.limit(0.001, view)).toBe(0.001);
  });

  it.each([
    ['beta=cyclical', 'AHS_SCHEDULE_UNKNOWN', /cyclical.*linear.*dqn/],
    ['momentum=fixed:0.9', 'AHS_SCHEDULE_UNKNOWN', /momentum.*beta and learningRate/],
    ['beta,learningRate=dqn', 'AHS_SCHEDULE_UNKNOWN', /several/],
    ['learningRate=dqn', 'AHS_SCHEDULE_INVALID', /beta=dqn/],
    ['beta=dqn:7', 'AHS_SCHEDULE_INVALID', /beta=dqn:7/],
    ['beta=linear:1', 'AHS_SCHEDULE_INVALID', /linear:<from>:<to>/],
    ['beta=fixed:much', 'AHS_SCHEDULE_INVALID', /fixed:<value>/],
    ['beta=ppo', 'AHS_AGENT_NOT_AVAILABLE', /ppo/],
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
