import { throwError } from 'rxjs';
import { mergeMap, tap } from 'rxjs/operators';
import { describe, expect, test } from 'vitest';
import {
  AhsError,
  type Arbiter,
  constant,
  cosine,
  createSession,
  type Decision,
  external,
  float,
  fromEmitter,
  fromStream,
  type HostEvent,
  integer,
  join,
  journal,
  linear,
  observer,
  rateLimit,
  reducer,
  rest,
  type Scheduler,
  type SessionEvent,
  type SessionOptions,
  schedule,
  steps,
  type Tunable,
  variable,
} from '../index.js';

const start: HostEvent = { type: 'run.start', clock: { epoch: 0, step: 0, progress: 0 } };
const step = (index: number, metrics: Record<string, number> = {}): HostEvent => ({
  type: 'step.end',
  clock: { epoch: 0, step: index, progress: index / 10 },
  metrics,
});
const end: HostEvent = {
  type: 'run.end',
  clock: { epoch: 1, step: 10, progress: 1 },
  reason: 'completed',
  metrics: {},
};

/** Proposes a list of things, one a turn. */
function scripted(
  name: string,
  controls: readonly string[],
  script: readonly (Record<string, number | null> | undefined)[],
): Scheduler {
  return reducer<number>({
    name,
    controls,
    init: () => 0,
    next: (index) => ({ state: index + 1, propose: script[index] }),
  });
}

function open(options: Partial<SessionOptions> & Pick<SessionOptions, 'schedulers'>) {
  const messages: (SessionEvent | Decision)[] = [];
  const session = createSession({
    metrics: ['loss', 'accuracy'],
    tunables: { beta: variable(float(0, 1), 0.5), learningRate: variable(float(0, 1), 0.1) },
    ...options,
  });
  session.events$.subscribe((event) => messages.push(event));
  session.decisions$.subscribe((decision) => messages.push(decision));
  const decisions = () => messages.filter((message) => message.type === 'decision');
  return { session, messages, decisions };
}

const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

