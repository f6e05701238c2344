import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  asController,
  type Clock,
  type Controller,
  chain,
  clamp,
  constant,
  cosine,
  ema,
  epochs,
  every,
  exponential,
  float,
  fraction,
  type HostEvent,
  join,
  limitRate,
  linear,
  type Observation,
  type Part,
  rest,
  type Schedule,
  steps,
  when,
} from '../index.js';
import { anyPart, partMetric } from '../schedule.test.arbitrary.js';
import { syntheticRun } from '../testing/index.js';

const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const observed = (events: readonly HostEvent[]): readonly Observation[] =>
  events.map((event, report) => ({ report, event, values: {}, outcomes: {} }));

/** What a part says of each observation: previewing a controller is feeding it. */
function saidOf(part: Part, observations: readonly Observation[]): readonly (number | undefined)[] {
  const controller = asController(part);
  let state = controller.init(float(0, 1));
  return observations.map((observation) => {
    const next = controller.next(state, observation);
    state = next.state;
    return next.value;
  });
}

/** What stands after each observation: silence lets the last value stand. */
function standingOf(part: Part, observations: readonly Observation[]) {
  let standing: number | undefined;
  return saidOf(part, observations).map((value) => {
    standing = value ?? standing;
    return standing;
  });
}

/** A run that reports each step, in epochs of ten. */
function stepsOf(total: number, metric?: (step: number) => number): readonly Observation[] {
  return observed(
    Array.from({ length: total + 1 }, (_, step) => ({
      type: 'step.end',
      clock: { epoch: Math.floor(step / 10), step, progress: step / total },
      metrics: metric === undefined ? {} : { loss: metric(step) },
    })),
  );
}

const run = (seed: number) =>
  observed(syntheticRun({ seed, epochs: 3, stepsPerEpoch: 4, metrics: [partMetric] }));
const anyRun = fc.integer({ min: 1, max: 1000 }).map(run);
const small = anyPart(0.001, 0.3, 2);

/** Says at each report what a list says, silent where it holds undefined. */
function listed(values: readonly (number | undefined)[]): Controller<number> {
  return {
    config: { kind: 'listed' },
    init: () => 0,
    next: (index) => {
      const value = values[index];
      return { state: index + 1, ...(value === undefined ? {} : { value }) };
    },
  };
}

describe('schedules stay schedules where nothing has to remember', () => {
  const at = (step: number): Clock => ({ epoch: 0, step });
  const schedule: Schedule = linear(0, 1, { over: steps(10) });
  const controller: Controller = listed([1]);

  test('and can be called', () => {
    expect(chain(schedule, constant(2))(at(5))).toBe(1);
    expect(clamp(schedule, { max: 0.3 })(at(5))).toBe(0.3);
    expect(when({ from: steps(5) }, constant(7), schedule)(at(4))).toBe(0.4);
    expect(when({ from: steps(2), until: steps(5) }, constant(7), schedule)(at(5))).toBe(0.5);
    expect(clamp((clock) => clock.step, { max: 3 })(at(5))).toBe(3);
  });

  test('in the eyes of the compiler too', () => {
    expectTypeOf(chain(schedule, schedule)).toEqualTypeOf<Schedule>();
    expectTypeOf(chain(schedule, controller)).toEqualTypeOf<Controller>();
    expectTypeOf(chain(schedule as Part, schedule)).toEqualTypeOf<Part>();
    expectTypeOf(clamp(schedule, { min: 0 })).toEqualTypeOf<Schedule>();
    expectTypeOf(clamp(controller, { min: 0 })).toEqualTypeOf<Controller>();
    expectTypeOf(when({ from: steps(1) }, schedule, schedule)).toEqualTypeOf<Schedule>();
    expectTypeOf(when({ from: steps(1) }, schedule)).toEqualTypeOf<Controller>();
    expectTypeOf(
      when({ metric: 'loss', above: 1 }, schedule, schedule),
    ).toEqualTypeOf<Controller>();
  });

  test('the compiler and the run agree', () => {
    expect(typeof chain(schedule, controller)).toBe('object');
    expect(typeof when({ from: steps(1) }, schedule)).toBe('object');
    expect(typeof when({ from: steps(1) }, schedule, controller)).toBe('object');
    expect(typeof when({ metric: 'loss', above: 1 }, schedule, schedule)).toBe('object');
  });

  test('what they need is what their parts need', () => {
    expect(chain(schedule, cosine(1, 0)).needsProgress).toBe(true);
    expect(clamp(schedule, { min: 0 }).needsProgress).toBeUndefined();
    expect(when({ from: fraction(0.5) }, schedule, schedule).needsProgress).toBe(true);
    expect(every(fraction(0.5), schedule).needsProgress).toBe(true);
    expect(ema(schedule, { halfLife: steps(1) }).needsProgress).toBe(false);
    const inner = when({ metric: 'kl', below: 1 }, schedule);
    expect(chain(inner, when({ metric: 'loss', below: 1 }, inner)).needs).toEqual(['kl', 'loss']);
  });
});

