import { describe, expect, test } from 'vitest';
import {
  constant,
  createSession,
  decodeSnapshot,
  encodeSnapshot,
  external,
  fallback,
  float,
  guard,
  type HostEvent,
  mergeSnapshots,
  type Rollback,
  residual,
  type Scheduler,
  type SessionEvent,
  type SessionOptions,
  type Snapshot,
  schedule,
  splitSnapshot,
  steps,
  variable,
} from '../index.js';
import { checkLaws, schedulerLaws } from '../testing/index.js';

const start: HostEvent = { type: 'run.start', clock: { epoch: 0, step: 0 } };
const measured =
  (type: 'step.end' | 'eval.end' | 'epoch.end') =>
  (index: number, loss = 1): HostEvent => ({
    type,
    clock: { epoch: 0, step: index },
    metrics: { loss },
  });
const step = measured('step.end');
const evaluation = measured('eval.end');
const epochEnd = measured('epoch.end');

/** Proposes 0.01, 0.02 … at its events, or what it is told to at a step; its count is what it saves. */
function counter(
  misdeeds: Readonly<Record<number, () => never | number>>,
  extra: { readonly transactional?: boolean } = {},
): Scheduler {
  return {
    name: 'counter',
    controls: ['beta'],
    config: { kind: 'counter' },
    start: ({ restore }) => {
      let count = Number(restore?.state ?? 0);
      return {
        next: ({ event }) => {
          count += 1;
          return { beta: misdeeds[event.clock.step]?.() ?? count / 100 };
        },
        save: () => ({ version: 1, state: count }),
        ...extra,
      };
    },
  };
}

const boom = (): never => {
  throw new Error('boom');
};

const watched = (scheduler: Scheduler) =>
  guard(scheduler, {
    conditions: [{ kind: 'nonFinite', metric: 'loss', at: 'step.end' }],
    fallback: { beta: 0.5 },
    hold: 2,
  });

function open(scheduler: Scheduler, extra: Partial<SessionOptions> = {}) {
  const events: SessionEvent[] = [];
  const kept: number[] = [];
  const rollback: Rollback = {
    save: () => {
      kept.push(events.length);
      return { version: 1, state: null };
    },
    restore: () => undefined,
  };
  const session = createSession({
    metrics: ['loss'],
    tunables: { beta: variable(float(0, 1), 0.9) },
    schedulers: [scheduler],
    rollback,
    ...extra,
  });
  session.events$.subscribe((event) => events.push(event));
  const types = () =>
    events
      .filter(({ type }) => /^(guard|run\.rollback|run\.diverged|scheduler)/.test(type))
      .map(({ type, clock }) => `${type} ${clock.step}`);
  return { session, types, kept };
}

const play = (session: ReturnType<typeof open>['session'], events: readonly HostEvent[]) =>
  events.map((event) => session.report(event).beta);

