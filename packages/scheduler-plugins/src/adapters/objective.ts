import type { HostEvent, Metrics } from '@ahs/core';
import { z } from 'zod';
import { evaluationOf, fraction, real } from './evaluation.js';

/** What a run is to make as good as it can, as an adapter reads it. */
export interface Objective {
  readonly metric?: string;
  /** Whether more or less of it is better. */
  readonly goal?: 'max' | 'min';
  /** `fraction` for a metric in [0, 1], such as an accuracy; `any` for one that is judged by its order of magnitude. */
  readonly range?: 'fraction' | 'any';
  /** Weight of the newest evaluation in the moving average, in (0, 1]. */
  readonly smoothing?: number;
}

/** The objective's defaults: a validation loss, or what the adapter says in its place. */
export function objectiveSchema(defaults: Objective = {}) {
  const { metric = 'loss', goal = 'min', range = 'any', smoothing = 0.5 } = defaults;
  return z
    .strictObject({
      metric: z.string().min(1).default(metric),
      goal: z.enum(['max', 'min']).default(goal),
      range: z.enum(['fraction', 'any']).default(range),
      smoothing: z.number().positive().max(1).default(smoothing),
    })
    .prefault({});
}

/** A metric on a scale on which differences mean the same everywhere: itself, or sign(x) · ln(1 + |x|). */
export function evenly(range: 'fraction' | 'any', x: number): number {
  switch (range) {
    case 'fraction':
      return x;
    case 'any':
      return Math.sign(x) * Math.log(1 + Math.abs(x));
  }
}

/** How good a value of the objective is: its evenly scaled value, negative where less is better. */
export function worth({ goal, range }: Required<Objective>, x: number): number {
  const scaled = evenly(range, x);
  return goal === 'max' ? scaled : -scaled;
}

/** The objective among some metrics; `previous` where it is missing or NaN. */
export function measured(
  { metric, range }: Required<Objective>,
  metrics: Metrics,
  previous: number,
): number {
  switch (range) {
    case 'fraction':
      return fraction(metrics, metric, previous);
    case 'any':
      return real(metrics, metric, previous);
  }
}

/** An exponential moving average of the objective. */
export type Smoothed = {
  /** The step of the evaluation that was taken in last; `null` before the first. */
  readonly step: number | null;
  /** `null` until an evaluation had a value that is a number. */
  readonly value: number | null;
};

/** A ← A + w·(value − A), A = value at first; each step's evaluation counts once, and NaN leaves A as it is. */
export function smoothed(
  state: Smoothed,
  event: HostEvent,
  objective: Required<Objective>,
): Smoothed {
  const metrics = evaluationOf(event);
  if (metrics === undefined || event.clock.step === state.step) return state;
  const newest = measured(objective, metrics, Number.NaN);
  const before = state.value ?? newest;
  const value = Number.isNaN(newest)
    ? state.value
    : before + objective.smoothing * (newest - before);
  return { step: event.clock.step, value };
}
