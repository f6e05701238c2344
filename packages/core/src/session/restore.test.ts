import { map, Subject } from 'rxjs';
import { describe, expect, test } from 'vitest';
import {
  choice,
  constant,
  cosine,
  createSession,
  external,
  float,
  fromStream,
  guard,
  type HostEvent,
  type HyperparameterSpec,
  type Json,
  type Proposals,
  rateLimit,
  type Scheduler,
  type SessionOptions,
  schedule,
  splitSnapshot,
  type Tunable,
  variable,
} from '../index.js';

const start: HostEvent = { type: 'run.start', clock: { epoch: 0, step: 0, progress: 0 } };
const step = (index: number): HostEvent => ({
  type: 'step.end',
  clock: { epoch: 0, step: index, progress: index / 10 },
  metrics: {},
});
const end: HostEvent = {
  type: 'run.end',
  clock: { epoch: 1, step: 10, progress: 1 },
  reason: 'completed',
  metrics: {},
};
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const options = (extra: Partial<SessionOptions> = {}): SessionOptions => ({
  metrics: [],
  tunables: { beta: variable(float(0, 1), 0.5) },
  schedulers: [],
  ...extra,
});

describe('a checkpoint', () => {
  test('from before the first report resumes a run that has not begun', () => {
    const parts = () => options({ schedulers: [schedule('beta', cosine(0.4, 0.1))] });
    const checkpoint = createSession(parts()).checkpoint();
    const session = createSession({ ...parts(), restore: { checkpoint } });
    const types: string[] = [];
    session.events$.subscribe(({ type }) => types.push(type));
    expect(() => session.report(step(1))).toThrow(code('AHS_EVENT_MALFORMED'));
    expect(() => session.report({ ...start, clock: { epoch: 0, step: 0 } })).toThrow(
      code('AHS_PROGRESS_UNKNOWN'),
    );
    expect(session.report(start).beta).toBe(0.4);
    expect(types.slice(0, 2)).toEqual(['session.start', 'run.start']);
  });

  test('of a finished run keeps each scheduler’s state: what an agent learned is in there', () => {
    let stops = 0;
    const learner: Scheduler = {
      name: 'learner',
      controls: [],
      start: () => {
        let seen = 0;
        return {
          next: () => {
            seen += 1;
            return undefined;
          },
          save: () => ({ version: 1, state: seen }),
          stop: () => {
            stops += 1;
          },
        };
      },
    };
    const session = createSession(options({ schedulers: [learner] }));
    for (const event of [start, step(1), end]) session.report(event);
    expect(stops).toBe(1);
    expect(splitSnapshot(session.checkpoint())['scheduler:learner']?.state).toBe(3);
  });

  test('of a finished run starts no other', () => {
    const session = createSession(options());
    for (const event of [start, end]) session.report(event);
    expect(() =>
      createSession({ ...options(), restore: { checkpoint: session.checkpoint() } }),
    ).toThrow(code('AHS_SESSION_ENDED'));
  });

  test('keeps what a stream proposed after the last observation', () => {
    const late$ = new Subject<Proposals>();
    const stream = () =>
      fromStream({
        name: 'late',
        controls: ['beta'],
        resumable: true,
        connect: () => ({
          actions$: late$.pipe(map((proposals) => proposals)),
          save: () => ({ version: 1, state: null }),
        }),
      });
    const first = createSession(options({ schedulers: [stream()] }));
    first.report(start);
    late$.next({ beta: 0.9 });
    const checkpoint = first.checkpoint();
    first.close();
    const second = createSession(options({ schedulers: [stream()], restore: { checkpoint } }));
    expect(second.report(step(1)).beta).toBe(0.9);
  });

  test('is refused under other rules, and for a scheduler that is new until it is accepted', () => {
    const checkpoint = (() => {
      const session = createSession(options());
      session.report(start);
      return session.checkpoint();
    })();
    const rules = { constraints: { beta: [rateLimit({ factor: 2, per: 'decision' })] } };
    expect(() => createSession(options({ rules, restore: { checkpoint } }))).toThrow(
      /beta has other rules/,
    );
    const watcher = { ...external('watcher', []) };
    const restore = { checkpoint, accept: ['watcher'] };
    expect(() =>
      createSession(options({ schedulers: [watcher], restore: { checkpoint } })),
    ).toThrow(/'watcher' is new/);
    expect(createSession(options({ schedulers: [watcher], restore })).report(step(1)).beta).toBe(
      0.5,
    );
  });

  test('tells functions apart only by what they say of themselves', () => {
    const own = (value: number, config?: Json): SessionOptions => {
      const formula = Object.assign(() => value, config === undefined ? {} : { config });
      return options({ schedulers: [schedule('beta', formula)] });
    };
    const saved = (parts: SessionOptions) => {
      const session = createSession(parts);
      session.report(start);
      return { checkpoint: session.checkpoint() };
    };
    const resumed = createSession({ ...own(0.3), restore: saved(own(0.2)) });
    expect(resumed.report(step(1)).beta).toBe(0.3);
    const restore = saved(own(0.2, { kind: 'mine', value: 0.2 }));
    expect(() => createSession({ ...own(0.3, { kind: 'mine', value: 0.3 }), restore })).toThrow(
      /'schedule:beta' is configured otherwise/,
    );
  });

  test('taken right after an override still announces it, to listeners too', () => {
    const parts = (initial: number) =>
      options({ tunables: { beta: variable(float(0, 1), initial) } });
    const first = createSession(parts(0.5));
    first.report(start);
    const overriding = createSession({
      ...parts(0.7),
      restore: { checkpoint: first.checkpoint(), accept: ['beta'] },
    });
    const resumed = createSession({
      ...parts(0.7),
      restore: { checkpoint: overriding.checkpoint() },
    });
    for (const session of [overriding, resumed]) {
      const seen: number[] = [];
      session.on('values.override', ({ value }) => seen.push(value));
      session.report(step(1));
      expect(seen).toEqual([0.7]);
    }
  });
});