describe('chain', () => {
  test('the order of its parts does not matter', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 4 }), anyRun, (parts, events) => {
        const [there, back] = [parts, parts.toReversed()].map((order) =>
          saidOf(chain(...order.map((part) => part.create())), events),
        );
        for (const [index, value] of there?.entries() ?? []) {
          const other = back?.[index];
          expect(other === undefined).toBe(value === undefined);
          if (value === undefined || other === undefined) continue;
          expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-15 * Math.abs(value));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('is silent until each part has spoken, and remembers what each said last', () => {
    const part = chain(listed([2, undefined, undefined]), listed([undefined, 3, undefined]));
    expect(saidOf(part, stepsOf(2))).toEqual([undefined, 6, 6]);
  });

  test('refuses no parts', () => {
    expect(() => chain()).toThrow(code('AHS_SCHEDULE_INVALID'));
  });
});

describe('clamp', () => {
  const bound = fc.double({ min: 0.001, max: 0.3, noNaN: true });

  test('stays inside its bounds and changes nothing inside them', () => {
    fc.assert(
      fc.property(small, bound, bound, anyRun, (part, a, b, events) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const clamped = saidOf(clamp(part.create(), { min, max }), events);
        for (const [index, value] of saidOf(part.create(), events).entries()) {
          const wanted = value === undefined ? undefined : Math.min(max, Math.max(min, value));
          expect(clamped[index]).toBe(wanted);
        }
      }),
      { numRuns: 50 },
    );
  });

  test.each([{}, { min: Number.NaN }, { min: 2, max: 1 }, { max: Infinity }])(
    'refuses %j',
    (bounds) => {
      expect(() => clamp(constant(1), bounds as { min: number })).toThrow(
        code('AHS_SCHEDULE_INVALID'),
      );
    },
  );
});

