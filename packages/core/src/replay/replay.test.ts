import fc from 'fast-check';
import { of } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { agentScheduler } from '../agent-scheduler.js';
import { ema } from '../combinators/ema.js';
import { limitRate } from '../combinators/limit-rate.js';
import { couple } from '../constraints/couple.js';
import type { Controller } from '../controller.js';
import type { HostEvent } from '../event.js';
import { type ExternalScheduler, external } from '../external.js';
import { fromStream } from '../from-stream.js';
import { guard } from '../guards/guard.js';
import { float } from '../hyperparameter.js';
import { journal } from '../journal.js';
import { rateLimit } from '../rate-limit.js';
import { schedule } from '../schedule-scheduler.js';
import type { Scheduler } from '../scheduler.js';
import { constant } from '../schedules/constant.js';
import { cosine } from '../schedules/cosine.js';
import { steps } from '../schedules/span.js';
import type { Rules, SessionOptions } from '../session/options.js';
import { createSession } from '../session/session.js';
import { bandit } from '../testing/bandit.js';
import { rateAdapter } from '../testing/rate-adapter.js';
import { syntheticRun } from '../testing/run.js';
import { variable } from '../tunable.js';
import { fallback } from '../wrappers/fallback.js';
import { residual } from '../wrappers/residual.js';
import { shadow } from '../wrappers/shadow.js';
import { replay } from './replay.js';

const metrics = ['loss', 'accuracy'];
const rules: Rules = { constraints: { rate: [rateLimit({ factor: 2, per: 'step' })] } };
const agent = () => agentScheduler({ agent: bandit(), adapter: rateAdapter() });
const [hyperparameter = ''] = agent().controls;

/** The journal of a made-up run under an agent, a schedule and a person. */
function record(seed: number, strange = false) {
  const lines: string[] = [];
  const person = external('person', ['momentum']);
  const session = createSession({
    metrics: [...metrics, ...(agent().needs ?? [])],
    tunables: {
      [hyperparameter]: variable(float(1e-4, 1, { scale: 'log' }), 0.1),
      momentum: variable(float(0, 1), 0.9),
      weight: variable(float(0, 1), 0),
    },
    schedulers: [agent(), person, schedule('weight', cosine(0.5, 0))],
    observers: [journal((line) => lines.push(line))],
    rules,
    seed,
  });
  const run = syntheticRun({
    seed,
    epochs: 2,
    stepsPerEpoch: 4,
    metrics: [...metrics, ...(agent().needs ?? [])],
    strange,
  });
  for (const [index, event] of run.entries()) {
    if (index === 3) person.push({ momentum: 0.5 });
    if (index === 6) person.push({ momentum: null });
    if (index === 9) person.push({ momentum: 2 });
    session.report(event);
  }
  return lines;
}

const again = (lines: readonly string[]) =>
  replay(lines, {
    metrics: [...metrics, ...(agent().needs ?? [])],
    schedulers: [agent(), external('person', ['momentum']), schedule('weight', cosine(0.5, 0))],
    rules,
    source: 'events.jsonl',
  });