describe('a value accepted on resume', () => {
  const override = (
    make: () => readonly Scheduler[],
    { host, accept = ['beta'] }: { readonly host: number; readonly accept?: readonly string[] },
    prepare: (schedulers: readonly Scheduler[]) => void = () => {},
    rules: SessionOptions['rules'] = {},
  ) => {
    const parts = (initial: number, schedulers: readonly Scheduler[]) =>
      options({ tunables: { beta: variable(float(0, 1), initial) }, schedulers, rules });
    const before = make();
    const first = createSession(parts(0.9, before));
    prepare(before);
    first.report(start);
    const checkpoint = first.checkpoint();
    const after = make();
    const session = createSession({ ...parts(host, after), restore: { checkpoint, accept } });
    const until: unknown[] = [];
    session.on('values.override', (event) => until.push(event.until));
    return { session, after, until };
  };
  const door = () => [external('door', ['beta'])];
  const push = (value: number) => (schedulers: readonly Scheduler[]) =>
    (schedulers[0] as ReturnType<typeof external>).push({ beta: value });

  test('outlives an old push, and gives way to a new one', () => {
    const { session, after, until } = override(door, { host: 0.7 }, push(0.4));
    const decided: unknown[] = [];
    session.decisions$.subscribe(({ value, proposals }) => decided.push([value, proposals.length]));
    expect(session.values.beta).toBe(0.7);
    expect(session.report(step(1)).beta).toBe(0.7);
    expect(decided).toEqual([[0.7, 0]]);
    expect(until).toEqual([['door']]);
    push(0.2)(after);
    expect(session.report(step(2)).beta).toBe(0.2);
  });

  test('outlives what waited in a door', () => {
    const make = () => options({ schedulers: door() });
    const parts = make();
    const first = createSession(parts);
    first.report(start);
    push(0.4)(parts.schedulers);
    const checkpoint = first.checkpoint();
    const accept = ['beta'];
    expect(createSession({ ...make(), restore: { checkpoint } }).report(step(1)).beta).toBe(0.4);
    const session = createSession({ ...make(), restore: { checkpoint, accept } });
    expect(session.report(step(1)).beta).toBe(0.5);
  });

  test('may be the first one of the run again', () => {
    const { session } = override(door, { host: 0.9 }, push(0.4));
    expect([session.values.beta, session.report(step(1)).beta]).toEqual([0.9, 0.9]);
  });

  test('of a formula lasts until its next change', () => {
    const still = override(() => [schedule('beta', constant(0.3))], { host: 0.7 });
    expect(still.session.report(step(1)).beta).toBe(0.7);
    const moving = override(() => [schedule('beta', cosine(0.3, 0))], { host: 0.7 });
    expect(moving.session.values.beta).toBe(0.7);
    expect(moving.session.report(step(1)).beta).toBe(
      cosine(0.3, 0)({ epoch: 0, step: 1, progress: 0.1 }),
    );
    expect(moving.until).toEqual([['schedule:beta']]);
  });

  test('is told to the scheduler whose proposal it withdrew', () => {
    const seen: unknown[] = [];
    const spy: Scheduler = {
      name: 'spy',
      controls: ['beta'],
      start: ({ restore, overridden }) => ({
        next: ({ values, outcomes }) => {
          if (restore === undefined) return { beta: 0.4 };
          seen.push([overridden, values.beta, outcomes.beta]);
          return undefined;
        },
        save: () => ({ version: 1, state: null }),
      }),
    };
    override(() => [spy], { host: 0.7 }).session.report(step(1));
    expect(seen).toEqual([
      [{ beta: 0.7 }, 0.7, { verdict: 'overruled', proposed: 0.4, value: 0.7 }],
    ]);
  });

  test('outlives what a guard’s ward proposed before, and a fallback that a limit held back', () => {
    const faulty = (): Scheduler => ({
      name: 'faulty',
      controls: ['beta'],
      fallback: { beta: 0.1 },
      start: () => ({
        next: () => {
          throw new Error('always');
        },
        save: () => ({ version: 1, state: null }),
      }),
    });
    const limited = override(() => [faulty()], { host: 0.7 }, undefined, {
      faults: { limit: 1 },
      constraints: { beta: [rateLimit({ delta: 0.1, per: 'step' })] },
    });
    expect([1, 2].map((at) => limited.session.report(step(at)).beta)).toEqual([0.7, 0.7]);

    const guarded = () => [
      guard(schedule('beta', constant(0.3)), {
        conditions: [{ kind: 'above', metric: 'loss', bound: 5, at: 'step.end' }],
        fallback: { beta: 0.1 },
        hold: 1,
      }),
    ];
    const parts = (initial: number): SessionOptions => ({
      metrics: ['loss'],
      tunables: { beta: variable(float(0, 1), initial) },
      schedulers: guarded(),
    });
    const at = (index: number, loss: number): HostEvent => ({
      type: 'step.end',
      clock: { epoch: 0, step: index, progress: index / 10 },
      metrics: { loss },
    });
    const first = createSession(parts(0.9));
    first.report(start);
    // It trips only after it was well.
    expect([at(1, 1), at(2, 9)].map((event) => first.report(event).beta)).toEqual([0.3, 0.1]);
    const checkpoint = first.checkpoint();
    const session = createSession({ ...parts(0.7), restore: { checkpoint, accept: ['beta'] } });
    const released: string[] = [];
    session.on('guard.release', ({ type }) => released.push(type));
    const seen = [3, 4, 5].flatMap((index) => [
      session.report(at(index, 1)).beta,
      session.report({ type: 'eval.end', clock: at(index, 1).clock, metrics: { loss: 1 } }).beta,
    ]);
    expect(seen).toEqual([0.7, 0.7, 0.7, 0.7, 0.7, 0.7]);
    expect(released).toHaveLength(1);
  });

  test('outlives what stands again after a time on the bench', () => {
    const faulty = (): Scheduler => ({
      name: 'faulty',
      controls: ['beta'],
      start: () => ({
        next: ({ event }) => {
          if (event.clock.step === 1) throw new Error('once');
          return event.clock.step === 0 ? { beta: 0.4 } : undefined;
        },
        save: () => ({ version: 1, state: null }),
      }),
    });
    const parts = (initial: number): SessionOptions => ({
      ...options({ tunables: { beta: variable(float(0, 1), initial) }, schedulers: [faulty()] }),
      rules: { faults: { limit: 1, returnAfter: { unit: 'steps', length: 3 } } },
    });
    const first = createSession(parts(0.9));
    for (const event of [start, step(1)]) first.report(event);
    const checkpoint = first.checkpoint();
    const session = createSession({ ...parts(0.7), restore: { checkpoint, accept: ['beta'] } });
    const returned: number[] = [];
    session.on('scheduler.return', ({ clock }) => returned.push(clock.step));
    expect([2, 3, 4, 5].map((at) => session.report(step(at)).beta)).toEqual([0.7, 0.7, 0.7, 0.7]);
    expect(returned).toEqual([4]);
  });

  test('is known by its name', () => {
    expect(() => override(door, { host: 0.9, accept: ['typo', 'beta'] })).toThrow(
      expect.objectContaining({
        code: 'AHS_ACCEPT_UNKNOWN',
        message: expect.stringContaining("'typo'"),
        fix: 'Name some of: beta, door.',
      }),
    );
  });

  test('is not that of a scheduler that is accepted by its own name', () => {
    const first = createSession(options({ schedulers: [schedule('beta', constant(0.2))] }));
    first.report(start);
    const checkpoint = first.checkpoint();
    const other = () => options({ schedulers: [external('schedule:beta', ['beta'])] });
    expect(() => createSession({ ...other(), restore: { checkpoint } })).toThrow(
      expect.objectContaining({ fix: expect.stringContaining('["schedule:beta"]') }),
    );
    const restore = { checkpoint, accept: ['schedule:beta'] };
    expect(createSession({ ...other(), restore }).report(step(1)).beta).toBe(0.2);
  });
});

