import { setImmediate } from 'node:timers/promises';
import { AhsError, errorCode, errorMessage } from '@ahs/core';
import type { Registry } from '@ahs/core/registry';
import type { Dataset, Trainer } from '@ahs/dib';
import { type RangeTestStep, rangeTest } from '@ahs/scheduler-plugins';
import { planSchedules, type SchedulePlan } from '../schedule-plan.js';
import type { AskedRequest, TrainRequest } from '../train-request.js';
import { planEpisode } from './episode-plan.js';
import { openTrainer } from './open-episode.js';

/** Work between two pauses. */
const pauseAfterMs = 50;

/** Steps of a test, at most. */
export const rangeTestSteps = 200;

/** Throws `AHS_FLAG_CONFLICT` for a search whose outcome no plan would use. */
export function refuseUnusedSearch(asked: AskedRequest, plans: readonly SchedulePlan[]): void {
  if (asked.learningRate !== 'find' || plans.some((plan) => plan.readsLearningRate)) return;
  const written = plans.map((plan) => `learningRate=${plan.written.learningRate}`);
  throw new AhsError(
    'AHS_FLAG_CONFLICT',
    `--learning-rate find: --schedule ${written.join(', ')} says itself where it starts.`,
    {
      fix: 'Leave out one of the two, or write learningRate=warm-up, which starts at what is found.',
    },
  );
}

/** What a range test is made of, and who follows it. */
export interface RangeTestRequest {
  readonly registry: Registry<Dataset>;
  readonly dataset: Dataset;
  readonly onStep?: (taken: RangeTestStep) => void;
}

/** A request whose learning rate is a number or the customary one, and how a search for it ended where there was one. */
export type Settled = { readonly request: TrainRequest } & (
  | { readonly search?: undefined }
  | { readonly search: 'found' }
  /** The customary rate stands. */
  | { readonly search: 'failed'; readonly failure: string }
);

/** The request as it would be without a search for its learning rate: at the customary one, unless it is given. */
export function withoutSearch({ learningRate, ...request }: AskedRequest): TrainRequest {
  return learningRate === 'find' || learningRate === undefined
    ? request
    : { ...request, learningRate };
}

/**
 * The request with its learning rate found, where it asks for that and anything would begin there: by a range test on
 * the model, the data and the seed of the reported run, which then begins anew. β is what it is before any schedule
 * speaks. On one thread. Where the test cannot tell, the customary rate stands, and whoever asked has to say so.
 *
 * @throws AhsError what a trainer refuses.
 */
export async function withLearningRateFound(
  asked: AskedRequest,
  { registry, dataset, onStep }: RangeTestRequest,
): Promise<Settled> {
  const request = withoutSearch(asked);
  if (asked.learningRate !== 'find') return { request };
  const plan = planSchedules(request, registry);
  if (!plan.readsLearningRate) return { request };
  const episode = planEpisode({ request, plan, dataset }, request.episodes, {
    agent: undefined,
    position: undefined,
  });
  const stepsPerEpoch = Math.ceil(episode.data.train.count / request.batchSize);
  const trainer = openTrainer({
    ...episode,
    request: {
      ...request,
      epochs: Math.ceil(rangeTestSteps / stepsPerEpoch),
      untilConverged: false,
    },
    evaluateEvery: rangeTestSteps,
  });
  try {
    let resumedAt = performance.now();
    const step = async (learningRate: number): Promise<number> => {
      // Signals are heard in between.
      if (performance.now() - resumedAt > pauseAfterMs) {
        await setImmediate();
        resumedAt = performance.now();
      }
      return lossOfStep(trainer, learningRate);
    };
    const found = await rangeTest(step, {
      steps: rangeTestSteps,
      ...(onStep === undefined ? {} : { onStep }),
    });
    return { request: { ...request, learningRate: found.learningRate }, search: 'found' };
  } catch (error) {
    if (errorCode(error) !== 'AHS_RANGE_TEST_FAILED') throw error;
    return { request, search: 'failed', failure: errorMessage(error) };
  } finally {
    trainer.dispose();
  }
}

/** Takes the trainer's next step; the loss of its minibatch. */
function lossOfStep(trainer: Trainer, learningRate: number): number {
  trainer.tunables.learningRate.set(learningRate);
  for (let event = trainer.next(); event !== undefined; event = trainer.next()) {
    if (event.type === 'step.end') return event.metrics.loss ?? Number.NaN;
  }
  throw new AhsError('AHS_RANGE_TEST_FAILED', 'The training ended before the test did.');
}
