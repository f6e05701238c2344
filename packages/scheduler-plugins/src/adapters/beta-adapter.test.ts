import {
  agentScheduler,
  choice,
  createSession,
  float,
  type HostEvent,
  type Metrics,
  variable,
} from '@ahs/core';
import { bandit } from '@ahs/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaAdapter } from './beta-adapter.js';
import {
  anyObservation,
  featuresOf,
  observed,
  throughText,
  traced,
} from './host-events.test.support.js';

const specs = { beta: float(0, 1), learningRate: float(1e-6, 1, { scale: 'log' }) };

function evaluation(step: number, metrics: Metrics, progress = 0): HostEvent {
  return { type: 'eval.end', clock: { epoch: 0, step, progress }, metrics };
}

function feature(vector: Float32Array | undefined, name: string): number {
  return vector?.[featuresOf(betaAdapter(), specs).indexOf(name)] ?? Number.NaN;
}

describe('actions of betaAdapter', () => {
  const { actions } = betaAdapter();
  const betas = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: Math.log(1e-4), max: 0, noNaN: true }).map(Math.exp),
    fc.constantFrom(0, 1e-3, 1e-3 * (1 + 1e-9), 0.3, 0.12, 2.5e-3),
  );

  it('multiplies by .4, 1 and 2.5 within [1e-3, .3]', () => {
    expect(actions.space(specs)).toEqual({ kind: 'discrete', n: 3 });
    const from = (beta: number) =>
      [0, 1, 2].map((action) => actions.decode(action, { beta }, specs).beta);
    expect(from(0.01)).toEqual([0.4 * 0.01, 0.01, 0.025]);
    expect(from(0.2)).toEqual([0.4 * 0.2, 0.2, 0.3]);
    expect(from(0.5)).toEqual([0.4 * 0.5, 0.3, 0.3]);
    expect(from(0)).toEqual([1e-3, 1e-3, 1e-3]);
  });

  it('masks what would only be another word for a move nearer to staying', () => {
    const mask = (beta: number) => [...(actions.mask?.({ beta }, specs) ?? [])];
    expect(mask(0.01)).toEqual([1, 1, 1]);
    expect(mask(1e-3)).toEqual([0, 1, 1]);
    expect(mask(0.3)).toEqual([1, 1, 0]);
    expect(mask(Math.fround(0.3))).toEqual([1, 1, 0]);
    expect(mask(0)).toEqual([0, 1, 0]);
    const wide = betaAdapter({ factors: [0.01, 0.4, 1, 2.5, 100] }).actions;
    expect([...(wide.mask?.({ beta: 1.5e-3 }, specs) ?? [])]).toEqual([0, 1, 1, 1, 1]);
  });

  it('stays inside its bounds and those of the spec, from everywhere', () => {
    const narrow = { ...specs, beta: float(0, 0.1) };
    fc.assert(
      fc.property(betas, fc.nat(2), fc.constantFrom(specs, narrow), (beta, action, within) => {
        const { beta: next = Number.NaN } = actions.decode(action, { beta }, within);
        expect(next).toBeGreaterThanOrEqual(1e-3);
        expect(next).toBeLessThanOrEqual(within === narrow ? 0.1 : 0.3);
      }),
    );
  });

  it('finds an allowed action again from where it led, in 32-bit floats too', () => {
    fc.assert(
      fc.property(betas, fc.boolean(), (beta, rounded) => {
        const mask = actions.mask?.({ beta }, specs) ?? [];
        expect(mask[1]).toBe(1);
        for (const [action, allowed] of mask.entries()) {
          if (allowed === 0) continue;
          const { beta: next = Number.NaN } = actions.decode(action, { beta }, specs);
          const after = { beta: rounded ? Math.fround(next) : next };
          expect(actions.actionFor({ beta }, after, specs)).toBe(action);
        }
      }),
    );
    expect(actions.actionFor({ beta: 0.01 }, { beta: 0.02 }, specs)).toBeUndefined();
  });

  it('refuses a spec that it cannot move in, and an action that is none', () => {
    const refused = expect.objectContaining({ code: 'AHS_ADAPTER_BOUNDS' });
    expect(() => actions.space({ beta: float(0.5, 1) })).toThrow(refused);
    expect(() => actions.space({ beta: choice(0, 0.1) })).toThrow(refused);
    expect(() => actions.space({})).toThrow(expect.objectContaining({ code: 'AHS_VALUE_MISSING' }));
    expect(() => actions.decode(3, { beta: 0.1 }, specs)).toThrow(
      expect.objectContaining({ code: 'AHS_ACTION_INVALID' }),
    );
  });
});

