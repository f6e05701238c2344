import { dqnPolicy, ppoPolicy } from '@ahs/agents';
import { createRng, mergeSnapshots, type Snapshot, splitSnapshot } from '@ahs/core';
import { policyAdapter } from '@ahs/policies';
import { actionsOf, learnerFactory } from './contender.js';
import type { Learner, LearnerSettings } from './learner.js';
import type { Experience } from './meta-run.js';

/** ε falls from 1 to this over the first 70 % of the generations. */
const lastEpsilon = 0.05;
const explorationShare = 0.7;

/** A DQN or PPO that learns from runs of which each has a regime of its own: as many as an evolution would have. */
export function reinforcedLearner(recipe: 'dqn' | 'ppo', settings: LearnerSettings): Learner {
  const { controls, base, seed, population, regimesPerGeneration, generations, features } =
    settings;
  const episodes = population * regimesPerGeneration;
  const actions = actionsOf[recipe];
  const adapter = policyAdapter(controls, { actions, features });
  const agent = learnerFactory(recipe, episodes).create({
    observationShape: adapter.encoder.shape,
    actions: adapter.actions.space({}),
    rng: createRng(seed, 'meta-train', recipe),
  });
  const policyOf = { dqn: dqnPolicy, ppo: ppoPolicy }[recipe];
  let generation = 0;
  return {
    actions,
    regimes: episodes,
    contenders: () => {
      const over = Math.min(1, generation / Math.max(1, explorationShare * generations));
      return [
        {
          kind: 'explorer',
          controls,
          agent: recipe,
          base,
          features,
          policy: policyOf(agent.save()),
          epsilon: 1 - over * (1 - lastEpsilon),
        },
      ];
    },
    learn: ([row = []]) => {
      for (const { stream, step } of interleaved(row.map(({ experience }) => experience))) {
        if (step === null) agent.cut(stream);
        else agent.learn([{ ...step, stream }]);
      }
      for (const stream of row.keys()) agent.cut(stream);
      generation += 1;
    },
    policy: () => policyOf(agent.save()),
    save: () => mergeSnapshots({ agent: agent.save(), learner: { version: 1, state: generation } }),
    load: (snapshot) => {
      const parts = splitSnapshot(snapshot, 'reinforced learner');
      agent.load(parts.agent as Snapshot);
      generation = Number((parts.learner as Snapshot).state);
    },
  };
}

/** The experiences of several runs as if they had gone on together. */
function interleaved(
  runs: readonly Experience[],
): readonly { readonly stream: number; readonly step: Experience[number] }[] {
  const longest = Math.max(0, ...runs.map((steps) => steps.length));
  return Array.from({ length: longest }, (_, at) =>
    runs.flatMap((steps, stream) => {
      const step = steps[at];
      return step === undefined ? [] : [{ stream, step }];
    }),
  ).flat();
}
