import { dirname } from 'node:path';
import type { Snapshot } from '@ahs/core';
import { type Dataset, startWorkers, type Trainer, type Workers } from '@ahs/dib';
import type { Interruption } from '../interruption.js';
import type { SchedulePlan } from '../schedule-plan.js';
import type { Surroundings } from '../surroundings.js';
import {
  agentInSession,
  type EpisodePosition,
  type RunCheckpoint,
  writeCheckpoint,
} from './checkpoint.js';
import type { RunConfiguration } from './configuration.js';
import { runEpisode } from './episode.js';
import { planEpisode } from './episode-plan.js';
import { episodeJournal, type RunFolder } from './folder.js';
import { makeFolder } from './make-folder.js';
import { describeStanding, followProgress, showProgress } from './progress.js';

/** What a run is made of, loaded and decided. */
export interface TrainingRun {
  readonly configuration: RunConfiguration;
  readonly folder: RunFolder;
  readonly plan: SchedulePlan;
  readonly dataset: Dataset;
  /** The threads that share each step; any number gives the same run. */
  readonly workers: number;
  /** What the agent starts from. */
  readonly agent: Snapshot | undefined;
  /** Where the run was left; absent for a new one. */
  readonly resume: RunCheckpoint | undefined;
}

/** How a run ended. The trainer is still there to be evaluated, and to be disposed of. */
export type TrainingEnd =
  | { readonly kind: 'interrupted' }
  | {
      readonly kind: 'ended';
      readonly trainer: Trainer;
      /** What the agent has become; absent where none decided. */
      readonly agent: Snapshot | undefined;
      readonly trainSize: number;
      readonly trainingMs: number;
      readonly wallMs: number;
    };

/** Who shows a run and who may stop it. */
export interface RunWatch {
  readonly surroundings: Surroundings;
  readonly interruption: Interruption;
}

/** Runs every episode that is still to be run; the last one is the one that is reported. */
export async function runTraining(
  run: TrainingRun,
  label: string,
  watch: RunWatch,
): Promise<TrainingEnd> {
  const workers = run.workers === 1 ? undefined : await startWorkers({ count: run.workers });
  try {
    return await runEpisodes(run, label, watch, workers);
  } finally {
    await workers?.stop();
  }
}

async function runEpisodes(
  run: TrainingRun,
  label: string,
  { surroundings, interruption }: RunWatch,
  workers: Workers | undefined,
): Promise<TrainingEnd> {
  const { configuration, folder, plan, resume } = run;
  const { request } = configuration;
  const { episodes } = request;
  const first = resume?.progress.episode ?? 1;
  const wallMs = stopwatch(surroundings, resume?.progress.wallMs);
  let agent = resume === undefined ? run.agent : resume.agent;

  for (let episode = first; ; episode += 1) {
    const reported = episode === episodes;
    const position = episode === first ? resume?.position : undefined;
    const planned = planEpisode({ ...run, request }, episode, { agent, position });
    const trainingMs = stopwatch(
      surroundings,
      position === undefined ? 0 : resume?.progress.trainingMs,
    );
    let latest = position?.session;
    const startedFrom = agent;
    const save = (at: EpisodePosition | undefined): void => {
      latest = at?.session;
      const progress = { episode, trainingMs: trainingMs(), wallMs: wallMs() };
      writeCheckpoint(folder.files.checkpoint, { progress, position: at, agent: startedFrom });
    };
    const journalPath = episodeJournal(folder, episode, episodes);
    makeFolder(dirname(journalPath));
    // Before the first step too: a run that is killed in its first epoch can be resumed.
    if (position === undefined) save(undefined);
    const display = showProgress(
      episodes === 1 ? label : `${label}, episode ${episode}/${episodes}`,
      surroundings.stderr,
      surroundings.elapsedMs,
      describeStanding,
    );
    const { ended, trainer } = await runEpisode(
      planned,
      { journalPath, workers },
      {
        interruption,
        survivesDivergence: !reported,
        onEvent: followProgress(display, {
          epochs: request.epochs,
          stepsPlanned: planned.stepsPlanned,
          scheduled: plan.scheduled,
        }),
        onCheckpoint: save,
      },
    ).finally(display.end);
    if (!ended) {
      trainer.dispose();
      return { kind: 'interrupted' };
    }
    if (plan.learned !== undefined && latest !== undefined) agent = agentInSession(latest) ?? agent;
    if (reported) {
      return {
        kind: 'ended',
        trainer,
        agent: plan.learned === undefined ? undefined : agent,
        trainSize: planned.data.train.count,
        trainingMs: trainingMs(),
        wallMs: wallMs(),
      };
    }
    trainer.dispose();
  }
}

/** Milliseconds since now, and those before. */
function stopwatch({ elapsedMs }: Surroundings, before = 0): () => number {
  const start = elapsedMs();
  return () => before + elapsedMs() - start;
}
