import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asController,
  type Clock,
  type Controller,
  constant,
  cosine,
  cosineWithRestarts,
  cyclic,
  cyclicalAnnealing,
  epochs,
  exponential,
  float,
  fraction,
  geometric,
  join,
  type Length,
  linear,
  multiStep,
  oneCycle,
  piecewise,
  polynomial,
  rest,
  type Schedule,
  stepDecay,
  steps,
} from '../index.js';
import { halfCosine } from './half-cosine.js';
import { power, wholePower } from './power.js';

const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const at = (progress: number): Clock => ({ epoch: 0, step: 0, progress });

/** The values of a controller over clocks. */
function valuesOf(source: Schedule | Controller, clocks: readonly Clock[]): (number | undefined)[] {
  const controller = asController(source);
  let state = controller.init(float(0, 1));
  return clocks.map((clock, report) => {
    const next = controller.next(state, {
      report,
      event: { type: 'step.end', clock, metrics: {} },
      values: {},
      outcomes: {},
    });
    state = next.state;
    return next.value;
  });
}

/** A run of so many steps, with its clocks. */
function clocks(total: number, perEpoch = 10): Clock[] {
  return Array.from({ length: total + 1 }, (_, step) => ({
    epoch: Math.floor(step / perEpoch),
    step,
    progress: step / total,
  }));
}

describe('the simple schedules', () => {
  test('linear, geometric and cosine are exact at both ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (from, to) => {
          for (const make of [linear, geometric, cosine]) {
            expect(make(from, to)(at(0))).toBe(from);
            expect(make(from, to)(at(1))).toBe(to);
          }
        },
      ),
    );
  });

  test('they are monotone and stay between their ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, p, q) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const [early, late] = [at(Math.min(p, q)), at(Math.max(p, q))];
          for (const make of [linear, geometric, cosine]) {
            const schedule = make(from, to);
            // Two neighbouring progresses may round to neighbouring values in the wrong order.
            const slack = 4e-16 * to;
            expect(schedule(early)).toBeLessThanOrEqual(schedule(late) + slack);
            expect(schedule(early)).toBeGreaterThanOrEqual(from);
            expect(schedule(late)).toBeLessThanOrEqual(to);
          }
        },
      ),
    );
  });

  test('hand-computed middles', () => {
    expect(linear(0, 0.1)(at(0.25))).toBeCloseTo(0.025, 15);
    expect(geometric(1e-3, 1e-1)(at(0.5))).toBeCloseTo(0.01, 15);
    expect(cosine(0.1, 0)(at(1 / 3))).toBeCloseTo(0.075, 15);
  });

  test('values that are not finite, or not above 0 on a log scale, are refused', () => {
    expect(() => constant(Number.NaN)).toThrow(code('AHS_SCHEDULE_INVALID'));
    expect(() => linear(0, Number.POSITIVE_INFINITY)).toThrow(code('AHS_SCHEDULE_INVALID'));
    expect(() => geometric(0, 1)).toThrow(code('AHS_SCHEDULE_INVALID'));
    expect(() => stepDecay(1, { factor: 0.5, every: rest as never })).toThrow(
      code('AHS_SCHEDULE_INVALID'),
    );
    expect(() => epochs(0)).toThrow(code('AHS_SCHEDULE_INVALID'));
    expect(() => fraction(1.5)).toThrow(code('AHS_SCHEDULE_INVALID'));
  });

  test('a schedule of progress says so when there is none', () => {
    expect(() => cosine(1, 0)({ epoch: 0, step: 0 })).toThrow(code('AHS_PROGRESS_UNKNOWN'));
  });

  test('whole powers are products', () => {
    expect(wholePower(0.5, 10)).toBe(1 / 1024);
    expect(wholePower(3, 5)).toBe(243);
    expect(wholePower(7, 0)).toBe(1);
  });
});