describe('a turn', () => {
  test('run.start carries the first value: step 0 is ruled by the schedule', () => {
    const { session } = open({ schedulers: [schedule('beta', linear(0.2, 0.4))] });
    expect(session.report(start)).toEqual({ beta: 0.2, learningRate: 0.1 });
    expect(session.report(step(5)).beta).toBeCloseTo(0.3, 12);
  });

  test('publishes the event before what was decided on it, in one order', () => {
    const { session, messages } = open({ schedulers: [schedule('beta', constant(0.2))] });
    session.report(start);
    session.report(step(1));
    expect(messages.map(({ type, report }) => `${report} ${type}`)).toEqual([
      '0 session.start',
      '0 run.start',
      '0 decision',
      '0 values.change',
      '1 step.end',
    ]);
  });

  test('a proposal stands until it is replaced or withdrawn, and has an age', () => {
    const ages: number[] = [];
    const oldest: Arbiter = (proposals) => {
      ages.push(Math.max(...proposals.map(({ age }) => age)));
      return {
        value: proposals[0]?.value ?? 0,
        verdicts: proposals.map(({ scheduler }, index) => ({
          scheduler,
          outcome: index === 0 ? 'applied' : 'overruled',
          reason: 'the first by name rules',
        })),
      };
    };
    const { session } = open({
      schedulers: [
        scripted('a', ['beta'], [{ beta: 0.1 }, undefined, undefined, { beta: null }]),
        scripted('b', ['beta'], [{ beta: 0.9 }]),
      ],
      rules: { arbiters: { beta: oldest } },
    });
    const values = [start, step(1), step(2), step(3), step(4)].map(
      (event) => session.report(event).beta,
    );
    expect(values).toEqual([0.1, 0.1, 0.1, 0.9, 0.9]);
    expect(ages).toEqual([0, 1, 2, 3, 4]);
  });

  test('a withdrawn proposal leaves the value in force', () => {
    const { session } = open({
      schedulers: [scripted('a', ['beta'], [{ beta: 0.1 }, { beta: null }])],
    });
    expect([start, step(1), step(2)].map((event) => session.report(event).beta)).toEqual([
      0.1, 0.1, 0.1,
    ]);
  });

  test('an illegal proposal is clipped to its spec and its scheduler is told', () => {
    const outcomes: unknown[] = [];
    const { session, decisions } = open({
      schedulers: [
        reducer<null>({
          name: 'greedy',
          controls: ['beta'],
          init: () => null,
          next: (state, observation) => {
            outcomes.push(observation.outcomes.beta);
            return { state, propose: { beta: 7 } };
          },
        }),
      ],
    });
    session.report(start);
    session.report(step(1));
    expect(outcomes).toEqual([undefined, { verdict: 'clipped', proposed: 7, value: 1 }]);
    expect(decisions()[0]).toMatchObject({
      value: 1,
      verdicts: [{ scheduler: 'greedy', outcome: 'clipped' }],
    });
  });

  test('all values are set or none: a throwing set puts the others back and is announced', () => {
    const beta = variable(float(0, 1), 0.5);
    const stuck: Tunable = {
      ...variable(float(0, 1), 0.1),
      set: (value) => {
        if (value !== 0.1) throw new Error('read-only');
      },
    };
    const { session, messages, decisions } = open({
      tunables: { beta, learningRate: stuck },
      schedulers: [scripted('both', ['beta', 'learningRate'], [{ beta: 0.9, learningRate: 0.2 }])],
    });
    expect(session.report(start)).toEqual({ beta: 0.5, learningRate: 0.1 });
    expect(beta.get()).toBe(0.5);
    expect(messages.find(({ type }) => type === 'tunable.fault')).toMatchObject({
      hyperparameter: 'learningRate',
      message: 'read-only',
    });
    expect(decisions().flatMap(({ verdicts }) => verdicts.map(({ outcome }) => outcome))).toEqual([
      'rejected',
      'rejected',
    ]);
  });

  test('a set that cannot be undone is the one failure that report throws', () => {
    let broken = false;
    const { session } = open({
      tunables: {
        beta: {
          ...variable(float(0, 1), 0.5),
          set: () => {
            if (broken) throw new Error('broken');
            broken = true;
            throw new Error('first');
          },
        },
        learningRate: variable(float(0, 1), 0.1),
      },
      schedulers: [scripted('a', ['beta'], [{ beta: 0.9 }])],
    });
    expect(() => session.report(start)).toThrow(code('AHS_APPLY_FAILED'));
  });

  test('an arbiter that throws leaves the value and is announced', () => {
    const { session, messages } = open({
      schedulers: [scripted('a', ['beta'], [{ beta: 0.9 }])],
      rules: {
        arbiters: {
          beta: () => {
            throw new Error('undecided');
          },
        },
      },
    });
    expect(session.report(start).beta).toBe(0.5);
    expect(messages.map(({ type }) => type)).toContain('arbiter.fault');
  });
});

