import { float } from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { composeRegistry } from '../composition.js';
import { readHistory } from '../history.js';
import { writeJournal } from '../journal.test.support.js';
import { planSchedules } from '../schedule-plan.js';
import { withActionsInWords } from './action-words.js';

const specs = { beta: float(0, 1), learningRate: float(1e-6, 1, { scale: 'log' }) };
const history = readHistory(writeJournal({ epochs: 1, betas: [0.0025, 0.00625] }), 'written');

function reasons(schedule: string, reason: string, hyperparameter = 'beta') {
  const plan = planSchedules(
    { schedule: [schedule], optimizer: 'sgd', untilConverged: false },
    composeRegistry(),
  );
  const [decision] = history.decisions;
  if (decision === undefined) throw new Error('The journal holds no decision.');
  const told = { ...history, decisions: [{ ...decision, hyperparameter, reason }] };
  return withActionsInWords(told, plan.describeAction, specs).decisions[0]?.reason;
}

describe('what an action means', () => {
  it.each([
    ['beta=dqn', 'greedy, action 2', 'greedy, ×2.5'],
    [
      'beta=dqn',
      'explored, action 0; clipped to what is legal',
      'explored, ×0.4; clipped to what is legal',
    ],
    ['beta=paper-dqn', 'greedy, action 3', 'greedy, to 0.3'],
    ['beta=ppo', 'drawn, action 1', 'drawn, ×1'],
    // Nobody decides on actions there.
    ['beta=linear:0:0.1', 'greedy, action 2', 'greedy, action 2'],
    ['beta=dqn', 'an action of somebody else', 'an action of somebody else'],
  ])('is said by the adapter of %s: %s', (schedule, reason, expected) => {
    expect(reasons(schedule, reason)).toBe(expected);
  });

  it('is told of the hyperparameter that the decision is on, where an agent has several', () => {
    const told = (name: string) => reasons('beta,learningRate=dqn', 'greedy, action 6', name);
    expect([told('beta'), told('learningRate')]).toEqual(['greedy, ×2.5', 'greedy, ×0.4']);
  });
});
