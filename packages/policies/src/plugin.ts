import { AhsError } from '@ahs/core';
import { definePlugin, type SchedulerRequest } from '@ahs/core/registry';
import { policyFor, pretrainedScheduler } from './pretrained.js';

/** Binds `pretrained`, which deploys a shipped policy frozen behind its guard. */
export const policiesPlugin = definePlugin({
  name: 'policies',
  version: '0.1.0',
  schedulers: {
    pretrained: {
      usage: 'pretrained[:<policy>[:<learning rate>[:<epochs>[:<customary rate>]]]]',
      summary: 'a shipped policy corrects a cosine and a rising β, frozen, behind a guard',
      build: ({
        controls,
        arguments: [name, rate = '0.05', epochs = '8', customary = '0.05', ...more],
      }: SchedulerRequest) => {
        const run = {
          learningRate: Number(rate),
          epochs: Number(epochs),
          customaryLearningRate: Number(customary),
        };
        if (more.length > 0 || !Object.values(run).every((value) => value > 0)) {
          throw new AhsError(
            'AHS_SCHEDULE_INVALID',
            `pretrained:${[name, rate, epochs, customary, ...more].join(':')} cannot be read.`,
            {
              fix: 'Write pretrained, pretrained:<policy>, or pretrained:<policy>:<learning rate>:<epochs>:<customary rate>, .05 for SGD with momentum.',
            },
          );
        }
        return pretrainedScheduler(policyFor(controls, name === '' ? undefined : name), run);
      },
    },
  },
});
