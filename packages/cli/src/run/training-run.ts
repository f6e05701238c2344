import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRng, type HostEvent, type Snapshot, type Values } from '@ahs/core';
import { type Dataset, type ModelSettings, splitDataset, type Trainer } from '@ahs/dib';
import type { Interruption } from '../interruption.js';
import { parseModelText } from '../model-text.js';
import type { SchedulePlan } from '../schedule-plan.js';
import type { Surroundings } from '../surroundings.js';
import type { TrainRequest } from '../train-request.js';
import { agentInSession, type RunCheckpoint, writeCheckpoint } from './checkpoint.js';
import type { RunConfiguration } from './configuration.js';
import { type EpisodeWatch, runEpisode } from './episode.js';
import { episodeJournal, type RunFolder } from './folder.js';
import { type ProgressDisplay, showProgress } from './progress.js';

/** What a run is made of, loaded and decided. */
export interface TrainingRun {
  readonly configuration: RunConfiguration;
  readonly folder: RunFolder;
  readonly plan: SchedulePlan;
  readonly dataset: Dataset;
  /** The stored policy that the agent starts from. */
  readonly policy: Snapshot | undefined;
  /** Where the run was left; absent for a new one. */
  readonly resume: RunCheckpoint | undefined;
}

/** How a run ended. The trainer is still there to be evaluated, and to be disposed of. */
export type TrainingEnd =
  | { readonly kind: 'interrupted' }
  | {
      readonly kind: 'ended';
      readonly trainer: Trainer;
      /** What the agent has become; absent where none decided, or where it was benched. */
      readonly agent: Snapshot | undefined;
      readonly trainSize: number;
      readonly trainingMs: number;
      readonly wallMs: number;
    };

/** Runs every episode that is still to be run; the last one is the one that is reported. */
export async function runTraining(
  run: TrainingRun,
  label: string,
  { surroundings, interruption }: { surroundings: Surroundings; interruption: Interruption },
): Promise<TrainingEnd> {
  const { configuration, folder, plan, dataset, resume } = run;
  const { request } = configuration;
  const model = modelOf(request, plan);
  const began = surroundings.elapsedMs();
  const mode = run.policy !== undefined && request.episodes === 1 ? 'frozen' : 'learn';
  let agent = resume === undefined ? run.policy : resume.agent;

  for (let episode = resume?.progress.episode ?? 1; ; episode += 1) {
    const reported = episode === request.episodes;
    const position = episode === resume?.progress.episode ? resume.position : undefined;
    const seed = episodeSeed(request.seed, episode, request.episodes);
    const data = splitDataset(dataset, {
      seed,
      labelNoise: request.labelNoise,
      ...(request.trainSize === undefined ? {} : { trainSize: request.trainSize }),
    });
    const cadence = evaluationCadence(request, plan, data.train.count);
    const carriedMs = position === undefined ? 0 : (resume?.progress.trainingMs ?? 0);
    const startedAt = surroundings.elapsedMs();
    const trainingMs = (): number => carriedMs + surroundings.elapsedMs() - startedAt;
    const wallMs = (): number => (resume?.progress.wallMs ?? 0) + surroundings.elapsedMs() - began;
    const save = (at: RunCheckpoint['position'], from: Snapshot | undefined): void => {
      writeCheckpoint(folder.files.checkpoint, {
        progress: { episode, trainingMs: trainingMs(), wallMs: wallMs() },
        position: at,
        agent: from,
      });
    };
    const journalPath = episodeJournal(folder, episode, request.episodes);
    mkdirSync(dirname(journalPath), { recursive: true });
    // Before the first step too: a run that is killed in its first epoch can be resumed.
    if (position === undefined) save(undefined, agent);
    let latest = position?.session;
    const display = showProgress(
      reported ? label : `${label}, episode ${episode}/${request.episodes}`,
      surroundings.stderr,
      surroundings.elapsedMs,
    );
    const watch: EpisodeWatch = {
      interruption,
      survivesDivergence: !reported,
      onEvent: followProgress(display, request.epochs, cadence.stepsPlanned),
      onCheckpoint: (at) => {
        latest = at.session;
        save(at, agent);
      },
    };
    const scheduling = {
      plan,
      decisions: cadence.decisions * request.episodes,
      evaluateEvery: cadence.evaluateEvery,
      agent,
      mode,
    } as const;
    const { ended, trainer } = await runEpisode(
      { request, model, data, seed, journalPath, scheduling, restore: position },
      watch,
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
        trainSize: data.train.count,
        trainingMs: trainingMs(),
        wallMs: wallMs(),
      };
    }
    trainer.dispose();
  }
}

/** The model that is asked for, with the KL reduction that the schedule's grid was made for where nothing is said. */
export function modelOf(request: TrainRequest, plan: SchedulePlan): ModelSettings {
  const model = parseModelText(request.model);
  const reduction = plan.learned?.klReduction;
  return model.klReduction === undefined && reduction !== undefined && reduction !== 'sum'
    ? { ...model, klReduction: reduction }
    : model;
}

/** The reported run has the seed that was asked for; the ones before it have others, which follow from it. */
export function episodeSeed(seed: number, episode: number, episodes: number): number {
  return episode === episodes ? seed : createRng(seed, 'episode', String(episode)).integer(2 ** 31);
}

/** How often a run is evaluated, and how often an agent then decides. */
export function evaluationCadence(
  request: TrainRequest,
  plan: SchedulePlan,
  trainSize: number,
): { readonly evaluateEvery: number; readonly stepsPlanned: number; readonly decisions: number } {
  const stepsPerEpoch = Math.ceil(trainSize / request.batchSize);
  const stepsPlanned = stepsPerEpoch * request.epochs;
  const own =
    plan.learned?.evaluations === 'twelve a run' && !request.untilConverged
      ? Math.ceil(stepsPlanned / 12)
      : stepsPerEpoch;
  const evaluateEvery = request.evaluateEvery ?? own;
  return { evaluateEvery, stepsPlanned, decisions: Math.ceil(stepsPlanned / evaluateEvery) };
}

/** Smoothing of the displayed loss: about the last twenty minibatches. */
const smoothing = 0.05;

function followProgress(
  display: ProgressDisplay,
  epochs: number,
  stepsPlanned: number,
): (event: HostEvent, values: Values) => void {
  let loss: number | undefined;
  let accuracy: number | undefined;
  return (event, values) => {
    if (event.type === 'step.end') {
      const latest = event.metrics.loss ?? Number.NaN;
      loss = loss === undefined ? latest : loss + smoothing * (latest - loss);
    } else if ('metrics' in event) {
      accuracy = event.metrics.accuracy ?? accuracy;
    }
    const { epoch, step } = event.clock;
    const beta = values.beta ?? Number.NaN;
    display.update({ epoch, epochs, step, stepsPlanned, loss, accuracy, beta });
  };
}
