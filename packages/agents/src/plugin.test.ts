import { describe, expect, it } from 'vitest';
import { agentsPlugin } from './plugin.js';

describe('the plugin', () => {
  it('makes a DQN from plain options and checks them', () => {
    const factory = agentsPlugin.agents.dqn({ returns: { steps: 5 } });
    expect(factory.config).toMatchObject({ kind: 'dqn', returns: { steps: 5 } });
    expect(() => agentsPlugin.agents.dqn({ returns: { steps: 'many' } })).toThrow('returns.steps');
  });

  it('makes bandits, evolutions and chance, and checks their options', () => {
    const { agents } = agentsPlugin;
    expect(agents.bandit({ alpha: 2 }).config).toMatchObject({ kind: 'bandit', alpha: 2 });
    expect(() => agents.bandit({ alpha: -2 })).toThrow('alpha');
    const options = { optimiser: { population: 8 }, controller: { kind: 'feedback', hidden: 4 } };
    for (const kind of ['cma-es', 'cem'] as const) {
      expect(agents[kind](options).config).toMatchObject({
        kind,
        optimiser: { population: 8 },
        controller: { hidden: 4 },
      });
      expect(() => agents[kind]({ optimiser: { population: 'many' } })).toThrow('population');
      expect(() => agents[kind]({ controller: { kind: 'feedforward' } })).toThrow('controller');
      expect(agents[kind]().kind).toBe(kind);
    }
    expect(agents.random().config).toEqual({ kind: 'random' });
    expect(() => agents.random({ nonsense: { a: 1 } })).toThrow('nonsense');
  });

  it('makes a PPO from plain options and checks them', () => {
    const factory = agentsPlugin.agents.ppo({
      surrogate: { clip: { from: 1, to: 0, transitions: 9 } },
    });
    expect(factory.config).toMatchObject({ kind: 'ppo', surrogate: { clip: { from: 1 } } });
    expect(() => agentsPlugin.agents.ppo({ surrogate: { clip: -1 } })).toThrow('surrogate.clip');
  });
});
