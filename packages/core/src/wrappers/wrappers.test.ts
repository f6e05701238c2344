import { describe, expect, test } from 'vitest';
import {
  constant,
  createSession,
  external,
  fallback,
  float,
  type HostEvent,
  linear,
  type Observation,
  type Proposals,
  reducer,
  residual,
  type Scheduler,
  type SessionEvent,
  type SessionOptions,
  type Specs,
  schedule,
  shadow,
  variable,
} from '../index.js';
import { checkLaws, schedulerLaws } from '../testing/index.js';

const at = (step: number): HostEvent =>
  step === 0
    ? { type: 'run.start', clock: { epoch: 0, step: 0, progress: 0 } }
    : { type: 'step.end', clock: { epoch: 0, step, progress: step / 10 }, metrics: {} };

/** Proposes a list of things, one a turn, and keeps what it saw. */
function scripted(
  script: readonly (Proposals | undefined)[],
  seen: Observation[] = [],
  seenSpecs: Specs[] = [],
): Scheduler {
  return reducer<number>({
    ...{ name: 'scripted', controls: ['beta'], config: { kind: 'scripted' } },
    init: (specs) => {
      seenSpecs.push(specs);
      return 0;
    },
    next: (index, observation) => {
      seen.push(observation);
      return { state: index + 1, propose: script[index] };
    },
  });
}

function counting(start: number): Scheduler {
  return reducer<number>({
    ...{ name: 'counting', controls: ['beta'], init: () => start },
    next: (count) => ({ state: count + 1, propose: { beta: count } }),
  });
}

function open(schedulers: readonly Scheduler[], extra: Partial<SessionOptions> = {}) {
  const events: SessionEvent[] = [];
  const session = createSession({
    metrics: [],
    tunables: { beta: variable(float(1e-6, 100, { scale: 'log' }), 1) },
    schedulers,
    ...extra,
  });
  session.events$.subscribe((event) => events.push(event));
  const play = (steps: number) =>
    Array.from({ length: steps }, (_, step) => session.report(at(step)).beta);
  return { session, events, play };
}

describe('fallback', () => {
  test('the base rules until the primary speaks and once it has withdrawn', () => {
    const base: Observation[] = [];
    const { play } = open([
      fallback(
        scripted([undefined, { beta: 5 }, undefined, { beta: null }]),
        reducer<null>({
          ...{ name: 'base', controls: ['beta'], init: () => null },
          next: (state, observation) => {
            base.push(observation);
            return { state, propose: { beta: 10 + observation.event.clock.step } };
          },
        }),
      ),
    ]);
    expect(play(6)).toEqual([10, 5, 5, 13, 14, 15]);
    expect(base[2]?.outcomes.beta).toEqual({ verdict: 'overruled', proposed: 11, value: 5 });
    expect(base[4]?.outcomes.beta?.verdict).toBe('applied');
  });

  test('benched, the base goes on alone, with its memory, and stands aside again when the primary returns', () => {
    const faulty: Scheduler = {
      ...{ name: 'faulty', controls: ['beta'] },
      start: () => ({
        next: ({ event: { clock } }) => {
          if (clock.step >= 1 && clock.step <= 3) throw new Error('down');
          return { beta: 5 };
        },
        save: () => ({ version: 1, state: null }),
        transactional: true,
      }),
    };
    const rules = { faults: { limit: 2, returnAfter: { unit: 'steps', length: 3 } } } as const;
    const make = () => fallback(faulty, counting(10));
    const { play, events } = open([make()], { rules });
    const values = play(8);
    expect(values).toEqual([5, 5, 12, 13, 14, 5, 5, 5]);
    expect(events.filter(({ type }) => /bench|return/.test(type)).map(({ type }) => type)).toEqual([
      'scheduler.bench',
      'scheduler.return',
    ]);
    for (let stop = 0; stop < 8; stop += 1) {
      const first = open([make()], { rules });
      const before = first.play(stop);
      const checkpoint = first.session.checkpoint();
      const second = open([make()], { rules, restore: { checkpoint } }).session;
      const after = Array.from(
        { length: 8 - stop },
        (_, index) => second.report(at(stop + index)).beta,
      );
      expect([...before, ...after]).toEqual(values);
    }
  });

  test('a pair as its primary goes on from its own memory when it returns', () => {
    const silent: Scheduler = {
      ...{ name: 'silent', controls: ['beta'] },
      start: () => ({
        next: ({ event: { clock } }) => {
          if (clock.step === 2) throw new Error('down');
          return undefined;
        },
        save: () => ({ version: 1, state: null }),
        transactional: true,
      }),
    };
    const rules = { faults: { limit: 1, returnAfter: { unit: 'steps', length: 2 } } } as const;
    const { play } = open([fallback(fallback(silent, counting(10)), counting(50))], { rules });
    // It counted to 13 before it was benched.
    expect(play(6)).toEqual([10, 11, 52, 53, 13, 14]);
  });

  test('takes a schedule for each of several hyperparameters', () => {
    const { session } = open(
      [fallback(external('person', ['beta']), { beta: constant(2), momentum: constant(0.5) })],
      {
        tunables: { beta: variable(float(0, 9), 1), momentum: variable(float(0, 1), 0.9) },
      },
    );
    expect(session.report(at(0))).toEqual({ beta: 2, momentum: 0.5 });
  });
});

