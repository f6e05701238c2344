import { describe, expect, it } from 'vitest';
import { agentsPlugin } from './plugin.js';

describe('the plugin', () => {
  it('makes a DQN from plain options and checks them', () => {
    const factory = agentsPlugin.agents.dqn({ returns: { steps: 5 } });
    expect(factory.config).toMatchObject({ kind: 'dqn', returns: { steps: 5 } });
    expect(() => agentsPlugin.agents.dqn({ returns: { steps: 'many' } })).toThrow('returns.steps');
  });

  it('makes a PPO from plain options and checks them', () => {
    const factory = agentsPlugin.agents.ppo({
      surrogate: { clip: { from: 1, to: 0, transitions: 9 } },
    });
    expect(factory.config).toMatchObject({ kind: 'ppo', surrogate: { clip: { from: 1 } } });
    expect(() => agentsPlugin.agents.ppo({ surrogate: { clip: -1 } })).toThrow('surrogate.clip');
  });
});
