import { tap } from 'rxjs';
import { describe, expect, test } from 'vitest';
import {
  constant,
  createSession,
  decodeSnapshot,
  encodeSnapshot,
  float,
  fraction,
  guard,
  type HostEvent,
  linear,
  observer,
  rateLimit,
  reducer,
  type Scheduler,
  type SessionEvent,
  type SessionOptions,
  type Snapshot,
  schedule,
  steps,
  type Tunable,
  variable,
} from '../index.js';

const start: HostEvent = { type: 'run.start', clock: { epoch: 0, step: 0, progress: 0 } };
const step = (index: number, epoch = 0): HostEvent => ({
  type: 'step.end',
  clock: { epoch, step: index, progress: index / 10 },
  metrics: {},
});
const epochEnd = (index: number): HostEvent => ({
  type: 'epoch.end',
  clock: { epoch: 1, step: index, progress: index / 10 },
  metrics: {},
});
const end: HostEvent = {
  type: 'run.end',
  clock: { epoch: 2, step: 10, progress: 1 },
  reason: 'completed',
  metrics: {},
};

/** Proposes 1 %, 2 %, 3 % … and throws at one call; its count is what it saves. */
function counter(throwAt: number, extra: Partial<Scheduler> = {}): Scheduler {
  let calls = 0;
  return {
    name: 'counter',
    controls: ['beta'],
    start: ({ restore }) => {
      let count = Number(restore?.state ?? 0);
      return {
        next: () => {
          calls += 1;
          count += 1;
          if (calls === throwAt) throw new Error('once');
          return { beta: count / 100 };
        },
        save: () => ({ version: 1, state: count }),
      };
    },
    ...extra,
  };
}

function open(schedulers: readonly Scheduler[], extra: Partial<SessionOptions> = {}) {
  const events: SessionEvent[] = [];
  const session = createSession({
    metrics: ['accuracy'],
    tunables: { beta: variable(float(0, 1), 0.5), learningRate: variable(float(0, 1), 0.5) },
    schedulers,
    ...extra,
  });
  session.events$.subscribe((event) => events.push(event));
  const faults = () => events.filter(({ type }) => type === 'scheduler.fault');
  return { session, events, faults };
}

describe('a scheduler that throws', () => {
  test('goes back to the run’s start or the last epoch’s end before it acts again', () => {
    const { session } = open([counter(5)]);
    const values = [start, step(1), epochEnd(2), step(3, 1), step(4, 1), step(5, 1)].map(
      (event) => session.report(event).beta,
    );
    expect(values).toEqual([0.01, 0.02, 0.03, 0.04, 0.04, 0.04]);
  });

  test('goes back there also when the run was stopped and resumed in between', () => {
    const events = [start, step(1), epochEnd(2), step(3, 1), step(4, 1), step(5, 1)];
    const whole = open([counter(5)]).session;
    const expected = events.map((event) => whole.report(event).beta);
    for (let stop = 0; stop < events.length; stop += 1) {
      // The same process counts the calls on, so the fault comes at the same event.
      const shared = counter(5);
      const first = open([shared]).session;
      const before = events.slice(0, stop).map((event) => first.report(event).beta);
      const checkpoint = decodeSnapshot(encodeSnapshot(first.checkpoint()), 'checkpoint');
      const second = open([shared], { restore: { checkpoint } }).session;
      const after = events.slice(stop).map((event) => second.report(event).beta);
      expect([...before, ...after]).toEqual(expected);
    }
  });

  test('in save at an epoch’s end is at fault, and the old recovery point stays', () => {
    const broken = counter(0, {
      start: () => ({
        next: () => ({ beta: 0.2 }),
        save: (() => {
          let saves = 0;
          return (): Snapshot => {
            saves += 1;
            if (saves > 1) throw new Error('save boom');
            return { version: 1, state: null };
          };
        })(),
      }),
    });
    const { session, faults } = open([broken]);
    session.report(start);
    expect(session.report(epochEnd(1)).beta).toBe(0.2);
    expect(faults()).toMatchObject([{ message: 'save boom', report: 1 }]);
    expect(() => session.checkpoint()).toThrow(/'counter' failed to save: save boom/);
  });

  test('in stop is at fault, and everybody else is stopped and told', () => {
    const stopped: string[] = [];
    const closing = (name: string, fail: boolean): Scheduler => ({
      name,
      controls: [],
      start: () => ({
        next: () => undefined,
        save: () => ({ version: 1, state: null }),
        stop: () => {
          stopped.push(name);
          if (fail) throw new Error('stop boom');
        },
      }),
    });
    const { session, events, faults } = open([closing('a', true), closing('b', false)]);
    let completed = false;
    session.events$.subscribe({ complete: () => (completed = true) });
    session.report(start);
    session.report(end);
    expect(stopped).toEqual(['a', 'b']);
    expect(faults()).toMatchObject([{ scheduler: 'a', message: 'stop boom' }]);
    expect(events.at(-1)?.type).toBe('scheduler.fault');
    expect(completed).toBe(true);
  });

  test('is stopped once, when it is benched', () => {
    let stops = 0;
    const throwing: Scheduler = {
      name: 'throwing',
      controls: ['beta'],
      start: () => ({
        transactional: true,
        next: () => {
          throw new Error('always');
        },
        save: () => ({ version: 1, state: null }),
        stop: () => {
          stops += 1;
        },
      }),
    };
    const { session } = open([throwing]);
    for (const event of [start, step(1), step(2), step(3)]) session.report(event);
    expect(stops).toBe(1);
    session.close();
    expect(stops).toBe(1);
  });
});

