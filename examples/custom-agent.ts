/**
 * Use 2: write an agent and an adapter of your own, in one file, and put them under the laws.
 * The agent is an ε-greedy bandit over the running mean of rewards; the adapter lets it choose the noise of a toy
 * objective, whose best value it has to find.
 */
import {
  type Adapter,
  type AgentFactory,
  agentScheduler,
  createSession,
  float,
  type Metrics,
  type Snapshot,
  variable,
} from '@ahs/core';
import { checkLaws, schedulerLaws } from '@ahs/core/testing';

const levels = [0.01, 0.03, 0.1, 0.3] as const;

export function bandit(epsilon = 0.2): AgentFactory<number> {
  return {
    kind: 'bandit',
    config: { epsilon },
    create: ({ actions, rng }) => {
      let means = Array.from({ length: actions.n }, () => 0);
      let counts = means.map(() => 0);
      return {
        offPolicy: true,
        act: (observations, { explore }) =>
          observations.map(() => ({
            action:
              explore && rng.uniform() < epsilon
                ? rng.integer(means.length)
                : means.indexOf(Math.max(...means)),
          })),
        learn: (transitions) => {
          for (const { action, reward } of transitions) {
            const count = (counts[action] ?? 0) + 1;
            counts = counts.with(action, count);
            means = means.with(
              action,
              (means[action] ?? 0) + (reward - (means[action] ?? 0)) / count,
            );
          }
          return undefined;
        },
        cut: () => undefined,
        save: () => ({ version: 1, state: { means, counts, rng: rng.save() } }),
        load: ({ state }: Snapshot) => {
          const saved = state as { means: number[]; counts: number[]; rng: string };
          means = saved.means;
          counts = saved.counts;
          rng.load(saved.rng);
        },
      };
    },
  };
}

const metric = (metrics: Metrics): number => metrics.score ?? 0;

export const noiseAdapter: Adapter<number> = {
  kind: 'noise levels',
  config: { levels },
  controls: ['noise'],
  needs: ['score'],
  encoder: {
    features: ['score'],
    shape: [1],
    init: () => 0,
    next: (score, { event }) => (event.type === 'eval.end' ? metric(event.metrics) : score),
    encode: (score) => ({ state: score, vector: Float32Array.of(score as number) }),
  },
  actions: {
    space: () => ({ kind: 'discrete', n: levels.length }),
    decode: (action) => ({ noise: levels[action] ?? levels[0] }),
    actionFor: (_before, after) => {
      const index = levels.indexOf(after.noise as (typeof levels)[number]);
      return index < 0 ? undefined : index;
    },
  },
  reward: {
    init: () => 0,
    next: (score, { event }) => (event.type === 'eval.end' ? metric(event.metrics) : score),
    reward: (_before, after) => after as number,
    divergedPenalty: -1,
  },
};

const specs = { noise: float(0.01, 0.3, { scale: 'log' }) };
const create = () => agentScheduler({ agent: bandit(), adapter: noiseAdapter });

let checked = 0;
checkLaws((_name, check) => {
  check();
  checked += 1;
}, schedulerLaws({ create, specs }));

const noise = variable(specs.noise, 0.01);
const session = createSession({
  metrics: ['score'],
  tunables: { noise },
  schedulers: [create()],
  seed: 3,
});
const rounds = 200;
session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
for (let step = 1; step <= rounds; step += 1) {
  // The best noise is .1; the score falls with the distance on a log scale.
  const score = 1 - Math.abs(Math.log10(noise.get()) + 1);
  session.report({ type: 'eval.end', clock: { epoch: 0, step }, metrics: { score } });
}
session.report({
  type: 'run.end',
  clock: { epoch: 1, step: rounds },
  reason: 'completed',
  metrics: {},
});
console.log(`${checked} laws kept; the bandit ended on noise = ${noise.get()}`);
if (checked !== 7) throw new Error('a law was left out');
