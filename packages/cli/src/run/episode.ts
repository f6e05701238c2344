import {
  createSession,
  type HostEvent,
  journal,
  type Observer,
  type Session,
  type Snapshot,
  type Values,
} from '@ahs/core';
import { type Journal, openJournal } from '@ahs/core/node';
import { createTrainer, type DataSplit, type ModelSettings, type Trainer } from '@ahs/dib';
import type { Interruption } from '../interruption.js';
import type { SchedulePlan } from '../schedule-plan.js';
import type { TrainRequest } from '../train-request.js';
import { publishedLines } from './checkpoint.js';

/** Where an episode stands. */
export interface EpisodePosition {
  readonly session: Snapshot;
  readonly trainer: Snapshot;
}

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

/** Who watches an episode, and who may stop it. */
export interface EpisodeWatch {
  readonly interruption: Interruption;
  onEvent(event: HostEvent, values: Values): void;
  /** At each epoch's end, at the run's end, and when interrupted; the journal is on the disk by then. */
  onCheckpoint(position: EpisodePosition): void;
  /** A run that diverges is an experience for the agent, and not the end of all. */
  readonly survivesDivergence: boolean;
}

/** After so many evaluations without a better one, a run of unknown length has converged. */
const patience = 5;

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
  observers: readonly Observer[] = [],
): OpenEpisode {
  const { restore, seed, scheduling } = episode;
  const { plan, decisions, mode, agent } = scheduling;
  const trainer = openTrainer(episode);
  try {
    const { beta, learningRate } = trainer.tunables;
    const session = createSession({
      metrics: trainer.metrics,
      tunables: trainer.tunables,
      schedulers: plan.build({
        specs: { beta: beta.spec, learningRate: learningRate.spec },
        decisions,
        mode,
        ...(agent === undefined ? {} : { from: agent }),
      }),
      observers,
      rules: plan.rules,
      seed,
      ...(restore === undefined ? {} : { restore: { checkpoint: restore.session } }),
    });
    return { trainer, session };
  } catch (error) {
    trainer.dispose();
    throw error;
  }
}

/**
 * Runs an episode to its end or to an interruption. The trainer is handed back undisposed: who asked for the episode
 * evaluates it and disposes of it.
 *
 * @throws AhsError `AHS_TRAINING_DIVERGED` when the loss is not finite and nobody survives that, `AHS_WRITE_FAILED`
 * when the journal cannot be written; what {@link openEpisode} throws.
 */
export async function runEpisode(
  episode: EpisodeRequest,
  journalPath: string,
  watch: EpisodeWatch,
): Promise<{ readonly ended: boolean; readonly trainer: Trainer }> {
  const { restore } = episode;
  const file = openJournal(journalPath, {
    keepLines: restore === undefined ? 0 : publishedLines(restore.session),
  });
  try {
    const writer = heldBack(file.write);
    const open = openEpisode(episode, [journal(writer.write)]);
    try {
      return { ended: await follow(open, file, writer, watch), trainer: open.trainer };
    } catch (error) {
      open.trainer.dispose();
      throw error;
    }
  } finally {
    file.close();
  }
}

/** Reports every event; whether the run has come to its end. */
async function follow(
  { trainer, session }: OpenEpisode,
  file: Journal,
  writer: HeldBack,
  watch: EpisodeWatch,
): Promise<boolean> {
  const checkpoint = (): void => {
    file.flush();
    watch.onCheckpoint({ session: session.checkpoint(), trainer: trainer.checkpoint() });
  };
  for await (const event of trainer.events()) {
    const values = session.report(event);
    writer.raise();
    watch.onEvent(event, values);
    if (event.type === 'epoch.end' || event.type === 'run.end') checkpoint();
    if (watch.survivesDivergence && diverges(event)) trainer.stop('diverged');
    if (event.type !== 'run.end' && watch.interruption.signal !== undefined) {
      checkpoint();
      return false;
    }
  }
  return true;
}

interface HeldBack {
  readonly write: (line: string) => void;
  readonly raise: () => void;
}

/** A session counts an observer's throw and goes on; a run without its journal must not. */
function heldBack(write: (line: string) => void): { write(line: string): void; raise(): void } {
  let failure: { readonly thrown: unknown } | undefined;
  return {
    write: (line) => {
      try {
        write(line);
      } catch (thrown) {
        failure ??= { thrown };
      }
    },
    raise: () => {
      if (failure !== undefined) throw failure.thrown;
    },
  };
}

function diverges(event: HostEvent): boolean {
  return event.type === 'step.end' && !Number.isFinite(event.metrics.loss);
}

function openTrainer({
  request,
  model,
  data,
  seed,
  scheduling,
  evaluateEvery,
  restore,
}: EpisodeRequest): Trainer {
  return createTrainer({
    model,
    data,
    seed,
    training: {
      batchSize: request.batchSize,
      optimizer: request.optimizer,
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
