import { describe, expect, it } from 'vitest';
import { composeRegistry } from '../composition.js';
import { planSchedules } from '../schedule-plan.js';
import { folderWords, labelOf, titleOf } from './labels.js';

const registry = composeRegistry();
const plan = (schedule: readonly string[]) =>
  planSchedules({ schedule: [...schedule], optimizer: 'sgd', untilConverged: false }, registry);

describe('what a run is called', () => {
  it.each([
    {
      schedule: [],
      label: 'fixed β = 0.001',
      folder: 'mnist-mini-beta-fixed-s3',
      title: 'β fixed at 0.001, on mnist-mini',
    },
    {
      schedule: ['learningRate=cosine:0.1:0.001'],
      label: 'learning rate cosine:0.1:0.001',
      folder: 'mnist-mini-learningRate-cosine-s3',
      title: 'Learning rate on a cosine schedule, on mnist-mini',
    },
    {
      schedule: ['batchSize=fixed:32', 'beta=linear:0:0.1'],
      label: 'β linear:0:0.1, fixed batch size = 32',
      folder: 'mnist-mini-beta-linear-batchSize-fixed-s3',
      title: 'β on a linear schedule, batch size fixed at 32, on mnist-mini',
    },
    {
      schedule: ['beta=dqn'],
      label: 'DQN',
      folder: 'mnist-mini-beta-dqn-s3',
      title: 'A DQN schedules β on mnist-mini',
    },
    {
      schedule: ['beta,learningRate=dqn', 'batchSize=piecewise:32:1:64'],
      label: 'DQN on β and learning rate',
      folder: 'mnist-mini-beta-learningRate-dqn-batchSize-piecewise-s3',
      title:
        'A DQN schedules β and learning rate on mnist-mini, with batch size on a piecewise schedule',
    },
  ])('names what is scheduled: $schedule', ({ schedule, label, folder, title }) => {
    expect(labelOf(plan(schedule))).toBe(label);
    expect(folderWords('mnist-mini', plan(schedule), 3).join('-')).toBe(folder);
    expect(titleOf(plan(schedule), 'mnist-mini')).toBe(title);
  });
});
