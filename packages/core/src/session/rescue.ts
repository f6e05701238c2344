import type { Clock } from '../clock.js';
import { AhsError, errorCode, errorMessage } from '../error.js';
import type { OwnEvent } from '../event.js';
import type { Snapshot } from '../snapshot.js';

/** A host that can go back to where it was. */
export interface Rollback {
  /**
   * What the host has learned: model and optimizer. It is asked for at `run.start` and after evaluations and epochs, while
   * every guard is content, and goes into the session's checkpoint.
   */
  save(): Snapshot;
  /** Goes back to it; the clock goes on, and so does what is not learned: the order of the data, the epoch. */
  restore(point: Snapshot): void;
  /** How often a run may go back; default 3. Then only the fallback rules. */
  readonly limit?: number;
}

/** @throws AhsError `AHS_OPTION_INVALID` for a limit that no number of rollbacks is held against. */
export function checkRollback({ limit = 0 }: Rollback): void {
  if (Number.isInteger(limit) && limit >= 0) return;
  throw new AhsError(
    'AHS_OPTION_INVALID',
    `A limit of ${limit} rollbacks is not whole, or below 0.`,
    {
      fix: 'Count how often a run may go back: 0, 1, 2 …',
    },
  );
}

/** How a session goes back to the last good point. */
export interface Rescue {
  readonly host: Rollback | undefined;
  point: { readonly clock: Clock; readonly saved: Snapshot } | undefined;
  rollbacks: number;
  /** `run.diverged` was said and no guard has let go since. */
  isLost: boolean;
  faults: number;
}

/** A rescue in a checkpoint, beside its point. */
export type SavedRescue = {
  /** Whether the host offers a rollback. */
  readonly offered: boolean;
  readonly clock: Clock | null;
  readonly rollbacks: number;
  readonly isLost: boolean;
  readonly faults: number;
};

/** A rescue at the run's start, or as a checkpoint left it. */
export function openRescue(
  host: Rollback | undefined,
  saved?: SavedRescue,
  point?: Snapshot,
): Rescue {
  const clock = saved?.clock ?? undefined;
  return {
    host,
    point: clock === undefined || point === undefined ? undefined : { clock, saved: point },
    rollbacks: saved?.rollbacks ?? 0,
    isLost: saved?.isLost ?? false,
    faults: saved?.faults ?? 0,
  };
}

/** A rescue as a checkpoint holds it. */
export function saveRescue({ host, point, rollbacks, isLost, faults }: Rescue): SavedRescue {
  return {
    ...{ offered: host !== undefined, clock: point?.clock ?? null },
    ...{ rollbacks, isLost, faults },
  };
}

/** Keeps where the host stands as the last good point; a throw is a fault, and the older point stays. */
export function keepPoint(rescue: Rescue, clock: Clock): readonly OwnEvent[] {
  if (rescue.host === undefined) return [];
  try {
    rescue.point = { clock, saved: rescue.host.save() };
    return [];
  } catch (thrown) {
    return [fault(rescue, 'save', thrown, clock)];
  }
}

/** Takes the host back to the last good point, or says that the run has diverged. */
export function rescueRun(
  rescue: Rescue,
  { scheduler, reason }: { readonly scheduler: string; readonly reason: string },
  clock: Clock,
): { readonly restored: boolean; readonly events: readonly OwnEvent[] } {
  const { host, point } = rescue;
  const { limit = 3 } = host ?? {};
  const faults: OwnEvent[] = [];
  if (host !== undefined && point !== undefined && rescue.rollbacks < limit) {
    rescue.rollbacks += 1;
    const { rollbacks } = rescue;
    try {
      host.restore(point.saved);
      const event = { type: 'run.rollback', clock, scheduler, reason, to: point.clock } as const;
      return { restored: true, events: [{ ...event, rollbacks }] };
    } catch (thrown) {
      faults.push(fault(rescue, 'restore', thrown, clock));
    }
  }
  if (rescue.isLost) return { restored: false, events: faults };
  rescue.isLost = true;
  const lost =
    host === undefined
      ? 'the host offers no rollback'
      : point === undefined
        ? 'there is no good point'
        : rescue.rollbacks >= limit
          ? `it has gone back ${rescue.rollbacks} times`
          : 'going back failed';
  const event = { type: 'run.diverged', clock, scheduler, reason: `${reason}; ${lost}` } as const;
  return { restored: false, events: [...faults, event] };
}

function fault(
  rescue: Rescue,
  during: 'save' | 'restore',
  thrown: unknown,
  clock: Clock,
): OwnEvent {
  rescue.faults += 1;
  return {
    ...{ type: 'rollback.fault', clock, during },
    ...{ code: errorCode(thrown), message: errorMessage(thrown), faults: rescue.faults },
  };
}
