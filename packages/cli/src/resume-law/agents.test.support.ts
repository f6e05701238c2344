import {
  bandit,
  cmaEs,
  crossEntropy,
  dqn,
  dqnPolicy,
  evolution,
  fromPolicy,
  ppo,
  random,
} from '@ahs/agents';
import {
  type Adapter,
  type AgentContext,
  type AgentFactory,
  type AgentSchedulerParts,
  agentScheduler,
  createRng,
  type Json,
  type Scheduler,
  type Specs,
  windowed,
} from '@ahs/core';
import {
  batchSizeAdapter,
  betaAdapter,
  correctionAdapter,
  jointAdapter,
  learningRateAdapter,
  movesAdapter,
  paperAdapter,
} from '@ahs/scheduler-plugins';
import { tunables } from './tunables.test.support.js';

const network = { hidden: [6] } as const;
const replay = { capacity: 12, batchSize: 4, learningStarts: 2 } as const;
const small = { network, replay, training: { gradientSteps: 2 } } as const;
const smallPpo = {
  network,
  rollout: { steps: 3 },
  training: { epochs: 2, batchSize: 3 },
} as const;

/** Agents with an adapter that their actions fit. */
const agents = {
  'dqn/beta': of(dqn(small), betaAdapter()),
  'dqn/learningRate': of(
    dqn({ ...small, returns: { shift: 'adaptive', scale: 2 } }),
    learningRateAdapter(),
  ),
  'dqn/narrow': of(dqn(small), learningRateAdapter({ bounds: { min: 0.5, max: 2 } })),
  'dqn/batchSize': of(dqn(small), batchSizeAdapter()),
  'dqn/joint': of(dqn(small), jointAdapter()),
  'dqn/paper': of(dqn(small), paperAdapter()),
  'dqn/window': of(dqn(small), inWindows(betaAdapter())),
  'dueling/beta': of(
    dqn({ ...small, network: { ...network, dueling: true, normaliser: {} } }),
    betaAdapter(),
  ),
  'prioritised/learningRate': of(
    dqn({ ...small, replay: { ...replay, prioritised: {} } }),
    learningRateAdapter(),
  ),
  'policy/moves': ofPolicy(movesAdapter({ moves: { momentum: {} } })),
  'ppo/beta': of(
    ppo<number>({ ...smallPpo, normalisation: { observations: true, rewards: true } }),
    betaAdapter(),
  ),
  'ppo/joint': of(ppo<readonly number[]>(smallPpo), jointAdapter({ actions: 'factored' })),
  'ppo/correction': of(ppo<readonly number[]>(smallPpo), correctionAdapter()),
  'bandit/learningRate': of(bandit(), learningRateAdapter()),
  'random/joint': of(random<readonly number[]>(), jointAdapter({ actions: 'factored' })),
  'cem/beta': ofSearch(
    evolution<number>({ optimiser: crossEntropy({ population: 3 }) }),
    betaAdapter(),
    3,
  ),
  'cma-es/correction': ofSearch(
    evolution<readonly number[]>({
      optimiser: cmaEs({ population: 4 }),
      controller: { kind: 'schedule', knots: 2 },
    }),
    correctionAdapter(),
    4,
  ),
} satisfies Record<string, (name: string) => Scheduler>;
export type AgentName = keyof typeof agents;
export const agentNames = Object.keys(agents) as readonly AgentName[];

/** An agent as a scheduler with a name of its own. */
export function agentOfName(agent: AgentName, name: string): Scheduler {
  return agents[agent](name);
}

function of<A extends Json>(
  agent: AgentFactory<A>,
  adapter: Adapter<A>,
  start: Pick<AgentSchedulerParts<A>, 'from' | 'mode'> = {},
) {
  return (name: string) => agentScheduler({ agent, adapter, name, ...start });
}

function ofPolicy(adapter: Adapter<number>) {
  const policy = dqnPolicy(dqn(small).create(contextOf(adapter)).save());
  return of(fromPolicy<number>(policy), adapter, { mode: 'frozen' });
}

/** A run is one candidate's episode: the others of the generation have played, so that it ends with the run. */
function ofSearch<A extends Json>(
  factory: AgentFactory<A>,
  adapter: Adapter<A>,
  population: number,
) {
  const context = contextOf(adapter);
  const agent = factory.create(context);
  const observation = new Float32Array(context.observationShape[0] ?? 0);
  for (let reward = 1; reward < population; reward += 1) {
    const [act] = agent.act([observation], { explore: true });
    if (act === undefined) throw new Error('no act');
    const ended = { next: observation, terminated: true, truncated: false };
    agent.learn([{ stream: 0, observation, ...act, reward, ...ended }]);
  }
  return of(factory, adapter, { from: agent.save() });
}

function inWindows(adapter: Adapter<number>): Adapter<number> {
  return { ...adapter, encoder: windowed(adapter.encoder, 3) };
}

/** What an agent is made for in a session of all hyperparameters. */
function contextOf<A>({ encoder, actions }: Adapter<A>): AgentContext {
  const specs: Specs = Object.fromEntries(
    Object.entries(tunables()).map(([name, { spec }]) => [name, spec]),
  );
  const { shape } = encoder.within?.(specs) ?? encoder;
  return {
    observationShape: shape,
    actions: actions.space(specs),
    rng: createRng(1, 'resume law'),
  };
}