describe('limitRate', () => {
  const clockOf = ({ event }: Observation) => event.clock;

  test.each(['step', 'epoch'] as const)('never exceeds its limit per %s', (per) => {
    const limit = fc.oneof(
      fc.double({ min: 1.01, max: 2, noNaN: true }).map((factor) => ({ factor, per })),
      fc.double({ min: 0.001, max: 0.1, noNaN: true }).map((delta) => ({ delta, per })),
    );
    fc.assert(
      fc.property(small, limit, anyRun, (part, given, events) => {
        let last: { value: number; clock: Clock } | undefined;
        for (const [index, value] of saidOf(limitRate(part.create(), given), events).entries()) {
          if (value === undefined) continue;
          const clock = clockOf(events[index] as Observation);
          if (last !== undefined && value !== last.value) {
            const moves =
              per === 'step' ? clock.step - last.clock.step : clock.epoch - last.clock.epoch;
            const [low, high] = [last.value, value].sort((a, b) => a - b) as [number, number];
            const reach =
              'delta' in given
                ? low + given.delta * moves
                : low * Math.exp(moves * Math.log(given.factor));
            expect(high).toBeLessThanOrEqual(reach * (1 + 1e-12));
          }
          if (last === undefined || value !== last.value) last = { value, clock };
        }
      }),
      { numRuns: 50 },
    );
  });

  test('per step a standing value is approached until it is reached', () => {
    const part = limitRate(when({ from: steps(1) }, constant(10), constant(7)), {
      delta: 1,
      per: 'step',
    });
    expect(saidOf(part, stepsOf(5))).toEqual([7, 8, 9, 10, 10, 10]);
  });

  test('what a step or an epoch left unused is lost', () => {
    const jump = when({ from: steps(8) }, constant(100), constant(0));
    const perStep = saidOf(limitRate(jump, { delta: 1, per: 'step' }), stepsOf(10));
    expect(perStep.slice(7)).toEqual([0, 1, 2, 3]);
    const perEpoch = limitRate(jump, { delta: 1, per: 'epoch' });
    const clocks = [0, 2, 4, 6, 8, 9, 10].map((step) => ({ epoch: Math.floor(step / 4), step }));
    const seen = clocks.map((clock, report) => ({
      ...{ report, values: {}, outcomes: {} },
      event: { type: 'step.end', clock, metrics: {} } as const,
    }));
    expect(saidOf(perEpoch, seen)).toEqual([0, 0, 0, 0, 1, 1, 1]);
    expect(saidOf(perEpoch, seen.toSpliced(4, 1))).toEqual([0, 0, 0, 0, 1, 1]);
  });

  test('where reports are rare each brings the moves of the steps between', () => {
    const part = limitRate(when({ from: steps(8) }, constant(100), constant(0)), {
      delta: 1,
      per: 'step',
    });
    const rare = stepsOf(20).filter((_, step) => step % 5 === 0);
    expect(saidOf(part, rare)).toEqual([0, 0, 5, 10, 15]);
  });

  describe('saves nothing up while it does not rule', () => {
    const jump = when({ from: steps(1) }, constant(100), constant(0));
    const slow = limitRate(jump, { delta: 1, per: 'step' });
    const off = ({ event }: Observation) => event.clock.step < 4 || event.clock.step >= 10;
    const values = [0, 1, 2, 3, 7, 7, 7, 7, 7, 7, 4, 5, 6];

    test.each([
      ['inside a when', when(off, slow, constant(7))],
      ['in its other branch', when((seen) => !off(seen), constant(7), slow)],
      ['two deep', when(off, when({ until: steps(99) }, slow), constant(7))],
      ['in a join inside it', when(off, join([[rest, slow]]), constant(7))],
    ] as const)('%s', (_, part) => {
      expect(saidOf(part, stepsOf(12))).toEqual(values);
    });

    test('on the clock of the part that a join has come to', () => {
      const late = join([
        [steps(20), constant(0)],
        [rest, slow],
      ]);
      const shifted = ({ event }: Observation) => event.clock.step < 24 || event.clock.step >= 30;
      expect(saidOf(when(shifted, late, constant(7)), stepsOf(32)).slice(20)).toEqual(values);
    });

    test('and where it is asked rarely, has the moves since it ruled again', () => {
      const part = when(off, every('eval.end', slow), constant(7));
      const evaluated = stepsOf(16).map((seen, step) =>
        step % 4 === 0
          ? { ...seen, event: { ...seen.event, type: 'eval.end' } as HostEvent }
          : seen,
      );
      expect(standingOf(part, evaluated).slice(9)).toEqual([7, 0, 0, 3, 3, 3, 3, 7]);
    });

    test('per epoch', () => {
      const part = when(
        ({ event }) => event.clock.epoch < 2 || event.clock.epoch >= 5,
        limitRate(jump, { delta: 1, per: 'epoch' }),
        constant(7),
      );
      const atEpochs = stepsOf(70).filter((_, step) => step % 10 === 0);
      expect(saidOf(part, atEpochs)).toEqual([0, 1, 7, 7, 7, 2, 3, 4]);
    });
  });

  test('goes on from a checkpoint that saved up moves, and loses them', () => {
    const part = limitRate(constant(100), { delta: 1, per: 'step' });
    const [first, ...others] = stepsOf(50) as [Observation, ...Observation[]];
    const { pace: _, ...state } = part.next(part.init(float(0, 200)), first).state;
    const old = { ...state, current: { value: 3, changed: first.event.clock } };
    expect(part.next(old, others.at(-1) as Observation).value).toBe(4);
  });

  test('per decision each new value gets one move', () => {
    const part = limitRate(listed([4, 10, 10, undefined, 1]), { factor: 2, per: 'decision' });
    expect(saidOf(part, stepsOf(4))).toEqual([4, 8, 8, 8, 4]);
  });

  test('refuses what the constraint refuses', () => {
    expect(() => limitRate(constant(1), { factor: 1, per: 'step' })).toThrow(
      code('AHS_CONSTRAINT_INVALID'),
    );
  });
});

