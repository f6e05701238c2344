import type { Agent, AgentFactory } from '../agent.js';
import type { Snapshot } from '../snapshot.js';
import type { AgentSubject } from './agent-laws.js';
import { bandit } from './bandit.js';

/** For each law of agents one that breaks it, so that the law itself is tested. */
export const agentViolators: Readonly<Record<string, AgentSubject<number>>> = {
  config: subject(() => ({ ...bandit(), config: { kind: 'bandit', since: new Date(0) as never } })),
  determinism: subject(
    (() => {
      let agents = 0;
      return () => ({
        ...bandit(),
        // What it draws depends on how many were made before.
        create: (context) => {
          agents += 1;
          return bandit().create({ ...context, rng: context.rng.fork(`${agents}`) });
        },
      });
    })(),
  ),
  independence: subject(() => {
    // One memory for all that it makes.
    let only: Agent<number> | undefined;
    return {
      ...bandit(),
      create: (context) => {
        only ??= bandit().create(context);
        return only;
      },
    };
  }),
  resume: subject(() =>
    changed((agent) => {
      // Every other action is the last one, and the count is not in what it saves.
      let acts = 0;
      return {
        ...agent,
        act: (observations, request) =>
          agent.act(observations, request).map((act, row) => {
            acts += 1;
            const mask = request.masks?.[row];
            return acts % 2 === 0 && (mask === undefined || mask[2] === 1)
              ? { ...act, action: 2 }
              : act;
          }),
      };
    }),
  ),
  isolation: subject(() =>
    changed((agent) => {
      // It hands out its own memory.
      const handedOut: Snapshot[] = [];
      return {
        ...agent,
        save: () => {
          const snapshot = agent.save();
          handedOut.push(snapshot);
          return snapshot;
        },
        learn: (transitions) => {
          const stats = agent.learn(transitions);
          const now = agent.save();
          for (const { tensors } of handedOut) {
            for (const [name, { data }] of Object.entries(tensors ?? {})) {
              data.set(now.tensors?.[name]?.data ?? []);
            }
          }
          return stats;
        },
      };
    }),
  ),
  legality: subject(() =>
    changed((agent) => ({
      ...agent,
      act: (observations, { explore }) => agent.act(observations, { explore }),
    })),
  ),
  silence: subject(() =>
    changed((agent) => ({
      ...agent,
      act: (observations, request) => {
        // It draws whether or not it explores.
        if (!request.explore) agent.act(observations, { ...request, explore: true });
        return agent.act(observations, request);
      },
    })),
  ),
  refusal: subject(() =>
    changed((agent) => ({
      ...agent,
      load: (snapshot) => {
        try {
          agent.load(snapshot);
        } catch {
          // A silent fallback: it goes on with what it has.
        }
      },
    })),
  ),
};

function subject(create: () => AgentFactory<number>): AgentSubject<number> {
  return { create, observationShape: [2], actions: { kind: 'discrete', n: 3 } };
}

function changed(change: (agent: Agent<number>) => Agent<number>): AgentFactory<number> {
  const factory = bandit();
  return { ...factory, create: (context) => change(factory.create(context)) };
}
