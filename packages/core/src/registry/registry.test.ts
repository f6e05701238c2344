import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Adapter } from '../adapter.js';
import type { Agent, AgentFactory } from '../agent.js';
import { agentScheduler } from '../agent-scheduler.js';
import type { Json } from '../json.js';
import { observer } from '../observer.js';
import { reducer } from '../reducer.js';
import { definePlugin, type Plugin } from './plugin.js';
import { createRegistry, type Registry } from './registry.js';

/** An agent with settings of its own kind, as an author would write it. */
function still(options: { readonly action?: number } = {}): AgentFactory<number> {
  const { action = 0 } = options;
  const agent: Agent<number> = {
    offPolicy: true,
    act: (observations) => observations.map(() => ({ action })),
    learn: () => undefined,
    cut: () => undefined,
    save: () => ({ version: 1, state: null }),
    load: () => undefined,
  };
  return { kind: 'still', config: { kind: 'still', action }, create: () => agent };
}

/** One feature that is always 1, two actions that change nothing, no reward. */
function idle(): Adapter<number> {
  return {
    kind: 'idle',
    config: { kind: 'idle' },
    controls: ['beta'],
    needs: [],
    encoder: {
      features: ['one'],
      shape: [1],
      init: () => null,
      next: (state) => state,
      encode: (state) => ({ state, vector: Float32Array.of(1) }),
    },
    actions: {
      space: () => ({ kind: 'discrete', n: 2 }),
      decode: (_, values) => values,
      actionFor: () => undefined,
    },
    reward: { init: () => null, next: (state) => state, reward: () => 0, divergedPenalty: 0 },
  };
}

interface Digits {
  readonly count: number;
}

const agents = definePlugin({ name: 'agents', version: '1.0.0', agents: { still } });
const bottleneck = definePlugin({
  name: 'bottleneck',
  version: '1.0.0',
  requires: { agents: '*' },
  adapters: { idle },
  datasets: {
    digits: async (options: { readonly count?: number }): Promise<Digits> => ({
      count: options.count ?? 10,
    }),
  },
});
const extras = definePlugin({
  name: 'extras',
  version: '2.0.0',
  schedulers: {
    hold: {
      usage: 'hold',
      summary: 'Leaves everything as it is.',
      build: ({ controls }) =>
        reducer({ name: 'hold', controls, init: () => null, next: (state) => ({ state }) }),
    },
  },
  observers: { silent: () => observer('silent', (events$) => events$) },
});
const plugins = [bottleneck, extras, agents];

const bare = (name: string, changes: Partial<Plugin> = {}): Plugin => ({
  name,
  version: '1.0.0',
  ...changes,
});
const refusal = (code: string, ...mentioned: readonly string[]): unknown =>
  expect.objectContaining({
    code,
    message: expect.stringMatching(new RegExp(mentioned.join('.*'))),
  });