describe('a guard whose ward throws', () => {
  test('on the very NaN: it trips, takes the run back, and proposes its fallback in the next turn', () => {
    const { session, types } = open(watched(counter({ 2: boom })));
    const values = play(session, [start, step(1), step(2, Number.NaN), step(3), step(4)]);
    expect(values).toEqual([0.01, 0.02, 0.02, 0.5, 0.02]);
    expect(types()).toEqual([
      'scheduler.fault 2',
      'guard.trip 2',
      'run.rollback 2',
      'guard.release 4',
    ]);
  });

  test.each([true, false])(
    'while it rules: it goes on ruling, and what runs is no good point (transactional: %s)',
    (transactional) => {
      const { session, types, kept } = open(watched(counter({ 3: boom }, { transactional })));
      const values = play(session, [start, step(1), step(2, Number.NaN), evaluation(3)]);
      expect(values).toEqual([0.01, 0.02, 0.5, 0.5]);
      expect(kept).toHaveLength(1);
      expect(play(session, [step(4), step(5)]).at(0)).toBe(0.5);
      expect(types()).toEqual([
        'guard.trip 2',
        'run.rollback 2',
        'scheduler.fault 3',
        'guard.release 5',
      ]);
    },
  );

  test('in the turn of the release: what stands is proposed in the next', () => {
    const { session, types } = open(watched(counter({ 4: boom }, { transactional: true })));
    const events = [start, step(1), step(2, Number.NaN), step(3), step(4), step(5)];
    expect(play(session, events)).toEqual([0.01, 0.02, 0.5, 0.5, 0.5, 0.06]);
    expect(types().slice(-2)).toEqual(['scheduler.fault 4', 'guard.release 4']);
  });

  test('takes it back to the run’s start or the last epoch’s end', () => {
    const { session } = open(watched(counter({ 4: boom })));
    const events = [start, step(1), epochEnd(2), step(3), step(4), step(5)];
    expect(play(session, events)).toEqual([0.01, 0.02, 0.03, 0.04, 0.04, 0.04]);
  });

  test('resumes bit for bit from anywhere', () => {
    const make = () =>
      watched(counter({ 3: boom, 4: () => Number.NaN, 7: boom, 9: boom, 10: boom, 11: boom }));
    const options = { rules: { faults: { limit: 5, returnAfter: steps(3) } } };
    const events = [
      ...[start, step(1), step(2, Number.NaN), step(3), step(4), step(5), epochEnd(6), step(7)],
      ...[evaluation(8), step(9), step(10, Number.NaN), step(11), step(12), step(13), step(14)],
      step(15),
    ];
    const expected = play(open(make(), options).session, events);
    for (let stop = 0; stop <= events.length; stop += 1) {
      const { session } = open(make(), options);
      const before = play(session, events.slice(0, stop));
      const checkpoint = decodeSnapshot(encodeSnapshot(session.checkpoint()), 'checkpoint');
      const second = open(make(), { ...options, restore: { checkpoint } }).session;
      expect([...before, ...play(second, events.slice(stop))]).toEqual(expected);
    }
  });

  test('inside a fallback is heard too', () => {
    const { session, types } = open(
      fallback(watched(counter({ 2: boom })), { beta: constant(0.3) }),
    );
    const values = play(session, [start, step(1), step(2, Number.NaN), step(3), step(4)]);
    expect(values).toEqual([0.01, 0.02, 0.02, 0.5, 0.02]);
    expect(types().slice(0, 3)).toEqual(['scheduler.fault 2', 'guard.trip 2', 'run.rollback 2']);
  });

  test('goes on from a guard that was saved before it kept recovery snapshots', () => {
    const { session } = open(watched(counter({})));
    play(session, [start, step(1), step(2, Number.NaN)]);
    const parts = splitSnapshot(session.checkpoint());
    const { guard: own, guarded } = splitSnapshot(parts['scheduler:counter'] as Snapshot);
    const {
      owed: _,
      down: __,
      ...state
    } = (own as Snapshot).state as {
      owed: boolean;
      down: boolean;
    };
    const old = mergeSnapshots({ guard: { version: 2, state }, guarded: guarded as Snapshot });
    const checkpoint = mergeSnapshots({ ...parts, 'scheduler:counter': old });
    const resumed = open(watched(counter({ 3: boom })), { restore: { checkpoint } });
    expect(play(resumed.session, [step(3), step(4), step(5)])).toEqual([0.5, 0.04, 0.05]);
  });
});

