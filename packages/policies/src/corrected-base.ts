import {
  type AgentFactory,
  agentScheduler,
  cosine,
  guard,
  type Json,
  oneCycle,
  type Part,
  residual,
  type Scheduler,
  type Snapshot,
} from '@ahs/core';
import { correctionAdapter, logKl, rise } from '@ahs/scheduler-plugins';
import { seeing } from './seeing.js';

/** β at the start of a run and at its end. */
export type BetaRange = readonly [from: number, to: number];

/** β of what a policy corrects. */
export interface PolicyBase {
  readonly beta: BetaRange;
  /** Share of `informationCeiling` that holds it; none where it is absent. */
  readonly ceiling?: number;
}

/** What is known of a run before it begins. */
export interface RunFacts {
  readonly epochs: number;
  /** Where the learning rate starts. */
  readonly learningRate: number;
  /** Where it would start by custom, such as .05 for SGD with momentum and .001 for Adam; default .05. */
  readonly customaryLearningRate?: number;
  /** Default {@link usualBase}. */
  readonly base?: PolicyBase;
}

/** An agent over a base. */
export interface CorrectedBaseOptions {
  readonly agent: AgentFactory<Json>;
  /** Of `beta` and `learningRate`. */
  readonly controls: readonly string[];
  readonly run: RunFacts;
  readonly actions?: 'continuous' | 'product' | 'factored';
  /** What the agent observes; default all. */
  readonly features?: readonly string[];
  /** What the agent starts from, and whether it learns; default `frozen`. */
  readonly from?: Snapshot;
  readonly mode?: 'learn' | 'frozen';
  /** Whether the base alone rules when the run goes wrong; default `true`. */
  readonly guarded?: boolean;
}

/** The largest |ln correction| of a policy. */
const correctionLimit = 1.6;

/** The base where nothing else is said: β rises late, and not so far that it collapses what is hard to learn. */
export const usualBase: PolicyBase = { beta: [0.001, 0.03], ceiling: 1 };

const customary = 0.05;
const usualEpochs = 8;
const usualRun: RunFacts = { epochs: usualEpochs, learningRate: customary };
/**
 * Of the rate at its peak: what it starts with, so that a rate far too high is met by a decision in time, and ends with.
 * It rises until the first of twelve decisions, a share of the run.
 */
export const warmUpShares = { first: 0.1, last: 0.01, rise: 1 / 12 } as const;
/** The share of the best accuracy below which a run has collapsed. */
const collapseShare = 0.6;
/** Of the base, after a collapse. */
const caution = 0.35;

/** What a policy corrects: a short rise and a long cosine of the learning rate, and a β that rises under a ceiling. */
export function baseSchedules(
  controls: readonly string[],
  { learningRate, base: { beta, ceiling } = usualBase }: Pick<RunFacts, 'learningRate' | 'base'>,
): Readonly<Record<string, Part>> {
  const parts: Readonly<Record<string, Part>> = {
    beta: ceiling === undefined ? cosine(...beta) : rise(...beta, { share: ceiling }),
    learningRate: oneCycle(learningRate, {
      from: warmUpShares.first * learningRate,
      to: warmUpShares.last * learningRate,
      rise: warmUpShares.rise,
    }),
  };
  return Object.fromEntries(Object.entries(parts).filter(([name]) => controls.includes(name)));
}

/** What {@link policyAdapter} takes beside what it moves. */
export interface PolicyAdapterOptions extends Pick<CorrectedBaseOptions, 'actions' | 'features'> {
  /** Default a usual one: its length and rate change what is observed, not how. */
  readonly run?: RunFacts;
}

/** The adapter of all policies: what they see of a run, and what they multiply. */
export function policyAdapter(
  controls: readonly string[],
  { run = usualRun, actions = 'continuous', features }: PolicyAdapterOptions = {},
) {
  const adapter = correctionAdapter({
    controls,
    actions,
    limit: correctionLimit,
    metrics: [logKl, { metric: 'sparsity', scale: 'fraction' }],
    known: {
      logEpochs: Math.log(run.epochs / usualEpochs),
      logRate: Math.log(run.learningRate / (run.customaryLearningRate ?? customary)),
    },
  });
  return features === undefined ? adapter : seeing<never>(adapter as never, features);
}

/**
 * A base ({@link baseSchedules}) that an agent multiplies, by at most e^1.6 and at least e^−1.6. After the loss is not finite
 * or the validation accuracy has fallen below .6 of its best the run goes back to its last good point, and its guard rules
 * with .35 of the base until it has recovered: what went wrong there was most often the base itself, as high as it was.
 *
 * @throws AhsError what `correctionAdapter` and the agent throw
 * @example
 * ```ts
 * const scheduler = correctedBase({
 *   agent: random(),
 *   controls: ['beta', 'learningRate'],
 *   run: { epochs: 8, learningRate: 0.05 },
 * });
 * ```
 */
export function correctedBase(options: CorrectedBaseOptions): Scheduler {
  const {
    agent,
    controls,
    run,
    actions,
    features,
    from,
    mode = 'frozen',
    guarded = true,
  } = options;
  const adapter = policyAdapter(controls, {
    run,
    ...(actions === undefined ? {} : { actions }),
    ...(features === undefined ? {} : { features }),
  });
  const deciding = agentScheduler<Json>({
    agent,
    adapter: adapter as never,
    ...(from === undefined ? {} : { from }),
    mode,
  });
  return residual(
    baseSchedules(controls, run),
    guarded
      ? guard(deciding, {
          conditions: [
            { kind: 'nonFinite', metric: 'loss' },
            { kind: 'collapse', metric: 'accuracy', share: collapseShare },
          ],
          fallback: Object.fromEntries(controls.map((name) => [name, caution])),
        })
      : deciding,
    { factor: Math.exp(correctionLimit), scale: 'log' },
  );
}
