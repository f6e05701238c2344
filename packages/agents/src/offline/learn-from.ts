import {
  type Adapter,
  type Agent,
  type AgentFactory,
  AhsError,
  type Json,
  jsonEquals,
  type LearnStats,
  type Rng,
  readJournal,
  type Snapshot,
  type Transition,
} from '@ahs/core';
import { type Journal, startOf, transitionsOf } from './transitions.js';

/** How runs of the past are learned from. */
export interface LearnFromOptions<A> {
  /** What the agent looks through: it makes experience of events. */
  readonly adapter: Adapter<A>;
  /** How often all of it is gone through; default 1. */
  readonly passes?: number;
}

/** What was learned from. */
export interface LearnedFrom {
  /** Of all journals, in one pass. */
  readonly transitions: number;
  /** Of the last time that the agent learned; `undefined` when it never did. */
  readonly stats: LearnStats | undefined;
}

/** What an agent is made and taught with. */
export interface PretrainOptions<A> extends LearnFromOptions<A> {
  readonly rng: Rng;
  /** What it starts from, as `from` of an agent scheduler. */
  readonly from?: Snapshot;
}

/**
 * Lets an agent learn from journals of runs, whoever scheduled them: see {@link transitionsOf}. It must be able to learn
 * from actions of others, and must have been created for the adapter's observations and actions.
 *
 * @throws AhsError `AHS_AGENT_ON_POLICY` for one that learns only from its own actions; `AHS_JOURNAL_UNSUITABLE` where
 * one of the journals holds nothing to learn from; what {@link transitionsOf} and the agent's `learn` throw
 * @example
 * ```ts
 * import type { Adapter, Agent } from '@ahs/core';
 *
 * const learn = (agent: Agent<number>, adapter: Adapter<number>, lines: readonly string[]) =>
 *   learnFrom(agent, [{ lines, source: 'runs/7/journal.jsonl' }], { adapter, passes: 10 });
 * ```
 */
export function learnFrom<A extends Json>(
  agent: Agent<A>,
  journals: readonly Journal[],
  { adapter, passes = 1 }: LearnFromOptions<A>,
): LearnedFrom {
  if (!agent.offPolicy) {
    throw new AhsError(
      'AHS_AGENT_ON_POLICY',
      'This agent learns from its own actions only, and journals hold those of others.',
      { fix: 'Take one that learns off-policy: dqn or bandit.' },
    );
  }
  const taught = journals.map((journal) => transitionsOf(journal, adapter));
  const barren = journals.filter((_, index) => taught[index]?.length === 0);
  if (journals.length === 0 || barren.length > 0) {
    throw new AhsError(
      'AHS_JOURNAL_UNSUITABLE',
      `No decision in ${barren.map(({ source }) => `'${source}'`).join(', ') || 'no journal'} stands for an action of the adapter '${adapter.kind}'.`,
      {
        fix: 'Give only runs whose values its actions can bring about: of agents, or fixed, but of no formula that moves all the time.',
      },
    );
  }
  const stretches = taught.flat();
  const transitions = stretches.reduce((sum, { length }) => sum + length, 0);
  let stats: LearnStats | undefined;
  for (let pass = 0; pass < passes; pass += 1) {
    for (const stretch of stretches) {
      for (const transition of stretch) stats = agent.learn([transition]) ?? stats;
      // What comes next does not follow.
      agent.cut((stretch[0] as Transition<A>).stream);
    }
  }
  return { transitions, stats };
}

/**
 * What an agent has learned from journals before its first run: `from` of an agent scheduler.
 *
 * @throws AhsError what {@link learnFrom} throws; `AHS_JOURNAL_UNSUITABLE` for journals of runs whose hyperparameters
 * ask for different agents, and for so few transitions that the agent made no update
 * @example
 * ```ts
 * import type { Adapter } from '@ahs/core';
 *
 * const schedulerOf = (adapter: Adapter<number>, lines: readonly string[]) =>
 *   agentScheduler({
 *     agent: dqn(),
 *     adapter,
 *     from: pretrained(dqn(), [{ lines, source: 'runs/7/journal.jsonl' }], {
 *       adapter,
 *       rng: createRng(7),
 *     }),
 *   });
 * ```
 */
export function pretrained<A extends Json>(
  factory: AgentFactory<A>,
  journals: readonly Journal[],
  { rng, from, ...options }: PretrainOptions<A>,
): Snapshot {
  const agent = factory.create({ ...shapeOf(journals, options.adapter), rng });
  if (from !== undefined) {
    agent.load(from);
    agent.cut(0);
  }
  const { transitions, stats } = learnFrom(agent, journals, options);
  if (stats === undefined) throw untaught(factory, transitions, options.passes ?? 1);
  return agent.save();
}

function shapeOf<A>(journals: readonly Journal[], adapter: Adapter<A>) {
  const shapes = journals.map(({ lines, source }) => {
    const { specs } = startOf(readJournal(lines.slice(0, 1), source), source);
    const missing = adapter.controls.filter((name) => specs[name] === undefined);
    if (missing.length > 0) {
      throw unsuitable(`'${source}' has no hyperparameter ${missing.join(', ')}`);
    }
    const encoder = adapter.encoder.within?.(specs) ?? adapter.encoder;
    return { observationShape: encoder.shape, actions: adapter.actions.space(specs) };
  });
  const [first, ...others] = shapes;
  if (first === undefined) throw unsuitable('there is no journal');
  const other = others.findIndex((shape) => !jsonEquals(shape as Json, first as Json));
  if (other >= 0) {
    throw unsuitable(
      `'${journals[other + 1]?.source}' and '${journals[0]?.source}' have different hyperparameters`,
    );
  }
  return first;
}

function untaught<A>({ kind, config }: AgentFactory<A>, transitions: number, passes: number) {
  const { replay } = config as { readonly replay?: { readonly learningStarts?: number } };
  const wanted =
    replay?.learningStarts === undefined
      ? ''
      : `, where it learns after replay.learningStarts=${replay.learningStarts}`;
  return new AhsError(
    'AHS_JOURNAL_UNSUITABLE',
    `${kind} made no update from ${transitions} transitions × ${passes} passes = ${transitions * passes}${wanted}.`,
    { fix: 'Give more runs or passes, or let the agent learn earlier.' },
  );
}

function unsuitable(flaw: string): AhsError {
  return new AhsError('AHS_JOURNAL_UNSUITABLE', `No agent can be taught by these runs: ${flaw}.`, {
    fix: 'Give journals of runs with the hyperparameters that the adapter moves.',
  });
}