describe('what the host may not do', () => {
  const cases: readonly [string, string, readonly HostEvent[]][] = [
    ['an unknown type', 'AHS_EVENT_MALFORMED', [{ ...start, type: 'epoch' } as never]],
    ['an undeclared metric', 'AHS_EVENT_MALFORMED', [start, step(1, { acuracy: 1 })]],
    ['a metric that is no number', 'AHS_EVENT_MALFORMED', [start, step(1, { loss: '1' as never })]],
    ['a clock of fractions', 'AHS_EVENT_MALFORMED', [start, step(1.5)]],
    ['no run.start', 'AHS_EVENT_MALFORMED', [step(1)]],
    ['a clock that goes back', 'AHS_CLOCK_BACKWARDS', [start, step(2), step(1)]],
    ['an event after the end', 'AHS_SESSION_ENDED', [start, end, end]],
  ];
  for (const [name, expected, events] of cases) {
    test(name, () => {
      const { session } = open({ schedulers: [] });
      const all = () => {
        for (const event of events) session.report(event);
      };
      expect(all).toThrow(code(expected));
    });
  }

  test('a malformed event leaves the session as it was', () => {
    const { session } = open({ schedulers: [schedule('beta', linear(0, 1))] });
    session.report(start);
    expect(() => session.report(step(3, { nope: 1 }))).toThrow(AhsError);
    expect(session.report(step(3)).beta).toBeCloseTo(0.3, 12);
  });

  test('reporting during a turn', () => {
    const thrown: unknown[] = [];
    const { session } = open({ schedulers: [] });
    session.on('run.start', () => {
      try {
        session.report(step(1));
      } catch (error) {
        thrown.push(error);
      }
    });
    session.report(start);
    expect(thrown).toEqual([code('AHS_REENTRANT_REPORT')]);
  });

  test('next.ofClock of one that controls none or several, whose numbers would be lost', () => {
    const clocked = (controls: readonly string[]): Scheduler => ({
      name: 'clocked',
      controls,
      start: () => ({
        next: Object.assign(() => ({ beta: 0.1 }), { ofClock: () => 0.7 }),
        save: () => ({ version: 1, state: null }),
      }),
    });
    const open = (controls: readonly string[]) => {
      const tunables = { beta: variable(float(0, 1), 0.5), gamma: variable(float(0, 1), 0.5) };
      return createSession({ metrics: [], tunables, schedulers: [clocked(controls)] });
    };
    expect(() => open(['beta', 'gamma'])).toThrow(code('AHS_OPTION_INVALID'));
    expect(() => open(['beta', 'gamma'])).toThrow(/'clocked' has a next.ofClock/);
    expect(() => open([])).toThrow(code('AHS_OPTION_INVALID'));
    expect(open(['beta']).report({ type: 'run.start', clock: { epoch: 0, step: 0 } }).beta).toBe(
      0.7,
    );
  });

  test('running schedules that need progress without reporting it, named', () => {
    const { session } = open({
      schedulers: [
        schedule(
          'beta',
          join([
            [steps(3), linear(0, 1)],
            [rest, cosine(1, 0)],
          ]),
          { name: 'wave' },
        ),
      ],
    });
    expect(() => session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } })).toThrow(
      /'wave' needs clock.progress/,
    );
  });
});

describe('faults', () => {
  const faulty = (name = 'faulty'): Scheduler => ({
    ...scripted(name, ['beta'], []),
    fallback: { beta: 0.25 },
    start: () => ({
      next: () => {
        throw new Error('lost');
      },
      save: () => ({ version: 1, state: null }),
    }),
  });

  test('a throwing scheduler is announced, benched at the limit, and its fallback rules', () => {
    const { session, messages } = open({ schedulers: [faulty()], rules: { faults: { limit: 2 } } });
    const values = [start, step(1), step(2)].map((event) => session.report(event).beta);
    expect(values).toEqual([0.5, 0.25, 0.25]);
    expect(messages.map(({ type }) => type).filter((type) => type.startsWith('scheduler'))).toEqual(
      ['scheduler.fault', 'scheduler.fault', 'scheduler.bench'],
    );
  });

  test('NaN and foreign proposals are refused whole and its scheduler is told', () => {
    const seen: unknown[] = [];
    const { session, messages } = open({
      schedulers: [
        reducer<number>({
          name: 'wild',
          controls: ['beta', 'learningRate'],
          init: () => 0,
          next: (index, { outcomes }) => {
            seen.push(outcomes.beta?.verdict);
            const script = [{ beta: Number.NaN, learningRate: 0.9 }, undefined];
            return { state: index + 1, propose: script[index] };
          },
        }),
      ],
    });
    expect(session.report(start)).toEqual({ beta: 0.5, learningRate: 0.1 });
    session.report(step(1));
    expect(seen).toEqual([undefined, 'rejected']);
    expect(messages.find(({ type }) => type === 'scheduler.fault')).toMatchObject({
      code: 'AHS_PROPOSAL_INVALID',
    });
  });

  test('an observer that throws in an operator becomes a fault, is benched, and others see all', () => {
    const seen: string[] = [];
    const { session, messages } = open({
      schedulers: [],
      observers: [
        observer('bad', (events$) =>
          events$.pipe(
            tap(() => {
              throw new Error('oops');
            }),
          ),
        ),
        observer('good', (events$) => events$.pipe(tap(({ type }) => seen.push(type)))),
        observer('worse', (events$) =>
          events$.pipe(mergeMap(() => throwError(() => new Error('x')))),
        ),
      ],
    });
    for (const event of [start, step(1), step(2), step(3)]) session.report(event);
    expect(seen.filter((type) => type === 'step.end')).toHaveLength(3);
    expect(messages.filter(({ type }) => type === 'observer.fault')).toHaveLength(6);
    expect(messages.filter(({ type }) => type === 'observer.bench')).toHaveLength(2);
  });

  test('a listener that throws is guarded in the same way', () => {
    const { session, messages } = open({ schedulers: [] });
    let calls = 0;
    session.on('step.end', () => {
      calls += 1;
      throw new Error('listener');
    });
    for (const event of [start, step(1), step(2), step(3), step(4), step(5)]) session.report(event);
    expect(calls).toBe(3);
    expect(messages.filter(({ type }) => type === 'observer.bench')).toHaveLength(1);
  });

  test('metrics that are not finite are facts, announced and journaled as strings', () => {
    const lines: string[] = [];
    const { session, messages } = open({
      schedulers: [],
      observers: [journal((line) => lines.push(line))],
    });
    session.report(start);
    session.report(step(1, { loss: Number.NaN, accuracy: 0.5 }));
    expect(messages.find(({ type }) => type === 'metrics.nonfinite')).toMatchObject({
      metrics: ['loss'],
    });
    expect(lines.find((line) => line.includes('step.end'))).toContain('"loss":"NaN"');
  });
});

