import { dqnPolicy, ppoPolicy } from '@ahs/agents';
import {
  AhsError,
  agentScheduler,
  type Constraint,
  type GuardCondition,
  guard,
  rateLimit,
  type Scheduler,
  type Snapshot,
} from '@ahs/core';
import type { Registry } from '@ahs/core/registry';
import { bottleneckOf, type ModelSettings } from '@ahs/dib';
import { paperAdapterWarnings } from '@ahs/scheduler-plugins';
import type { AgentOptions } from './agent-options.js';
import type { ScheduleText } from './schedule-text.js';

/** What an agent that schedules is asked to start from, and for how long it has to learn. */
export interface LearnedScheduleRequest {
  readonly registry: Registry;
  /** Decisions over all episodes, over which exploration is spread. */
  readonly decisions: number;
  /** What the agent starts from: an earlier episode's agent, or a stored policy. */
  readonly from?: Snapshot;
  readonly mode: 'learn' | 'frozen';
  /** Of the agent, over what it has here. */
  readonly options?: AgentOptions;
}

/** A schedule that an agent decides on: its agent, its adapter, and what keeps it in bounds. */
export interface LearnedSchedule {
  /** In tables and pictures. */
  readonly label: string;
  /** For `--help`. */
  readonly summary: string;
  readonly controls: readonly string[];
  /** Which agent decides through which adapter, where it is one of the registry. */
  readonly decider?: {
    readonly agent: string;
    readonly adapter: string;
    readonly options?: AgentOptions;
  };
  /** It never learns, whatever is asked. */
  readonly frozen?: boolean;
  /** How often the run is evaluated, and so decided on, where `--evaluate-every` says nothing. */
  readonly evaluations: 'twelve a run' | 'each epoch';
  /** What is in force before the first decision. */
  readonly initial: Readonly<Record<string, number>>;
  /** How the KL term is reduced over the latent dimensions, where `--model` says nothing. */
  readonly klReduction: 'sum' | 'mean';
  readonly constraints: Readonly<Record<string, readonly Constraint[]>>;
  /** What is doubtful about it on a model. */
  warnings?(model: ModelSettings): readonly string[];
  build(request: LearnedScheduleRequest): Scheduler;
  /** What is stored of the agent for later runs. */
  policyOf(agent: Snapshot): Snapshot;
}

/** Where β starts, and where the guard falls back to: inside the flat part of every curve that was measured. */
const safeBeta = 1e-3;

/** ε falls from 1 to .05 over the first 70 % of the decisions. */
const explorationShare = 0.7;

/** The schedules that learn and are set up here, by the name that `--schedule` knows. */
export const learnedSchedules: Readonly<Record<string, LearnedSchedule>> = {
  dqn: {
    label: 'DQN',
    summary: 'a DQN decides on multiplicative steps of β, about twelve times a run, behind a guard',
    controls: ['beta'],
    decider: { agent: 'dqn', adapter: 'beta' },
    evaluations: 'twelve a run',
    initial: { beta: safeBeta },
    klReduction: 'sum',
    constraints: { beta: [rateLimit({ factor: 2.5, per: 'decision' })] },
    policyOf: dqnPolicy,
    build: (request) =>
      guard(decidedBy('dqn', 'beta', request), {
        conditions: conditionsAt(0.015),
        fallback: { beta: safeBeta },
      }),
  },
  'paper-dqn': {
    label: 'DQN, paper’s protocol',
    summary: "the paper's protocol: a DQN chooses β from 0 to 0.5 at each epoch's start, unguarded",
    controls: ['beta'],
    decider: { agent: 'dqn', adapter: 'paper' },
    evaluations: 'each epoch',
    initial: { beta: 0 },
    klReduction: 'mean',
    constraints: {},
    warnings: (model) =>
      paperAdapterWarnings({
        bottleneck: bottleneckOf(model),
        klReduction: model.klReduction ?? 'sum',
      }),
    policyOf: dqnPolicy,
    build: (request) => decidedBy('dqn', 'paper', request),
  },
};

/** What is kept of our own agents; others keep all that they save. */
const policies: Readonly<Record<string, (agent: Snapshot) => Snapshot>> = {
  dqn: dqnPolicy,
  ppo: ppoPolicy,
};

/** How far the validation accuracy may fall below its best before the guard of any other agent takes over. */
const generousTolerance = 0.05;

/**
 * Any agent that a plugin brings, with the adapter that is named or else the one made for these hyperparameters,
 * behind a guard that falls back to the run's first values.
 *
 * @throws AhsError `AHS_SCHEDULE_INVALID` when no adapter controls just these hyperparameters, or the one that is
 * named does not.
 */
export function agentSchedule(
  { controls, name, arguments: [named, ...others], source }: ScheduleText,
  initial: Readonly<Record<string, number>>,
  registry: Registry,
): LearnedSchedule {
  const made = (adapter: string) => registry.adapter(adapter)();
  const fitting = registry.names('adapter').filter((adapter) => sameSet(made(adapter), controls));
  const own = fitting.find((adapter) => adapter === controls.join(','));
  const adapter = named ?? own ?? fitting[0];
  if (adapter === undefined || others.length > 0 || !fitting.includes(adapter)) {
    throw new AhsError(
      'AHS_SCHEDULE_INVALID',
      `--schedule ${controls.join(',')}=${source}: ${named === undefined ? 'no adapter schedules' : `${named} is no adapter of`} ${controls.join(' and ')}.`,
      {
        fix:
          fitting.length > 0
            ? `Name one of ${fitting.join(', ')}.`
            : `Register a plugin with one; there are ${registry.names('adapter').join(', ')}.`,
      },
    );
  }
  const fallback = Object.fromEntries(controls.map((control) => [control, initial[control] ?? 0]));
  return {
    label: name === 'dqn' || name === 'ppo' ? name.toUpperCase() : name,
    summary: '',
    controls,
    decider: { agent: name, adapter },
    evaluations: 'twelve a run',
    initial: {},
    klReduction: 'sum',
    constraints: {},
    policyOf: policies[name] ?? ((agent) => agent),
    build: (request) =>
      guard(decidedBy(name, adapter, request), {
        conditions: conditionsAt(generousTolerance),
        fallback,
      }),
  };
}

function sameSet({ controls }: { readonly controls: readonly string[] }, names: readonly string[]) {
  return controls.length === names.length && names.every((name) => controls.includes(name));
}

/** What a guard takes over at; when the loss is not finite it goes back to the last good evaluation. */
function conditionsAt(tolerance: number): readonly GuardCondition[] {
  return [
    { kind: 'worse', metric: 'accuracy', goal: 'max', tolerance },
    { kind: 'nonFinite', metric: 'loss' },
  ];
}

/** The agent of a name with its options; exploration is spread over the decisions, unless they say otherwise. */
export function decidingAgent(
  agent: string,
  {
    registry,
    decisions,
    options = {},
  }: Pick<LearnedScheduleRequest, 'registry' | 'decisions' | 'options'>,
) {
  const { exploration = {} } = options;
  const spread = { decisions: Math.max(1, Math.round(explorationShare * decisions)) };
  return registry.agent(agent)(
    // What is no group is the agent's to refuse.
    agent === 'dqn' && exploration instanceof Object
      ? { ...options, exploration: { ...spread, ...exploration } }
      : options,
  );
}

function decidedBy(agent: string, adapter: string, request: LearnedScheduleRequest): Scheduler {
  const { registry, from, mode } = request;
  return agentScheduler({
    agent: decidingAgent(agent, request),
    adapter: registry.adapter(adapter)(),
    ...(from === undefined ? {} : { from }),
    mode,
  });
}
