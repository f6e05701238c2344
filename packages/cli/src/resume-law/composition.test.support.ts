import {
  couple,
  createSession,
  errorCode,
  journal,
  rateLimit,
  type Session,
  type Snapshot,
  steps,
} from '@ahs/core';
import { type ArbiterName, arbitersOf } from './arbiters.test.support.js';
import type { Door } from './authored.test.support.js';
import { type SchedulerPlan, schedulerOf } from './schedulers.test.support.js';
import { metrics, tunables } from './tunables.test.support.js';

/** Everything that decides in a run. */
export interface Composition {
  readonly seed: number;
  readonly schedulers: readonly SchedulerPlan[];
  readonly arbiter: ArbiterName;
  /** After how many reports an arbiter hears a proposal no more. */
  readonly maxAge: number | null;
  readonly limited: boolean;
  readonly coupled: boolean;
  /** Whether the host can go back to a good point. */
  readonly rollback: boolean;
  /** After how many steps a benched scheduler returns. */
  readonly returnAfter: number | null;
}

/** Whether its adapters can move what they are put on: an absolute one cannot move a correction. */
export function isPossible(composition: Composition): boolean {
  try {
    openComposition(composition, () => undefined).session.close();
    return true;
  } catch (thrown) {
    if (errorCode(thrown) === 'AHS_ADAPTER_BOUNDS') return false;
    throw thrown;
  }
}

/** Opens the session of a composition, from the start or from a checkpoint; every line of its journal is handed on. */
export function openComposition(
  composition: Composition,
  write: (line: string) => void,
  checkpoint?: Snapshot,
): { readonly session: Session; readonly doors: readonly Door[] } {
  const { seed, arbiter, maxAge, limited, coupled, rollback, returnAfter } = composition;
  const doors: Door[] = [];
  const schedulers = composition.schedulers.map((plan, index) =>
    schedulerOf(plan, String(index), (door) => doors.push(door)),
  );
  const rules = {
    arbiters: arbitersOf(schedulers, arbiter, maxAge),
    constraints: limited ? { beta: [rateLimit({ delta: 0.05, per: 'step' })] } : {},
    couplings: coupled ? [couple('learningRate', 'batchSize', 'squareRoot')] : [],
    faults: { limit: 2, ...(returnAfter === null ? {} : { returnAfter: steps(returnAfter) }) },
  };
  const session = createSession({
    metrics,
    tunables: tunables(),
    schedulers,
    observers: [journal(write)],
    rules,
    ...(rollback ? { rollback: stillHost } : {}),
    seed,
    ...(checkpoint === undefined ? {} : { restore: { checkpoint } }),
  });
  return { session, doors };
}

/** A host whose weights are all the same at all times: what is good about a point is the guard's to say. */
const stillHost = {
  save: () => ({ version: 1, state: 'weights' }),
  restore: () => undefined,
};
