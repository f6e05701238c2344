import { describe, expect, test } from 'vitest';
import {
  constant,
  createRng,
  createSession,
  decodeSnapshot,
  encodeSnapshot,
  float,
  type GuardCondition,
  guard,
  type HostEvent,
  type Json,
  journal,
  mergeSnapshots,
  type Rollback,
  type Running,
  replay,
  type SessionEvent,
  type Snapshot,
  schedule,
  splitSnapshot,
  stateOf,
  tunable,
} from '../index.js';
import { checkLaws, schedulerLaws } from '../testing/index.js';

const conditions: readonly GuardCondition[] = [
  { kind: 'nonFinite', metric: 'loss' },
  { kind: 'spike', metric: 'loss', factor: 3, decay: 0.5 },
  { kind: 'below', metric: 'kl', bound: 0.1 },
];

/** Gradient descent on w²/2 with steps of the learning rate: above 2 it diverges. It evaluates every fourth step. */
class Descent {
  readonly model: { weight: number; learningRate: number };
  step = 0;
  constructor(saved: Snapshot = { version: 1, state: { weight: 1, learningRate: 0.5, step: 0 } }) {
    const { step, ...model } = stateOf(saved, 1, 'descent') as {
      weight: number;
      learningRate: number;
      step: number;
    };
    this.model = model;
    this.step = step;
  }
  next(): HostEvent {
    if (this.step > 0 && this.step % 4 === 0 && !this.evaluated) {
      this.evaluated = true;
      return { type: 'eval.end', clock: this.clock, metrics: this.metrics };
    }
    this.evaluated = false;
    const { weight, learningRate } = this.model;
    this.model.weight = weight - learningRate * weight;
    this.step += 1;
    return { type: 'step.end', clock: this.clock, metrics: this.metrics };
  }
  evaluated = false;
  get clock() {
    return { epoch: 0, step: this.step };
  }
  get metrics() {
    return { loss: (this.model.weight * this.model.weight) / 2 };
  }
  save(): Snapshot {
    return { version: 1, state: { ...this.model, step: this.step } };
  }
}

/** From step 9 on the learning rate is absurd. */
const absurd = () =>
  guard(
    schedule(
      'learningRate',
      Object.assign(({ step }: { step: number }) => (step < 9 ? 0.5 : 1e6), {
        config: { kind: 'absurd' },
      }),
    ),
    {
      conditions: [
        { kind: 'nonFinite', metric: 'loss' },
        { kind: 'spike', metric: 'loss', factor: 10 },
      ],
      fallback: { learningRate: 0.1 },
    },
  );

function open(
  host: Descent,
  {
    offered = true,
    limit,
    checkpoint,
  }: { offered?: boolean; limit?: number; checkpoint?: Snapshot } = {},
) {
  const events: SessionEvent[] = [];
  const lines: string[] = [];
  const rollback: Rollback = {
    save: () => ({ version: 1, state: { ...host.model } }),
    restore: ({ state }) => {
      // It brings the learning rate along, as an optimizer might.
      Object.assign(host.model, state);
    },
    ...(limit === undefined ? {} : { limit }),
  };
  const session = createSession({
    metrics: ['loss'],
    tunables: {
      learningRate: tunable(float(0, 1e9), {
        get: () => host.model.learningRate,
        set: (value) => {
          host.model.learningRate = value;
        },
      }),
    },
    schedulers: [absurd()],
    observers: [journal((line) => lines.push(line))],
    ...(offered ? { rollback } : {}),
    ...(checkpoint === undefined ? {} : { restore: { checkpoint } }),
  });
  session.events$.subscribe((event) => events.push(event));
  const own = () =>
    events.filter(
      ({ type }) => type.startsWith('guard.') || (type.startsWith('run.') && type !== 'run.start'),
    );
  return { session, own, lines };
}

const start: HostEvent = { type: 'run.start', clock: { epoch: 0, step: 0 } };

