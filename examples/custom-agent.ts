/**
 * Use 2: write an agent and an adapter of your own, in one file, and put them under the laws.
 * The agent is an ε-greedy bandit over the running mean of rewards; the adapter lets it choose the noise of a toy
 * objective, whose best value it has to find.
 */
import {
  type Adapter,
  type AgentFactory,
  AhsError,
  agentScheduler,
  createSession,
  float,
  type Json,
  type Metrics,
  type Observation,
  variable,
} from '@ahs/core';
import { adapterLaws, agentLaws, checkLaws, schedulerLaws } from '@ahs/core/testing';
import { z } from 'zod';

export function bandit(epsilon = 0.2): AgentFactory<number> {
  return {
    kind: 'bandit',
    config: { kind: 'bandit', epsilon },
    create: ({ actions, rng }) => {
      if (actions.kind !== 'discrete') {
        throw new AhsError('AHS_ACTION_SPACE_UNSUPPORTED', 'bandit has one list of actions.');
      }
      let counts = new Array<number>(actions.n).fill(0);
      let means = new Array<number>(actions.n).fill(0);
      // Another version, another agent's file or other actions: refused before anything is changed.
      const numbers = z.array(z.number()).length(actions.n);
      const saved = z.object({
        version: z.literal(1),
        state: z.strictObject({
          bandit: z.literal(true),
          counts: numbers,
          means: numbers,
          rng: z.json(),
        }),
      });
      return {
        offPolicy: true,
        act: (observations, { explore, masks }) =>
          observations.map((_, row) => {
            const allowed = [...means.keys()].filter((action) => masks?.[row]?.[action] !== 0);
            const best = allowed.reduce((a, b) => ((means[b] ?? 0) > (means[a] ?? 0) ? b : a));
            const explores = explore && rng.uniform() < epsilon;
            return { action: explores ? (allowed[rng.integer(allowed.length)] ?? best) : best };
          }),
        learn: (transitions) => {
          for (const { action, reward } of transitions) {
            const count = (counts[action] ?? 0) + 1;
            const mean = means[action] ?? 0;
            counts = counts.with(action, count);
            means = means.with(action, mean + (reward - mean) / count);
          }
          return undefined;
        },
        cut: () => undefined,
        save: () => ({ version: 1, state: { bandit: true, counts, means, rng: rng.save() } }),
        load: (snapshot) => {
          const { success, data } = saved.safeParse(snapshot);
          if (!success)
            throw new AhsError('AHS_SNAPSHOT_INVALID', 'This is no bandit of this size.');
          rng.load(data.state.rng as Json);
          ({ counts, means } = data.state);
        },
      };
    },
  };
}

const levels = [0.01, 0.03, 0.1, 0.3] as const;
const score = (metrics: Metrics): number =>
  Number.isFinite(metrics.score) ? Math.min(1, Math.max(-1, metrics.score ?? 0)) : 0;
const latestScore = (before: Json, { event }: Observation): Json =>
  event.type === 'eval.end' ? score(event.metrics) : before;

export const noiseAdapter: Adapter<number> = {
  kind: 'noise levels',
  config: { kind: 'noise levels', levels },
  controls: ['noise'],
  needs: ['score'],
  encoder: {
    features: ['score'],
    shape: [1],
    init: () => 0,
    next: latestScore,
    encode: (state) => ({ state, vector: Float32Array.of(state as number) }),
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
    next: latestScore,
    reward: (_before, after) => after as number,
    divergedPenalty: -1,
  },
};

const specs = { noise: float(0.01, 0.3, { scale: 'log' }) };
const create = () => agentScheduler({ agent: bandit(), adapter: noiseAdapter });

let kept = 0;
const test = (_name: string, check: () => void): void => {
  check();
  kept += 1;
};
const actions = { kind: 'discrete', n: levels.length } as const;
checkLaws(test, agentLaws({ create: () => bandit(), observationShape: [1], actions }));
checkLaws(test, adapterLaws({ create: () => noiseAdapter, specs }));
checkLaws(test, schedulerLaws({ create, specs }));

const noise = variable(specs.noise, 0.01);
const session = createSession({
  metrics: ['score'],
  tunables: { noise },
  schedulers: [create()],
  seed: 3,
});
const rounds = 200;
session.report({ type: 'run.start', clock: { epoch: 0, step: 0 } });
const used: number[] = [];
for (let step = 1; step <= rounds; step += 1) {
  used.push(noise.get());
  // The best noise is .1; the score falls with the distance on a log scale.
  const metrics = { score: 1 - Math.abs(Math.log10(noise.get()) + 1) };
  session.report({ type: 'eval.end', clock: { epoch: 0, step }, metrics });
}
session.report({
  type: 'run.end',
  clock: { epoch: 1, step: rounds },
  reason: 'completed',
  metrics: {},
});
const best = used.slice(-100).filter((value) => value === 0.1).length;
console.log(`${kept} laws kept; noise was .1, the best, in ${best} of the last 100 rounds`);
if (best < 60) throw new Error('the bandit did not learn');