describe('a guard whose ward is benched', () => {
  const rules = { faults: { limit: 1 } };

  test('goes on judging: it trips, takes the run back, and its fallback rules', () => {
    const { session, types } = open({ ...watched(counter({ 1: boom })) }, { rules });
    expect(play(session, [start, step(1), step(2), step(3, Number.NaN)]).at(-1)).toBe(0.5);
    expect(types()).toEqual([
      'scheduler.fault 1',
      'scheduler.bench 1',
      'guard.trip 3',
      'run.rollback 3',
    ]);
  });

  test('says that it tripped in the very turn in which it was benched', () => {
    const { session, types } = open(watched(counter({ 1: boom })), { rules });
    expect(play(session, [start, step(1, Number.NaN)]).at(-1)).toBe(0.5);
    expect(types()).toContain('run.rollback 1');
  });

  test('watches over the base of the benched one, lets go, and stays when the base is at fault too', () => {
    const base: Scheduler = { ...counter({ 6: boom }, { transactional: true }), name: 'base' };
    const two = fallback({ ...counter({ 1: boom }), name: 'two' }, base);
    const { session, types } = open(watched(two), { rules });
    const events = [start, step(1), step(2, Number.NaN), step(3), step(4), step(5), step(6)];
    expect(play(session, events)).toEqual([0.01, 0.02, 0.5, 0.5, 0.05, 0.06, 0.5]);
    play(session, [step(7, Number.NaN)]);
    expect(types()).toEqual([
      ...['scheduler.fault 1', 'scheduler.bench 1', 'guard.trip 2', 'run.rollback 2'],
      ...['guard.release 4', 'scheduler.fault 6', 'guard.trip 7', 'run.rollback 7'],
    ]);
  });

  test('brings what it saw from the bench back, and resumes there and after bit for bit', () => {
    const make = () => watched(counter({ 2: boom }));
    const options = { rules: { faults: { limit: 1, returnAfter: steps(3) } } };
    const events = [
      start,
      step(1),
      step(2),
      step(3),
      step(4, Number.NaN),
      step(5),
      step(6),
      step(7),
    ];
    const whole = open(make(), options);
    const expected = play(whole.session, events);
    // Back at step 5 the guard rules still, and lets go at 6.
    expect(expected).toEqual([0.01, 0.02, 0.5, 0.5, 0.5, 0.5, 0.02, 0.03]);
    expect(whole.types().slice(-2)).toEqual(['scheduler.return 5', 'guard.release 6']);
    for (let stop = 0; stop <= events.length; stop += 1) {
      const { session } = open(make(), options);
      const before = play(session, events.slice(0, stop));
      const checkpoint = decodeSnapshot(encodeSnapshot(session.checkpoint()), 'checkpoint');
      const second = open(make(), { ...options, restore: { checkpoint } }).session;
      expect([...before, ...play(second, events.slice(stop))]).toEqual(expected);
    }
  });
});

test.each([
  ['NaN', { beta: Number.NaN }],
  ['what is not its own', { gamma: 1 }],
])(
  'a ward that proposes %s while the guard rules is at fault at once, and spoils nothing',
  (_, wrong) => {
    const liar: Scheduler = {
      name: 'liar',
      controls: ['beta'],
      start: () => ({
        transactional: true,
        next: ({ event }) => (event.clock.step === 3 ? (wrong as never) : { beta: 0.2 }),
        save: () => ({ version: 1, state: null }),
      }),
    };
    const { session, types } = open(watched(liar));
    const events = [start, step(1), step(2, Number.NaN), step(3), step(4), step(5)];
    expect(play(session, events)).toEqual([0.2, 0.2, 0.5, 0.5, 0.2, 0.2]);
    expect(types().slice(2)).toEqual(['scheduler.fault 3', 'guard.release 4']);
  },
);

test('numbers that say nothing are refused at construction', () => {
  const refused = expect.objectContaining({ code: 'AHS_OPTION_INVALID' }) as Error;
  const when = { metric: 'loss', goal: 'min', tolerance: 1 } as const;
  const beta = schedule('beta', constant(0.1));
  expect(() => guard(beta, { ...when, fallback: { beta: Number.NaN } })).toThrow(refused);
  for (const hold of [Number.NaN, 0, 1.5]) {
    expect(() => guard(beta, { ...when, fallback: { beta: 0 }, hold })).toThrow(refused);
  }
  for (const limit of [Number.NaN, -1, 0.5]) {
    const rollback = { save: () => ({ version: 1, state: null }), restore: () => undefined, limit };
    expect(() => open(beta, { rollback })).toThrow(refused);
  }
  const inner = external('correction', ['beta']);
  for (const limits of [
    { delta: Number.POSITIVE_INFINITY },
    { factor: Number.POSITIVE_INFINITY },
  ]) {
    expect(() => residual({ beta: constant(0.1) }, inner, limits)).toThrow(refused);
  }
});

describe('a guard over one that does not keep its state keeps the laws', () =>
  checkLaws(
    test,
    schedulerLaws({ create: () => watched(counter({})), specs: { beta: float(0, 1) } }),
  ));