describe('the doors', () => {
  test('external: what is pushed between reports counts at the next one', () => {
    const slider = external('slider', ['beta']);
    const { session, decisions } = open({ schedulers: [slider] });
    session.report(start);
    slider.push({ beta: 0.7 });
    expect(session.values.beta).toBe(0.5);
    expect(session.report(step(1)).beta).toBe(0.7);
    expect(decisions()[0]).toMatchObject({
      report: 1,
      proposals: [{ scheduler: 'slider', reason: 'pushed from outside' }],
    });
    expect(() => slider.push({ learningRate: 1 })).toThrow(code('AHS_PROPOSAL_INVALID'));
    expect(() => slider.push({ beta: Number.NaN })).toThrow(code('AHS_PROPOSAL_INVALID'));
  });

  test('external: what is pushed during delivery counts at the next safe point', () => {
    const slider = external('slider', ['beta']);
    const { session } = open({ schedulers: [slider] });
    session.on('step.end', () => slider.push({ beta: 0.9 }));
    session.report(start);
    expect(session.report(step(1)).beta).toBe(0.5);
    expect(session.report(step(2)).beta).toBe(0.9);
  });

  test('fromStream without a codec: a checkpoint is refused by name', () => {
    const { session } = open({
      schedulers: [
        fromStream({
          name: 'river',
          controls: ['beta'],
          resumable: false,
          connect: (observations$) =>
            observations$.pipe(
              tap(),
              mergeMap(() => [{ beta: 0.3 }]),
            ),
        }),
      ],
    });
    expect(session.report(start).beta).toBe(0.3);
    expect(() => session.checkpoint()).toThrow(/'river' cannot be saved/);
  });

  test('fromEmitter attaches a loop that already emits, and detaches', async () => {
    const { EventEmitter } = await import('node:events');
    const loop = new EventEmitter();
    const { session, messages } = open({ schedulers: [] });
    const detach = fromEmitter(session, loop, {
      begin: () => start,
      batch: (payload: { index: number }) => step(payload.index),
    });
    loop.emit('begin');
    loop.emit('batch', { index: 1 });
    detach();
    loop.emit('batch', { index: 2 });
    expect(messages.map(({ type }) => type)).toEqual(['session.start', 'run.start', 'step.end']);
  });
});

