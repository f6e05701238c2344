import type { Adapter } from '@ahs/core';
import {
  betaMoves,
  bottleneckFractions,
  bottleneckMetrics,
  bottleneckObjective,
} from './bottleneck.js';
import { rateMoves } from './learning-rate-adapter.js';
import type { Moves } from './moves.js';
import { type MovesAdapterOptions, movesAdapter } from './moves-adapter.js';

/** Settings of {@link jointAdapter}. */
export interface JointAdapterOptions
  extends Pick<MovesAdapterOptions, 'objective' | 'metrics' | 'reward' | 'sees' | 'actions'> {
  readonly beta?: Moves;
  readonly learningRate?: Moves;
}

/**
 * One agent over β and the learning rate: each is moved as by its own adapter, both with one decision, and β's
 * adapter says what is seen and rewarded. `product` is a list of all nine combinations, for a DQN; `factored` a choice
 * of three for each of the two.
 *
 * @throws AhsError as {@link movesAdapter} does
 * @example
 * ```ts
 * const scheduler = agentScheduler({ agent: dqn(), adapter: jointAdapter() });
 * ```
 */
export function jointAdapter(
  options: JointAdapterOptions & { readonly actions: 'factored' },
): Adapter<readonly number[]>;
export function jointAdapter(
  options?: JointAdapterOptions & { readonly actions?: 'product' },
): Adapter<number>;
export function jointAdapter(
  options: JointAdapterOptions,
): Adapter<number> | Adapter<readonly number[]>;
export function jointAdapter({
  beta,
  learningRate,
  actions = 'product',
  ...shared
}: JointAdapterOptions = {}): Adapter<number> | Adapter<readonly number[]> {
  const settings = {
    metrics: bottleneckMetrics,
    ...shared,
    objective: { ...bottleneckObjective, ...shared.objective },
    reward: { fractions: bottleneckFractions, ...shared.reward },
    kind: 'joint',
    moves: {
      beta: { ...betaMoves, ...beta, bounds: { ...betaMoves.bounds, ...beta?.bounds } },
      learningRate: {
        ...rateMoves,
        ...learningRate,
        bounds: { ...rateMoves.bounds, ...learningRate?.bounds },
      },
    },
  };
  switch (actions) {
    case 'product':
      return movesAdapter({ ...settings, actions });
    case 'factored':
      return movesAdapter({ ...settings, actions });
  }
}
