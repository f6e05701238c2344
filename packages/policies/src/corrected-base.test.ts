import { controllerPolicy, fromPolicy, random } from '@ahs/agents';
import {
  type AgentFactory,
  createSession,
  float,
  type HostEvent,
  type Json,
  type Rollback,
  type Schedule,
  type Snapshot,
  tunable,
} from '@ahs/core';
import { checkLaws, schedulerLaws } from '@ahs/core/testing';
import { describe, expect, test } from 'vitest';
import { baseSchedules, correctedBase, type RunFacts } from './corrected-base.js';

const controls = ['beta', 'learningRate'];
const run: RunFacts = { epochs: 8, learningRate: 0.05, base: { beta: [0.001, 0.01] } };
const specs = { beta: float(0, 1), learningRate: float(1e-6, 1, { scale: 'log' }) };

/** Always asks for the most of β and the least of the learning rate. */
const extreme = (): AgentFactory<Json> => {
  const parameters = new Float64Array(22);
  parameters[10] = 20;
  parameters[21] = -20;
  return fromPolicy(
    controllerPolicy(
      {
        controller: { kind: 'feedback' },
        observationShape: [10],
        actions: { kind: 'continuous', n: 2 },
      },
      parameters,
    ),
  ) as AgentFactory<Json>;
};

function open(rollback?: Rollback) {
  const values = { beta: 0.5, learningRate: 0.5 };
  const session = createSession({
    metrics: ['accuracy', 'kl', 'sparsity', 'loss'],
    tunables: {
      beta: tunable(specs.beta, {
        get: () => values.beta,
        set: (value) => {
          values.beta = value;
        },
      }),
      learningRate: tunable(specs.learningRate, {
        get: () => values.learningRate,
        set: (value) => {
          values.learningRate = value;
        },
      }),
    },
    schedulers: [correctedBase({ agent: extreme(), controls, run })],
    ...(rollback === undefined ? {} : { rollback }),
  });
  const types: string[] = [];
  session.events$.subscribe(({ type }) => types.push(type));
  const at = (step: number) => ({ epoch: 0, step, progress: step / 100 });
  const evaluate = (step: number, accuracy: number): HostEvent => ({
    type: 'eval.end',
    clock: at(step),
    metrics: { accuracy, kl: 3, sparsity: 0.5, loss: 1 },
  });
  session.report({ type: 'run.start', clock: at(0) });
  return { session, types, at, evaluate };
}

const base = (step: number) => {
  const schedules = baseSchedules(controls, run);
  const clock = { epoch: 0, step, progress: step / 100 };
  const at = (name: string) => (schedules[name] as Schedule)(clock);
  return { beta: at('beta'), learningRate: at('learningRate') };
};

describe('a corrected base', () => {
  test('is the base times what the agent says, e^1.6 at most', () => {
    const { session, evaluate } = open();
    expect(session.values).toEqual(base(0));
    session.report(evaluate(10, 0.5));
    expect(session.values.beta).toBeCloseTo(base(10).beta * Math.exp(1.6), 6);
    expect(session.values.learningRate).toBeCloseTo(base(10).learningRate * Math.exp(-1.6), 6);
  });

  test('rules with .35 of it once the accuracy has collapsed, and the run goes back', () => {
    const restored: Snapshot[] = [];
    const { session, types, evaluate } = open({
      save: () => ({ version: 1, state: null }),
      restore: (point) => {
        restored.push(point);
      },
    });
    session.report(evaluate(10, 0.5));
    session.report(evaluate(20, 0.29));
    expect(types).toContain('guard.trip');
    expect(restored).toHaveLength(1);
    expect(session.values.beta).toBeCloseTo(0.35 * base(20).beta, 12);
    expect(session.values.learningRate).toBeCloseTo(0.35 * base(20).learningRate, 12);
    session.report(evaluate(30, 0.5));
    expect(session.values.beta).toBeCloseTo(base(30).beta * Math.exp(1.6), 6);
  });

  test('rules with .35 of it where the loss is not finite', () => {
    const { session, at } = open();
    const metrics = { accuracy: 0.5, kl: 3, sparsity: 0.5, loss: Number.NaN };
    session.report({ type: 'step.end', clock: at(1), metrics });
    expect(session.values.beta).toBeCloseTo(0.35 * base(1).beta, 12);
  });
});

describe('keeps the laws', () => {
  for (const actions of ['continuous', 'product'] as const) {
    describe(actions, () =>
      checkLaws(
        test,
        schedulerLaws({
          create: () =>
            correctedBase({
              agent: random() as AgentFactory<Json>,
              controls,
              run,
              actions,
              mode: 'learn',
            }),
          specs,
          seeds: [1],
        }),
      ),
    );
  }
});
