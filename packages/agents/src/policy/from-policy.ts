import {
  type Agent,
  type AgentContext,
  type AgentFactory,
  AhsError,
  type Json,
  type Snapshot,
} from '@ahs/core';
import { z } from 'zod';
import { dqn } from '../dqn/dqn.js';
import { networkSettings as dqnNetwork } from '../dqn/options.js';
import { dqnPolicy } from '../dqn/policy.js';
import { cmaEs } from '../evolution/cma-es.js';
import { controllerSettings } from '../evolution/controller.js';
import { evolution } from '../evolution/evolution.js';
import { evolutionPolicy } from '../evolution/policy.js';
import { networkSettings as ppoNetwork } from '../ppo/options.js';
import { ppoPolicy } from '../ppo/policy.js';
import { ppo } from '../ppo/ppo.js';
import type { Action } from './action.js';
import { describeIssues, isPolicy, refusal, requireSame } from './refusal.js';

/** How policies of one kind are read. */
interface PolicyReader {
  /** Checks the whole of it, and copies it. */
  copy(snapshot: Snapshot): Snapshot;
  /** An agent that such a policy can be loaded into. */
  factory(state: unknown): AgentFactory<Action>;
}

const refuse = refusal('AHS_POLICY_INVALID', 'a policy');

const readers: Readonly<Record<string, PolicyReader>> = {
  dqn: {
    copy: dqnPolicy,
    factory: (state) => {
      const { network } = z.object({ network: dqnNetwork }).parse(state);
      // It remembers nothing.
      return dqn({ network, replay: { capacity: 1 } } as Parameters<
        typeof dqn
      >[0]) as unknown as AgentFactory<Action>;
    },
  },
  ppo: {
    copy: ppoPolicy,
    factory: (state) => {
      const { network, normalisation } = z
        .object({ network: ppoNetwork, normalisation: z.object({ observations: z.json() }) })
        .parse(state);
      const observations = normalisation.observations !== null;
      return ppo({ network, normalisation: { observations }, rollout: { steps: 1 } } as Parameters<
        typeof ppo
      >[0]);
    },
  },
  evolution: {
    copy: evolutionPolicy,
    factory: (state) => {
      const { controller } = z.object({ controller: controllerSettings }).parse(state);
      return evolution({ optimiser: cmaEs(), controller });
    },
  },
};

/**
 * A frozen agent that acts by a stored policy (of {@link dqnPolicy}, {@link ppoPolicy}, {@link evolutionPolicy} or
 * {@link controllerPolicy}): it never explores, and learns nothing. Its `save` holds the policy; `load` takes one of
 * the same make.
 *
 * @throws AhsError `AHS_POLICY_INVALID` for what is no policy of these kinds, `AHS_SNAPSHOT_INVALID` for one that is
 * damaged; `create` throws `AHS_POLICY_INVALID` for other observations or actions
 * @example
 * ```ts
 * const policy = dqnPolicy(
 *   dqn()
 *     .create({ observationShape: [4], actions: { kind: 'discrete', n: 2 }, rng: createRng(7) })
 *     .save(),
 * );
 * const frozen = fromPolicy<number>(policy);
 * ```
 */
export function fromPolicy<A extends Action = Action>(policy: Snapshot): AgentFactory<A> {
  const { kind, reader } = readerOf(policy);
  const own = reader.copy(policy);
  const config = { kind: 'policy', policy: makeOf(own) } as const;
  return Object.freeze({
    kind: `${kind}-policy`,
    config,
    // Which of its actions an agent takes follows from the space it is created for.
    create: (context: AgentContext) => createFrozen(reader, own, context) as unknown as Agent<A>,
  });
}

function createFrozen(reader: PolicyReader, own: Snapshot, context: AgentContext): Agent<Action> {
  let policy = own;
  let agent = loaded(reader, own, context);
  return {
    offPolicy: true,
    act: (observations, request) => agent.act(observations, { ...request, explore: false }),
    learn: () => undefined,
    cut: () => undefined,
    save: () => reader.copy(policy),
    load: (snapshot) => {
      if (readerOf(snapshot).reader !== reader) throw refuse('it is of another kind');
      const next = reader.copy(snapshot);
      requireSame('make', makeOf(next), makeOf(own), refuse);
      agent = loaded(reader, next, context);
      policy = next;
    },
  };
}

function loaded(reader: PolicyReader, policy: Snapshot, context: AgentContext): Agent<Action> {
  const { observationShape } = policy.state as { readonly observationShape: Json };
  requireSame('observationShape', observationShape, context.observationShape, refuse);
  const agent = reader.factory(policy.state).create(context);
  agent.load(policy);
  return agent;
}

function readerOf(snapshot: Snapshot): { readonly kind: string; readonly reader: PolicyReader } {
  const said = z.object({ kind: z.string() }).safeParse(snapshot.state);
  if (!said.success) throw foreign(describeIssues(said.error));
  const { kind } = said.data;
  const reader = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  if (reader === undefined) throw foreign(`it is of kind '${kind}'`);
  if (!isPolicy(snapshot)) throw foreign(`it is the whole ${kind} agent, which goes on learning`);
  return { kind, reader };
}

/** What a policy says of its network and its purpose, without what was learned. */
function makeOf({ state }: Snapshot): Json {
  const { normaliser: _, normalisation: __, ...make } = state as { readonly [key: string]: Json };
  return make;
}

function foreign(flaw: string): AhsError {
  return new AhsError('AHS_POLICY_INVALID', `This is no stored policy: ${flaw}.`, {
    fix: 'Give what dqnPolicy(), ppoPolicy(), evolutionPolicy() or controllerPolicy() made.',
  });
}
