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
  type HostEvent,
  type HyperparameterSpec,
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