describe('replay', () => {
  test('every line comes out as it was written, agents, people and metrics that are not finite included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.boolean(), (seed, strange) => {
        const lines = record(seed, strange);
        const { difference, complete, decisions } = again(lines);
        expect(difference).toBeUndefined();
        expect(complete).toBe(true);
        expect(decisions).toBe(lines.filter((line) => line.includes('"decision"')).length);
      }),
      { numRuns: 30 },
    );
  });

  test('a journal that was cut anywhere is replayed as far as it goes', () => {
    const lines = record(7);
    for (let length = 2; length < lines.length; length += 1) {
      const { difference, complete } = again(lines.slice(0, length));
      expect(difference).toBeUndefined();
      expect(complete).toBe(false);
    }
  });

  test('a decision that was changed by hand is found, with its line', () => {
    const lines = record(3);
    const index = lines.findIndex((line) => line.includes('"decision"') && line.includes('weight'));
    const forged = lines.with(index, (lines[index] as string).replace('"value":', '"value":1'));
    expect(again([...lines, '']).difference).toBeUndefined();
    const { difference } = again(forged);
    expect(difference?.line).toBe(index + 1);
    expect(difference?.journaled).toBe(forged[index]);
    expect(difference?.replayed).toBe(lines[index]);
  });

  test('another schedule is found', () => {
    const { difference } = replay(record(3), {
      metrics: [...metrics, ...(agent().needs ?? [])],
      schedulers: [agent(), external('person', ['momentum']), schedule('weight', cosine(0.4, 0))],
      rules,
      source: 'events.jsonl',
    });
    expect(difference?.line).toBe(1);
  });

  test('where the host could not set a value, the replay cannot either', () => {
    const lines: string[] = [];
    const weight = variable(float(0, 1), 0);
    const tunable = {
      ...weight,
      set: (value: number) => {
        if (value > 0.4 && value < 0.45) throw new Error('busy');
        weight.set(value);
      },
    };
    const session = createSession({
      metrics,
      tunables: { weight: tunable },
      schedulers: [schedule('weight', cosine(0.5, 0))],
      observers: [journal((line) => lines.push(line))],
    });
    for (const event of syntheticRun({ seed: 1, epochs: 2, stepsPerEpoch: 8, metrics })) {
      session.report(event);
    }
    expect(lines.some((line) => line.includes('tunable.fault'))).toBe(true);
    const options = { metrics, schedulers: [schedule('weight', cosine(0.5, 0))], source: 'x' };
    expect(replay(lines, options).difference).toBeUndefined();
  });

  test('what is no journal is refused, naming the line', () => {
    const lines = record(1);
    expect(() => again(lines.slice(1))).toThrow(
      expect.objectContaining({ code: 'AHS_JOURNAL_INVALID' }) as Error,
    );
    expect(() => again(lines.with(4, '{"type":'))).toThrow(/Line 5 of 'events.jsonl'/);
  });
});

describe('people inside other schedulers', () => {
  const person = () => external('person', ['momentum']);
  const trip = (scheduler: Scheduler) =>
    guard(scheduler, {
      conditions: [{ kind: 'above', metric: 'loss', bound: 0.5, at: 'step.end' }],
      fallback: { momentum: 0.3 },
    });
  const wrappings: Readonly<Record<string, (person: Scheduler) => Scheduler>> = {
    shadow: (one) => shadow(one),
    fallback: (one) => fallback(one, { momentum: constant(0.5) }),
    residual: (one) => residual({ momentum: cosine(0.5, 0.1) }, one, { delta: 0.2 }),
    guard: trip,
    'a residual in a guarded fallback': (one) =>
      trip(
        fallback(residual({ momentum: cosine(0.5, 0.1) }, one, { delta: 0.2 }), {
          momentum: constant(0.5),
        }),
      ),
  };

  test.each(Object.entries(wrappings))('are replayed: %s', (_, wrap) => {
    const lines: string[] = [];
    const door = person();
    const session = createSession({
      metrics,
      tunables: { momentum: variable(float(0, 1), 0.9) },
      schedulers: [wrap(door)],
      observers: [journal((line) => lines.push(line))],
    });
    door.push({ momentum: 0.1 });
    const run = syntheticRun({ seed: 5, epochs: 2, stepsPerEpoch: 6, metrics });
    for (const [index, event] of run.entries()) {
      if (index === 4) door.push({ momentum: -0.1 });
      if (index === 7) door.push({ momentum: null });
      if (index === 9) door.push({ momentum: 0.15 });
      session.report(event);
    }
    expect(lines.filter((line) => line.includes('external.push'))).toHaveLength(4);
    const live = person();
    live.push({ momentum: 0.77 });
    const options = { metrics, schedulers: [wrap(live)], source: 'x' };
    expect(replay(lines, options).difference).toBeUndefined();
    // What waits for a session is none of a replay's.
    const next = createSession({
      metrics,
      tunables: { momentum: variable(float(0, 1), 0.9) },
      schedulers: [live],
    });
    const [first] = run;
    expect(next.report(first as HostEvent).momentum).toBe(0.77);
    const forged = lines.map((line) =>
      line.includes('external.push') ? line.replace('0.15', '0.05') : line,
    );
    expect(replay(forged, options).difference).toBeDefined();
  });

  test('of older releases, who stood for themselves, are replayed from what was decided', () => {
    const lines = record(2);
    expect(lines.some((line) => line.includes('external.push'))).toBe(true);
    const older = lines.filter((line) => !line.includes('external.push'));
    expect(again(older).difference).toBeUndefined();
  });

  test('are told that they are on the bench', () => {
    const door = person();
    const session = createSession({
      metrics,
      tunables: { momentum: variable(float(0, 1), 0.9) },
      schedulers: [
        residual(
          schedule('momentum', ({ step }) => (step === 2 ? Number.NaN : 0.5)),
          door,
          { delta: 0.1 },
        ),
      ],
      rules: { faults: { limit: 1 } },
    });
    for (const event of syntheticRun({ seed: 1, epochs: 1, stepsPerEpoch: 4, metrics })) {
      if (event.type === 'run.end') break;
      session.report(event);
    }
    expect(() => door.push({ momentum: 0.05 })).toThrow(
      expect.objectContaining({
        code: 'AHS_EXTERNAL_CLOSED',
        message: expect.stringContaining('is benched') as string,
      }) as Error,
    );
  });
});