describe('a value outside its spec', () => {
  const clips = (options: Partial<SessionOptions> & Pick<SessionOptions, 'schedulers'>) => {
    const { session, messages } = open({
      tunables: { beta: variable(float(0.1, 1), 0.5), rounds: variable(integer(1, 8), 4) },
      ...options,
    });
    for (const event of [start, step(1), step(2), step(3)]) session.report(event);
    return messages.filter(({ type }) => type === 'values.clip');
  };

  test('is said once, with who proposed it and what came of it', () => {
    expect(clips({ schedulers: [schedule('beta', ({ step: at }) => 2 + at)] })).toEqual([
      {
        type: 'values.clip',
        report: 0,
        clock: { epoch: 0, step: 0, progress: 0 },
        hyperparameter: 'beta',
        proposed: { 'schedule:beta': 2 },
        value: 1,
      },
    ]);
  });

  test('not for a rounding, a limit or what is legal', () => {
    expect(clips({ schedulers: [schedule('rounds', constant(2.5))] })).toEqual([]);
    expect(clips({ schedulers: [schedule('beta', constant(0.1 * (1 - 1e-14)))] })).toEqual([]);
    expect(clips({ schedulers: [schedule('beta', constant(0.9))] })).toEqual([]);
    const constraints = { beta: [rateLimit({ delta: 0.01, per: 'step' })] };
    expect(clips({ schedulers: [schedule('beta', constant(9))], rules: { constraints } })).toEqual(
      [],
    );
  });

  test('is not said again by a resumed run', () => {
    const options = (): SessionOptions => ({
      metrics: [],
      tunables: { beta: variable(float(0, 1), 0.5) },
      schedulers: [schedule('beta', ({ step: at }) => 2 + at)],
    });
    const first = createSession(options());
    first.report(start);
    const second = createSession({ ...options(), restore: { checkpoint: first.checkpoint() } });
    const types: string[] = [];
    second.events$.subscribe(({ type }) => types.push(type));
    second.report(step(1));
    expect(types).not.toContain('values.clip');
  });
});

test('two on one hyperparameter and of one name are told of both at once', () => {
  const two = [schedule('beta', constant(0.1)), schedule('beta', constant(0.2))];
  const make = (schedulers: readonly Scheduler[]) =>
    createSession({
      metrics: [],
      tunables: { beta: variable(float(0, 1), 0.5), gamma: variable(float(0, 1), 0.5) },
      schedulers,
    });
  expect(() => make(two)).toThrow(
    expect.objectContaining({
      code: 'AHS_NAME_DUPLICATE',
      message:
        "Two schedulers are called 'schedule:beta', and 'schedule:beta' and 'schedule:beta' both control beta. Give each a name of its own, and an arbiter: rules: { arbiters: { beta: … } }.",
    }) as Error,
  );
  const four = ['a', 'b', 'c'].map((name) => scripted(name, ['beta', 'gamma'], []));
  expect(() => make(four)).toThrow(
    expect.objectContaining({
      code: 'AHS_CONTROL_CONFLICT',
      message: expect.stringContaining("all control beta; 'a' and 'b' and 'c' all control gamma"),
    }) as Error,
  );
});