describe('encoder of betaAdapter', () => {
  it('has eleven features', () => {
    const encoder = betaAdapter().encoder.within?.(specs);
    expect(encoder?.shape).toEqual([11]);
    expect(new Set(encoder?.features).size).toBe(11);
  });

  it('gives the values worked out by hand', () => {
    const stepEnd = (step: number, accuracy: number): HostEvent => ({
      type: 'step.end',
      clock: { epoch: 0, step },
      metrics: { accuracy },
    });
    const values = { beta: 0.03, learningRate: 0.9 };
    const { vectors } = traced(betaAdapter(), [
      observed(
        evaluation(0, {
          accuracy: 0.1,
          nll: 2.3,
          kl: 0.99,
          sparsity: 0.5,
          gradientMagnitude: 1e-4,
        }),
        values,
      ),
      observed(stepEnd(1, 0.5), values),
      observed(stepEnd(2, 0.7), values),
      observed(
        evaluation(
          2,
          { accuracy: 0.5, nll: 1.5, kl: 9.99, sparsity: 0.75, gradientMagnitude: 1e-3 },
          0.5,
        ),
        values,
      ),
      observed(
        evaluation(
          3,
          { accuracy: 0.2, nll: 1.6, kl: 9.99, sparsity: 0.75, gradientMagnitude: 1e-3 },
          1,
        ),
        values,
      ),
    ]);
    const expected: Readonly<Record<string, readonly [number, number, number]>> = {
      progress: [-1, 0, 1],
      // EMA with weight .5: .1, .3, .25.
      accuracy: [-0.8, -0.4, -0.5],
      accuracyChange: [0, 2, -0.5],
      dropFromBest: [0, 0, 0.5],
      sparsity: [0, 0.5, 0.5],
      logKl: [0, Math.log(10) / 4, Math.log(10) / 4],
      logGradientMagnitude: [Math.log(1.0001) / 4, Math.log(10.0001) / 4, Math.log(10.0001) / 4],
      crossEntropy: [1.3, 0.5, 0.6],
      // Minibatches .5 and .7 against .5 measured; nothing was trained on after that.
      trainingGap: [0, 0.2, 0.2],
      logBeta: [
        (2 * Math.log(30)) / Math.log(300) - 1,
        (2 * Math.log(30)) / Math.log(300) - 1,
        (2 * Math.log(30)) / Math.log(300) - 1,
      ],
      logLearningRate: [1, 1, 1],
    };
    for (const [name, [first, second, third]] of Object.entries(expected)) {
      expect(feature(vectors[0], name), name).toBeCloseTo(first, 5);
      expect(feature(vectors[3], name), name).toBeCloseTo(second, 5);
      expect(feature(vectors[4], name), name).toBeCloseTo(third, 5);
    }
  });

  it('takes the evaluation of a step once, whichever event brings it', () => {
    const metrics = { accuracy: 0.8, nll: 1, kl: 1, sparsity: 0.5, gradientMagnitude: 0 };
    const first = observed(evaluation(0, { ...metrics, accuracy: 0 }));
    const again = observed({
      type: 'epoch.end',
      clock: { epoch: 1, step: 9, progress: 0 },
      metrics,
    });
    const once = traced(betaAdapter(), [first, observed(evaluation(9, metrics))]);
    const twice = traced(betaAdapter(), [first, observed(evaluation(9, metrics)), again]);
    expect(feature(twice.vectors[2], 'accuracy')).toBeCloseTo(2 * 0.4 - 1, 6);
    expect(feature(once.vectors[1], 'accuracy')).toBeCloseTo(2 * 0.4 - 1, 6);
    expect(twice.rewards[2]).toBe(0);
    const late = traced(betaAdapter(), [first, again]);
    expect(feature(late.vectors[1], 'accuracy')).toBeCloseTo(2 * 0.4 - 1, 6);
  });

  it('says 0 for a learning rate that is not in force, and counts epochs where progress is unknown', () => {
    const event: HostEvent = { type: 'eval.end', clock: { epoch: 10, step: 5 }, metrics: {} };
    const { vectors } = traced(betaAdapter(), [observed(event)]);
    expect(feature(vectors[0], 'logLearningRate')).toBe(0);
    expect(feature(vectors[0], 'progress')).toBe(0);
  });

  it('keeps the last number where a metric is NaN', () => {
    const metrics = { accuracy: 0.6, nll: 1.5, kl: 2, sparsity: 0.7, gradientMagnitude: 1e-3 };
    const nothing = Object.fromEntries(Object.keys(metrics).map((name) => [name, Number.NaN]));
    const { vectors, rewards } = traced(betaAdapter(), [
      observed(evaluation(1, metrics)),
      observed(evaluation(2, nothing)),
    ]);
    expect(vectors[1]).toEqual(vectors[0]);
    expect(rewards[1]).toBe(0);
  });

  it('is finite and within [−3, 3] whatever the metrics and values are', () => {
    fc.assert(
      fc.property(fc.array(anyObservation, { maxLength: 30 }), (observations) => {
        const { vectors, rewards } = traced(betaAdapter(), observations);
        for (const vector of vectors) {
          expect(vector).toHaveLength(11);
          expect(vector.every((value) => value >= -3 && value <= 3)).toBe(true);
        }
        expect(rewards.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('goes on from a saved state as if it had not been saved', () => {
    fc.assert(
      fc.property(fc.array(anyObservation, { maxLength: 30 }), (observations) => {
        expect(traced(betaAdapter(), observations, throughText)).toEqual(
          traced(betaAdapter(), observations),
        );
      }),
    );
  });
});

describe('reward of betaAdapter', () => {
  it('is 10 times the gain in J = A − .25 (1 − sparsity)', () => {
    const { rewards } = traced(betaAdapter(), [
      observed(evaluation(0, { accuracy: 0.1, sparsity: 0.5 })),
      observed(evaluation(5, { accuracy: 0.5, sparsity: 0.7 })),
      observed(evaluation(9, { accuracy: 0.1, sparsity: 0.3 })),
      observed({
        type: 'run.end',
        reason: 'completed',
        clock: { epoch: 1, step: 12 },
        metrics: { accuracy: 0.6, sparsity: 0.3 },
      }),
    ]);
    // A: .1, .3, .2, .4; J: −.025, .225, .025, .225.
    expect(rewards[0]).toBe(0);
    expect(rewards[1]).toBeCloseTo(2.5, 10);
    expect(rewards[2]).toBeCloseTo(-2, 10);
    expect(rewards[3]).toBeCloseTo(2, 10);
    expect(betaAdapter().reward.divergedPenalty).toBe(-10);
  });

  it('sums to what the run gained, however often it is asked', () => {
    const accuracy = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(accuracy, accuracy), { minLength: 2, maxLength: 20 }),
        (measured) => {
          const { rewards } = traced(
            betaAdapter({
              objective: { smoothing: 1 },
              reward: { scale: 3, fractions: { sparsity: 0.5 } },
            }),
            measured.map(([a, sparsity], step) =>
              observed(evaluation(step, { accuracy: a, sparsity })),
            ),
          );
          const J = ([a, sparsity]: readonly [number, number]) => a - 0.5 * (1 - sparsity);
          const gain = 3 * (J(measured.at(-1) ?? [0, 0]) - J(measured[0] ?? [0, 0]));
          expect(rewards.reduce((sum, reward) => sum + reward, 0)).toBeCloseTo(gain, 9);
        },
      ),
    );
  });
});

describe('betaAdapter', () => {
  it('has a decision made at evaluations, but not at the one after the last step', () => {
    const adapter = betaAdapter();
    const metrics = { accuracy: 0.5, nll: 1, kl: 1, sparsity: 0, gradientMagnitude: 0.1 };
    const decidedAt: number[] = [];
    const session = createSession({
      metrics: adapter.needs,
      tunables: {
        beta: variable(specs.beta, 0.01),
        learningRate: variable(specs.learningRate, 0.1),
      },
      schedulers: [agentScheduler({ agent: bandit(), adapter })],
    });
    session.decisions$.subscribe(({ clock }) => decidedAt.push(clock.step));
    session.report({ type: 'run.start', clock: { epoch: 0, step: 0, progress: 0 } });
    for (const step of [0, 1, 2, 3, 4]) {
      session.report(evaluation(step, metrics, step / 4));
      session.report({ type: 'epoch.end', clock: { epoch: 0, step, progress: step / 4 }, metrics });
    }
    expect(decidedAt).toEqual([0, 1, 2, 3]);
  });

  it('says how it was made', () => {
    const { config } = betaAdapter({ bounds: { max: 0.1 } });
    expect(config).toMatchObject({
      kind: 'beta',
      moves: { beta: { factors: [0.4, 1, 2.5], bounds: { min: 1e-3, max: 0.1 } } },
      objective: { metric: 'accuracy', goal: 'max', range: 'fraction', smoothing: 0.5 },
      reward: { scale: 10, fractions: { sparsity: 0.25 }, divergedPenalty: -10 },
      actions: 'product',
    });
    expect(throughText(config)).toEqual(config);
  });

  it.each([
    [{ factors: [0.5, 2] }, /must contain 1/],
    [{ factors: [2, 1] }, /must ascend/],
    [{ factors: [-1, 1] }, /factors\.0/],
    [{ bounds: { min: 0.3, max: 0.1 } }, /min must be below max/],
    [{ bounds: { min: 0 } }, /bounds\.min/],
    [{ objective: { smoothing: 0 } }, /objective\.smoothing/],
    [{ reward: { scale: Number.NaN } }, /reward\.scale/],
    [{ reward: { divergedPenalty: 1 } }, /divergedPenalty/],
    [{ factor: [1, 2] } as object, /factor/],
  ])('refuses %j', (options, message) => {
    expect(() => betaAdapter(options)).toThrow(message);
    expect(() => betaAdapter(options)).toThrow(
      expect.objectContaining({ code: 'AHS_OPTION_INVALID' }),
    );
  });
});
