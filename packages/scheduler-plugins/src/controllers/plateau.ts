import type { Controller } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { readingOf, type Watch, watchSchema } from './watch.js';

/** Settings of {@link plateau}; the defaults are PyTorch's. */
export interface PlateauOptions {
  /** Default `loss` of `eval.end`. */
  readonly watch?: Watch;
  /** Whether less is better; default `min`. */
  readonly goal?: 'min' | 'max';
  /** What the value is multiplied with, in (0, 1); default .1. */
  readonly factor?: number;
  /** Readings without improvement that are put up with; default 10. */
  readonly patience?: number;
  /** What counts as an improvement: by more than a share of the best, or than an amount. Default 1e-4, relative. */
  readonly threshold?: { readonly amount?: number; readonly mode?: 'relative' | 'absolute' };
  /** Readings after a reduction that do not count; default 0. */
  readonly cooldown?: number;
  /** The value does not fall below; default 0. */
  readonly min?: number;
}

const schema = z.strictObject({
  watch: watchSchema('loss', 'eval.end'),
  goal: z.enum(['min', 'max']).default('min'),
  factor: z.number().positive().lt(1).default(0.1),
  patience: z.int().min(0).default(10),
  threshold: z
    .strictObject({
      amount: z.number().min(0).default(1e-4),
      mode: z.enum(['relative', 'absolute']).default('relative'),
    })
    .prefault({}),
  cooldown: z.int().min(0).default(0),
  min: z.number().min(0).default(0),
});

type Settings = z.output<typeof schema>;

type PlateauState = {
  readonly value: number;
  readonly best: number;
  readonly bad: number;
  readonly cooldown: number;
};

/** A smaller change of the value is none. */
const SMALLEST_CHANGE = 1e-8;

/**
 * Multiplies its value by a factor when a metric has not improved for more than `patience` readings: PyTorch's
 * `ReduceLROnPlateau`, and like every controller part of any composition. A reading that is NaN is no improvement.
 *
 * @param from the value at first
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range.
 * @example
 * ```ts
 * const warmUpThenPlateau = join([
 *   [steps(500), linear(1e-3, 0.1)],
 *   [rest, plateau(0.1, { factor: 0.5, patience: 3 })],
 * ]);
 * ```
 */
export function plateau(from: number, options: PlateauOptions = {}): Controller<PlateauState> {
  const settings = parseOptions('plateau', schema, options);
  const start = parseOptions('plateau: from', z.number(), from);
  return {
    config: { kind: 'plateau', from: start, ...settings },
    needs: [settings.watch.metric],
    init: () => ({
      value: start,
      best: settings.goal === 'min' ? Infinity : -Infinity,
      bad: 0,
      cooldown: 0,
    }),
    next: (state, { event }) => {
      const reading = readingOf(event, settings.watch);
      const after = reading === undefined ? state : afterReading(state, reading, settings);
      return { state: after, value: after.value };
    },
    override: (state, value) => ({ state: { ...state, value } }),
  };
}

function afterReading(state: PlateauState, reading: number, settings: Settings): PlateauState {
  const improved = isBetter(reading, state.best, settings);
  const best = improved ? reading : state.best;
  const cooling = state.cooldown > 0;
  const cooldown = cooling ? state.cooldown - 1 : 0;
  const bad = cooling || improved ? 0 : state.bad + 1;
  if (bad <= settings.patience) return { ...state, best, bad, cooldown };
  const reduced = Math.max(state.value * settings.factor, settings.min);
  const value = state.value - reduced > SMALLEST_CHANGE ? reduced : state.value;
  return { value, best, bad: 0, cooldown: settings.cooldown };
}

function isBetter(reading: number, best: number, { goal, threshold }: Settings): boolean {
  const { amount, mode } = threshold;
  switch (goal) {
    case 'min':
      return reading < (mode === 'relative' ? best * (1 - amount) : best - amount);
    case 'max':
      return reading > (mode === 'relative' ? best * (1 + amount) : best + amount);
  }
}
