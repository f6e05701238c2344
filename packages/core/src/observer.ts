import type { Observable } from 'rxjs';
import type { Decision } from './decision.js';
import type { SessionEvent } from './event.js';

/** Watches a session and changes nothing in it. */
export interface Observer {
  readonly name: string;
  /** Effects go into `tap`; the session subscribes, and a throw in any operator becomes `observer.fault`. */
  watch(events$: Observable<SessionEvent>, decisions$: Observable<Decision>): Observable<unknown>;
}

/**
 * Makes an observer.
 *
 * @example
 * ```ts
 * import { tap } from 'rxjs';
 *
 * const logger = observer('logger', (events$) => events$.pipe(tap((event) => console.log(event.type))));
 * ```
 */
export function observer(name: string, watch: Observer['watch']): Observer {
  return { name, watch };
}
