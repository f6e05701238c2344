import type { Rng } from '@ahs/core';
import { appended } from '../nn/appended.js';
import { type Arena, createArena } from '../nn/arena.js';
import { dense } from '../nn/dense.js';
import type { Layer } from '../nn/layer.js';
import { createNetwork, initializeNetwork, type Network, networkLengths } from '../nn/network.js';
import type { Distribution } from './distribution.js';
import type { PpoSettings } from './options.js';

/** Gains of the orthogonal kernels (Andrychowicz et al. 2021, arXiv 2006.05990; those of Stable-Baselines3). */
const GAIN = { hidden: Math.SQRT2, policy: 0.01, value: 1 };

/** A policy and a value function, of one network or two. */
export interface ActorCritic {
  /** Under the names with which they are saved: `policy` and `value`, or `shared`. */
  readonly networks: Readonly<Record<string, Network>>;
  /** Where all their numbers lie. */
  readonly arena: Arena;
  /** The most states that one pass can take. */
  readonly capacity: number;
  /** The policy's outputs, `[size, outputs]`; a buffer that the next pass overwrites. */
  policy(observations: Float32Array, size: number): Float32Array;
  /** `[size]`; a buffer that the next pass overwrites. */
  values(observations: Float32Array, size: number): Float32Array;
  /** Both of the same states, for {@link backward}. */
  forward(
    observations: Float32Array,
    size: number,
  ): { readonly policy: Float32Array; readonly values: Float32Array };
  /** Fills the gradients of all networks. */
  backward(policyGradient: Float32Array, valueGradient: Float32Array, size: number): void;
}

/** The layers of each network, under its name. */
export function actorCriticLayers(
  { hidden, activation, shared }: PpoSettings['network'],
  observationSize: number,
  { outputs, free }: Pick<Distribution, 'outputs' | 'free'>,
): Readonly<Record<string, readonly Layer[]>> {
  const sizes = [observationSize, ...hidden];
  const trunk = hidden.map((units, index) =>
    dense(sizes[index] as number, units, activation, {
      kind: 'orthogonal',
      heads: [{ count: units, gain: GAIN.hidden }],
    }),
  );
  const head = (value: number, policy: number): Layer =>
    dense(sizes.at(-1) as number, value + policy, 'none', {
      kind: 'orthogonal',
      heads: [
        ...(value === 0 ? [] : [{ count: value, gain: GAIN.value }]),
        ...(policy === 0 ? [] : [{ count: policy, gain: GAIN.policy }]),
      ],
    });
  const described = outputs - free.count;
  const own = (inputs: number): readonly Layer[] =>
    free.count === 0 ? [] : [appended(inputs, free.count, free.value)];
  // The value comes first, so that what is appended stays beside the policy's outputs.
  return shared
    ? { shared: [...trunk, head(1, described), ...own(1 + described)] }
    : { policy: [...trunk, head(0, described), ...own(described)], value: [...trunk, head(1, 0)] };
}

/** Makes the networks in one arena and draws their weights. */
export function createActorCritic(
  settings: PpoSettings['network'],
  observationSize: number,
  distribution: Distribution,
  capacity: number,
  rng: Rng,
): ActorCritic {
  const layers = Object.entries(actorCriticLayers(settings, observationSize, distribution));
  const arena = createArena(layers.flatMap(([, list]) => networkLengths(list, capacity)));
  const networks = Object.fromEntries(
    layers.map(([name, list]) => {
      const network = createNetwork(list, capacity, arena);
      initializeNetwork(network, list, rng.fork(name));
      return [name, network];
    }),
  );
  const passes =
    networks.shared === undefined
      ? separate(networks.policy as Network, networks.value as Network)
      : joint(networks.shared);
  return { networks, arena, capacity, ...passes };
}

type Passes = Pick<ActorCritic, 'policy' | 'values' | 'forward' | 'backward'>;

function separate(policy: Network, value: Network): Passes {
  return {
    policy: policy.forward,
    values: value.forward,
    forward: (observations, size) => ({
      policy: policy.forward(observations, size),
      values: value.forward(observations, size),
    }),
    backward: (policyGradient, valueGradient, size) => {
      policy.backward(policyGradient, size);
      value.backward(valueGradient, size);
    },
  };
}

function joint(network: Network): Passes {
  const { outputs, capacity } = network;
  const policy = new Float32Array(capacity * (outputs - 1));
  const values = new Float32Array(capacity);
  const gradient = new Float32Array(capacity * outputs);
  const forward = (observations: Float32Array, size: number) => {
    const rows = network.forward(observations, size);
    for (let i = 0; i < size; i++) {
      values[i] = rows[i * outputs] as number;
      for (let j = 1; j < outputs; j++)
        policy[i * (outputs - 1) + j - 1] = rows[i * outputs + j] as number;
    }
    return { policy, values };
  };
  return {
    forward,
    policy: (observations, size) => forward(observations, size).policy,
    values: (observations, size) => forward(observations, size).values,
    backward: (policyGradient, valueGradient, size) => {
      for (let i = 0; i < size; i++) {
        gradient[i * outputs] = valueGradient[i] as number;
        for (let j = 1; j < outputs; j++)
          gradient[i * outputs + j] = policyGradient[i * (outputs - 1) + j - 1] as number;
      }
      network.backward(gradient, size);
    },
  };
}
