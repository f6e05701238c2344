import {
  type AgentFactory,
  agentScheduler,
  constant,
  cosine,
  guard,
  type Json,
  residual,
  type Schedule,
  type Scheduler,
  type Snapshot,
} from '@ahs/core';
import { correctionAdapter } from '@ahs/scheduler-plugins';

/** What is known of a run before it begins. */
export interface RunFacts {
  readonly epochs: number;
  /** Where the learning rate starts. */
  readonly learningRate: number;
  /** Where it would start by custom, such as .05 for SGD with momentum and .001 for Adam; default .05. */
  readonly customaryLearningRate?: number;
  /** β of the base; default .003. */
  readonly beta?: number;
}

/** An agent over a base. */
export interface CorrectedBaseOptions {
  readonly agent: AgentFactory<Json>;
  /** Of `beta` and `learningRate`. */
  readonly controls: readonly string[];
  readonly run: RunFacts;
  readonly actions?: 'continuous' | 'product' | 'factored';
  /** What the agent starts from, and whether it learns; default `frozen`. */
  readonly from?: Snapshot;
  readonly mode?: 'learn' | 'frozen';
  /** Whether the base alone rules when the run goes wrong; default `true`. */
  readonly guarded?: boolean;
}

/** The largest |ln correction| of a policy. */
export const correctionLimit = 1.6;

/** β of the base where nothing else is said: .01 collapses on data sets that are hard to learn in a few hundred steps. */
export const baseBeta = 0.003;

const customary = 0.05;
const usualEpochs = 8;
/** The rate that the cosine ends with, as a share of its first. */
const lastShare = 0.01;
/** The share of the best accuracy below which a run has collapsed. */
const collapseShare = 0.6;

/** The schedules that a policy corrects: a cosine for the learning rate, the same value throughout for β. */
export function baseSchedules(
  controls: readonly string[],
  { learningRate, beta = baseBeta }: Pick<RunFacts, 'learningRate' | 'beta'>,
): Readonly<Record<string, Schedule>> {
  const schedules: Readonly<Record<string, Schedule>> = {
    beta: constant(beta),
    learningRate: cosine(learningRate, lastShare * learningRate),
  };
  return Object.fromEntries(Object.entries(schedules).filter(([name]) => controls.includes(name)));
}

/** The adapter of all policies: what they see of a run, and what they multiply. */
export function policyAdapter(
  controls: readonly string[],
  run: RunFacts,
  actions: 'continuous' | 'product' | 'factored' = 'continuous',
) {
  return correctionAdapter({
    controls,
    actions,
    limit: correctionLimit,
    known: {
      logEpochs: Math.log(run.epochs / usualEpochs),
      logRate: Math.log(run.learningRate / (run.customaryLearningRate ?? customary)),
    },
  });
}

/**
 * A base (a cosine from the run's learning rate to a hundredth of it, and one β) that an agent multiplies, by at most e^1.6
 * and at least e^−1.6. Behind its guard the base rules alone after the loss is not finite or the validation accuracy has
 * fallen below .6 of its best, and the run goes back to its last good point, until it has recovered.
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
  const { agent, controls, run, actions, from, mode = 'frozen', guarded = true } = options;
  const deciding = agentScheduler<Json>({
    agent,
    adapter: policyAdapter(controls, run, actions) as never,
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
          fallback: Object.fromEntries(controls.map((name) => [name, 1])),
        })
      : deciding,
    { factor: Math.exp(correctionLimit), scale: 'log' },
  );
}