describe('createRegistry', () => {
  it('gives back what plugins bound, the very same thing, under its kind and name', async () => {
    const registry = createRegistry(plugins);
    expect(registry.agent('still')).toBe(still);
    expect(registry.adapter('idle')).toBe(idle);
    expect(registry.scheduler('hold')).toBe(extras.schedulers.hold);
    expect(registry.observer('silent')).toBe(extras.observers.silent);
    expect(await registry.dataset('digits')({ count: 3 })).toEqual({ count: 3 });
  });

  it('pairs an agent and an adapter that are known by name alone', () => {
    const registry = createRegistry(plugins);
    const scheduler = agentScheduler({
      agent: registry.agent('still')({ action: 1 }),
      adapter: registry.adapter('idle')(),
    });
    expect(scheduler.controls).toEqual(['beta']);
  });

  it('keeps the types: exact in the plugin, open in the registry, of the data sets what they share', () => {
    expectTypeOf(agents.agents.still).returns.toEqualTypeOf<AgentFactory<number>>();
    const registry = createRegistry(plugins);
    expectTypeOf(registry).toExtend<Registry<Digits>>();
    expectTypeOf(registry.agent).returns.returns.toEqualTypeOf<AgentFactory<Json>>();
    expectTypeOf(registry.dataset).returns.returns.resolves.toEqualTypeOf<Digits>();
    // @ts-expect-error an agent is made by a function
    definePlugin({ name: 'wrong', version: '1.0.0', agents: { still: still() } });
    // @ts-expect-error a maker of adapters makes no agents
    definePlugin({ name: 'wrong', version: '1.0.0', agents: { idle } });
  });

  it('keeps kinds and registries apart', () => {
    const first = createRegistry([bare('a', { agents: { x: still }, adapters: { x: idle } })]);
    const second = createRegistry([bare('a', { agents: { y: still } })]);
    expect(first.agent('x')).toBe(still);
    expect(first.adapter('x')).toBe(idle);
    expect(() => first.agent('y')).toThrow(refusal('AHS_UNKNOWN_NAME'));
    expect(() => second.agent('x')).toThrow(refusal('AHS_UNKNOWN_NAME'));
  });

  it('lists names in order, whatever the order of the plugins', () => {
    const zed = bare('z', { agents: { zed: still, 'b.c-1': still } });
    const forward = createRegistry<unknown>([...plugins, zed]);
    const backward = createRegistry<unknown>([zed, ...plugins].reverse());
    expect(forward.names('agent')).toEqual(['b.c-1', 'still', 'zed']);
    expect(backward.names('agent')).toEqual(forward.names('agent'));
    expect(createRegistry([]).names('dataset')).toEqual([]);
  });

  it.each(['stil', 'toString', '__proto__', ''])('says what there is when asked for %j', (name) => {
    expect(() => createRegistry(plugins).agent(name)).toThrow(
      refusal('AHS_UNKNOWN_NAME', `no agent '${name}'`, 'Known: still'),
    );
  });

  it('names the nearest, and says when there is nothing of the kind', () => {
    expect(() => createRegistry(plugins).agent('stlil')).toThrow(
      refusal('AHS_UNKNOWN_NAME', "Did you mean 'still'"),
    );
    expect(() => createRegistry([]).dataset('mnist')).toThrow(
      refusal('AHS_UNKNOWN_NAME', 'No plugin binds any dataset'),
    );
  });

  it.each<[string, readonly Plugin[], unknown]>([
    [
      'two plugins of one name',
      [bare('same'), bare('same')],
      refusal('AHS_PLUGIN_DUPLICATE', "'same'"),
    ],
    [
      'two agents of one name',
      [bare('one', { agents: { still } }), bare('two', { agents: { still } })],
      refusal('AHS_PLUGIN_DUPLICATE', "'one' and 'two'", "agent 'still'"),
    ],
    [
      'a missing requirement',
      [bare('one', { requires: { two: '*', three: '*' } }), bare('two')],
      refusal('AHS_PLUGIN_REQUIREMENT', "'one'", "'three'"),
    ],
    [
      'a requirement in another version',
      [bare('one', { requires: { two: '^2.0.0' } }), bare('two', { version: '1.4.0' })],
      refusal('AHS_PLUGIN_REQUIREMENT', "'one' requires 'two'", '1.4.0'),
    ],
    [
      'a range that is none',
      [bare('one', { requires: { two: 'new' } }), bare('two')],
      refusal('AHS_PLUGIN_REQUIREMENT', "'one'", "'new'"),
    ],
    [
      'a version that is none',
      [bare('one', { version: 'latest' })],
      refusal('AHS_PLUGIN_VERSION', "'one'", "'latest'"),
    ],
    [
      'a plugin that requires itself',
      [bare('one', { requires: { one: '*' } })],
      refusal('AHS_PLUGIN_CYCLE', 'one → one'),
    ],
    [
      'plugins that require each other in a circle',
      [
        bare('start', { requires: { one: '*' } }),
        bare('one', { requires: { two: '*' } }),
        bare('two', { requires: { three: '*', four: '*' } }),
        bare('three'),
        bare('four', { requires: { one: '*' } }),
      ],
      refusal('AHS_PLUGIN_CYCLE', 'circle: one → two → four → one'),
    ],
    [
      'a name that a command line splits',
      [bare('one', { agents: { 'dqn:large': still } })],
      refusal('AHS_PLUGIN_NAME', "'one'", "'dqn:large'"),
    ],
  ])('refuses %s', (_, faulty, error) => {
    expect(() => createRegistry(faulty)).toThrow(error);
  });

  it('takes requirements that meet again without a circle', () => {
    const diamond = [
      bare('top', { requires: { left: '*', right: '*' } }),
      bare('left', { requires: { bottom: '*' } }),
      bare('right', { requires: { bottom: '*' } }),
      bare('bottom'),
    ];
    expect(createRegistry(diamond).names('agent')).toEqual([]);
  });
});
