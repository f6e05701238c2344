import {
  type Adapter,
  type AgentFactory,
  AhsError,
  agentScheduler,
  createRng,
  float,
  integer,
  type Json,
} from '@ahs/core';
import {
  type AgentSubject,
  adapterLaws,
  agentLaws,
  checkLaws,
  schedulerLaws,
  specLaws,
} from '@ahs/core/testing';
import { describe, expect, test } from 'vitest';
import { composeRegistry } from './composition.js';
import { learnedSchedules } from './learned-schedules.js';

/** Whatever is registered is found here by itself; what it needs to be tried on is asked for by a failing test. */
const registry = composeRegistry();

/** As the trainer offers them, and what adapters schedule elsewhere. */
const specs = {
  beta: float(0, 1),
  learningRate: float(1e-6, 1, { scale: 'log' }),
  batchSize: integer(1, 4096, { scale: 'log' }),
};

const seeds = [1];

/** One of each placeholder in the usage of a recipe. */
const samples: Readonly<Record<string, string>> = {
  value: '0.1',
  from: '0.2',
  to: '0.05',
  factor: '0.5',
  epochs: '1',
  span: '1',
  power: '2',
  growth: '2',
  peak: '0.3',
  cycles: '2',
  patience: '2',
  stepSize: '0.1',
  gain: '0.005',
  share: '0.25',
  target: '5',
  min: '0.001',
  max: '0.3',
  // The preferred one.
  policy: '',
  'learning rate': '0.05',
  'customary rate': '0.05',
};

/** Settings under which an agent learns from the few decisions of a short run; its own defaults where there are none. */
const settings: Readonly<Record<string, object>> = {
  dqn: {
    network: { hidden: [8] },
    replay: { batchSize: 4, learningStarts: 2 },
    training: { gradientSteps: 1 },
  },
  ppo: {
    network: { hidden: [8] },
    rollout: { steps: 4 },
    training: { epochs: 2, batchSize: 4 },
  },
};

/** What an agent may be asked to act in. */
const games: readonly Pick<AgentSubject<Json>, 'observationShape' | 'actions'>[] = [
  { observationShape: [4], actions: { kind: 'discrete', n: 3 } },
  { observationShape: [4], actions: { kind: 'continuous', n: 2 } },
];

const agents = registry.names('agent');
const adapters = registry.names('adapter');

/** What a registered scheduler moves: one follows a learning rate's gradient, one holds the weight of a KL. */
function movedBy(name: string): readonly ('beta' | 'learningRate')[] {
  switch (name) {
    case 'hypergradient':
      return ['learningRate'];
    case 'rise':
      return ['beta'];
    default:
      return ['beta', 'learningRate'];
  }
}

describe('what a session may change', () => {
  for (const spec of Object.values(specs)) checkLaws(test, specLaws({ spec }));
});

describe.each(registry.names('scheduler'))('the registered scheduler %s', (name) => {
  for (const hyperparameter of movedBy(name)) {
    describe(`of ${hyperparameter}`, () => {
      const recipe = registry.scheduler(name);
      const request = {
        controls: [hyperparameter],
        arguments: sampleArguments(recipe.usage),
        specs,
      };
      checkLaws(
        test,
        schedulerLaws({
          create: () => recipe.build(request),
          specs: { [hyperparameter]: specs[hyperparameter] },
          seeds,
        }),
      );
    });
  }
});

describe.each(Object.entries(learnedSchedules))('the learned schedule %s', (_, schedule) =>
  checkLaws(
    test,
    schedulerLaws({
      create: () => schedule.build({ registry, decisions: 7, mode: 'learn' }),
      specs,
      rules: { constraints: schedule.constraints },
      seeds,
    }),
  ),
);

describe.each(agents)('the registered agent %s', (name) => {
  const create = () => registry.agent(name)(settings[name]);
  const game = games.find((one) => accepts(create(), one));
  if (game === undefined) throw new Error(`The agent ${name} acts in none of the games: add one.`);
  checkLaws(test, agentLaws({ create, ...game, seeds }));
});

describe.each(adapters)('the registered adapter %s', (name) =>
  checkLaws(test, adapterLaws({ create: () => registry.adapter(name)(), specs, seeds })),
);

/** The pairs that fit together, as schedulers: each adapter with the first agent that fits, each agent with `beta`. */
const pairs = adapters.flatMap((adapter) =>
  agents
    .filter((agent) => fits(registry.agent(agent)(), registry.adapter(adapter)()))
    .filter((_, index) => index === 0 || adapter === 'beta')
    .map((agent) => ({ agent, adapter })),
);

describe.each(pairs)('$agent with $adapter', ({ agent, adapter }) =>
  checkLaws(
    test,
    schedulerLaws({
      create: () =>
        agentScheduler({
          agent: registry.agent(agent)(settings[agent]),
          adapter: registry.adapter(adapter)(),
        }),
      specs,
      seeds,
    }),
  ),
);

test('each adapter has an agent that it fits', () => {
  expect(adapters.filter((name) => !pairs.some(({ adapter }) => adapter === name))).toEqual([]);
});

function sampleArguments(usage: string): readonly string[] {
  return [...usage.matchAll(/<([^>]+)>/g)].map(([, placeholder = '']) => {
    const sample = samples[placeholder];
    if (sample === undefined) throw new Error(`${usage}: there is no sample of <${placeholder}>.`);
    return sample;
  });
}

function fits(agent: AgentFactory<Json>, { encoder, actions }: Adapter<Json>): boolean {
  const { shape } = encoder.within?.(specs) ?? encoder;
  return accepts(agent, { observationShape: shape, actions: actions.space(specs) });
}

function accepts(agent: AgentFactory<Json>, game: (typeof games)[number]): boolean {
  try {
    agent.create({ ...game, rng: createRng(0, 'fits') });
    return true;
  } catch (thrown) {
    if (thrown instanceof AhsError) return false;
    throw thrown;
  }
}
