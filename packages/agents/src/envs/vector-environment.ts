import { AhsError, createRng, type Json } from '@ahs/core';
import { z } from 'zod';
import type { Action } from './dynamics.js';
import type { EnvironmentFactory, EnvironmentStep } from './environment.js';

/** Several independent environments that step together; stream i is the i-th. */
export interface VectorEnvironment {
  readonly streams: number;
  /** What each stream shows now: after an end, the first observation of its next episode. */
  observations(): readonly Float32Array[];
  /**
   * One step of each. What comes back holds the true observation also where an episode ended, so that a value can be
   * bootstrapped from it; that stream has then already begun anew.
   *
   * @throws AhsError `AHS_ACTION_INVALID`, and where there is not one action for each stream
   */
  step(actions: readonly Action[]): readonly EnvironmentStep[];
  save(): Json;
  /** @throws AhsError `AHS_SNAPSHOT_INVALID` */
  load(saved: Json): void;
}

/**
 * Several environments of a kind, each with a random stream of its own, which start anew by themselves.
 *
 * @throws AhsError `AHS_STREAMS_INVALID` for a number of streams that is none
 * @example
 * ```ts
 * const environments = vectorEnvironment(cartPole, { streams: 8, seed: 7 });
 * const steps = environments.step(environments.observations().map(() => 1));
 * ```
 */
export function vectorEnvironment(
  factory: EnvironmentFactory,
  { streams, seed }: { readonly streams: number; readonly seed: number },
): VectorEnvironment {
  if (!Number.isInteger(streams) || streams < 1) {
    throw new AhsError('AHS_STREAMS_INVALID', `There cannot be ${streams} environments.`, {
      fix: 'Give a whole number from 1.',
    });
  }
  // Seeds of their own, because seeds that follow one another may be somebody's other runs.
  const rng = createRng(seed, 'streams');
  const environments = Array.from({ length: streams }, () =>
    factory.create(rng.integer(4294967296)),
  );
  let current = environments.map((environment) => environment.reset());
  const savedForm = z.strictObject({
    observations: z.array(z.array(z.number())).length(streams),
    environments: z.array(z.unknown()).length(streams),
  });

  return {
    streams,
    observations: () => current,
    step: (actions) => {
      if (actions.length !== streams) {
        throw new AhsError(
          'AHS_ACTION_INVALID',
          `${actions.length} actions came for ${streams} environments.`,
          { fix: 'Give one for each.' },
        );
      }
      const steps = environments.map((environment, stream) =>
        environment.step(actions[stream] as Action),
      );
      current = steps.map(({ observation, terminated, truncated }, stream) =>
        terminated || truncated
          ? (environments[stream] as (typeof environments)[number]).reset()
          : observation,
      );
      return steps;
    },
    save: () => ({
      observations: current.map((observation) => [...observation]),
      environments: environments.map((environment) => environment.save()),
    }),
    load: (saved) => {
      const parsed = savedForm.safeParse(saved);
      if (!parsed.success) {
        throw new AhsError(
          'AHS_SNAPSHOT_INVALID',
          `This is no saved state of ${streams} environments ${factory.name}.`,
          { fix: 'Load what save() of as many gave.', cause: parsed.error },
        );
      }
      const before = environments.map((environment) => environment.save());
      try {
        environments.forEach((environment, stream) => {
          environment.load(parsed.data.environments[stream] as Json);
        });
      } catch (error) {
        environments.forEach((environment, stream) => {
          environment.load(before[stream] as Json);
        });
        throw error;
      }
      current = parsed.data.observations.map((row) => Float32Array.from(row));
    },
  };
}
