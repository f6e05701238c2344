import { z } from 'zod';
import type { Act, Agent, AgentContext, AgentFactory } from '../agent.js';
import { AhsError } from '../error.js';
import type { Json } from '../json.js';
import type { Rng } from '../rng.js';
import { type Snapshot, stateOf } from '../snapshot.js';

interface BanditState {
  readonly rng: Rng;
  readonly counts: Float64Array;
  readonly means: Float64Array;
  /** The action before, by stream: a reward is half its doing. */
  readonly previous: Map<number, number>;
}

const savedState = z.strictObject({
  kind: z.literal('bandit'),
  previous: z.array(z.tuple([z.int(), z.int().min(0)]).readonly()),
  random: z.unknown(),
});

/**
 * An ε-greedy bandit, the smallest agent that keeps the laws: it blends what an action, and the one before it on the
 * same stream, were worth on average (Sutton & Barto 2018, eq. 2.3: Q ← Q + (R − Q)/N), and looks at no observation.
 *
 * @throws AhsError when created: `AHS_ACTION_SPACE_UNSUPPORTED` for continuous actions
 */
export function bandit(options: { readonly epsilon?: number } = {}): AgentFactory<number> {
  const { epsilon = 0.2 } = options;
  return {
    kind: 'bandit',
    config: { kind: 'bandit', epsilon },
    create: (context) => createBandit(epsilon, context),
  };
}

function createBandit(epsilon: number, { actions, rng }: AgentContext): Agent<number> {
  if (actions.kind !== 'discrete') {
    throw new AhsError('AHS_ACTION_SPACE_UNSUPPORTED', 'bandit chooses among discrete actions.');
  }
  const { n } = actions;
  let state: BanditState = {
    rng: rng.fork('bandit'),
    counts: new Float64Array(n),
    means: new Float64Array(n),
    previous: new Map(),
  };

  const act = (explore: boolean, mask: Uint8Array | undefined): Act<number> => {
    const allowed = [...state.means.keys()].filter((action) => mask?.[action] !== 0);
    if (explore && state.rng.uniform() < epsilon) {
      const action = allowed[state.rng.integer(allowed.length)] as number;
      return { action, reason: 'explored' };
    }
    const action = allowed.reduce((best, candidate) =>
      (state.means[candidate] as number) > (state.means[best] as number) ? candidate : best,
    );
    return { action, reason: 'greedy' };
  };
  const credit = (action: number, reward: number): void => {
    const count = (state.counts[action] as number) + 1;
    state.counts[action] = count;
    state.means[action] =
      (state.means[action] as number) + (reward - (state.means[action] as number)) / count;
  };

  return {
    offPolicy: true,
    act: (observations, { explore, masks }) =>
      observations.map((_, row) => act(explore, masks?.[row])),
    learn: (transitions) => {
      for (const { stream, action, reward, terminated, truncated } of transitions) {
        credit(action, reward);
        const before = state.previous.get(stream);
        if (before !== undefined) credit(before, reward / 2);
        if (terminated || truncated) state.previous.delete(stream);
        else state.previous.set(stream, action);
      }
      return { best: Math.max(...state.means) };
    },
    cut: (stream) => {
      state.previous.delete(stream);
    },
    save: () => ({
      version: 1,
      state: { kind: 'bandit', previous: [...state.previous], random: state.rng.save() },
      tensors: {
        counts: { shape: [n], data: state.counts.slice() },
        means: { shape: [n], data: state.means.slice() },
      },
    }),
    load: (snapshot) => {
      // Read whole before anything is taken over.
      const saved = savedState.safeParse(stateOf(snapshot, 1, 'bandit'));
      if (!saved.success) throw refused(saved.error.message);
      const random = rng.fork('bandit');
      random.load(saved.data.random as Json);
      state = {
        rng: random,
        counts: readNumbers(snapshot, 'counts', n),
        means: readNumbers(snapshot, 'means', n),
        previous: new Map(saved.data.previous),
      };
    },
  };
}

function readNumbers(snapshot: Snapshot, name: string, n: number): Float64Array {
  const tensor = snapshot.tensors?.[name];
  if (!(tensor?.data instanceof Float64Array) || tensor.shape.join() !== `${n}`) {
    throw refused(`the tensor '${name}' is no row of ${n} numbers`);
  }
  return tensor.data.slice();
}

function refused(why: string): AhsError {
  return new AhsError('AHS_SNAPSHOT_INVALID', `A snapshot of 'bandit' cannot be read: ${why}.`);
}
