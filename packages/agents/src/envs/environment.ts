import { type ActionSpace, AhsError, createRng, type Json, type Rng } from '@ahs/core';
import { z } from 'zod';
import { isActionOf } from '../policy/action.js';
import type { Action, Dynamics } from './dynamics.js';

/** What a step brought. */
export interface EnvironmentStep {
  /** The true one, also at the end of an episode. */
  readonly observation: Float32Array;
  readonly reward: number;
  /** The episode ended by itself: nothing comes after it. */
  readonly terminated: boolean;
  /** The time limit cut the episode: it would have gone on, so its value is estimated. */
  readonly truncated: boolean;
}

/** A decision process with Gymnasium's interface (Towers et al. 2024). */
export interface Environment {
  /** Starts an episode, with a seed as if the environment were new. */
  reset(seed?: number): Float32Array;
  /**
   * Takes an action. Numbers of a continuous action lie in [-1, 1].
   *
   * @throws AhsError `AHS_ACTION_INVALID`; `AHS_EPISODE_OVER` where no episode is running.
   */
  step(action: Action): EnvironmentStep;
  /** State, random stream, step and episode. */
  save(): Json;
  /** @throws AhsError `AHS_SNAPSHOT_INVALID`; nothing has changed then. */
  load(saved: Json): void;
}

/** From which any number of independent environments can be made. */
export interface EnvironmentFactory {
  readonly name: string;
  readonly observationShape: readonly number[];
  readonly actions: ActionSpace;
  /** Steps after which an episode is cut, where it is. */
  readonly timeLimit: number | undefined;
  create(seed: number): Environment;
}

/**
 * Gives a decision process its interface: seeds, the time limit, checked actions, and a state that can be saved.
 *
 * @example
 * ```ts
 * const environment = cartPole.create(7);
 * environment.reset();
 * const { observation, reward, terminated, truncated } = environment.step(1);
 * ```
 */
export function defineEnvironment<S extends Json, A extends Action>(
  dynamics: Dynamics<S, A>,
): EnvironmentFactory {
  const { name, observationShape, actions, timeLimit } = dynamics;
  return Object.freeze({
    name,
    observationShape,
    actions,
    timeLimit,
    create: (seed: number) => createEnvironment(dynamics, createRng(seed, name)),
  });
}

function createEnvironment<S extends Json, A extends Action>(
  dynamics: Dynamics<S, A>,
  firstRng: Rng,
): Environment {
  const { name, timeLimit = Number.POSITIVE_INFINITY } = dynamics;
  const savedForm = z.strictObject({
    state: dynamics.state.nullable(),
    rng: z.unknown(),
    step: z.int().min(0),
    episode: z.int().min(0),
  });
  let rng = firstRng;
  // `null` where no episode is running.
  let state: S | null = null;
  let step = 0;
  let episode = 0;

  return {
    reset: (seed) => {
      if (seed !== undefined) {
        rng = createRng(seed, name);
        episode = 0;
      }
      state = dynamics.start(rng, episode);
      step = 0;
      episode += 1;
      return dynamics.observe(state);
    },
    step: (action) => {
      if (state === null) {
        throw new AhsError('AHS_EPISODE_OVER', `${name}: no episode is running.`, {
          fix: 'Call reset() first, and again after each end.',
        });
      }
      checkAction(action, dynamics.actions, name);
      const next = dynamics.next(state, action as A, rng);
      step += 1;
      const truncated = !next.terminated && step >= timeLimit;
      state = next.terminated || truncated ? null : next.state;
      const { reward, terminated } = next;
      return { observation: dynamics.observe(next.state), reward, terminated, truncated };
    },
    save: () => ({ state, rng: rng.save(), step, episode }),
    load: (saved) => {
      const parsed = savedForm.safeParse(saved);
      if (!parsed.success) throw invalidState(name, parsed.error);
      const loaded = createRng(0, name);
      loaded.load(parsed.data.rng as Json);
      rng = loaded;
      ({ step, episode } = parsed.data);
      state = parsed.data.state as S | null;
    },
  };
}

function invalidState(name: string, cause: z.ZodError): AhsError {
  return new AhsError('AHS_SNAPSHOT_INVALID', `This is no saved state of ${name}.`, {
    fix: 'Load what save() of the same environment gave.',
    cause,
  });
}

function checkAction(action: Action, space: ActionSpace, name: string): void {
  if (isActionOf(action, space)) return;
  throw new AhsError(
    'AHS_ACTION_INVALID',
    `${name}: ${JSON.stringify(action)} is no action of the space ${JSON.stringify(space)}.`,
    { fix: 'Give one that is.' },
  );
}
