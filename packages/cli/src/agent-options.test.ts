import { describe, expect, it } from 'vitest';
import { takeAgentOptions } from './agent-options.js';
import { composeRegistry } from './composition.js';
import { planSchedules } from './schedule-plan.js';
import { parseScheduleText } from './schedule-text.js';

const registry = composeRegistry();
/** The agent that a schedule makes, as its scheduler is configured. */
const agentOf = (text: string) =>
  planSchedules({ schedule: [text], optimizer: 'sgd', untilConverged: false }, registry)
    .build({ specs: {}, decisions: 100, mode: 'learn' })
    .map(({ config }) => JSON.parse(JSON.stringify(config)))
    .find((config) => JSON.stringify(config).includes('"agent"'));

describe('options of an agent in a schedule', () => {
  it('are taken out of the arguments, by group', () => {
    const written =
      'beta=dqn:paper:returns.discount=0.9:network.hidden=[8,4]:target.double=false:training.loss=mse:returns.steps=1';
    expect(takeAgentOptions(parseScheduleText(written))).toMatchObject({
      text: { name: 'dqn', arguments: ['paper'] },
      options: {
        returns: { discount: 0.9, steps: 1 },
        network: { hidden: [8, 4] },
        target: { double: false },
        training: { loss: 'mse' },
      },
    });
  });

  it.each(['beta=dqn', 'beta=dqn:paper', 'beta=paper-dqn', 'learningRate=dqn'])(
    'reach the agent of %s over what it has, and leave the rest',
    (name) => {
      const usual = agentOf(name);
      const asked = agentOf(
        `${name}:optimizer.learningRate=0.01:returns.discount=0.5:exploration.to=0.2`,
      );
      const options = JSON.stringify(usual)
        .replace('"learningRate":0.001', '"learningRate":0.01')
        .replace('"discount":0.99', '"discount":0.5')
        .replace('"to":0.05', '"to":0.2');
      expect(JSON.stringify(asked)).toBe(options);
      expect(options).toContain('"decisions":70');
    },
  );

  it('reach any other agent', () => {
    expect(JSON.stringify(agentOf('beta=ppo:surrogate.entropyCoefficient=0.02'))).toContain(
      '"entropyCoefficient":0.02',
    );
    expect(JSON.stringify(agentOf('beta=bandit:alpha=2'))).toContain('"alpha":2');
  });

  it.each([
    ['beta=dqn:returns.discount=2', 'AHS_AGENT_OPTIONS_INVALID', /returns.discount/],
    ['beta=dqn:returns.discount=', 'AHS_SCHEDULE_INVALID', /returns.discount= is no adapter/],
    ['beta=dqn:discount=0.9', 'AHS_AGENT_OPTIONS_INVALID', /"discount"/],
    ['beta=dqn:exploration=0.1', 'AHS_AGENT_OPTIONS_INVALID', /exploration/],
    ['beta=dqn:exploration=null', 'AHS_AGENT_OPTIONS_INVALID', /exploration/],
    ['beta=paper-dqn:optimizer.learningRate=-1', 'AHS_AGENT_OPTIONS_INVALID', /learningRate/],
    ['beta=ppo:exploration.to=0.1', 'AHS_AGENT_OPTIONS_INVALID', /"exploration"/],
    ['beta=dqn:a.b=1:a.b=2', 'AHS_SCHEDULE_INVALID', /a.b is given twice/],
    ['beta=dqn:a=1:a.b=2', 'AHS_SCHEDULE_INVALID', /a is given twice/],
    ['beta=dqn:__proto__.x=1', 'AHS_SCHEDULE_INVALID', /__proto__.x=1 is no adapter/],
    ['beta=dqn:constructor.x=1', 'AHS_AGENT_OPTIONS_INVALID', /"constructor"/],
    ['beta=linear:from=1:to=2', 'AHS_SCHEDULE_INVALID', /linear:<from>:<to>/],
  ])('are refused: %s', (text, code, message) => {
    expect(() => agentOf(text)).toThrowError(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });
});
