import { dqn, fromPolicy, ppo } from '@ahs/agents';
import {
  type AgentFactory,
  constant,
  type Json,
  type Part,
  type Scheduler,
  type Snapshot,
  schedule,
} from '@ahs/core';
import {
  type BetaRange,
  baseSchedules,
  correctedBase,
  type FeatureRange,
  neutralAction,
  type PolicyBase,
  type RunFacts,
  usualBase,
  withinRanges,
} from '@ahs/policies';
import { pi, piGains } from '@ahs/scheduler-plugins';
import { customaryLearningRate } from '../customary-learning-rate.js';
import { modelOf, type Regime } from './regime.js';

/** How policies of one recipe act. */
export type PolicyActions = 'continuous' | 'product';

/** Who schedules a run, as plain data that goes to a thread. */
export type Contender =
  /** A stored policy, frozen. */
  | {
      readonly kind: 'policy';
      readonly controls: readonly string[];
      readonly actions: PolicyActions;
      readonly policy: Snapshot;
      readonly base: PolicyBase;
      /** What it observes; all where it is absent. */
      readonly features?: readonly string[];
      /** As it is deployed: within what training saw; absent in training. */
      readonly ranges?: Readonly<Record<string, FeatureRange>>;
    }
  /** A learner that explores, whose experience is brought home. */
  | {
      readonly kind: 'explorer';
      readonly controls: readonly string[];
      readonly agent: 'dqn' | 'ppo';
      readonly policy: Snapshot;
      readonly base: PolicyBase;
      readonly features?: readonly string[];
      readonly epsilon: number;
    }
  /** The base of the policies for all of their hyperparameters. */
  | { readonly kind: 'base'; readonly controls: readonly string[]; readonly base: PolicyBase }
  /** The base with another β, without a ceiling. */
  | { readonly kind: 'cosine'; readonly beta: BetaRange }
  /** Cosine, and β by a PI controller on the KL. */
  | { readonly kind: 'pi'; readonly target: number }
  /** One β at a constant learning rate. */
  | { readonly kind: 'fixed'; readonly beta: number };

/** Every hyperparameter that is in force before anything is decided, and who then decides. */
export interface Scheduling {
  readonly beta: number;
  readonly learningRate: number;
  readonly schedulers: readonly Scheduler[];
}

/** Hears of every agent that is made: what it observes and learns is recorded. */
export type Tap = (factory: AgentFactory<Json>) => AgentFactory<Json>;

/** What a contender does in a regime. */
export function schedulingOf(contender: Contender, regime: Regime, tap: Tap): Scheduling {
  const customary = customaryLearningRate(modelOf(regime).kind, regime.optimizer);
  const learningRate = Math.min(1, customary * regime.rateFactor);
  const run: RunFacts = {
    epochs: regime.epochs,
    learningRate,
    customaryLearningRate: customary,
    ...('base' in contender ? { base: contender.base } : {}),
  };
  const start = { beta: regime.beta, learningRate };
  const observing =
    'features' in contender && contender.features !== undefined
      ? { features: contender.features }
      : {};
  switch (contender.kind) {
    case 'policy': {
      const { controls, actions, policy, ranges } = contender;
      const acting = tap(fromPolicy(policy) as AgentFactory<Json>);
      const deployed =
        ranges === undefined
          ? acting
          : withinRanges(acting, ranges, neutralAction({ controls, actions }));
      const agent = { agent: deployed, controls, run, actions, ...observing };
      return { ...start, schedulers: [correctedBase(agent), ...others(controls, run)] };
    }
    case 'explorer': {
      const { controls, policy, epsilon } = contender;
      const agent = tap(explorer(contender.agent, epsilon));
      const actions = actionsOf[contender.agent];
      const learning = {
        agent,
        controls,
        run,
        actions,
        guarded: false,
        from: policy,
        ...observing,
      } as const;
      return {
        ...start,
        schedulers: [correctedBase({ ...learning, mode: 'learn' }), ...others(controls, run)],
      };
    }
    case 'base':
      return {
        ...start,
        schedulers: scheduled(baseSchedules([...contender.controls, 'learningRate'], run)),
      };
    case 'cosine':
      return {
        ...start,
        schedulers: scheduled(
          baseSchedules(['beta', 'learningRate'], { ...run, base: { beta: contender.beta } }),
        ),
      };
    case 'pi':
      return {
        ...start,
        beta: usualBase.beta[0],
        schedulers: [
          schedule('beta', pi(contender.target, piSettings)),
          ...scheduled(baseSchedules(['learningRate'], run)),
        ],
      };
    case 'fixed':
      return {
        ...start,
        schedulers: scheduled({
          beta: constant(contender.beta),
          learningRate: constant(learningRate),
        }),
      };
  }
}

/** A two-hundredth of the gains by default, which are for thousands of steps: in some hundred β would go to the bound. */
const piSettings = {
  proportional: piGains.proportional / 200,
  integral: piGains.integral / 200,
  bounds: { min: 1e-3, max: 0.3 },
};

/** Which actions the learners take: a DQN needs a list. */
export const actionsOf = { dqn: 'product', ppo: 'continuous' } as const;

/** The learners' settings: those that worked in the project's prototypes, and small networks for few features. */
export function learnerFactory(agent: 'dqn' | 'ppo', episodes: number): AgentFactory<Json> {
  switch (agent) {
    case 'dqn':
      return dqn({ returns: { discount: 0.98 } }) as unknown as AgentFactory<Json>;
    case 'ppo':
      return ppo({
        network: { gaussian: { logDeviation: -1 } },
        optimizer: { learningRate: 1e-3 },
        rollout: { steps: 12, streams: episodes },
        normalisation: { rewards: true },
      }) as unknown as AgentFactory<Json>;
  }
}

function explorer(agent: 'dqn' | 'ppo', epsilon: number): AgentFactory<Json> {
  switch (agent) {
    case 'dqn':
      return dqn({
        exploration: { from: epsilon, to: epsilon, decisions: 1 },
        replay: { capacity: 1 },
      }) as unknown as AgentFactory<Json>;
    case 'ppo':
      return learnerFactory('ppo', 1);
  }
}

/** The learning rate falls along the base's cosine where a policy leaves it alone. */
function others(controls: readonly string[], run: RunFacts): readonly Scheduler[] {
  return controls.includes('learningRate') ? [] : scheduled(baseSchedules(['learningRate'], run));
}

function scheduled(schedules: Readonly<Record<string, Part>>): readonly Scheduler[] {
  return Object.entries(schedules).map(([name, course]) => schedule(name, course));
}