describe('values that were changed on purpose when a run was resumed', () => {
  const all = [...metrics, ...(agent().needs ?? [])];
  const make = () => [
    agent(),
    external('person', ['momentum']),
    schedule(
      'weight',
      limitRate(ema(cosine(0.5, 0), { halfLife: steps(2) }), { delta: 0.05, per: 'step' }),
    ),
  ];
  type Changed = Readonly<Record<string, number | undefined>>;

  /** A run that is left before some of its reports, each time once or twice, and goes on with other values. */
  function overridden(resumptions: ReadonlyMap<number, readonly Changed[]>) {
    const lines: string[] = [];
    let values: Changed = { [hyperparameter]: 0.1, momentum: 0.9, weight: 0 };
    let schedulers = make();
    const open = (restore: SessionOptions['restore'] | undefined) =>
      createSession({
        metrics: all,
        tunables: {
          [hyperparameter]: variable(float(1e-4, 1, { scale: 'log' }), values[hyperparameter] ?? 1),
          momentum: variable(float(0, 1), values.momentum ?? 1),
          weight: variable(float(0, 1), values.weight ?? 1),
        },
        schedulers,
        observers: [journal((line) => lines.push(line))],
        rules,
        ...(restore === undefined ? {} : { restore }),
      });
    let session = open(undefined);
    const run = syntheticRun({ seed: 4, epochs: 2, stepsPerEpoch: 5, metrics: all });
    for (const [index, event] of run.entries()) {
      for (const changed of resumptions.get(index) ?? []) {
        const checkpoint = session.checkpoint();
        values = { ...session.values, ...changed };
        schedulers = make();
        session = open({ checkpoint, accept: Object.keys(changed) });
      }
      if (index % 4 === 1) {
        (schedulers[1] as ExternalScheduler).push({ momentum: 0.1 + index / 100 });
      }
      session.report(event);
    }
    return lines;
  }
  const replayed = (lines: readonly string[]) =>
    replay(lines, { metrics: all, schedulers: make(), rules, source: 'events.jsonl' });

  const anyChange = fc
    .record(
      {
        momentum: fc.double({ min: 0.01, max: 1, noNaN: true }),
        weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
        [hyperparameter]: fc.double({ min: 0.001, max: 1, noNaN: true }),
      },
      { requiredKeys: [] },
    )
    .filter((changed) => Object.keys(changed).length > 0);
  const anyResumptions = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.array(anyChange, { maxLength: 2 })))
    .map((entries) => new Map(entries));

  test('are changed again in the replay, and every line comes out as it was written', () => {
    fc.assert(
      fc.property(anyResumptions, (resumptions) => {
        const lines = overridden(resumptions);
        const { difference, complete } = replayed(lines);
        expect(difference).toBeUndefined();
        expect(complete).toBe(true);
        const changes = [...resumptions.values()].flat(2).flatMap((each) => Object.keys(each));
        expect(lines.filter((line) => line.includes('values.override'))).toHaveLength(
          changes.length,
        );
      }),
      { numRuns: 40 },
    );
  });

  const twice = new Map([[6, [{ momentum: 0.3, weight: 0.7 }, { weight: 0.6 }]]]);

  test('and told apart where one followed the other', () => {
    const lines: string[] = [];
    const coupled: Rules = { couplings: [couple('a', 'c', 'linear')] };
    /** Halves at step 3 what it proposed last, or was set. */
    const halving: Controller<number> = {
      config: { kind: 'halving' },
      init: () => 0.5,
      next: (state, { event }) =>
        event.clock.step === 3 ? { state: state / 2, value: state / 2 } : { state },
      override: (_, value) => ({ state: value, value }),
    };
    const formulas = () => [
      schedule('a', halving as unknown as Controller),
      schedule('c', ({ step }) => (step === 0 ? 1 : 2)),
    ];
    const open = (a: number, c: number, restore?: SessionOptions['restore']) =>
      createSession({
        metrics,
        tunables: { a: variable(float(0.01, 8), a), c: variable(float(0.01, 8), c) },
        rules: coupled,
        schedulers: formulas(),
        observers: [journal((line) => lines.push(line))],
        ...(restore === undefined ? {} : { restore }),
      });
    let session = open(0.5, 1);
    session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
    session.report({ type: 'step.end', clock: { epoch: 0, step: 1 }, metrics: {} });
    session = open(2, 2, { checkpoint: session.checkpoint(), accept: ['a'] });
    session = open(2, 4, { checkpoint: session.checkpoint(), accept: ['c'] });
    for (const step of [2, 3]) {
      session.report({ type: 'step.end', clock: { epoch: 0, step }, metrics: {} });
    }
    const options = { metrics, schedulers: formulas(), rules: coupled, source: 'x' };
    expect(replay(lines, options).difference).toBeUndefined();
  });

  test('wherever the journal ends', () => {
    const lines = overridden(twice);
    for (let length = 2; length < lines.length; length += 1) {
      expect(replayed(lines.slice(0, length)).difference).toBeUndefined();
    }
  });

  test('and found where they were forged, or lie outside the spec', () => {
    const lines = overridden(twice);
    const index = lines.findLastIndex((line) => line.includes('values.override'));
    const forged = (value: string) =>
      lines.with(index, (lines[index] as string).replace('"value":0.6', `"value":${value}`));
    expect(replayed(forged('0.5')).difference?.line).toBeGreaterThan(index);
    expect(() => replayed(forged('7'))).toThrow(
      expect.objectContaining({
        code: 'AHS_REPLAY_UNSUPPORTED',
        message: expect.stringContaining(`Line ${index + 1}`) as string,
      }) as Error,
    );
  });
});

