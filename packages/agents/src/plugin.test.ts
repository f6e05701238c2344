import type { AhsError } from '@ahs/core';
import { describe, expect, it } from 'vitest';
import { agentsPlugin } from './plugin.js';

describe('the plugin', () => {
  it('makes a DQN from plain options and checks them', () => {
    const factory = agentsPlugin.agents.dqn({ returns: { steps: 5 } });
    expect(factory.config).toMatchObject({ kind: 'dqn', returns: { steps: 5 } });
    expect(() => agentsPlugin.agents.dqn({ returns: { steps: 'many' } })).toThrow('returns.steps');
  });

  it('says that PPO is not there yet', () => {
    try {
      agentsPlugin.agents.ppo();
      expect.unreachable();
    } catch (thrown) {
      expect((thrown as AhsError).code).toBe('AHS_AGENT_NOT_AVAILABLE');
      expect((thrown as AhsError).fix).toContain('dqn');
    }
  });
});
