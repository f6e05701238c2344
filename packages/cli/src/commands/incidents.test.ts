import {
  constant,
  couple,
  createSession,
  float,
  guard,
  type HostEvent,
  integer,
  journal,
  linear,
  piecewise,
  readJournal,
  type Scheduler,
  schedule,
  shadow,
  steps,
  variable,
} from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { explainedLines } from './explain-command.js';
import { incidentsAt } from './incidents.js';

/** Throws at steps 3 and 4, and is benched from there until step 8. */
const clumsy: Scheduler = {
  name: 'clumsy',
  controls: ['weightDecay'],
  start: () => ({
    next: ({ event: { clock } }) => {
      if (clock.step === 3 || clock.step === 4) throw new Error('stumbled');
      return { weightDecay: 0.01 };
    },
    save: () => ({ version: 1, state: null }),
    transactional: true,
  }),
};

/** A run of twelve steps that blows up at step 5 and, for good, at step 10. */
function eventful() {
  const lines: string[] = [];
  const session = createSession({
    metrics: ['loss'],
    tunables: {
      batchSize: variable(integer(1, 512), 64),
      learningRate: variable(float(0, 1), 0.1),
      weightDecay: variable(float(0, 1), 0.1),
    },
    schedulers: [
      schedule('batchSize', piecewise(64, [[steps(6), 256]])),
      guard(schedule('learningRate', constant(0.2)), {
        conditions: [{ kind: 'nonFinite', metric: 'loss', at: 'step.end' }],
        fallback: { learningRate: 0.01 },
      }),
      shadow(schedule('learningRate', linear(0.5, 0.1, { over: steps(8) })), { name: 'candidate' }),
      clumsy,
    ],
    rules: {
      couplings: [couple('learningRate', 'batchSize', 'squareRoot')],
      faults: { limit: 2, returnAfter: steps(4) },
    },
    rollback: { save: () => ({ version: 1, state: 1 }), restore: () => undefined, limit: 1 },
    observers: [journal((line) => lines.push(line))],
  });
  session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
  for (let step = 1; step <= 12; step += 1) {
    const loss = step === 5 || step >= 10 ? Number.NaN : 1;
    const event: HostEvent = { type: 'step.end', clock: { epoch: 0, step }, metrics: { loss } };
    session.report(event);
  }
  return readJournal(lines, 'events.jsonl');
}

describe('what ahs explain says beside the decisions', () => {
  const journaled = eventful();
  const at = (step: number, hyperparameter?: string) =>
    explainedLines(journaled, { step, hyperparameter }).text;

  it('says who is benched, why and until when', () => {
    const fault = '(AHS_UNEXPECTED: stumbled)';
    expect(at(3)).not.toContain('benched: clumsy');
    expect(at(6)).toContain(`benched: clumsy from step 4, still benched at this step ${fault}`);
    expect(at(4)).toContain('benched: clumsy from this step, still benched at this step');
    expect(at(8)).toContain('benched: clumsy from step 4 until this step');
    expect(at(11)).toContain(`benched: clumsy from step 4 until step 8 ${fault}`);
  });

  it('says which guard rules, on what, with what, and why it let go', () => {
    expect(at(6)).toContain(
      [
        '  guard: ruled over schedule:learningRate from step 5 until this step (loss is NaN)',
        '    fallback learningRate = 0.01; trips on nonFinite loss at step.end',
        '    what it guards is not heard meanwhile, nor journaled; the last proposal before: learningRate = 0.2',
        '    let go: loss is 1, finite; the fallback ruled for 1 × step.end',
      ].join('\n'),
    );
    expect(at(12)).toContain('from step 10, still rules at this step (loss is NaN)');
  });

  it('tells nothing that comes after the step', () => {
    const text = at(5);
    expect(text).toContain('from this step, still rules at this step (loss is NaN)');
    expect(text).not.toMatch(/let go|until step|step ([6-9]|1\d)/);
    for (const incident of incidentsAt(journaled, 5)) {
      expect(incident).not.toHaveProperty('until');
      expect(incident).not.toHaveProperty('released');
    }
    expect(incidentsAt(journaled, 5)).toContainEqual(
      expect.objectContaining({ kind: 'guard', since: 5, before: { learningRate: 0.2 } }),
    );
  });

  it('says what shadows would have set', () => {
    expect(at(2)).toMatch(/shadow: candidate would have learningRate = 0\.4 since this step/);
    expect(at(12)).toMatch(/shadow: candidate would have learningRate = 0\.1 since step 8/);
  });

  it('says that the run went back, and that it diverged', () => {
    expect(at(4)).not.toContain('rollback');
    expect(at(7)).toContain(
      'rollback 1: at step 5 back to what was learned by step 0, says schedule:learningRate (loss is NaN)',
    );
    expect(at(10)).toContain('diverged: at this step, says schedule:learningRate (loss is NaN; it');
  });

  it('says what a coupling made of a value', () => {
    expect(at(7, 'learningRate')).toContain(
      '  coupled: follows batchSize at 256: × 2 (squareRoot from 64)',
    );
  });

  it('keeps to one hyperparameter, and to data', () => {
    expect(at(6, 'learningRate')).not.toContain('clumsy');
    expect(at(6, 'learningRate')).toContain('candidate');
    expect(at(6, 'weightDecay')).not.toContain('candidate');
    expect(at(6, 'weightDecay')).toContain('rollback 1');
    expect(incidentsAt(journaled, 6, 'weightDecay')).toMatchObject([
      { kind: 'bench', scheduler: 'clumsy', since: 4 },
      { kind: 'rollback', since: 5, to: 0, rollbacks: 1 },
    ]);
  });
});