describe('join', () => {
  test('each part sees a clock from 0 with its own progress', () => {
    const seen: Clock[] = [];
    const spy: Schedule = (clock) => {
      seen.push(clock);
      return 0;
    };
    valuesOf(
      join([
        [steps(5), spy],
        [epochs(1), spy],
        [rest, spy],
      ]),
      clocks(40),
    );
    expect(seen[4]).toEqual({ epoch: 0, step: 4, progress: 0.8 });
    expect(seen[5]).toEqual({ epoch: 0, step: 0, progress: 0 });
    // The epoch part lasts until one more epoch is completed: step 10.
    expect(seen[10]).toEqual({ epoch: 0, step: 0, progress: 0 });
    expect(seen[25]).toEqual({ epoch: 1, step: 15, progress: 0.5 });
    expect(seen[40]).toEqual({ epoch: 3, step: 30, progress: 1 });
  });

  test('boundary and step-0: the first part rules step 0, the next one its own first step', () => {
    const values = valuesOf(
      join([
        [steps(4), linear(0, 1)],
        [rest, constant(7)],
      ]),
      clocks(8),
    );
    expect(values).toEqual([0, 0.25, 0.5, 0.75, 7, 7, 7, 7, 7]);
  });

  test('several boundaries can lie between two reports', () => {
    const parts = join([
      [steps(2), constant(1)],
      [steps(2), constant(2)],
      [rest, constant(3)],
    ]);
    expect(valuesOf(parts, [clocks(9)[0], clocks(9)[7]] as Clock[])).toEqual([1, 3]);
  });

  test('the last part holds its end', () => {
    expect(valuesOf(join([[steps(2), linear(0, 1)]]), clocks(4))).toEqual([0, 0.5, 1, 1, 1]);
  });

  test('rest must be last, and there must be a part', () => {
    expect(() => join([])).toThrow(code('AHS_SCHEDULE_INVALID'));
    expect(() =>
      join([
        [rest, constant(1)],
        [steps(1), constant(1)],
      ]),
    ).toThrow(code('AHS_SCHEDULE_INVALID'));
  });

  test('a join inside a join keeps its own clock', () => {
    const inner = join([
      [steps(2), constant(1)],
      [rest, linear(0, 1)],
    ]);
    const values = valuesOf(
      join([
        [steps(4), constant(9)],
        [rest, inner],
      ]),
      clocks(10),
    );
    expect(values.slice(0, 6)).toEqual([9, 9, 9, 9, 1, 1]);
    for (const [index, value] of values.slice(6).entries())
      expect(value).toBeCloseTo(index / 4, 12);
  });
});

describe('each in epochs, steps or a fraction of the run', () => {
  /** A run of 40 steps in epochs of 4: ten epochs are forty steps are the whole. */
  const run = clocks(40, 4).filter(({ step }) => step % 4 === 0);
  const units = [epochs, (n: number) => steps(4 * n), (n: number) => fraction(n / 10)];
  const kinds: Readonly<Record<string, (of: (n: number) => Length) => Schedule>> = {
    linear: (of) => linear(0, 1, { over: of(5) }),
    geometric: (of) => geometric(0.1, 1, { over: of(5) }),
    polynomial: (of) => polynomial(1, 0, { power: 1.5, over: of(7) }),
    cosine: (of) => cosine(1, 0, { over: of(5) }),
    'cosine, there and back': (of) => cosine(1, 0, { over: of(3), after: 'return' }),
    cosineWithRestarts: (of) => cosineWithRestarts(1, 0, { first: of(1), growth: 2 }),
    stepDecay: (of) => stepDecay(1, { factor: 0.5, every: of(3) }),
    multiStep: (of) => multiStep(1, { factor: 0.5, at: [of(3), of(7)] }),
    exponential: (of) => exponential(1, { factor: 0.5, every: of(3) }),
    cyclic: (of) => cyclic(0, 1, { up: of(2), down: of(1), mode: 'triangular2' }),
    cyclicalAnnealing: (of) => cyclicalAnnealing(0, 1, { over: of(10) }),
    piecewise: (of) =>
      piecewise(
        0,
        [
          [of(3), 1],
          [of(6), 0.5],
        ],
        { between: 'linear' },
      ),
  };

  test.each(Object.entries(kinds))('%s', (_, make) => {
    const [inEpochs, inSteps, inFractions] = units.map(make) as [Schedule, Schedule, Schedule];
    expect([inEpochs, inSteps, inFractions].map((each) => each.needsProgress)).toEqual([
      undefined,
      undefined,
      true,
    ]);
    expect(new Set(run.map(inEpochs)).size).toBeGreaterThan(2);
    for (const clock of run) {
      expect(inSteps(clock)).toBeCloseTo(inEpochs(clock), 12);
      expect(inFractions(clock)).toBeCloseTo(inEpochs(clock), 7);
    }
    expect(() => inFractions({ epoch: 0, step: 0 })).toThrow(code('AHS_PROGRESS_UNKNOWN'));
  });

  test('a cycle over n steps or epochs has its last value at the last of them', () => {
    const overEpochs = oneCycle(1, { over: epochs(10), rise: 0.3 });
    const overSteps = oneCycle(1, { over: steps(10), rise: 0.3 });
    for (const now of [0, 2, 9, 12]) {
      expect(overEpochs({ epoch: now, step: 0 })).toBe(overSteps({ epoch: 0, step: now }));
    }
    expect(overSteps({ epoch: 0, step: 2 })).toBe(1);
    expect(overSteps({ epoch: 0, step: 9 })).toBe(1 / 25 / 1e4);
    const wholeRun = oneCycle(1, { from: 0.5, to: 0.1, phases: 3, curve: 'linear' });
    const shares = [0, 0.15, 0.3, 0.45, 0.6, 0.8, 1];
    for (const [index, wanted] of [0.5, 0.75, 1, 0.75, 0.5, 0.3, 0.1].entries()) {
      expect(wholeRun(at(shares[index] as number))).toBeCloseTo(wanted, 12);
    }
  });
});

