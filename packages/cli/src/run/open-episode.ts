import { createSession, type Observer, type Session, type Snapshot, type Specs } from '@ahs/core';
import {
  createTrainer,
  type DataSplit,
  HYPERGRADIENT_METRICS,
  type ModelSettings,
  type Trainer,
  type Workers,
} from '@ahs/dib';
import type { SchedulePlan } from '../schedule-plan.js';
import type { TrainRequest } from '../train-request.js';
import type { EpisodePosition } from './checkpoint.js';

/** One training run from its first event to its last, or what is left of it. */
export interface EpisodeRequest {
  readonly request: TrainRequest;
  readonly model: ModelSettings;
  readonly data: DataSplit;
  readonly seed: number;
  readonly scheduling: {
    readonly plan: SchedulePlan;
    /** Decisions over all episodes. */
    readonly decisions: number;
    /** What the agent starts from. */
    readonly agent: Snapshot | undefined;
    readonly mode: 'learn' | 'frozen';
  };
  readonly evaluateEvery: number;
  readonly stepsPlanned: number;
  readonly restore: EpisodePosition | undefined;
}

/** A trainer and the session that watches it, before their next event. */
export interface OpenEpisode {
  readonly trainer: Trainer;
  readonly session: Session;
}

/**
 * Makes an episode's trainer and session; whoever asked disposes of the trainer.
 *
 * @throws AhsError what the trainer, the schedulers and the session refuse at construction.
 */
export function openEpisode(
  episode: EpisodeRequest,
  {
    observers = [],
    workers,
  }: { readonly observers?: readonly Observer[]; readonly workers?: Workers | undefined } = {},
): OpenEpisode {
  const { restore, seed, scheduling } = episode;
  const { plan, decisions, mode, agent } = scheduling;
  const trainer = openTrainer(episode, workers);
  try {
    const session = createSession({
      metrics: trainer.metrics,
      tunables: trainer.tunables,
      schedulers: plan.build({
        specs: specsOf(trainer),
        decisions,
        mode,
        ...(agent === undefined ? {} : { from: agent }),
      }),
      observers: [...observers, ...plan.observers()],
      rules: plan.rules,
      rollback: trainer.rollback,
      seed,
      ...(restore === undefined ? {} : { restore: { checkpoint: restore.session } }),
    });
    return { trainer, session };
  } catch (error) {
    trainer.dispose();
    throw error;
  }
}

/** What is legal for each hyperparameter of a trainer. */
export function specsOf({ tunables }: Trainer): Specs {
  return Object.fromEntries(Object.entries(tunables).map(([name, { spec }]) => [name, spec]));
}

/** After so many evaluations without a better one, a run of unknown length has converged. */
const patience = 5;

/** The trainer alone, at its start or where it was left. */
export function openTrainer(
  { request, model, data, seed, scheduling, evaluateEvery, restore }: EpisodeRequest,
  workers: Workers | undefined = undefined,
): Trainer {
  return createTrainer({
    model,
    data,
    seed,
    training: {
      optimizer: request.optimizer,
      shards: request.shards,
      hypergradient: HYPERGRADIENT_METRICS.some((name) => scheduling.plan.needs.includes(name)),
      ...(workers === undefined ? {} : { workers }),
      ...scheduling.plan.initial,
    },
    length: {
      epochs: request.epochs,
      ...(request.untilConverged ? { untilConverged: { patience } } : {}),
    },
    evaluateEvery,
    ...(restore === undefined ? {} : { restore: restore.trainer }),
  });
}