describe('rate limit', () => {
  const limited = (limit: Parameters<typeof rateLimit>[0], target: number) => {
    const { session } = open({
      tunables: { beta: variable(float(0, 1), 0.1) },
      schedulers: [scripted('jump', ['beta'], [{ beta: target }])],
      rules: { constraints: { beta: [rateLimit(limit)] } },
    });
    return [start, step(1), step(2), step(3)].map((event) => session.report(event).beta);
  };

  test('per decision: a proposal gets one move', () => {
    expect(limited({ factor: 2, per: 'decision' }, 1)).toEqual([0.2, 0.2, 0.2, 0.2]);
    expect(limited({ factor: 2, per: 'decision' }, 0.01)).toEqual([0.05, 0.05, 0.05, 0.05]);
  });

  test('per step: it is approached for as long as it stands', () => {
    expect(limited({ factor: 2, per: 'step' }, 0.7)).toEqual([0.1, 0.2, 0.4, 0.7]);
    expect(limited({ delta: 0.25, per: 'step' }, 0.7)).toEqual([0.1, 0.35, 0.6, 0.7]);
  });

  test('per step: a value that stood still has saved nothing up, also not over a checkpoint', () => {
    const options = (): SessionOptions => ({
      metrics: [],
      tunables: { beta: variable(float(0, 1), 0.1) },
      schedulers: [schedule('beta', ({ step }) => (step < 50 ? 0.1 : 0.9))],
      rules: { constraints: { beta: [rateLimit({ delta: 0.25, per: 'step' })] } },
    });
    const session = createSession(options());
    const at = (index: number, type: 'step.end' | 'eval.end' = 'step.end'): HostEvent => ({
      ...{ type, clock: { epoch: 0, step: index }, metrics: {} },
    });
    session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
    for (let index = 1; index < 50; index += 1) session.report(at(index));
    const whole: (number | undefined)[] = [];
    for (const event of [at(50), at(50, 'eval.end'), at(51)]) {
      const checkpoint = session.checkpoint();
      const resumed = createSession({ ...options(), restore: { checkpoint } });
      const value = session.report(event).beta;
      expect(resumed.report(event).beta).toBe(value);
      whole.push(value);
    }
    expect(whole).toEqual([0.35, 0.35, 0.6]);
  });

  test('a limit that stops everything is refused', () => {
    expect(() => rateLimit({ factor: 1, per: 'step' })).toThrow(code('AHS_CONSTRAINT_INVALID'));
    expect(() => rateLimit({ delta: 0, per: 'step' })).toThrow(code('AHS_CONSTRAINT_INVALID'));
  });
});

describe('checkpoint and restore', () => {
  const options = (learningRate = 0.1, to = 0.4): SessionOptions => ({
    metrics: [],
    tunables: {
      beta: variable(float(0, 1), 0.5),
      learningRate: variable(float(0, 1), learningRate),
    },
    schedulers: [schedule('beta', linear(0.2, to))],
  });
  const saved = () => {
    const session = createSession(options());
    for (const event of [start, step(1), step(2)]) session.report(event);
    return session.checkpoint();
  };

  test('restored values are in force in the host before the next report', () => {
    const again = options();
    const session = createSession({ ...again, restore: { checkpoint: saved() } });
    expect(again.tunables.beta?.get()).toBeCloseTo(0.24, 12);
    expect(session.report(step(3)).beta).toBeCloseTo(0.26, 12);
  });

  test('every difference is refused and listed', () => {
    expect(() => createSession({ ...options(0.3, 0.9), restore: { checkpoint: saved() } })).toThrow(
      /learningRate starts at 0.3, not 0.1; scheduler 'schedule:beta' is configured otherwise/,
    );
    expect(() =>
      createSession({ ...options(), seed: 8, restore: { checkpoint: saved() } }),
    ).toThrow(/seed 0 → 8/);
  });

  test('an intended change is accepted by name, takes effect and is logged', () => {
    const lines: string[] = [];
    const session = createSession({
      ...options(0.3, 0.9),
      observers: [journal((line) => lines.push(line))],
      restore: { checkpoint: saved(), accept: ['learningRate', 'beta'] },
    });
    expect(session.report(step(3))).toEqual({ beta: 0.2 * 0.7 + 0.9 * 0.3, learningRate: 0.3 });
    expect(
      lines.filter((line) => line.includes('values.override')).map((line) => JSON.parse(line)),
    ).toEqual([
      expect.objectContaining({
        hyperparameter: 'beta',
        restored: 0.24000000000000005,
        value: 0.5,
        until: ['schedule:beta'],
      }),
      expect.objectContaining({
        ...{ hyperparameter: 'learningRate', restored: 0.1, value: 0.3, until: [] },
      }),
    ]);
  });

  test('the journal has as many lines as the checkpoint says, listeners or not', () => {
    const lines: string[] = [];
    const watched = createSession({
      ...options(),
      observers: [journal((line) => lines.push(line))],
    });
    for (const event of [start, step(1), step(2)]) watched.report(event);
    const state = JSON.stringify(watched.checkpoint().state);
    expect(state).toContain(`"published":${lines.length}`);
    expect(JSON.stringify(saved().state)).toBe(state);
  });
});