describe('formulas that the reference file does not hold', () => {
  test('cyclical annealing, written as in the paper (eq. 6 and 7)', () => {
    const [T, M, R] = [400, 4, 0.5];
    const ours = cyclicalAnnealing(0, 1, { over: steps(T), cycles: M, rise: R });
    for (let t = 1; t <= T; t += 1) {
      const tau = ((t - 1) % Math.ceil(T / M)) / (T / M);
      const beta = tau <= R ? tau / R : 1;
      expect(ours({ epoch: 0, step: t - 1 })).toBeCloseTo(beta, 12);
    }
    expect(ours({ epoch: 0, step: T + 50 })).toBe(1);
    const smooth = cyclicalAnnealing(0, 1, { curve: 'cosine', cycles: 1 });
    expect([0, 0.125, 0.25, 0.5, 1].map((share) => smooth(at(share)))).toEqual([
      0,
      expect.closeTo(0.5 - Math.SQRT1_2 / 2, 12),
      expect.closeTo(0.5, 12),
      1,
      1,
    ]);
  });

  test('the range of a cycle may shrink with each step (Smith 2017, exp_range)', () => {
    const ours = cyclic(1, 3, { up: steps(4), mode: 'expRange', factor: 0.9 });
    let gamma = 1;
    for (let step = 0; step < 30; step += 1) {
      const x = Math.abs(step / 4 - 2 * Math.floor(1 + step / 8) + 1);
      expect(ours({ epoch: 0, step })).toBeCloseTo(1 + 2 * Math.max(0, 1 - x) * gamma, 12);
      gamma *= 0.9;
    }
  });

  test('points, held and joined', () => {
    const points = [
      [steps(2), 1],
      [steps(4), 3],
    ] as const;
    const on = (between: 'held' | 'linear' | 'geometric', initial = 0) =>
      [0, 1, 2, 3, 4, 9].map((step) => piecewise(initial, points, { between })({ epoch: 0, step }));
    expect(on('held')).toEqual([0, 0, 1, 1, 3, 3]);
    expect(on('linear')).toEqual([0, 0.5, 1, 2, 3, 3]);
    const [start, middle, ...rest] = on('geometric', 4);
    expect([start, rest[0], ...rest.slice(2)]).toEqual([4, 1, 3, 3]);
    expect([middle, rest[1]]).toEqual([expect.closeTo(2, 12), expect.closeTo(Math.sqrt(3), 12)]);
    expect(() => on('geometric')).toThrow(/above 0/);
    expect(piecewise(7, [])({ epoch: 0, step: 5 })).toBe(7);
  });

  test('milestones in different units', () => {
    const ours = multiStep(1, { factor: 0.5, at: [epochs(2), steps(5)] });
    expect(ours({ epoch: 0, step: 5 })).toBe(0.5);
    expect(ours({ epoch: 2, step: 5 })).toBe(0.25);
  });

  test('half a cosine is that of the library, and exact at its middle and ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (x) => {
        expect(Math.abs(halfCosine(x) - (1 + Math.cos(Math.PI * x)) / 2)).toBeLessThan(4e-16);
      }),
    );
    expect([0, 0.5, 1].map(halfCosine)).toEqual([1, 0.5, 0]);
  });

  test('powers are those of the library', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (base, exponent) => {
          const wanted = Math.pow(base, exponent);
          expect(Math.abs(power(base, exponent) - wanted)).toBeLessThanOrEqual(
            1e-13 * wanted + 1e-300,
          );
        },
      ),
    );
  });
});

describe('what cannot be meant is refused, with its name', () => {
  const refused: Readonly<Record<string, () => unknown>> = {
    'polynomial: power is 0': () => polynomial(1, 0, { power: 0 }),
    'cosineWithRestarts: growth is 1.5': () =>
      cosineWithRestarts(1, 0, { first: steps(1), growth: 1.5 }),
    'exponential: factor is -1': () => exponential(1, { factor: -1, every: steps(1) }),
    'multiStep has no milestones': () => multiStep(1, { factor: 0.5, at: [] }),
    'multiStep: a milestone is the rest': () => multiStep(1, { factor: 0.5, at: [rest as never] }),
    'oneCycle: rise is 1': () => oneCycle(1, { rise: 1 }),
    'two phases of 0.6': () => oneCycle(1, { rise: 0.6, phases: 3 }),
    'up is in steps and down in epochs': () => cyclic(0, 1, { up: steps(1), down: epochs(1) }),
    'mode triangular with factor 0.5': () => cyclic(0, 1, { up: steps(1), factor: 0.5 }),
    'mode expRange with factor undefined': () => cyclic(0, 1, { up: steps(1), mode: 'expRange' }),
    'cycles is 0': () => cyclicalAnnealing(0, 1, { cycles: 0 }),
    'cyclicalAnnealing: rise is 2': () => cyclicalAnnealing(0, 1, { rise: 2 }),
    'steps(2) comes after steps(3)': () =>
      piecewise(0, [
        [steps(3), 1],
        [steps(2), 0],
      ]),
    'epochs(4) comes after steps(3)': () =>
      piecewise(0, [
        [steps(3), 1],
        [epochs(4), 0],
      ]),
    'piecewise: points.0.value is NaN': () => piecewise(0, [[steps(3), Number.NaN]]),
  };
  test.each(Object.entries(refused))('%s', (message, make) => {
    expect(make).toThrow(code('AHS_SCHEDULE_INVALID'));
    expect(make).toThrow(message);
  });
});
