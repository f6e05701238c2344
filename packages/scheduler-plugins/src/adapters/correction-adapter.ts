import { type ActionMap, type Adapter, AhsError, type Encoder, type Json } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { factored, product } from './action-maps.js';
import { bottleneckFractions, bottleneckObjective, logKl } from './bottleneck.js';
import { continuousCorrections, levelCorrections } from './corrections.js';
import { featureVector, logStepsOfRun } from './features.js';
import { gainReward } from './gain-reward.js';
import { type Objective, objectiveSchema } from './objective.js';
import { type MetricFeature, metricFeatureSchema, trainingEncoder } from './training-encoder.js';

/** Settings of {@link correctionAdapter}. */
export interface CorrectionAdapterOptions {
  /** What is corrected; default β and the learning rate. */
  readonly controls?: readonly string[];
  /** The largest |ln correction|; default 1.6. */
  readonly limit?: number;
  /** Default `continuous`; the others choose among `levels`. */
  readonly actions?: 'continuous' | 'product' | 'factored';
  /** Of ln correction; default −limit, −limit/2, 0, limit/2, limit. */
  readonly levels?: readonly number[];
  /** What the run is to make better; default the accuracy. */
  readonly objective?: Objective;
  /** What else of the evaluations the agent sees; default ln KL. */
  readonly metrics?: readonly MetricFeature[];
  /** What is known of the run before it begins, as features under these names; default none. */
  readonly known?: Readonly<Record<string, number>>;
}

const schema = z.strictObject({
  controls: z.array(z.string().min(1)).min(1).default(['beta', 'learningRate']),
  limit: z.number().positive().max(10).default(1.6),
  actions: z.enum(['continuous', 'product', 'factored']).default('continuous'),
  levels: z.array(z.number()).min(2).optional(),
  objective: objectiveSchema(bottleneckObjective),
  metrics: z.array(metricFeatureSchema).default([logKl]),
  known: z.record(z.string().min(1), z.number()).default({}),
});

type Settings = z.output<typeof schema>;

/** What a policy sees of a run but for what it was told before. */
const seen = ['progress', 'trainingGap', 'dropFromBest'] as const;

/**
 * An adapter for what stands within `residual`: an agent sets by how much a base is multiplied, anew at each `eval.end`.
 * It sees the progress, the gap between training and validation, the objective, how far it is below its best and what it
 * gained, the metrics, what was known before, and how many steps the run will have ({@link logStepsOfRun}); each scaled as
 * the other adapters do ({@link trainingEncoder}). No value in force is among them, unlike with the default encoders: the
 * base moves by itself, and of this state the evolved policies saw some when they were trained. Its reward is the gain of
 * accuracy − .25 · (1 − sparsity), as that of `jointAdapter`.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for options out of range, or a hyperparameter or feature that is named twice.
 * @example
 * ```ts
 * const scheduler = residual(
 *   { beta: constant(0.01), learningRate: cosine(0.05, 0) },
 *   agentScheduler({ agent: ppo(), adapter: correctionAdapter() }),
 *   { factor: 5, scale: 'log' },
 * );
 * ```
 */
export function correctionAdapter(
  options: CorrectionAdapterOptions & { readonly actions: 'product' },
): Adapter<number>;
export function correctionAdapter(
  options?: CorrectionAdapterOptions & { readonly actions?: 'continuous' | 'factored' },
): Adapter<readonly number[]>;
export function correctionAdapter(
  options: CorrectionAdapterOptions,
): Adapter<number> | Adapter<readonly number[]>;
export function correctionAdapter(
  options: CorrectionAdapterOptions = {},
): Adapter<number> | Adapter<readonly number[]> {
  const settings = parseOptions('correctionAdapter', schema, options);
  const { controls, limit, actions } = settings;
  if (new Set(controls).size < controls.length) {
    throw new AhsError(
      'AHS_OPTION_INVALID',
      `correctionAdapter: controls: ${controls.join(', ')} names one twice.`,
      { fix: 'Name each once.' },
    );
  }
  const levels = settings.levels ?? [-limit, -limit / 2, 0, limit / 2, limit];
  const lists = () => controls.map((name) => levelCorrections(name, levels));
  switch (actions) {
    case 'continuous':
      return adapterWith(settings, continuousCorrections(controls, limit));
    case 'product':
      return adapterWith(settings, product(lists()));
    case 'factored':
      return adapterWith(settings, factored(lists()));
  }
}

function adapterWith<A>(settings: Settings, actions: ActionMap<A>): Adapter<A> {
  const { controls, objective, known } = settings;
  const metrics = settings.metrics.map(withoutUndefined);
  const names = [
    ...seen,
    objective.metric,
    `${objective.metric}Change`,
    ...metrics.map(({ metric, feature }) => feature ?? metric),
  ];
  const whole = trainingEncoder({ objective, metrics, moved: {}, sees: [] });
  const encoder = chosen(whole, names, known);
  return {
    kind: 'correction',
    config: {
      kind: 'correction',
      ...(JSON.parse(JSON.stringify(settings)) as object),
      features: encoder.features,
    },
    controls,
    needs: [
      ...new Set([
        objective.metric,
        ...metrics.map(({ metric }) => metric),
        ...Object.keys(bottleneckFractions),
      ]),
    ],
    encoder,
    actions,
    reward: gainReward(
      { scale: 10, fractions: bottleneckFractions, divergedPenalty: -10 },
      objective,
    ),
  };
}

/** Some features of an encoder, after them constants, and the length of the run. */
function chosen<S extends Json>(
  whole: Encoder<S>,
  names: readonly string[],
  known: Readonly<Record<string, number>>,
): Encoder<S> {
  const places = names.map((name) => whole.features.indexOf(name));
  const features = [...names, ...Object.keys(known), 'logSteps'];
  const twice = features.find((name, at) => features.indexOf(name) < at);
  if (twice !== undefined) {
    throw new AhsError(
      'AHS_OPTION_INVALID',
      `correctionAdapter: two of its features would be called ${twice}.`,
      { fix: 'Give what is known, and each metric’s feature, a name of its own.' },
    );
  }
  return {
    features,
    shape: [features.length],
    init: whole.init,
    next: whole.next,
    encode: (state, observation) => {
      const encoded = whole.encode(state, observation);
      const row = places.map((place) => encoded.vector[place] ?? Number.NaN);
      const length = logStepsOfRun(observation.event.clock);
      return { ...encoded, vector: featureVector([...row, ...Object.values(known), length]) };
    },
  };
}

function withoutUndefined(feature: Settings['metrics'][number]): MetricFeature {
  const { feature: name, ...rest } = feature;
  return name === undefined ? rest : { ...rest, feature: name };
}