describe('ema', () => {
  const length = fc.integer({ min: 1, max: 5 });

  test('converges: the distance halves with each half-life', () => {
    fc.assert(
      fc.property(length, fc.double({ min: -1, max: 1, noNaN: true }), (half, from) => {
        const jump = when({ from: steps(1) }, constant(2), constant(from));
        const values = saidOf(ema(jump, { halfLife: steps(half) }), stepsOf(40));
        for (const [step, value] of values.entries()) {
          const distance = (2 - from) * Math.exp((-step / half) * Math.LN2);
          expect(2 - (value as number)).toBeCloseTo(distance, 12);
        }
      }),
    );
  });

  test('a decay over one step is the plain recursion', () => {
    const source = linear(0, 1, { over: steps(10) });
    const values = saidOf(ema(source, { decay: 0.9, every: steps(1) }), stepsOf(20));
    let average = 0;
    for (const [step, value] of values.entries()) {
      average = 0.9 * average + 0.1 * source({ epoch: 0, step });
      expect(value).toBeCloseTo(average, 14);
    }
  });

  test('it does not matter how often the same moment is reported', () => {
    const source = exponential(1, { factor: 0.8, every: steps(1) });
    const events = stepsOf(12);
    const twice = events.flatMap((event) => [event, event]);
    const smooth = () => ema(source, { halfLife: steps(3) });
    expect(saidOf(smooth(), twice).filter((_, index) => index % 2 === 1)).toEqual(
      saidOf(smooth(), events),
    );
  });

  test('stays between the least and the greatest of what it averages', () => {
    fc.assert(
      fc.property(small, length, anyRun, (part, half, events) => {
        const seen = standingOf(part.create(), events).filter((value) => value !== undefined);
        const smooth = saidOf(ema(part.create(), { halfLife: steps(half) }), events);
        for (const value of smooth.filter((each) => each !== undefined)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...seen) * (1 - 1e-12));
          expect(value).toBeLessThanOrEqual(Math.max(...seen) * (1 + 1e-12));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a NaN passes through and is not averaged', () => {
    const smooth = ema(listed([1, Number.NaN, 1]), { halfLife: steps(1) });
    expect(saidOf(smooth, stepsOf(2))).toEqual([1, Number.NaN, 1]);
  });

  test.each([-0.1, 1, Number.NaN])('refuses a decay of %d', (decay) => {
    expect(() => ema(constant(1), { decay, every: steps(1) })).toThrow(
      code('AHS_SCHEDULE_INVALID'),
    );
  });
});

describe('every', () => {
  test('is constant between its ticks, and there says what its part says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 40 }), (n, total) => {
        const source = linear(0, 1, { over: steps(17) });
        const values = standingOf(every(steps(n), source), stepsOf(total));
        for (const [step, value] of values.entries()) {
          expect(value).toBe(source({ epoch: 0, step: step - (step % n) }));
        }
      }),
    );
  });

  test('at events of a kind, and silent before the first', () => {
    const events = run(1);
    const values = saidOf(every('eval.end', cosine(1, 0)), events);
    for (const [index, { event }] of events.entries()) {
      const wanted = event.type === 'eval.end' ? cosine(1, 0)(event.clock) : undefined;
      expect(values[index]).toBe(wanted);
    }
  });

  test('a controller inside sees the ticks alone', () => {
    const part = every(epochs(1), listed([1, 2, 3]));
    expect(standingOf(part, stepsOf(25))).toEqual(
      Array.from({ length: 26 }, (_, step) => 1 + Math.floor(step / 10)),
    );
  });
});