describe('what stands goes on standing', () => {
  test('a failing set of one loses nobody else’s proposal', () => {
    let failures = 1;
    const flaky: Tunable = {
      ...variable(float(0, 1), 0.5),
      set: () => {
        if (failures-- > 0) throw new Error('busy');
      },
    };
    const { session } = open(
      [schedule('beta', constant(0.3)), schedule('learningRate', constant(0.1))],
      { tunables: { beta: flaky, learningRate: variable(float(0, 1), 0.5) } },
    );
    expect(session.report(start)).toEqual({ beta: 0.5, learningRate: 0.5 });
    expect(session.report(step(1))).toEqual({ beta: 0.3, learningRate: 0.1 });
  });

  test('a set that always fails is given up, and the others come into force', () => {
    const stuck: Tunable = {
      spec: float(0, 1),
      get: () => 0.5,
      set: (value) => {
        if (value !== 0.5) throw new Error('read-only');
      },
    };
    const { session, events } = open(
      [schedule('beta', constant(0.3)), schedule('learningRate', constant(0.1))],
      { tunables: { beta: stuck, learningRate: variable(float(0, 1), 0.5) } },
    );
    const reports = [start, step(1), step(2), step(3)].map((event) => session.report(event));
    expect(reports.at(-1)).toEqual({ beta: 0.5, learningRate: 0.1 });
    expect(events.filter(({ type }) => type === 'tunable.fault')).toMatchObject([
      { faults: 1 },
      { faults: 2 },
      { faults: 3 },
    ]);
  });

  const rules = {
    constraints: { beta: [rateLimit({ factor: 2, per: 'decision' })] },
    faults: { limit: 1 },
  };
  const far = { beta: variable(float(0, 1), 0.8), learningRate: variable(float(0, 1), 0.5) };

  test('a guard’s fallback arrives, move by move, behind a limit per decision', () => {
    const eager = reducer<null>({
      name: 'eager',
      controls: ['beta'],
      init: () => null,
      next: (state) => ({ state }),
    });
    const { session } = open(
      [guard(eager, { metric: 'accuracy', goal: 'max', tolerance: 0.1, fallback: { beta: 0.1 } })],
      { rules, tunables: far },
    );
    session.report(start);
    const fallen: HostEvent = { ...step(1), type: 'eval.end', metrics: { accuracy: Number.NaN } };
    const values = [fallen, step(2), step(3), step(4)].map((event) => session.report(event).beta);
    expect(values).toEqual([0.4, 0.2, 0.1, 0.1]);
  });

  test('so does the fallback of a benched scheduler', () => {
    const faulty = counter(1, { fallback: { beta: 0.1 } });
    const { session } = open([faulty], {
      rules,
      tunables: { ...far, beta: variable(float(0, 1), 0.8) },
    });
    const values = [start, step(1), step(2), step(3)].map((event) => session.report(event).beta);
    expect(values).toEqual([0.4, 0.2, 0.1, 0.1]);
  });

  test('from 0 a factor says nothing', () => {
    const { session } = open([schedule('beta', linear(0.5, 0.5))], {
      rules,
      tunables: { ...far, beta: variable(float(0, 1), 0) },
    });
    expect(session.report(start).beta).toBe(0.5);
  });
});

