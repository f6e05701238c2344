import type { ActionMap, Adapter, Json } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { factored, product } from './action-maps.js';
import { gainReward } from './gain-reward.js';
import { type MoveBounds, type Moves, movesSchema, multiplicativeActions } from './moves.js';
import { type Objective, objectiveSchema } from './objective.js';
import { type MetricFeature, metricFeatureSchema, trainingEncoder } from './training-encoder.js';

/** What is rewarded. */
export interface RewardOptions {
  /** What the gain is multiplied with; default 10. */
  readonly scale?: number;
  /** By metric: the weight of 1 − it, for fractions that count beside the objective; default none. */
  readonly fractions?: Readonly<Record<string, number>>;
  /** Added when the run diverged; default −10. */
  readonly divergedPenalty?: number;
}

/** Settings of {@link movesAdapter}. */
export interface MovesAdapterOptions {
  /** Shown in explanations; default `moves`. */
  readonly kind?: string;
  /** How each hyperparameter is moved, by name; default factors .4, 1, 2.5 within what the spec allows above 1e-9. */
  readonly moves: Readonly<Record<string, Moves>>;
  /** What the run is to make better; default a smoothed validation `loss`. */
  readonly objective?: Objective;
  /** What else of the evaluations the agent sees. */
  readonly metrics?: readonly MetricFeature[];
  readonly reward?: RewardOptions;
  /** The other hyperparameters that the agent sees; default all of the session. */
  readonly sees?: readonly string[];
  /** `product`: one list of all combinations, for a DQN; `factored`: a choice from each list. Default `product`. */
  readonly actions?: 'product' | 'factored';
}

const anywhere = { factors: [0.4, 1, 2.5], bounds: { min: 1e-9, max: 1e9 } };

const schema = z.strictObject({
  kind: z.string().min(1).default('moves'),
  moves: z
    .record(z.string().min(1), movesSchema(anywhere))
    .refine((moves) => Object.keys(moves).length > 0, 'must name a hyperparameter'),
  objective: objectiveSchema(),
  metrics: z.array(metricFeatureSchema).default([]),
  reward: z
    .strictObject({
      scale: z.number().positive().default(10),
      fractions: z.record(z.string(), z.number().min(0)).default({}),
      divergedPenalty: z.number().max(0).default(-10),
    })
    .prefault({}),
  sees: z.array(z.string()).optional(),
  actions: z.enum(['product', 'factored']).default('product'),
});

type Settings = z.output<typeof schema>;

/**
 * An adapter for any hyperparameters that are above 0: an agent multiplies each by a factor within bounds
 * ({@link multiplicativeActions}), sees how training goes and every value in force ({@link trainingEncoder}), and is
 * rewarded with what the objective gained ({@link gainReward}). It decides at each `eval.end`.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range; on start `AHS_ADAPTER_BOUNDS` where a spec and the
 * bounds do not overlap, `AHS_VALUE_MISSING` where the session has no such hyperparameter.
 * @example
 * ```ts
 * const adapter = movesAdapter({
 *   moves: { learningRate: { factors: [0.5, 1, 2] }, weightDecay: {} },
 *   objective: { metric: 'accuracy', goal: 'max', range: 'fraction' },
 * });
 * ```
 */
export function movesAdapter(
  options: MovesAdapterOptions & { readonly actions: 'factored' },
): Adapter<readonly number[]>;
export function movesAdapter(
  options: MovesAdapterOptions & { readonly actions?: 'product' },
): Adapter<number>;
export function movesAdapter(
  options: MovesAdapterOptions,
): Adapter<number> | Adapter<readonly number[]> {
  const settings = parseOptions(`The adapter '${options.kind ?? 'moves'}'`, schema, options);
  const lists = Object.entries(settings.moves).map(([name, moves]) =>
    multiplicativeActions(name, moves),
  );
  switch (settings.actions) {
    case 'product':
      return adapterWith(settings, product(lists));
    case 'factored':
      return adapterWith(settings, factored(lists));
  }
}

function adapterWith<A>(settings: Settings, actions: ActionMap<A>): Adapter<A> {
  const { kind, moves, objective, metrics, reward, sees } = settings;
  const features = metrics.map(withoutUndefined);
  const moved: Record<string, MoveBounds> = {};
  for (const [name, { bounds }] of Object.entries(moves)) moved[name] = bounds;
  return {
    kind,
    config: JSON.parse(JSON.stringify(settings)) as Json,
    controls: Object.keys(moves),
    needs: [
      ...new Set([
        objective.metric,
        ...metrics.map(({ metric }) => metric),
        ...Object.keys(reward.fractions),
      ]),
    ],
    encoder: trainingEncoder({ objective, metrics: features, moved, sees }),
    actions,
    reward: gainReward(reward, objective),
  };
}

function withoutUndefined(feature: Settings['metrics'][number]): MetricFeature {
  const { feature: name, ...rest } = feature;
  return name === undefined ? rest : { ...rest, feature: name };
}