describe('construction', () => {
  test('a tunable may be an object of a class', () => {
    class Momentum implements Tunable {
      readonly spec = float(0, 1);
      #value = 0.9;
      get(): number {
        return this.#value;
      }
      set(value: number): void {
        this.#value = value;
      }
    }
    const session = createSession(
      options({
        tunables: { beta: new Momentum() },
        schedulers: [schedule('beta', constant(0.1))],
      }),
    );
    expect(session.report(start).beta).toBe(0.1);
  });

  test('a spec written by hand is checked, and copied', () => {
    const illegal: HyperparameterSpec = { kind: 'float', scale: 'log', min: -1, max: 1 };
    expect(() => createSession(options({ tunables: { beta: variable(illegal, 0.5) } }))).toThrow(
      code('AHS_SPEC_INVALID'),
    );
    expect(() =>
      createSession(options({ tunables: { beta: { get: () => 1, set: () => {} } as never } })),
    ).toThrow(/'beta' has no spec/);
    const values: [number, ...number[]] = [3, 1, 2];
    const session = createSession(
      options({ tunables: { beta: variable({ kind: 'choice', values }, 3) } }),
    );
    values[0] = 50;
    session.report(start);
    expect(
      createSession(
        options({
          tunables: { beta: variable(choice(1, 2, 3), 3) },
          restore: { checkpoint: session.checkpoint() },
        }),
      ).values.beta,
    ).toBe(3);
  });

  test('run.start comes once, and progress is a number', () => {
    const session = createSession(options());
    session.report(start);
    expect(() => session.report(start)).toThrow(/run.start was reported before/);
    expect(() =>
      session.report({ ...step(1), clock: { epoch: 0, step: 1, progress: null as never } }),
    ).toThrow(code('AHS_EVENT_MALFORMED'));
  });
});

describe('external', () => {
  test('what is pushed before the session waits for it; after its end there is nobody to tell', () => {
    const slider = external('slider', ['beta']);
    slider.push({ beta: 0.9 });
    const session = createSession(options({ schedulers: [slider] }));
    expect(session.report(start).beta).toBe(0.9);
    session.close();
    expect(() => slider.push({ beta: 0.1 })).toThrow(code('AHS_EXTERNAL_CLOSED'));
  });
});