describe('a benched scheduler', () => {
  /** Proposes 1 %, 2 %, 3 % … and throws from its third event to its sixth. */
  const faulty = (transactional: boolean): Scheduler => ({
    name: 'faulty',
    controls: ['beta'],
    fallback: { beta: 0.9 },
    start: ({ restore }) => {
      let count = Number(restore?.state ?? 0);
      return {
        next: ({ event }) => {
          if (event.clock.step >= 2 && event.clock.step <= 5) throw new Error('down');
          count += 1;
          return { beta: count / 100 };
        },
        save: () => ({ version: 1, state: count }),
        transactional,
      };
    },
  });
  const rules = { faults: { limit: 2, returnAfter: steps(3) } };
  const run = [start, ...[1, 2, 3, 4, 5, 6, 7].map((index) => step(index))];

  test('returns after a while with a clean record, where it was when it keeps its state', () => {
    const { session, events } = open([faulty(true)], { rules });
    expect(run.map((event) => session.report(event).beta)).toEqual([
      0.01, 0.02, 0.02, 0.9, 0.9, 0.9, 0.03, 0.04,
    ]);
    expect(
      events
        .filter(({ type }) => /^scheduler.(bench|return)$/.test(type))
        .map(({ type, clock }) => [type, clock.step]),
    ).toEqual([
      ['scheduler.bench', 3],
      ['scheduler.return', 6],
    ]);
  });

  test('returns where it can go back to otherwise, and what stood stands again until it speaks', () => {
    const { session } = open([faulty(false)], { rules });
    expect(run.map((event) => session.report(event).beta).slice(-3)).toEqual([0.9, 0.01, 0.02]);
    const quiet = schedule('beta', ({ step: at }) => {
      if (at === 2) throw new Error('down');
      return 0.3;
    });
    const { session: other } = open([{ ...quiet, fallback: { beta: 0.9 } }], {
      rules: { faults: { limit: 1, returnAfter: steps(2) } },
    });
    expect(run.slice(0, 6).map((event) => other.report(event).beta)).toEqual([
      0.3, 0.3, 0.9, 0.9, 0.3, 0.3,
    ]);
  });

  test.each([true, false])('resumes bit for bit from anywhere (keeps its state: %s)', (keeps) => {
    const expected = (() => {
      const { session } = open([faulty(keeps)], { rules });
      return run.map((event) => session.report(event));
    })();
    for (let stop = 0; stop <= run.length; stop += 1) {
      const { session } = open([faulty(keeps)], { rules });
      const before = run.slice(0, stop).map((event) => session.report(event));
      const checkpoint = decodeSnapshot(encodeSnapshot(session.checkpoint()), 'checkpoint');
      const second = open([faulty(keeps)], { rules, restore: { checkpoint } }).session;
      expect([...before, ...run.slice(stop).map((event) => second.report(event))]).toEqual(
        expected,
      );
    }
  });

  test('and an observer return, and a limit or a return that cannot be is refused', () => {
    const seen: number[] = [];
    const { session, events } = open([], {
      rules: { faults: { limit: 1, returnAfter: steps(2) } },
      observers: [
        observer('moody', (events$) =>
          events$.pipe(
            tap(({ clock }) => {
              if (clock.step === 1) throw new Error('moody');
              seen.push(clock.step);
            }),
          ),
        ),
      ],
    });
    for (const event of run) session.report(event);
    expect(
      events.filter(({ type }) => type.startsWith('observer.')).map(({ type }) => type),
    ).toEqual(['observer.fault', 'observer.bench', 'observer.return']);
    expect([...new Set(seen)]).toEqual([0, 3, 4, 5, 6, 7]);
    expect(() => open([], { rules: { faults: { limit: 0 } } })).toThrow(/limit of 0/);
    expect(() => open([], { rules: { faults: { returnAfter: fraction(0.1) } } })).toThrow(
      /fraction/,
    );
  });
});

test('a proposal that the arbiter failed on was rejected', () => {
  const verdicts: unknown[] = [];
  const { session } = open(
    [
      reducer<null>({
        name: 'asking',
        controls: ['beta'],
        init: () => null,
        next: (state, { outcomes }) => {
          verdicts.push(outcomes.beta?.verdict);
          return { state, propose: { beta: 0.3 } };
        },
      }),
    ],
    {
      rules: {
        arbiters: {
          beta: () => {
            throw new Error('undecided');
          },
        },
      },
    },
  );
  for (const event of [start, step(1)]) session.report(event);
  expect(verdicts).toEqual([undefined, 'rejected']);
});
