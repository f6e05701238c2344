import { createSession, type HostEvent, journal, type Snapshot, type Values } from '@ahs/core';
import { openJournal } from '@ahs/core/node';
import { createTrainer, type DataSplit, type ModelSettings, type Trainer } from '@ahs/dib';
import type { Interruption } from '../interruption.js';
import type { SchedulePlan } from '../schedule-plan.js';
import type { TrainRequest } from '../train-request.js';
import { publishedLines } from './checkpoint.js';

/** One training run from its first event to its last, or what is left of it. */
export interface EpisodeRequest {
  readonly request: TrainRequest;
  readonly model: ModelSettings;
  readonly data: DataSplit;
  readonly seed: number;
  readonly journalPath: string;
  readonly scheduling: {
    readonly plan: SchedulePlan;
    /** Decisions over all episodes. */
    readonly decisions: number;
    readonly evaluateEvery: number;
    readonly agent: Snapshot | undefined;
    readonly mode: 'learn' | 'frozen';
  };
  readonly restore: { readonly session: Snapshot; readonly trainer: Snapshot } | undefined;
}

/** Who watches an episode, and who may stop it. */
export interface EpisodeWatch {
  readonly interruption: Interruption;
  onEvent(event: HostEvent, values: Values, trainer: Trainer): void;
  /** At each epoch's end, at the run's end, and when interrupted; the journal is on the disk by then. */
  onCheckpoint(position: { readonly session: Snapshot; readonly trainer: Snapshot }): void;
  /** A run that diverges is an experience for the agent, and not the end of all. */
  readonly survivesDivergence: boolean;
}

/** After so many evaluations without a better one, a run of unknown length has converged. */
const patience = 5;

/**
 * Runs an episode to its end or to an interruption. The trainer is handed back undisposed: who asked for the episode
 * evaluates it and disposes of it.
 *
 * @throws AhsError `AHS_TRAINING_DIVERGED` when the loss is not finite and nobody survives that, `AHS_WRITE_FAILED`
 * when the journal cannot be written; what the session refuses at construction.
 */
export async function runEpisode(
  episode: EpisodeRequest,
  watch: EpisodeWatch,
): Promise<{ readonly ended: boolean; readonly trainer: Trainer }> {
  const { restore, seed, scheduling } = episode;
  const trainer = openTrainer(episode);
  const file = openJournal(episode.journalPath, {
    keepLines: restore === undefined ? 0 : publishedLines(restore.session),
  });
  const writer = heldBack(file.write);
  try {
    const session = createSession({
      metrics: trainer.metrics,
      tunables: trainer.tunables,
      schedulers: scheduling.plan.build({
        specs: {
          beta: trainer.tunables.beta.spec,
          learningRate: trainer.tunables.learningRate.spec,
        },
        decisions: scheduling.decisions,
        mode: scheduling.mode,
        ...(scheduling.agent === undefined ? {} : { from: scheduling.agent }),
      }),
      observers: [journal(writer.write)],
      rules: scheduling.plan.rules,
      seed,
      ...(restore === undefined ? {} : { restore: { checkpoint: restore.session } }),
    });
    const checkpoint = (): void => {
      file.flush();
      watch.onCheckpoint({ session: session.checkpoint(), trainer: trainer.checkpoint() });
    };
    for await (const event of trainer.events()) {
      const values = session.report(event);
      writer.raise();
      watch.onEvent(event, values, trainer);
      if (event.type === 'epoch.end' || event.type === 'run.end') checkpoint();
      if (event.type === 'run.end') return { ended: true, trainer };
      if (watch.survivesDivergence && diverges(event)) trainer.stop('diverged');
      if (watch.interruption.signal !== undefined) {
        checkpoint();
        return { ended: false, trainer };
      }
    }
    return { ended: true, trainer };
  } catch (error) {
    trainer.dispose();
    throw error;
  } finally {
    file.close();
  }
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

function openTrainer({ request, model, data, seed, scheduling, restore }: EpisodeRequest): Trainer {
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
    evaluateEvery: scheduling.evaluateEvery,
    ...(restore === undefined ? {} : { restore: restore.trainer }),
  });
}