describe('what cannot be replayed', () => {
  test('a wrapped stream that is not resumable is refused by name', () => {
    const stream = fromStream({
      name: 'stream',
      controls: ['momentum'],
      resumable: false,
      connect: () => of({ momentum: 0.1 }),
    });
    const options = { metrics, schedulers: [shadow(stream)], source: 'x' };
    expect(() => replay(record(1), options)).toThrow(
      expect.objectContaining({
        code: 'AHS_REPLAY_UNSUPPORTED',
        message: expect.stringContaining('stream') as string,
      }) as Error,
    );
  });

  test('where the host could not go back, the replay cannot either', () => {
    const lines: string[] = [];
    const guarded = () =>
      guard(schedule('weight', cosine(0.5, 0)), {
        conditions: [{ kind: 'nonFinite', metric: 'loss' }],
        fallback: { weight: 0.1 },
      });
    const session = createSession({
      metrics,
      tunables: { weight: variable(float(0, 1), 0) },
      schedulers: [guarded()],
      observers: [journal((line) => lines.push(line))],
      rollback: {
        save: () => ({ version: 1, state: 1 }),
        restore: () => {
          throw new Error('no memory');
        },
      },
    });
    const run = syntheticRun({ seed: 1, epochs: 2, stepsPerEpoch: 8, metrics });
    for (const [index, event] of run.entries()) {
      session.report(
        index === 9 && 'metrics' in event
          ? { ...event, metrics: { ...event.metrics, loss: Number.NaN } }
          : event,
      );
    }
    expect(lines.some((line) => line.includes('rollback.fault'))).toBe(true);
    const options = { metrics, schedulers: [guarded()], source: 'x' };
    expect(replay(lines, options).difference).toBeUndefined();
  });
});