describe('shadow', () => {
  test('decides and is logged, is never applied, and learns from nothing', () => {
    const seen: Observation[] = [];
    const { play, events } = open([
      schedule('beta', constant(3)),
      shadow(scripted([{ beta: 7 }, undefined, { beta: 8 }, { beta: null }], seen)),
    ]);
    expect(play(5)).toEqual([3, 3, 3, 3, 3]);
    expect(events.filter(({ type }) => type === 'shadow.proposal')).toMatchObject([
      { scheduler: 'shadow:scripted', proposals: { beta: 7 }, clock: { step: 0 } },
      { proposals: { beta: 8 }, clock: { step: 2 } },
      { proposals: { beta: null }, clock: { step: 3 } },
    ]);
    expect(seen.map(({ outcomes }) => outcomes.beta?.verdict)).toEqual([
      undefined,
      'rejected',
      'rejected',
      'rejected',
      undefined,
    ]);
  });

  test('of what nobody knows is refused', () => {
    expect(() => open([shadow(schedule('gamma', constant(1)))])).toThrow(/would control gamma/);
  });
});

describe('residual', () => {
  test('corrects by a factor on a log scale, of the base as it is now, and sees corrections', () => {
    const seen: Observation[] = [];
    const specs: Specs[] = [];
    const base = reducer<null>({
      ...{ name: 'base', controls: ['beta'], init: () => null },
      next: (state, { event: { clock } }) => ({ state, propose: { beta: 0.1 * (1 + clock.step) } }),
    });
    const script = [undefined, { beta: 1.5 }, undefined, { beta: 9 }, undefined, { beta: null }];
    const { play, session, events } = open([
      residual(base, scripted(script, seen, specs), { factor: 3 }),
    ]);
    const b = (step: number) => 0.1 * (1 + step);
    expect(play(7)).toEqual([b(0), b(1) * 1.5, b(2) * 1.5, b(3) * 3, b(4) * 3, b(5), b(6)]);
    expect(specs[0]?.beta).toEqual(float(1 / 3, 3, { scale: 'log' }));
    expect(seen.map(({ values }) => values.beta).slice(1)).toEqual([1, 1.5, 1.5, 3, 3, 1]);
    expect(seen.map(({ outcomes }) => outcomes.beta).slice(1)).toEqual([
      undefined,
      { verdict: 'applied', proposed: 1.5, value: 1.5 },
      { verdict: 'applied', proposed: 1.5, value: 1.5 },
      { verdict: 'clipped', proposed: 9, value: 3 },
      { verdict: 'clipped', proposed: 9, value: 3 },
      undefined,
    ]);
    session.close();
    expect(events.some(({ type }) => type === 'scheduler.fault')).toBe(false);
  });

  test('corrects by an offset on a linear scale, and tells what legality left of it', () => {
    const seen: Observation[] = [];
    const { play } = open(
      [residual({ beta: constant(0.75) }, scripted([{ beta: 0.5 }], seen), { delta: 0.5 })],
      {
        tunables: { beta: variable(float(0, 1), 0.5) },
      },
    );
    expect(play(2)).toEqual([1, 1]);
    expect(seen[1]?.values.beta).toBe(0.25);
    expect(seen[1]?.outcomes.beta).toEqual({ verdict: 'clipped', proposed: 0.5, value: 0.25 });
  });

  test('corrects by a factor on a linear scale too, where that is asked for', () => {
    const specs: Specs[] = [];
    const seen: Observation[] = [];
    const { play } = open(
      [
        residual({ beta: constant(0.02) }, scripted([{ beta: 3 }, { beta: 0.5 }], seen, specs), {
          factor: 4,
          scale: 'log',
        }),
      ],
      { tunables: { beta: variable(float(0, 1), 0.5) } },
    );
    expect(play(2)).toEqual([0.06, 0.01]);
    expect(specs[0]?.beta).toEqual(float(0.25, 4, { scale: 'log' }));
    expect(seen[1]?.outcomes.beta).toEqual({ verdict: 'applied', proposed: 3, value: 3 });
  });

  test('what it cannot correct is refused', () => {
    const inner = scripted([]);
    expect(() => residual({ alpha: constant(1) }, inner, { factor: 2 })).toThrow(
      /does not control/,
    );
    expect(() => residual({ beta: constant(1) }, inner, { factor: 1 })).toThrow(/no correction/);
    expect(() => open([residual({ beta: constant(1) }, inner, { delta: 1 })])).toThrow(
      /on a log scale, and there is no factor/,
    );
  });
});

describe('keeps the laws', () => {
  const climbing = (needs: readonly string[] = ['accuracy']): Scheduler =>
    reducer<number>({
      ...{
        name: 'climbing',
        controls: ['beta'],
        needs,
        config: { kind: 'climbing' },
        init: () => 0,
      },
      next: (count, { event }) => {
        if (event.type !== 'eval.end') return { state: count };
        if (count % 3 === 2) return { state: count + 1, propose: { beta: null } };
        const better = (event.metrics.accuracy ?? 0) > 0.5;
        return { state: count + 1, propose: { beta: better ? 1.5 : 0.75 } };
      },
    });
  const subjects: Readonly<Record<string, () => Scheduler>> = {
    fallback: () => fallback(climbing(), { beta: linear(0.1, 0.9) }),
    'fallback on a scheduler': () => fallback(climbing(), schedule('beta', linear(0.1, 0.9))),
    shadow: () => shadow(climbing()),
    residual: () => residual({ beta: linear(0.1, 0.9) }, climbing(), { factor: 2 }),
    'a residual with a fallback': () =>
      fallback(residual({ beta: linear(0.1, 0.9) }, climbing(), { factor: 2 }), {
        beta: constant(0.5),
      }),
  };
  for (const [name, create] of Object.entries(subjects)) {
    describe(name, () =>
      checkLaws(test, schedulerLaws({ create, specs: { beta: float(0.01, 2, { scale: 'log' }) } })),
    );
  }
});
