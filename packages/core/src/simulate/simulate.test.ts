import { describe, expect, test } from 'vitest';
import {
  constant,
  couple,
  createSession,
  epochs,
  external,
  float,
  geometric,
  guard,
  join,
  linear,
  priority,
  rateLimit,
  reducer,
  rest,
  schedule,
  simulate,
  steps,
  trainingClocks,
  variable,
} from '../index.js';
import { syntheticRun } from '../testing/index.js';

const clocks = trainingClocks({ epochs: 4, stepsPerEpoch: 5 });
const tunables = {
  learningRate: variable(float(1e-4, 1, { scale: 'log' }), 0.1),
  batchSize: variable(float(1, 1024), 32),
};

describe('simulate', () => {
  test('shows the values of a composition at each clock, without touching the tunables', () => {
    const warmup = schedule(
      'learningRate',
      join([
        [steps(4), linear(0.01, 0.1)],
        [rest, constant(0.1)],
      ]),
    );
    const { points, decisions, events, specs } = simulate([warmup], clocks, { tunables });
    expect(points).toHaveLength(21);
    expect(points[2]?.values.learningRate).toBeCloseTo(0.055, 12);
    expect(points.at(-1)).toEqual({
      clock: { epoch: 4, step: 20, progress: 1 },
      values: { learningRate: 0.1, batchSize: 32 },
    });
    expect(decisions).toHaveLength(5);
    expect(events.at(-1)?.type).toBe('run.end');
    expect(specs.learningRate).toBe(tunables.learningRate.spec);
    expect(tunables.learningRate.get()).toBe(0.1);
  });

  test('plays what reacts against a host that is made up, in closed loop', () => {
    const halving = reducer<number>({
      ...{ name: 'halving', controls: ['learningRate'], needs: ['loss'], init: () => Infinity },
      next: (best, { event, values }) => {
        if (event.type !== 'eval.end') return { state: best };
        const loss = event.metrics.loss ?? 0;
        return loss < best
          ? { state: loss }
          : { state: best, propose: { learningRate: (values.learningRate ?? 0) / 2 } };
      },
    });
    const { points } = simulate([halving], clocks, {
      tunables,
      metrics: (_clock, values) => ({ loss: (values.learningRate ?? 0) > 0.03 ? 1 : 0.5 }),
    });
    expect([5, 10, 15, 20].map((step) => points[step]?.values.learningRate)).toEqual([
      0.1, 0.05, 0.025, 0.025,
    ]);
  });

  test('is decided under the same rules as a session: arbiters, couplings, constraints, guards', () => {
    const make = () => [
      schedule('learningRate', geometric(0.1, 1e-3), { name: 'decay' }),
      guard(schedule('learningRate', constant(0.5), { name: 'bold' }), {
        conditions: [{ kind: 'above', metric: 'loss', bound: 0.9 }],
        fallback: { learningRate: 0.001 },
      }),
      schedule('batchSize', ({ epoch }) => 32 * (epoch + 1)),
    ];
    const rules = {
      arbiters: { learningRate: priority(['bold']) },
      couplings: [couple('learningRate', 'batchSize', 'squareRoot')],
      constraints: { learningRate: [rateLimit({ factor: 2, per: 'step' })] },
    };
    const events = syntheticRun({ seed: 1, epochs: 3, stepsPerEpoch: 4, metrics: ['loss'] });
    const { points, decisions } = simulate(make(), events, { tunables, rules });
    const live = createSession({
      metrics: ['loss'],
      tunables: {
        learningRate: variable(tunables.learningRate.spec, 0.1),
        batchSize: variable(tunables.batchSize.spec, 32),
      },
      schedulers: make(),
      rules,
    });
    const expected: unknown[] = [];
    live.decisions$.subscribe((decision) => expected.push(decision));
    const values = events.map((event) => live.report(event));
    expect(decisions).toEqual(expected);
    expect(points.at(-1)?.values).toEqual(values.at(-1));
    expect(decisions.some(({ coupled }) => coupled !== undefined)).toBe(true);
  });

  test('leaves live instances alone: what waits for a session goes on waiting', () => {
    const slider = external('slider', ['learningRate']);
    slider.push({ learningRate: 0.7 });
    expect(simulate([slider], clocks, { tunables }).points[0]?.values.learningRate).toBe(0.7);
    const session = createSession({
      metrics: [],
      tunables: { learningRate: variable(tunables.learningRate.spec, 0.1) },
      schedulers: [slider],
    });
    expect(session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } }).learningRate).toBe(
      0.7,
    );
    slider.push({ learningRate: 0.2 });
    simulate([slider], clocks, { tunables });
    expect(
      session.report({ type: 'step.end', clock: { epoch: 0, step: 1 }, metrics: {} }).learningRate,
    ).toBe(0.2);
  });

  test('refuses what a session refuses, and a run without length', () => {
    expect(() => simulate([schedule('beta', constant(1))], clocks, { tunables })).toThrow(/beta/);
    expect(() => simulate([], [], { tunables })).toThrow(/neither clocks nor events/);
    expect(() => trainingClocks({ epochs: 0, stepsPerEpoch: 5 })).toThrow(/is none/);
    const late = schedule(
      'learningRate',
      join([
        [epochs(2), constant(0.1)],
        [rest, linear(0.1, 0.2)],
      ]),
    );
    const open = clocks.map(({ epoch, step }) => ({ epoch, step }));
    expect(() => simulate([late], open, { tunables })).toThrow(/needs clock.progress/);
  });
});
