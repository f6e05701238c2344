import { choice, float, type HostEvent } from '@ahs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyObservation, observed, throughText, traced } from './host-events.test.support.js';
import { paperBetas } from './paper-actions.js';
import { paperAdapter, paperAdapterWarnings } from './paper-adapter.js';

const specs = { beta: float(0, 1) };
const metrics = { accuracy: 0.9, sparsity: 0.25, gradientMagnitude: 0.002, loss: 0.5, nll: 0.4 };

describe('actions of paperAdapter', () => {
  it('are the grid itself', () => {
    const { actions } = paperAdapter();
    expect(actions.space(specs)).toEqual({ kind: 'discrete', n: 6 });
    expect(
      [0, 1, 2, 3, 4, 5].map((action) => actions.decode(action, { beta: 0.7 }, specs)),
    ).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5].map((beta) => ({ beta })));
    for (const action of paperBetas.keys()) {
      const after = actions.decode(action, { beta: 0.2 }, specs);
      expect(actions.actionFor({ beta: 0.2 }, after, specs)).toBe(action);
      expect(actions.actionFor({ beta: 0.2 }, { beta: Math.fround(after.beta ?? 0) }, specs)).toBe(
        action,
      );
    }
    expect(actions.actionFor({ beta: 0.2 }, { beta: 0.25 }, specs)).toBeUndefined();
    expect(actions.mask).toBeUndefined();
  });

  it('or steps on it, which do not drift however long the walk', () => {
    const { actions } = paperAdapter({ actions: 'steps' });
    expect(actions.space(specs)).toEqual({ kind: 'discrete', n: 3 });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.nat(2)),
        (start, walk) => {
          let values = { beta: start };
          for (const action of walk) {
            const next = actions.decode(action, values, specs).beta ?? Number.NaN;
            expect(paperBetas).toContain(next);
            if (actions.mask?.(values, specs)[action] === 1) {
              expect(actions.actionFor(values, { beta: next }, specs)).toBe(action);
            }
            values = { beta: next };
          }
        },
      ),
    );
  });

  it('masks the step that would leave the grid', () => {
    const { actions } = paperAdapter({ actions: 'steps' });
    const mask = (beta: number) => [...(actions.mask?.({ beta }, specs) ?? [])];
    expect([0, 0.04, 0.1, 0.5, 0.9].map(mask)).toEqual([
      [0, 1, 1],
      [0, 1, 1],
      [1, 1, 1],
      [1, 1, 0],
      [1, 1, 0],
    ]);
    const from = (beta: number) =>
      [0, 1, 2].map((action) => actions.decode(action, { beta }, specs).beta);
    expect(from(0.2)).toEqual([0.1, 0.2, 0.3]);
    expect(from(1e-3)).toEqual([0, 0, 0.1]);
    expect(actions.actionFor({ beta: 0.1 }, { beta: 0.3 }, specs)).toBeUndefined();
    expect(actions.actionFor({ beta: 0.1 }, { beta: 0.15 }, specs)).toBeUndefined();
  });

  it.each(['grid', 'steps'] as const)(
    'as %s refuse a spec without the grid, and no action',
    (kind) => {
      const { actions } = paperAdapter({ actions: kind });
      expect(actions.space({ beta: choice(...paperBetas) }).n).toBe(kind === 'grid' ? 6 : 3);
      expect(() => actions.space({ beta: float(1e-3, 0.3) })).toThrow(
        expect.objectContaining({
          code: 'AHS_ADAPTER_BOUNDS',
          message: expect.stringContaining('0, 0.4, 0.5 at times'),
        }),
      );
      expect(() => actions.decode(9, { beta: 0 }, specs)).toThrow(
        expect.objectContaining({ code: 'AHS_ACTION_INVALID' }),
      );
    },
  );
});