describe('a guard and a host that can go back', () => {
  test('goes back to the last good evaluation, the fallback rules, the clock goes on', () => {
    const host = new Descent();
    const { session, own } = open(host);
    session.report(start);
    for (let index = 0; index < 15; index += 1) session.report(host.next());
    expect(own()).toMatchObject([
      {
        type: 'guard.trip',
        clock: { step: 10 },
        scheduler: 'schedule:learningRate',
        reason: expect.stringMatching(/^loss is .*, more than 10 × its average/) as string,
      },
      { type: 'run.rollback', clock: { step: 10 }, to: { step: 8 }, rollbacks: 1 },
      {
        type: 'guard.release',
        clock: { step: 12 },
        reason: expect.stringMatching(
          /^loss is [\d.e-]+, finite; the fallback ruled for 1 × eval.end$/,
        ) as string,
      },
    ]);
    // Eight steps of ½, and from step 10 on two of the fallback's .1 before the guard lets go.
    expect(host.step).toBe(12);
    expect(host.model.weight).toBeCloseTo(0.5 ** 8 * 0.9 ** 2, 12);
  });

  test('goes back so often and no more, and then says that the run has diverged', () => {
    const host = new Descent();
    const { session, own } = open(host, { limit: 2 });
    session.report(start);
    for (let index = 0; index < 40; index += 1) session.report(host.next());
    const types = own().map(({ type }) => type);
    expect(types.filter((type) => type === 'run.rollback')).toHaveLength(2);
    expect(types.at(-1)).toBe('run.diverged');
    expect(own().at(-1)).toMatchObject({
      reason: expect.stringContaining('it has gone back 2 times') as string,
    });
    expect(session.values.learningRate).toBe(0.1);
  });

  test('without a rollback the run is said to have diverged, once, and the fallback rules', () => {
    const host = new Descent();
    const { session, own } = open(host, { offered: false });
    session.report(start);
    for (let index = 0; index < 20; index += 1) session.report(host.next());
    expect(own().map(({ type }) => type)).toEqual(['guard.trip', 'run.diverged']);
    expect(own()[1]).toMatchObject({
      reason: expect.stringContaining('offers no rollback') as string,
    });
    expect(session.values.learningRate).toBe(0.1);
  });

  test('a host that fails to go back is a fault, and the run has diverged', () => {
    const host = new Descent();
    const faults: unknown[] = [];
    const session = createSession({
      metrics: ['loss'],
      tunables: { learningRate: tunable(float(0, 1), { get: () => 0.5, set: () => undefined }) },
      schedulers: [
        guard(schedule('learningRate', constant(0.5)), {
          conditions,
          fallback: { learningRate: 0.1 },
        }),
      ].map((scheduler) => ({ ...scheduler, needs: ['loss'] })),
      rollback: {
        save: () => host.save(),
        restore: () => {
          throw new Error('gone');
        },
      },
    });
    session.events$.subscribe((event) => {
      if (event.type === 'rollback.fault' || event.type === 'run.diverged') faults.push(event);
    });
    session.report(start);
    session.report({
      type: 'step.end',
      clock: { epoch: 0, step: 1 },
      metrics: { loss: Number.NaN },
    });
    expect(faults).toMatchObject([
      { type: 'rollback.fault', during: 'restore', message: 'gone' },
      { type: 'run.diverged', reason: 'loss is NaN; going back failed' },
    ]);
  });

  test('resumes bit for bit from anywhere, the good point in the checkpoint, and replays', () => {
    const whole = new Descent();
    const expected = open(whole);
    expected.session.report(start);
    const total = 20;
    for (let index = 0; index < total; index += 1) expected.session.report(whole.next());
    for (let stop = 0; stop <= total; stop += 1) {
      const host = new Descent();
      const first = open(host);
      first.session.report(start);
      for (let index = 0; index < stop; index += 1) first.session.report(host.next());
      const bytes = encodeSnapshot(first.session.checkpoint());
      const resumed = new Descent(host.save());
      resumed.evaluated = host.evaluated;
      const second = open(resumed, { checkpoint: decodeSnapshot(bytes, 'test') });
      for (let index = stop; index < total; index += 1) second.session.report(resumed.next());
      expect([...first.lines, ...second.lines]).toEqual(expected.lines);
      expect(resumed.model).toEqual(whole.model);
    }
    const { difference } = replay(expected.lines, {
      metrics: ['loss'],
      schedulers: [absurd()],
      source: 'test',
    });
    expect(difference).toBeUndefined();
    const { session } = open(new Descent());
    expect(() => open(new Descent(), { offered: false, checkpoint: session.checkpoint() })).toThrow(
      /rollback is gone/,
    );
  });
});

