import {
  type Agent,
  type AgentFactory,
  agentScheduler,
  constant,
  cosine,
  createSession,
  float,
  type HostEvent,
  type Observation,
  property,
  residual,
  tunable,
} from '@ahs/core';
import { describe, expect, test } from 'vitest';
import { correctionAdapter } from './correction-adapter.js';

/** Always acts alike. */
function steadfast(action: readonly number[]): AgentFactory<readonly number[]> {
  const agent: Agent<readonly number[]> = {
    offPolicy: false,
    act: (observations) => observations.map(() => ({ action })),
    learn: () => undefined,
    cut: () => undefined,
    save: () => ({ version: 1, state: null }),
    load: () => undefined,
  };
  return { kind: 'steadfast', config: { kind: 'steadfast' }, create: () => agent };
}

const metrics = { accuracy: 0.5, kl: 2, sparsity: 0.5 };

describe('the adapter of corrections', () => {
  test('multiplies a base as it is at each moment, and is not integrated', () => {
    const values = { beta: 0.01, learningRate: 0.05 };
    const session = createSession({
      metrics: Object.keys(metrics),
      tunables: {
        beta: tunable(float(0, 1), property(values, 'beta')),
        learningRate: tunable(float(1e-6, 1, { scale: 'log' }), property(values, 'learningRate')),
      },
      schedulers: [
        residual(
          { beta: constant(0.01), learningRate: cosine(0.05, 0) },
          agentScheduler({ agent: steadfast([0.5, -1]), adapter: correctionAdapter() }),
          { factor: Math.exp(1.6), scale: 'log' },
        ),
      ],
    });
    const at = (step: number) => ({ epoch: 0, step, progress: step / 10 });
    session.report({ type: 'run.start', clock: at(0) });
    expect(session.values).toEqual({ beta: 0.01, learningRate: 0.05 });
    const [down, up] = [Math.exp(-1.6), Math.exp(0.8)];
    for (const step of [0, 3, 5]) {
      session.report({ type: 'eval.end', clock: at(step), metrics });
      expect(session.values.beta).toBeCloseTo(0.01 * up, 12);
      const base = cosine(0.05, 0)(at(step));
      expect(session.values.learningRate).toBeCloseTo(base * down, 12);
    }
    session.report({ type: 'step.end', clock: at(6), metrics });
    expect(session.values.learningRate).toBeCloseTo(cosine(0.05, 0)(at(6)) * down, 12);
  });

  test('sees what it says, what was known before, and how long the run is', () => {
    const { encoder } = correctionAdapter({ known: { logEpochs: 0.25 } });
    expect(encoder.features).toEqual([
      'progress',
      'trainingGap',
      'dropFromBest',
      'accuracy',
      'accuracyChange',
      'logKl',
      'logEpochs',
      'logSteps',
    ]);
    const observe = (event: HostEvent): Observation => ({
      report: 0,
      event,
      values: {},
      outcomes: {},
    });
    const clock = { epoch: 0, step: 10, progress: 0.25 };
    let state = encoder.init({});
    state = encoder.next(state, observe({ type: 'step.end', clock, metrics: { accuracy: 0.9 } }));
    const evaluation = observe({ type: 'eval.end', clock, metrics });
    state = encoder.next(state, evaluation);
    const [progress, gap, drop, accuracy, change, logKl, logEpochs, logSteps] = encoder.encode(
      state,
      evaluation,
    ).vector;
    expect([progress, drop, accuracy, change, logEpochs]).toEqual([-0.5, 0, 0, 0, 0.25]);
    expect(logSteps).toBeCloseTo(Math.log(40 / 200) / 2, 6);
    const start = observe({ type: 'eval.end', clock: { epoch: 0, step: 0, progress: 0 }, metrics });
    expect(encoder.encode(state, start).vector.at(-1)).toBe(0);
    expect(gap).toBeCloseTo(2 * (0.9 - 0.5), 6);
    expect(logKl).toBeCloseTo(Math.log(2.01) / 4, 6);
  });

  test.each([
    [{ controls: ['beta', 'beta'] }, /names one twice/],
    [{ known: { logSteps: 1 } }, /would be called logSteps/],
    [{ known: { progress: 1 } }, /would be called progress/],
    [{ limit: 0 }, /limit/],
    [{ levels: [0] }, /levels/],
  ])('is refused with %j', (options, message) => {
    expect(() => correctionAdapter(options)).toThrow(message);
  });
});
