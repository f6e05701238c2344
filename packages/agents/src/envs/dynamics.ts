import type { ActionSpace, Json, Rng } from '@ahs/core';
import type { z } from 'zod';

/** What an environment takes: the number of an action, or a row of numbers. */
export type Action = number | readonly number[];

/** Where a step led. */
export interface NextState<S extends Json> {
  readonly state: S;
  readonly reward: number;
  /** The episode ended here, by itself. */
  readonly terminated: boolean;
}

/** A decision process as pure functions of its state; `defineEnvironment` makes an environment of it. */
export interface Dynamics<S extends Json, A extends Action> {
  /** `CartPole-v1` */
  readonly name: string;
  readonly observationShape: readonly number[];
  readonly actions: ActionSpace;
  /** Steps after which an episode is cut, where it is. */
  readonly timeLimit?: number;
  /** What a saved state must look like. */
  readonly state: z.ZodType<S>;
  /** A first state. @param episode Counted from 0 since the last `reset(seed)`. */
  start(rng: Rng, episode: number): S;
  next(state: S, action: A, rng: Rng): NextState<S>;
  observe(state: S): Float32Array;
}