describe('the conditions of a guard', () => {
  const trips = (
    condition: GuardCondition,
    values: readonly number[],
    type: 'step.end' | 'eval.end',
  ) => {
    const running = guard(schedule('beta', constant(0.1)), {
      conditions: [condition],
      fallback: { beta: 0 },
    }).start({
      specs: { beta: float(0, 1) },
      rng: createRng(1),
    });
    return values.map((value, step) => {
      const event = { type, clock: { epoch: 0, step }, metrics: { [condition.metric]: value } };
      running.next({ report: step, event, values: { beta: 0 }, outcomes: {} });
      return (
        running
          .notices?.()
          .map((notice) => notice.type)
          .join() ?? ''
      );
    });
  };

  test('below: a bottleneck that never rose has not collapsed', () => {
    const below: GuardCondition = { kind: 'below', metric: 'kl', bound: 0.1 };
    expect(trips(below, [0, 0.05, 2, 0.05, 3], 'eval.end')).toEqual([
      '',
      '',
      '',
      'guard.trip',
      'guard.release',
    ]);
    expect(trips(below, [2, 0.05], 'step.end')).toEqual(['', '']);
  });

  test('spike: above its moving average by a factor, until that has caught up', () => {
    const spike: GuardCondition = { kind: 'spike', metric: 'loss', factor: 3, decay: 0.5 };
    expect(trips(spike, [1, 2, 10, 4, 1], 'step.end')).toEqual([
      '',
      '',
      'guard.trip',
      'guard.release',
      '',
    ]);
  });

  test('a guard says on its release what it measures then', () => {
    const reasonOf = (condition: GuardCondition, values: readonly number[]) => {
      const running = guard(schedule('beta', constant(0.1)), {
        conditions: [{ ...condition, at: 'eval.end' }],
        fallback: { beta: 0 },
      }).start({ specs: { beta: float(0, 1) }, rng: createRng(1) });
      for (const [step, value] of values.entries()) {
        const metrics = { [condition.metric]: value };
        const event = { type: 'eval.end', clock: { epoch: 0, step }, metrics } as const;
        running.next({ report: step, event, values: { beta: 0 }, outcomes: {} });
      }
      return running
        .notices?.()
        .map((notice) => ('reason' in notice ? `${notice.type}: ${notice.reason}` : notice.type));
    };
    const metric = 'loss';
    const once = 'the fallback ruled for 1 × eval.end';
    expect(reasonOf({ kind: 'nonFinite', metric }, [1, Number.NaN, 2])).toEqual([
      `guard.release: loss is 2, finite; ${once}`,
    ]);
    expect(reasonOf({ kind: 'above', metric, bound: 5 }, [1, 6, 4])).toEqual([
      `guard.release: loss is 4, not above 5; ${once}`,
    ]);
    expect(reasonOf({ kind: 'below', metric, bound: 5 }, [6, 1, 7])).toEqual([
      `guard.release: loss is 7, not below 5; ${once}`,
    ]);
    expect(reasonOf({ kind: 'worse', metric, goal: 'min', tolerance: 1 }, [1, 3, 3, 1.5])).toEqual([
      'guard.release: loss is 1.5, within 0.5 of its best, 1; the fallback ruled for 2 × eval.end',
    ]);
    expect(reasonOf({ kind: 'spike', metric, factor: 2, decay: 0.5 }, [4, 10, 6])).toEqual([
      `guard.release: loss is 6, near its average of 6; ${once}`,
    ]);
  });

  describe('where they are judged at several kinds of events, the hold counts', () => {
    const nonFinite: GuardCondition = { kind: 'nonFinite', metric: 'loss' };
    const spike: GuardCondition = { kind: 'spike', metric: 'loss', factor: 3 };
    const watched = (conditions: readonly GuardCondition[], hold: number) =>
      guard(schedule('beta', constant(0.1)), { conditions, hold, fallback: { beta: 0 } });
    const context = () => ({ specs: { beta: float(0, 1) }, rng: createRng(1) });
    type Report = readonly ['step.end' | 'eval.end', number, number?];
    const said = (running: Running, reports: readonly Report[]) =>
      reports.flatMap(([type, step, loss = 1], report) => {
        const event = { type, clock: { epoch: 0, step }, metrics: { loss } } as const;
        running.next({ report, event, values: { beta: 0 }, outcomes: {} });
        return (running.notices?.() ?? []).map(
          (notice) => `${notice.type} ${step}: ${'reason' in notice ? notice.reason : ''}`,
        );
      });
    const steps = (...losses: readonly number[]): readonly Report[] =>
      losses.map((loss, step) => ['step.end', step, loss]);

    test.each([
      ['nonFinite', [nonFinite], ''],
      ['nonFinite and spike', [nonFinite, spike], '; loss is 1, near its average of 1'],
    ] as const)('steps, where no evaluations come: %s', (_, of, near) => {
      const running = watched(of, 2).start(context());
      expect(said(running, steps(1, 1, Number.NaN, 1, 1, 1))).toEqual([
        'guard.trip 2: loss is NaN',
        `guard.release 4: loss is 1, finite${near}; the fallback ruled for 2 × step.end`,
      ]);
    });

    test('steps, where the only evaluation came before the training', () => {
      const running = watched([nonFinite], 1).start(context());
      const reports: readonly Report[] = [['eval.end', 0], ...steps(1, Number.NaN, 1)];
      expect(said(running, reports).at(-1)).toMatch(/^guard.release 2: .* 1 × step.end$/);
    });

    test('evaluations, where these come', () => {
      const running = watched([nonFinite, spike], 1).start(context());
      const reports: readonly Report[] = [
        ['eval.end', 1],
        ['step.end', 2, Number.NaN],
        ['step.end', 3],
        ['eval.end', 3],
      ];
      expect(said(running, reports)).toEqual([
        'guard.trip 2: loss is NaN',
        'guard.release 3: loss is 1, finite; the fallback ruled for 1 × eval.end',
      ]);
    });

    test('what comes, of one that was saved while it waited for evaluations', () => {
      const running = watched([nonFinite], 1).start(context());
      said(running, steps(1, Number.NaN));
      const parts = splitSnapshot(running.save());
      const {
        beat: _,
        evaluates: __,
        ...state
      } = (parts.guard as Snapshot).state as Record<string, Json>;
      const restore = mergeSnapshots({ ...parts, guard: { version: 3, state } });
      const resumed = watched([nonFinite], 1).start({ ...context(), restore });
      expect(said(resumed, [['step.end', 2]])).toEqual([
        'guard.release 2: loss is 1, finite; the fallback ruled for 1 × step.end',
      ]);
    });
  });

  test('collapse: below a share of its best, until half of that has come back', () => {
    const collapse: GuardCondition = { kind: 'collapse', metric: 'accuracy', share: 0.6 };
    expect(trips(collapse, [0.1, 0.5, 0.31, 0.29, 0.35, 0.41], 'eval.end')).toEqual([
      '',
      '',
      '',
      'guard.trip',
      '',
      'guard.release',
    ]);
  });

  test('what makes no sense is refused', () => {
    const wrong: readonly GuardCondition[] = [
      { kind: 'spike', metric: 'loss', factor: 1 },
      { kind: 'spike', metric: 'loss', factor: 2, decay: 1 },
      { kind: 'worse', metric: 'loss', goal: 'min', tolerance: 0 },
      { kind: 'above', metric: 'loss', bound: Number.NaN },
      { kind: 'collapse', metric: 'accuracy', share: 1 },
    ];
    for (const condition of wrong) {
      expect(() =>
        guard(schedule('beta', constant(0.1)), { conditions: [condition], fallback: {} }),
      ).toThrow(expect.objectContaining({ code: 'AHS_OPTION_INVALID' }) as Error);
    }
    expect(() => guard(schedule('beta', constant(0.1)), { conditions: [], fallback: {} })).toThrow(
      /no condition/,
    );
  });
});

describe('a guard with several conditions keeps the laws', () =>
  checkLaws(
    test,
    schedulerLaws({
      create: () => guard(schedule('beta', constant(0.1)), { conditions, fallback: { beta: 0.5 } }),
      specs: { beta: float(0, 1) },
    }),
  ));
