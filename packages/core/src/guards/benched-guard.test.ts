import { describe, expect, test } from 'vitest';
import {
  createSession,
  decodeSnapshot,
  encodeSnapshot,
  fallback,
  float,
  guard,
  type HostEvent,
  mergeSnapshots,
  reducer,
  residual,
  type Scheduler,
  type SessionEvent,
  type SessionOptions,
  type Snapshot,
  shadow,
  splitSnapshot,
  steps,
  variable,
} from '../index.js';

const start: HostEvent = { type: 'run.start', clock: { epoch: 0, step: 0 } };
const step = (index: number, loss = 1): HostEvent => ({
  ...{ type: 'step.end', clock: { epoch: 0, step: index }, metrics: { loss } },
});
const boom = (): never => {
  throw new Error('boom');
};

/** Proposes 0.2 until a step at which it always throws. */
function falling(
  from: number,
  { until = Number.POSITIVE_INFINITY, ...rest }: Partial<Scheduler> & { until?: number } = {},
): Scheduler {
  return {
    name: 'falling',
    controls: ['beta'],
    config: { kind: 'falling' },
    start: () => ({
      transactional: true,
      next: ({ event: { clock } }) =>
        clock.step >= from && clock.step < until ? boom() : { beta: 0.2 },
      save: () => ({ version: 1, state: null }),
    }),
    ...rest,
  };
}

/** Proposes 0.01, 0.02 … */
const counting = (from = Number.POSITIVE_INFINITY): Scheduler =>
  reducer<number>({
    ...{ name: 'counting', controls: ['beta'], config: { kind: 'counting' }, init: () => 1 },
    next: (count, { event }) =>
      event.clock.step >= from ? boom() : { state: count + 1, propose: { beta: count / 100 } },
  });

const watched = (scheduler: Scheduler, beta = 0.5) =>
  guard(scheduler, {
    conditions: [{ kind: 'nonFinite', metric: 'loss', at: 'step.end' }],
    fallback: { beta },
    hold: 2,
  });

const faults = { limit: 1 } as const;

function open(scheduler: Scheduler, extra: Partial<SessionOptions> = {}) {
  const events: SessionEvent[] = [];
  const session = createSession({
    metrics: ['loss'],
    tunables: { beta: variable(float(0, 1), 0.9) },
    schedulers: [scheduler],
    rules: { faults },
    rollback: { save: () => ({ version: 1, state: null }), restore: () => undefined },
    ...extra,
  });
  session.events$.subscribe((event) => events.push(event));
  const types = () =>
    events
      .filter(({ type }) => /^(guard|run\.rollback|scheduler)/.test(type))
      .map(({ type, clock }) => `${type} ${clock.step}`);
  const play = (some: readonly HostEvent[]) => some.map((event) => session.report(event).beta);
  return { session, types, play, events };
}

/** Every stop of a run goes on as the whole run did. */
function expectResumes(
  make: () => Scheduler,
  events: readonly HostEvent[],
  rules: SessionOptions['rules'] = { faults },
) {
  const expected = open(make(), { rules }).play(events);
  for (let stop = 0; stop <= events.length; stop += 1) {
    const first = open(make(), { rules });
    const before = first.play(events.slice(0, stop));
    const checkpoint = decodeSnapshot(encodeSnapshot(first.session.checkpoint()), 'checkpoint');
    const second = open(make(), { rules, restore: { checkpoint } });
    expect([...before, ...second.play(events.slice(stop))]).toEqual(expected);
  }
  return expected;
}

const nan = (index: number) => step(index, Number.NaN);
const trouble = [start, step(1), step(2), nan(3), step(4), step(5), step(6)];

