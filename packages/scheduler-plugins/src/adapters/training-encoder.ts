import type { Encoder, Observation, Specs } from '@ahs/core';
import { z } from 'zod';
import { evaluationOf, fraction, real } from './evaluation.js';
import { featureVector, shareOfRun } from './features.js';
import type { MoveBounds } from './moves.js';
import { evenly, measured, type Objective, type Smoothed, smoothed, worth } from './objective.js';
import { type ValueFeature, valueFeatures } from './value-features.js';

/**
 * A metric of evaluations as a feature: 2x − 1 of a fraction; ln((x + floor) / middle) / folds of what is never below
 * 0; (x − middle) / span of anything.
 */
export type MetricFeature = { readonly metric: string; readonly feature?: string } & (
  | { readonly scale: 'fraction' }
  | {
      readonly scale: 'log';
      readonly floor: number;
      readonly middle: number;
      readonly folds: number;
    }
  | { readonly scale: 'linear'; readonly middle: number; readonly span: number }
);

const named = { metric: z.string().min(1), feature: z.string().min(1).optional() };
export const metricFeatureSchema = z.discriminatedUnion('scale', [
  z.strictObject({ ...named, scale: z.literal('fraction') }),
  z.strictObject({
    ...named,
    scale: z.literal('log'),
    floor: z.number().positive(),
    middle: z.number().positive(),
    folds: z.number().positive(),
  }),
  z.strictObject({
    ...named,
    scale: z.literal('linear'),
    middle: z.number(),
    span: z.number().positive(),
  }),
]);

/** What {@link trainingEncoder} reads. */
export interface TrainingFeatures {
  readonly objective: Required<Objective>;
  readonly metrics: readonly MetricFeature[];
  /** The bounds of what the adapter moves, by name. */
  readonly moved: Readonly<Record<string, MoveBounds>>;
  /** The other hyperparameters it sees; all of the session where it is not given. */
  readonly sees: readonly string[] | undefined;
}

type TrainingState = {
  readonly objective: Smoothed;
  /** The objective as last measured, not smoothed. */
  readonly measured: number;
  /** The highest worth of the smoothed objective so far. */
  readonly best: number | null;
  /** The smoothed objective at the previous decision. */
  readonly decided: number | null;
  /** The other metrics as last measured. */
  readonly metrics: readonly number[];
  /** Minibatches since the last evaluation, and the sum of their objectives. */
  readonly batches: number;
  readonly batchSum: number;
  /** Of training less validation, at the last evaluation that followed any training. */
  readonly gap: number;
};

/**
 * A training run in features scaled to about [−1, 1] and clamped to [−3, 3]; A is the moving average of the objective,
 * and e(x) is x for a fraction and sign(x) · ln(1 + |x|) for any other.
 *
 * | feature | value |
 * |---|---|
 * | progress | 2·share of the run − 1 ({@link shareOfRun}) |
 * | the objective | 2A − 1, or e(A) / 4 |
 * | …Change | 10·(what e(A) improved since the previous decision) |
 * | dropFromBest | 10·(how much worse e(A) is than at its best) |
 * | one for each metric | as its {@link MetricFeature} says |
 * | trainingGap | 2·(e(mean of the minibatches since the previous evaluation) − e(the evaluation)) |
 * | one for each hyperparameter | {@link valueFeatures} |
 *
 * Evaluations come from `eval.end`, `epoch.end` and `run.end`; each step's counts once in A. A metric that is NaN keeps
 * its last value (0 before there was one), an infinite one counts as ±1e9 or, for fractions, as the bound; so every
 * feature is finite.
 */
export function trainingEncoder(reads: TrainingFeatures): Encoder<TrainingState> {
  const within = (specs: Specs): Encoder<TrainingState> => {
    const values = valueFeatures(reads.moved, specs, reads.sees);
    const features = namesOf(reads, values);
    return {
      features,
      shape: [features.length],
      within,
      init: () => ({
        objective: { step: null, value: null },
        measured: 0,
        best: null,
        decided: null,
        metrics: reads.metrics.map(() => 0),
        batches: 0,
        batchSum: 0,
        gap: 0,
      }),
      next: (state, observation) => next(state, observation, reads),
      encode: (state, observation) => ({
        state: { ...state, decided: state.objective.value },
        vector: featureVector(rowOf(state, observation, reads, values)),
      }),
    };
  };
  return within({});
}

function namesOf(
  { objective, metrics }: TrainingFeatures,
  values: readonly ValueFeature[],
): readonly string[] {
  return [
    'progress',
    objective.metric,
    `${objective.metric}Change`,
    'dropFromBest',
    ...metrics.map(({ metric, feature }) => feature ?? metric),
    'trainingGap',
    ...values.map(({ name }) => name),
  ];
}

function rowOf(
  state: TrainingState,
  { event, values: inForce }: Observation,
  { objective, metrics }: TrainingFeatures,
  values: readonly ValueFeature[],
): readonly number[] {
  const value = state.objective.value ?? 0;
  const now = worth(objective, value);
  const { range } = objective;
  return [
    2 * shareOfRun(event.clock) - 1,
    range === 'fraction' ? 2 * value - 1 : evenly(range, value) / 4,
    10 * (now - worth(objective, state.decided ?? value)),
    10 * ((state.best ?? now) - now),
    ...metrics.map((feature, index) => scaled(feature, state.metrics[index] ?? 0)),
    2 * state.gap,
    ...values.map(({ read }) => read(inForce)),
  ];
}

function scaled(feature: MetricFeature, x: number): number {
  switch (feature.scale) {
    case 'fraction':
      return 2 * x - 1;
    case 'log':
      return Math.log((Math.max(0, x) + feature.floor) / feature.middle) / feature.folds;
    case 'linear':
      return (x - feature.middle) / feature.span;
  }
}

function next(
  state: TrainingState,
  { event }: Observation,
  { objective, metrics }: TrainingFeatures,
): TrainingState {
  if (event.type === 'step.end') {
    if (!Number.isFinite(event.metrics[objective.metric] ?? Number.NaN)) return state;
    return {
      ...state,
      batches: state.batches + 1,
      batchSum: state.batchSum + measured(objective, event.metrics, 0),
    };
  }
  const reported = evaluationOf(event);
  if (reported === undefined) return state;
  const newest = measured(objective, reported, state.measured);
  const average = smoothed(state.objective, event, objective);
  const { value } = average;
  return {
    objective: average,
    measured: newest,
    best: value === null ? null : Math.max(state.best ?? -Infinity, worth(objective, value)),
    decided: state.decided,
    metrics: metrics.map((feature, index) => {
      const read = feature.scale === 'fraction' ? fraction : real;
      return read(reported, feature.metric, state.metrics[index] ?? 0);
    }),
    batches: 0,
    batchSum: 0,
    gap:
      state.batches === 0
        ? state.gap
        : evenly(objective.range, state.batchSum / state.batches) - evenly(objective.range, newest),
  };
}
