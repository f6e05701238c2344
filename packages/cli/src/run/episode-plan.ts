import { createRng, type Snapshot } from '@ahs/core';
import { type Dataset, type ModelSettings, splitDataset } from '@ahs/dib';
import { parseModelText } from '../model-text.js';
import type { SchedulePlan } from '../schedule-plan.js';
import type { TrainRequest } from '../train-request.js';
import type { EpisodePosition } from './checkpoint.js';
import type { EpisodeRequest } from './open-episode.js';

/** What the episodes of a run have in common. */
export interface EpisodeSource {
  readonly request: TrainRequest;
  readonly plan: SchedulePlan;
  readonly dataset: Dataset;
}

/** The data, seed, model and cadence of an episode, counted from 1. */
export function planEpisode(
  { request, plan, dataset }: EpisodeSource,
  episode: number,
  from: { readonly agent: Snapshot | undefined; readonly position: EpisodePosition | undefined },
): EpisodeRequest {
  const seed = episodeSeed(request.seed, episode, request.episodes);
  const data = splitDataset(dataset, {
    seed,
    imbalance: request.imbalance,
    labelNoise: request.labelNoise,
    ...(request.trainSize === undefined ? {} : { trainSize: request.trainSize }),
  });
  const { stepsPlanned, evaluateEvery, decisions } = cadenceOf(request, plan, data.train.count);
  return {
    request,
    model: modelOf(request, plan),
    data,
    seed,
    scheduling: {
      plan,
      decisions,
      agent: from.agent,
      mode: modeOf(request),
    },
    evaluateEvery,
    stepsPlanned,
    restore: from.position,
  };
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
function episodeSeed(seed: number, episode: number, episodes: number): number {
  return episode === episodes ? seed : createRng(seed, 'episode', String(episode)).integer(2 ** 31);
}

const decisionsARun = 12;

/** A single run that starts from a stored policy, or from what earlier runs taught, does not train it further. */
export function modeOf({ policy, learnFrom, episodes }: TrainRequest): 'learn' | 'frozen' {
  const learned = policy !== undefined || learnFrom.length > 0;
  return learned && episodes === 1 ? 'frozen' : 'learn';
}

/** How long a run is in steps, how often it is evaluated, and how many decisions that makes over all episodes. */
export function cadenceOf(
  request: TrainRequest,
  plan: SchedulePlan,
  trainSize: number,
): { readonly stepsPlanned: number; readonly evaluateEvery: number; readonly decisions: number } {
  const stepsPerEpoch = Math.ceil(trainSize / request.batchSize);
  const stepsPlanned = stepsPerEpoch * request.epochs;
  const own =
    plan.learned?.evaluations === 'twelve a run' && !request.untilConverged
      ? Math.ceil(stepsPlanned / decisionsARun)
      : stepsPerEpoch;
  const evaluateEvery = request.evaluateEvery ?? own;
  const decisions = Math.ceil(stepsPlanned / evaluateEvery) * request.episodes;
  return { stepsPlanned, evaluateEvery, decisions };
}
