import { readFileSync } from 'node:fs';
import { type HostEvent, join, linear, rest, steps } from '@ahs/core';
import { describe, expect, test } from 'vitest';
import { type PlateauOptions, plateau } from './plateau.js';
import { readings, valuesOf } from './readings.test.support.js';

interface Entry {
  readonly id: string;
  readonly scheduler: string;
  readonly params: {
    readonly mode?: 'min' | 'max';
    readonly factor?: number;
    readonly patience?: number;
    readonly threshold?: number;
    readonly threshold_mode?: 'rel' | 'abs';
    readonly cooldown?: number;
    readonly min_lr?: number;
  };
  readonly base_lr: number;
  readonly metric: readonly number[];
  readonly lr_after: readonly number[];
}

const file = new URL('../../../../fixtures/reference/lr_schedules.json', import.meta.url);
const { schedules } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly schedules: readonly Entry[];
};
const entries = schedules.filter(({ scheduler }) => scheduler === 'ReduceLROnPlateau');

function optionsOf({ params }: Entry): PlateauOptions {
  const { mode, factor, patience, threshold, threshold_mode, cooldown, min_lr } = params;
  return {
    ...(mode === undefined ? {} : { goal: mode }),
    ...(factor === undefined ? {} : { factor }),
    ...(patience === undefined ? {} : { patience }),
    threshold: {
      ...(threshold === undefined ? {} : { amount: threshold }),
      ...(threshold_mode === undefined
        ? {}
        : { mode: threshold_mode === 'rel' ? 'relative' : 'absolute' }),
    },
    ...(cooldown === undefined ? {} : { cooldown }),
    ...(min_lr === undefined ? {} : { min: min_lr }),
  };
}

describe('plateau is PyTorch’s ReduceLROnPlateau', () => {
  test('on every entry of the reference', () => {
    expect(entries.map(({ id }) => id).sort()).toEqual([
      'plateau_default',
      'plateau_max_rel_minlr',
      'plateau_min_abs_cooldown',
      'plateau_min_rel',
    ]);
  });

  test.each(entries)('$id', (entry) => {
    const controller = plateau(entry.base_lr, optionsOf(entry));
    const after = valuesOf(controller, readings('eval.end', 'loss', entry.metric));
    expect(after).toHaveLength(entry.lr_after.length);
    for (const [index, rate] of entry.lr_after.entries()) {
      expect(Math.abs((after[index] ?? Number.NaN) - rate)).toBeLessThanOrEqual(
        1e-10 * entry.base_lr,
      );
    }
    expect(new Set(after).size).toBeGreaterThan(1);
  });
});

describe('plateau', () => {
  test('has its first value before any reading, and takes NaN for no improvement', () => {
    const start: HostEvent = { type: 'run.start', clock: { epoch: 0, step: 0 } };
    const readingsOf = readings('eval.end', 'loss', [1, Number.NaN, Number.NaN, 0.5, Infinity]);
    expect(valuesOf(plateau(0.1, { patience: 1, factor: 0.5 }), [start, ...readingsOf])).toEqual([
      0.1, 0.1, 0.1, 0.05, 0.05, 0.05,
    ]);
  });

  test('pains 1 and 2: it is composed, after a warm-up as in a sequence', () => {
    const composed = join([
      [steps(3), linear(0, 0.3)],
      [rest, plateau(0.3, { patience: 0, factor: 0.5, watch: { on: 'step.end' } })],
    ]);
    const events = readings('step.end', 'loss', [1, 1, 1, 1, 1, 0.5, 0.5]);
    // Its first reading, at step 3, is an improvement over nothing.
    const expected = [0.1, 0.2, 0.3, 0.15, 0.075, 0.075, 0.0375];
    for (const [index, value] of valuesOf(composed, events).entries()) {
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 12);
    }
  });

  test.each([
    [{ factor: 1 }, /factor/],
    [{ patience: 0.5 }, /patience/],
    [{ goal: 'less' } as object, /goal/],
    [{ watch: { on: 'run.end' } } as object, /watch\.on/],
  ])('refuses %j', (options, message) => {
    expect(() => plateau(0.1, options)).toThrow(message);
    expect(() => plateau(Number.NaN)).toThrow(
      expect.objectContaining({ code: 'AHS_OPTION_INVALID' }) as Error,
    );
  });
});
