import {
  AhsError,
  createSession,
  type Observer,
  type Scheduler,
  type Session,
  type Snapshot,
  type Specs,
} from '@ahs/core';
import {
  createTrainer,
  type DataSplit,
  HYPERGRADIENT_METRICS,
  type ModelSettings,
  type OptimizerOptions,
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
    const schedulers = plan.build({
      specs: specsOf(trainer),
      decisions,
      mode,
      ...(agent === undefined ? {} : { from: agent }),
    });
    refuseUnmeasured(schedulers, trainer.metrics, episode.model);
    const session = createSession({
      metrics: trainer.metrics,
      tunables: trainer.tunables,
      schedulers,
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

function optimizerOf({ optimizer, momentum }: TrainRequest): OptimizerOptions {
  const given = momentum === undefined ? undefined : { momentum };
  switch (optimizer) {
    case 'sgd':
      return { kind: optimizer, ...given };
    case 'adam':
      return { kind: optimizer, ...(given && { beta1: given.momentum }) };
  }
}

/** The trainer alone, at its start or where it was left. */
export function openTrainer(
  { request, model, data, seed, scheduling, evaluateEvery, restore }: EpisodeRequest,
  workers: Workers | undefined = undefined,
): Trainer {
  const { weightAverage } = request;
  return createTrainer({
    model,
    data,
    seed,
    training: {
      optimizer: optimizerOf(request),
      ...(weightAverage === undefined ? {} : { weightAverage: { decay: weightAverage } }),
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

/** An autoencoder has no accuracy, which every agent set up here looks at. */
function refuseUnmeasured(
  schedulers: readonly Scheduler[],
  metrics: readonly string[],
  { kind }: ModelSettings,
): void {
  const missing = (needs: readonly string[] = []) =>
    needs.filter((need) => !metrics.includes(need));
  const needy = schedulers.find(({ needs }) => missing(needs).length > 0);
  if (needy === undefined) return;
  throw new AhsError(
    'AHS_METRIC_MISSING',
    `--model ${kind} has no ${missing(needy.needs).join(' and no ')}, and '${needy.name}' needs it.`,
    {
      fix: "Take a formula, or in code an adapter with its objective on the loss: betaAdapter({ objective: { metric: 'loss', goal: 'min', range: 'any' } }).",
    },
  );
}
