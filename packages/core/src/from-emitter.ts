import type { HostEvent } from './event.js';
import type { Session } from './session/options.js';

/** What every event emitter has. */
export interface EmitterLike {
  on(event: string, listener: (payload: unknown) => void): unknown;
  off(event: string, listener: (payload: unknown) => void): unknown;
}

/** How an emitter's payloads become events, by the emitter's event names; `undefined` reports nothing. */
export type EmitterMap = Readonly<Record<string, (payload: never) => HostEvent | undefined>>;

/**
 * Attaches a training loop that already emits events to a session; returns how to detach it. What `report` throws is
 * thrown out of the emitter's `emit`, to the loop that misused it.
 *
 * @example
 * ```ts
 * import { EventEmitter } from 'node:events';
 *
 * const loop = new EventEmitter();
 * const detach = fromEmitter(session, loop, {
 *   begin: () => ({ type: 'run.start', clock: { epoch: 0, step: 0 } }),
 *   batch: ({ step, loss }: { step: number; loss: number }) =>
 *     ({ type: 'step.end', clock: { epoch: 0, step }, metrics: { loss } }),
 * });
 * loop.emit('begin');
 * ```
 */
export function fromEmitter(
  session: Pick<Session, 'report'>,
  emitter: EmitterLike,
  map: EmitterMap,
): () => void {
  const listeners = Object.entries(map).map(([name, toEvent]) => {
    const listener = (payload: unknown): void => {
      const event = toEvent(payload as never);
      if (event !== undefined) session.report(event);
    };
    emitter.on(name, listener);
    return [name, listener] as const;
  });
  return () => {
    for (const [name, listener] of listeners) emitter.off(name, listener);
  };
}
