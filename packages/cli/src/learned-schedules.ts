import {
  agentScheduler,
  type Constraint,
  guard,
  rateLimit,
  type Scheduler,
  type Snapshot,
} from '@ahs/core';
import type { Registry } from '@ahs/core/registry';
import { type ModelSettings, paperAdapterWarnings } from '@ahs/dib';

/** What an agent that schedules is asked to start from, and for how long it has to learn. */
export interface LearnedScheduleRequest {
  readonly registry: Registry;
  /** Decisions over all episodes, over which exploration is spread. */
  readonly decisions: number;
  /** What the agent starts from: an earlier episode's agent, or a stored policy. */
  readonly from?: Snapshot;
  readonly mode: 'learn' | 'frozen';
}

/** A schedule that an agent decides on: its agent, its adapter, and what keeps it in bounds. */
export interface LearnedSchedule {
  /** In tables and pictures. */
  readonly label: string;
  /** For `--help`. */
  readonly summary: string;
  readonly controls: readonly string[];
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
}

/** Where β starts, and where the guard falls back to: inside the flat part of every curve that was measured. */
const safeBeta = 1e-3;

/** ε falls from 1 to .05 over the first 70 % of the decisions. */
const explorationShare = 0.7;

/** The schedules that learn, by the name that `--schedule` knows. */
export const learnedSchedules: Readonly<Record<string, LearnedSchedule>> = {
  dqn: {
    label: 'DQN',
    summary: 'a DQN decides on multiplicative steps of β, about twelve times a run, behind a guard',
    controls: ['beta'],
    evaluations: 'twelve a run',
    initial: { beta: safeBeta },
    klReduction: 'sum',
    constraints: { beta: [rateLimit({ factor: 2.5, per: 'decision' })] },
    build: (request) =>
      guard(decidedBy('dqn', 'beta', request), {
        metric: 'accuracy',
        goal: 'max',
        tolerance: 0.015,
        fallback: { beta: safeBeta },
      }),
  },
  'paper-dqn': {
    label: 'DQN, paper’s protocol',
    summary: "the paper's protocol: a DQN chooses β from 0 to 0.5 at each epoch's start, unguarded",
    controls: ['beta'],
    evaluations: 'each epoch',
    initial: { beta: 0 },
    klReduction: 'mean',
    constraints: {},
    warnings: ({ bottleneck = 'relu', klReduction = 'sum' }) =>
      paperAdapterWarnings({ bottleneck, klReduction }),
    build: (request) => decidedBy('dqn', 'paper', request),
  },
};

function decidedBy(agent: string, adapter: string, request: LearnedScheduleRequest): Scheduler {
  const { registry, decisions, from, mode } = request;
  return agentScheduler({
    agent: registry.agent(agent)({
      exploration: { decisions: Math.max(1, Math.round(explorationShare * decisions)) },
    }),
    adapter: registry.adapter(adapter)(),
    ...(from === undefined ? {} : { from }),
    mode,
  });
}