describe('when', () => {
  test('a metric decides when it is seen, and its word stands until the next', () => {
    const part = when({ metric: 'loss', above: 2, at: 'eval.end' }, constant(1), constant(0));
    const event = (type: 'step.end' | 'eval.end', loss: number | undefined): HostEvent => ({
      type,
      clock: { epoch: 0, step: 0 },
      metrics: loss === undefined ? {} : { loss },
    });
    const events = observed([
      { type: 'run.start', clock: { epoch: 0, step: 0 } },
      event('step.end', 5),
      event('eval.end', 3),
      event('step.end', 0),
      event('eval.end', undefined),
      event('eval.end', Number.NaN),
      event('eval.end', 2),
      event('eval.end', Infinity),
    ]);
    expect(saidOf(part, events)).toEqual([0, 0, 1, 1, 1, 1, 0, 1]);
  });

  test('a part sees only what happens while it rules, and its last word counts again', () => {
    const condition = { metric: 'loss', below: 0.5 } as const;
    const part = when(condition, listed([1, undefined, 3]), listed([10, undefined, 30]));
    const losses = [0, 1, 1, 0, 0, 1];
    expect(
      saidOf(
        part,
        stepsOf(5, (step) => losses[step] as number),
      ),
    ).toEqual([1, 10, 10, 1, 3, 30]);
  });

  test('without another part the last value stays', () => {
    const part = when({ until: steps(3) }, linear(0, 1, { over: steps(10) }));
    expect(saidOf(part, stepsOf(5))).toEqual([0, 0.1, 0.2, undefined, undefined, undefined]);
  });

  test('a predicate is opaque, and what is data is not', () => {
    const conditionOf = (part: Part) => (part.config as { condition: unknown }).condition;
    expect(conditionOf(when(() => true, constant(1)))).toEqual({ kind: 'opaque' });
    expect(conditionOf(when({ metric: 'kl', below: 3 }, constant(1)))).toEqual({
      metric: 'kl',
      below: 3,
    });
  });

  test.each([
    {},
    { from: steps(3), until: steps(3) },
    { from: rest },
    { metric: 'loss', above: Number.NaN },
  ])('refuses %j', (condition) => {
    expect(() => when(condition as { metric: string; above: number }, constant(1))).toThrow(
      code('AHS_SCHEDULE_INVALID'),
    );
  });
});

describe('composed at random', () => {
  test('stays inside its bounds, says the same again, and its config is its own', () => {
    fc.assert(
      fc.property(anyPart(0.001, 0.3), anyRun, (part, events) => {
        const values = saidOf(part.create(), events);
        expect(saidOf(part.create(), events)).toEqual(values);
        for (const value of values.filter((each) => each !== undefined)) {
          expect(value).toBeGreaterThanOrEqual(0.001);
          expect(value).toBeLessThanOrEqual(0.3);
        }
        expect(part.create().config).toEqual(part.create().config);
        expect(JSON.stringify(part.create().config)).not.toContain('opaque');
      }),
      { numRuns: 100 },
    );
  });

  test('a warm-up, then halving on a plateau, smoothed, in a join', () => {
    const halving: Controller<number> = {
      config: { kind: 'halving' },
      needs: ['loss'],
      init: () => 1,
      next: (value) => ({ state: value / 2, value: value / 2 }),
    };
    const part = join([
      [steps(10), linear(0, 1)],
      [rest, clamp(every(epochs(1), halving), { min: 0.2 })],
    ]);
    const values = standingOf(part, stepsOf(40));
    expect(part.needs).toEqual(['loss']);
    expect([values[5], values[10], values[20], values[30]]).toEqual([0.5, 0.5, 0.25, 0.2]);
  });
});
