import { describe, expect, it } from 'vitest';
import { readHistory, valueAt } from './history.js';
import { writeJournal } from './journal.test.support.js';

describe('the history in a journal', () => {
  const history = readHistory(writeJournal({ epochs: 2, betas: [0.002, 0.002, 0.005] }), 'written');

  it('has every evaluation once, in epochs', () => {
    expect(history.evaluations.map(({ step, epoch }) => [step, epoch])).toEqual([
      [0, 0],
      [5, 0.5],
      [10, 1],
      [15, 1.5],
      [20, 2],
    ]);
    expect(history.epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(history.steps).toHaveLength(20);
  });

  it('knows the value in force at each step', () => {
    const beta = history.values.beta ?? [];
    expect([0, 9, 10, 20].map((step) => valueAt(beta, step))).toEqual([0.002, 0.002, 0.005, 0.005]);
    expect(beta[0]).toEqual({ step: 0, epoch: 0, value: 0.001 });
  });

  it('tells each decision with its reason', () => {
    expect(history.decisions).toHaveLength(3);
    expect(history.decisions[2]).toMatchObject({
      step: 10,
      previous: 0.002,
      value: 0.005,
      outcome: 'applied',
      reason: 'greedy, action 2',
    });
  });

  it('reads what is not finite, and faults', () => {
    const clock = { epoch: 0, step: 1, progress: 0.1 };
    const { steps, warnings } = readHistory(
      [
        JSON.stringify({ type: 'step.end', clock, metrics: { loss: 'NaN' }, report: 1 }),
        JSON.stringify({
          type: 'scheduler.fault',
          clock,
          scheduler: 'x',
          code: 'AHS_X',
          message: 'no',
          faults: 1,
        }),
      ],
      'written',
    );
    expect(steps[0]?.metrics.loss).toBeNaN();
    expect(warnings).toEqual(['scheduler.fault at step 1: AHS_X no']);
  });

  it('says where the run went back, that it diverged, and what was out of bounds', () => {
    const clock = { epoch: 0, step: 9 };
    const told = { clock, scheduler: 'x', reason: 'loss is NaN', report: 9 };
    const { warnings } = readHistory(
      [
        { ...told, type: 'run.rollback', to: { epoch: 0, step: 4 }, rollbacks: 1 },
        { ...told, type: 'run.diverged' },
        { ...told, type: 'values.clip', hyperparameter: 'beta', proposed: { x: 2 }, value: 1 },
      ].map((line) => JSON.stringify(line)),
      'written',
    );
    expect(warnings).toEqual([
      'run.rollback at step 9, to step 4: loss is NaN',
      'run.diverged at step 9: loss is NaN',
      'values.clip at step 9: beta is held at 1 by its spec, x asked for 2',
    ]);
  });

  it('names the line that is damaged', () => {
    expect(() =>
      readHistory(['{"type":"run.start","clock":{"epoch":0,"step":0}}', '{"typ'], 'a.jsonl'),
    ).toThrowError(
      expect.objectContaining({
        code: 'AHS_JOURNAL_INVALID',
        message: expect.stringMatching(/Line 2 of 'a.jsonl'/),
      }),
    );
  });
});
