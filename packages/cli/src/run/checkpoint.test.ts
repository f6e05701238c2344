import {
  agentScheduler,
  constant,
  createSession,
  external,
  fallback,
  float,
  residual,
  type Scheduler,
  schedule,
  shadow,
  variable,
} from '@ahs/core';
import { bandit, rateAdapter } from '@ahs/core/testing';
import { describe, expect, it } from 'vitest';
import { agentInSession } from './checkpoint.js';

const agent = () => agentScheduler({ agent: bandit(), adapter: rateAdapter() });
const [rate = ''] = agent().controls;
const checkpointOf = (...schedulers: readonly Scheduler[]) =>
  createSession({
    metrics: agent().needs ?? [],
    tunables: { [rate]: variable(float(1e-4, 1, { scale: 'log' }), 0.1) },
    schedulers,
  }).checkpoint();

describe('the agent in the checkpoint of a session', () => {
  const expected = agentInSession(checkpointOf(agent()));

  it.each([
    ['a residual', residual({ [rate]: constant(0.1) }, agent(), { factor: 2 })],
    ['a fallback', fallback(agent(), { [rate]: constant(0.1) })],
    ['the base of a fallback', fallback(external('person', [rate]), agent())],
    ['a shadow', shadow(agent())],
  ])('is found inside %s', (_, scheduler) => {
    expect(expected).toBeDefined();
    // Its random stream is another one.
    const found = agentInSession(checkpointOf(scheduler));
    expect(Object.keys(found?.state ?? {})).toEqual(Object.keys(expected?.state ?? {}));
  });

  it('is missed where there is none', () => {
    expect(() => agentInSession(checkpointOf(schedule(rate, constant(0.1))))).toThrow(
      expect.objectContaining({ code: 'AHS_RUN_INVALID' }),
    );
  });
});
