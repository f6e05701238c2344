import { AhsError } from '@ahs/core';
import type { Registry } from '@ahs/core/registry';
import type { Dataset, Trainer } from '@ahs/dib';
import { type RangeTestStep, rangeTest } from '@ahs/scheduler-plugins';
import { planSchedules } from '../schedule-plan.js';
import type { AskedRequest, TrainRequest } from '../train-request.js';
import { planEpisode } from './episode-plan.js';
import { openTrainer } from './open-episode.js';

/** Steps of a test, at most. */
export const rangeTestSteps = 200;

/** What a range test is made of, and who follows it. */
export interface RangeTestRequest {
  readonly registry: Registry<Dataset>;
  readonly dataset: Dataset;
  readonly onStep?: (taken: RangeTestStep) => void;
}

/** The request as it would be without a search: at the customary learning rate. */
export function atCustomaryRate({ learningRate, ...request }: AskedRequest): TrainRequest {
  return learningRate === 'find' || learningRate === undefined
    ? request
    : { ...request, learningRate };
}

/**
 * The request with its learning rate found, where it asks for that: by a range test on the model, the data and the seed
 * of the reported run, which then begins anew. β is what it is before any schedule speaks.
 *
 * @throws AhsError `AHS_RANGE_TEST_FAILED`, and what a trainer refuses.
 */
export async function withLearningRateFound(
  asked: AskedRequest,
  { registry, dataset, onStep }: RangeTestRequest,
): Promise<TrainRequest> {
  const request = atCustomaryRate(asked);
  if (asked.learningRate !== 'find') return request;
  const plan = planSchedules(request, registry);
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
    const found = await rangeTest((learningRate) => lossOfStep(trainer, learningRate), {
      steps: rangeTestSteps,
      ...(onStep === undefined ? {} : { onStep }),
    });
    return { ...request, learningRate: found.learningRate };
  } finally {
    trainer.dispose();
  }
}

/** Takes the trainer's next step; the loss of its minibatch. */
function lossOfStep(trainer: Trainer, learningRate: number): number {
  trainer.tunables.learningRate?.set(learningRate);
  for (let event = trainer.next(); event !== undefined; event = trainer.next()) {
    if (event.type === 'step.end') return event.metrics.loss ?? Number.NaN;
  }
  throw new AhsError('AHS_RANGE_TEST_FAILED', 'The training ended before the test did.');
}