describe('a guard stays on the bench', () => {
  test('where its ward cannot be started again', () => {
    const stubborn = (): Scheduler => {
      const ward = falling(1);
      return watched({
        ...ward,
        start: (context) => (context.recovering === true ? boom() : ward.start(context)),
      });
    };
    const rules = { faults: { limit: 1, returnAfter: steps(2) } };
    const events = [start, step(1), step(3), nan(4), step(5), step(6), nan(7)];
    const { play, types } = open(stubborn(), { rules });
    play(events);
    expect(types()).toEqual([
      ...['scheduler.fault 1', 'scheduler.bench 1', 'scheduler.fault 3'],
      ...['guard.trip 4', 'run.rollback 4', 'scheduler.fault 5', 'guard.release 6'],
      ...['scheduler.fault 7', 'guard.trip 7', 'run.rollback 7'],
    ]);
    expectResumes(stubborn, events, rules);
  });

  test('where its ward cannot make a substitute, which is a fault', () => {
    const ward = falling(1);
    const barren = watched({
      ...ward,
      start: (context) => ({
        ...ward.start(context),
        substitute: () => {
          throw new Error('no substitute');
        },
      }),
    });
    const { play, types, events } = open(barren);
    expect(play(trouble)).toEqual([0.2, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(types()).toEqual([
      ...['scheduler.fault 1', 'scheduler.bench 1', 'scheduler.fault 1'],
      ...['guard.trip 3', 'run.rollback 3', 'guard.release 5'],
    ]);
    expect(events.find(({ type }) => type === 'scheduler.bench')).toBeDefined();
    expect(events.filter(({ type }) => type === 'scheduler.fault')[1]).toMatchObject({
      message: 'no substitute',
    });
  });

  const both = ['guard.trip 3', 'run.rollback 3', 'guard.release 5'];

  test('inside a benched fallback, and lets the base rule again', () => {
    const make = () => fallback(watched(falling(1)), counting());
    const { play, types } = open(make());
    expect(play(trouble)).toEqual([0.2, 0.02, 0.03, 0.5, 0.5, 0.06, 0.07]);
    expect(types()).toEqual(['scheduler.fault 1', 'scheduler.bench 1', ...both]);
    expectResumes(make, trouble);
  });

  test('inside a benched residual, its fallback a correction', () => {
    const make = () => residual(counting(), watched(falling(1), 0.125), { delta: 0.5 });
    const { play, types } = open(make());
    expect(play(trouble)).toEqual([0.21000000000000002, 0.02, 0.03, 0.165, 0.175, 0.06, 0.07]);
    expect(types()).toEqual(['scheduler.fault 1', 'scheduler.bench 1', ...both]);
    expectResumes(make, trouble);
  });

  test('inside pairs in pairs, and says what it saw in the turn in which they were benched', () => {
    const make = () => fallback(fallback(watched(falling(1)), counting(1)), counting());
    const { play, types } = open(make());
    expect(play(trouble)).toEqual([0.2, 0.02, 0.03, 0.5, 0.5, 0.06, 0.07]);
    expect(types().slice(-3)).toEqual(both);
    expectResumes(make, trouble);
    const atOnce = open(make());
    expect(atOnce.play([start, nan(1), step(2), step(3)])).toEqual([0.2, 0.5, 0.5, 0.04]);
    expect(atOnce.types().slice(-3)).toEqual(['guard.trip 1', 'run.rollback 1', 'guard.release 3']);
  });

  test('inside and below a pair of which both are at fault', () => {
    const make = () => fallback(watched(falling(1)), watched(counting(2), 0.3));
    const { play, types } = open(make());
    expect(play(trouble)).toEqual([0.2, 0.02, 0.3, 0.5, 0.5, 0.3, 0.3]);
    expect(types().filter((type) => type.startsWith('guard'))).toEqual([
      ...['guard.trip 3', 'guard.trip 3', 'guard.release 5', 'guard.release 5'],
    ]);
    expectResumes(make, trouble);
  });

  test('and comes back with what it saw there', () => {
    const make = () => fallback(watched(falling(1, { until: 2 })), counting());
    const rules = { faults: { limit: 1, returnAfter: steps(3) } };
    const { play, types } = open(make(), { rules });
    expect(play(trouble)).toEqual([0.2, 0.02, 0.03, 0.5, 0.5, 0.2, 0.2]);
    expect(types()).toContain('guard.release 5');
    expectResumes(make, trouble, rules);
  });

  test('but silent in a shadow', () => {
    const { play, types } = open(shadow(watched(falling(1))));
    play(trouble);
    expect(types()).toEqual(['scheduler.fault 1', 'scheduler.bench 1']);
  });
});

describe('a checkpoint of an older release', () => {
  const older = (
    checkpoint: Snapshot,
    version: number,
    change: (parts: Record<string, Snapshot>) => void = () => undefined,
  ) => {
    const parts = splitSnapshot(checkpoint);
    const { pace: _, ...state } = (parts.session as Snapshot).state as Record<string, never>;
    parts.session = { version, state };
    change(parts);
    return mergeSnapshots(parts);
  };
  const own = (part: Snapshot | undefined, name: string) =>
    splitSnapshot(part as Snapshot)[name] as Snapshot;

  test.each([1, 2])('in which a guard is benched, has one again (session %i)', (version) => {
    const make = () => watched(falling(1));
    const first = open(make());
    first.play([start, step(1)]);
    const checkpoint = older(first.session.checkpoint(), version, (parts) => {
      delete parts['reserve:falling'];
      const { schedulers, ...state } = (parts.session as Snapshot).state as {
        schedulers: { falling: { benched: unknown } };
      };
      if (version === 1) schedulers.falling.benched = true;
      parts.session = { version, state: { ...state, schedulers } as never };
    });
    const { play, types } = open(make(), { restore: { checkpoint } });
    expect(play(trouble.slice(2))).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(types()).toEqual(['guard.trip 3', 'run.rollback 3', 'guard.release 5']);
  });

  test('in which a guard in a fallback is benched, has one again', () => {
    const make = () => fallback(watched(falling(1)), counting());
    const first = open(make());
    first.play([start, step(1)]);
    const checkpoint = older(first.session.checkpoint(), 2, (parts) => {
      const { base } = splitSnapshot(parts['reserve:falling'] as Snapshot);
      const standing = { version: 1, state: { beta: 0.02 } };
      parts['reserve:falling'] = mergeSnapshots({ standing, base: base as Snapshot });
    });
    const { play, types } = open(make(), { restore: { checkpoint } });
    expect(play(trouble.slice(2))).toEqual([0.03, 0.5, 0.5, 0.06, 0.07]);
    expect(types()).toEqual(['guard.trip 3', 'run.rollback 3', 'guard.release 5']);
  });

  const worse = () =>
    guard(falling(99), {
      ...{ metric: 'loss', goal: 'min', tolerance: 1, fallback: { beta: 0.5 }, hold: 1 },
    });
  const evaluation = (index: number, loss: number): HostEvent => ({
    ...step(index, loss),
    ...{ type: 'eval.end' as const, metrics: { loss } },
  });

  test.each([1, 2])('a guard of version %i goes on ruling with what it knew', (version) => {
    const first = open(worse());
    const whole = [start, evaluation(1, 2), evaluation(2, 4), evaluation(3, 3.5), evaluation(4, 2)];
    expect(first.play(whole)).toEqual([0.2, 0.2, 0.5, 0.5, 0.2]);
    const half = open(worse());
    half.play(whole.slice(0, 3));
    const checkpoint = older(half.session.checkpoint(), 2, (parts) => {
      const saved = parts['scheduler:falling'];
      const { memories, ill, ruling, standing, reason } = own(saved, 'guard').state as {
        memories: readonly number[];
      } & Record<string, never>;
      const state =
        version === 1
          ? { best: memories[0] as number, ruling, standing, reason }
          : { memories, ill, ruling, standing, reason };
      parts['scheduler:falling'] = mergeSnapshots({
        guard: { version, state: state as never },
        guarded: own(saved, 'guarded'),
      });
    });
    const { play } = open(worse(), { restore: { checkpoint } });
    expect(play(whole.slice(3))).toEqual([0.5, 0.2]);
  });

  test('of session version 1 goes on, its arbiter a bare function, without couplings', () => {
    const bare: NonNullable<NonNullable<SessionOptions['rules']>['arbiters']>[string] = (
      proposals,
    ) => ({
      value: proposals[0]?.value ?? 0,
      verdicts: proposals.map(({ scheduler }) => ({ scheduler, outcome: 'applied', reason: '' })),
    });
    const rules = { faults, arbiters: { beta: bare } };
    const whole = [start, step(1), step(2), step(3)];
    const expected = open(counting(), { rules }).play(whole);
    const first = open(counting(), { rules });
    first.play(whole.slice(0, 2));
    const checkpoint = older(first.session.checkpoint(), 1, (parts) => {
      const state = (parts.session as Snapshot).state as {
        rescue?: unknown;
        hyperparameters: { beta: { rules: { arbiter: unknown; coupling?: unknown } } };
        schedulers: { counting: { benched: unknown } };
      };
      delete state.rescue;
      state.hyperparameters.beta.rules.arbiter = true;
      delete state.hyperparameters.beta.rules.coupling;
      state.schedulers.counting.benched = false;
    });
    const second = open(counting(), { rules, restore: { checkpoint } });
    expect(second.play(whole.slice(2))).toEqual(expected.slice(2));
    expect(() => open(counting(), { restore: { checkpoint } })).toThrow(/beta has other rules/);
  });
});
