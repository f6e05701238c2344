import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asController,
  type Clock,
  type Controller,
  constant,
  cosine,
  epochs,
  float,
  fraction,
  geometric,
  join,
  linear,
  rest,
  type Schedule,
  stepDecay,
  steps,
} from '../index.js';
import { wholePower } from './power.js';

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
    expect(() => stepDecay(1, { factor: 0.5, every: rest })).toThrow(code('AHS_SCHEDULE_INVALID'));
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

interface Reference {
  readonly schedules: readonly {
    readonly id: string;
    readonly scheduler: string;
    readonly params: Record<string, number>;
    readonly base_lr: number;
    readonly lr: readonly number[];
  }[];
}

describe('PyTorch, where core has the schedule', () => {
  const file = new URL('../../../../fixtures/reference/lr_schedules.json', import.meta.url);
  const reference = JSON.parse(readFileSync(file, 'utf8')) as Reference;
  const ours: Record<string, (base: number, p: Record<string, number>) => Schedule | Controller> = {
    StepLR: (base, p) =>
      stepDecay(base, { factor: p.gamma as number, every: steps(p.step_size as number) }),
    LinearLR: (base, p) =>
      join([
        [
          steps(p.total_iters ?? 5),
          linear(base * (p.start_factor ?? 1 / 3), base * (p.end_factor ?? 1)),
        ],
      ]),
    ConstantLR: (base, p) =>
      join([
        [steps(p.total_iters ?? 5), constant(base * (p.factor ?? 1 / 3))],
        [rest, constant(base)],
      ]),
    CosineAnnealingLR: (base, p) =>
      join([[steps(p.T_max as number), cosine(base, p.eta_min ?? 0)]]),
  };
  const covered = reference.schedules.filter(({ scheduler }) => scheduler in ours);

  test('covers each of them', () => {
    expect(new Set(covered.map(({ scheduler }) => scheduler))).toEqual(new Set(Object.keys(ours)));
  });

  for (const { id, scheduler, params, base_lr, lr } of covered) {
    test(id, () => {
      const make = ours[scheduler] as NonNullable<(typeof ours)[string]>;
      // Past its first half period PyTorch's cosine rises again; ours holds its end.
      const length = scheduler === 'CosineAnnealingLR' ? (params.T_max as number) + 1 : lr.length;
      const values = valuesOf(
        make(base_lr, params),
        Array.from({ length: Math.min(length, lr.length) }, (_, step) => ({ epoch: 0, step })),
      );
      for (const [step, value] of values.entries()) {
        expect(Math.abs((value as number) - (lr[step] as number)) / base_lr).toBeLessThan(1e-10);
      }
    });
  }
});