describe('encoder and reward of paperAdapter', () => {
  const epochStart = (epoch: number, progress?: number): HostEvent => ({
    type: 'epoch.start',
    clock: { epoch, step: 10 * epoch, ...(progress === undefined ? {} : { progress }) },
  });
  const start: HostEvent = { type: 'eval.end', clock: { epoch: 0, step: 0 }, metrics };

  it('reads the last evaluation raw, at each epoch start', () => {
    const { vectors } = traced(paperAdapter(), [
      observed(start),
      observed(epochStart(0, 0)),
      observed({
        type: 'step.end',
        clock: { epoch: 0, step: 1 },
        metrics: { loss: 9, accuracy: 0 },
      }),
      observed({
        type: 'epoch.end',
        clock: { epoch: 1, step: 10 },
        metrics: { ...metrics, loss: 0.25 },
      }),
      observed(epochStart(1, 0.5)),
    ]);
    expect([...(vectors[1] ?? [])]).toEqual([0, 0.9, 0.25, 0.002, 0.5].map(Math.fround));
    expect([...(vectors[4] ?? [])]).toEqual([0.5, 0.9, 0.25, 0.002, 0.25].map(Math.fround));
    expect(paperAdapter().encoder.features).toHaveLength(5);
    const due = paperAdapter().due;
    expect([start, epochStart(0)].map((event) => due?.(event))).toEqual([false, true]);
  });

  it('scales the epoch by progress, by the planned epochs, or not knowing', () => {
    const epochFeature = (event: HostEvent, epochs?: number) =>
      traced(paperAdapter(epochs === undefined ? {} : { epochs }), [observed(event)])
        .vectors[0]?.[0];
    expect(epochFeature(epochStart(3, 0.75), 30)).toBe(0.75);
    expect(epochFeature(epochStart(3), 12)).toBe(0.25);
    expect(epochFeature(epochStart(30), 12)).toBe(1);
    expect(epochFeature(epochStart(10))).toBe(0.5);
  });

  it('rewards accuracy and sparsity as weighted', () => {
    const weighted = paperAdapter({ reward: { accuracyWeight: 2, sparsityWeight: 0.4 } });
    expect(traced(weighted, [observed(start)]).rewards[0]).toBeCloseTo(2 * 0.9 - 0.4 * 0.75, 12);
    expect(traced(paperAdapter(), [observed(start)]).rewards[0]).toBeCloseTo(0.9 - 0.25 * 0.75, 12);
  });

  it('is finite and within [−3, 3] whatever the metrics are, and survives being saved', () => {
    fc.assert(
      fc.property(fc.array(anyObservation, { maxLength: 30 }), (observations) => {
        const trace = traced(paperAdapter(), observations);
        for (const vector of trace.vectors) {
          expect(vector.every((value) => value >= -3 && value <= 3)).toBe(true);
        }
        expect(trace.rewards.every(Number.isFinite)).toBe(true);
        expect(traced(paperAdapter(), observations, throughText)).toEqual(trace);
      }),
    );
  });
});

describe('paperAdapter', () => {
  it('warns of a linear bottleneck and of a summed KL', () => {
    expect(paperAdapterWarnings({ bottleneck: 'relu', klReduction: 'mean' })).toEqual([]);
    const [linear, summed] = paperAdapterWarnings({ bottleneck: 'linear', klReduction: 'sum' });
    expect(linear).toContain('linear bottleneck');
    expect(summed).toContain('klReduction mean');
  });

  it.each([
    [{ actions: 'tenths' } as object, /actions/],
    [{ epochs: 0 }, /epochs/],
    [{ reward: { accuracyWeight: -1 } }, /accuracyWeight/],
    [{ weights: {} } as object, /weights/],
  ])('refuses %j', (options, message) => {
    expect(() => paperAdapter(options)).toThrow(message);
    expect(() => paperAdapter(options)).toThrow(
      expect.objectContaining({ code: 'AHS_OPTION_INVALID' }),
    );
  });
});
