import { type Observable, Subject } from 'rxjs';
import type { Json } from './json.js';
import type { Observation, Proposals, Scheduler, StartContext } from './scheduler.js';
import { type Snapshot, stateOf } from './snapshot.js';
import { mergeSnapshots, splitSnapshot } from './snapshot-codec.js';

/** Actions that can be saved: what `connect` returns when the stream is resumable. */
export interface ResumableStream {
  readonly actions$: Observable<Proposals>;
  save(): Snapshot;
}

interface StreamParts {
  readonly name: string;
  readonly controls: readonly string[];
  readonly needs?: readonly string[];
  readonly config?: Json;
}

/** A stream without a codec says so: a checkpoint of its session is then refused by name. */
export interface TransientStreamParts extends StreamParts {
  readonly resumable: false;
  connect(observations$: Observable<Observation>, context: StartContext): Observable<Proposals>;
}

/** A stream with a codec: it reads `context.restore`, and saves itself. */
export interface ResumableStreamParts extends StreamParts {
  readonly resumable: true;
  connect(observations$: Observable<Observation>, context: StartContext): ResumableStream;
}

/**
 * A scheduler for authors who think in RxJS: observations in, proposals out. What is emitted while an observation
 * is delivered counts in that turn, what comes later in the next one.
 *
 * @example
 * ```ts
 * import { filter, map } from 'rxjs';
 *
 * const anneal = fromStream({
 *   name: 'anneal', controls: ['beta'], resumable: false,
 *   connect: (observations$) => observations$.pipe(
 *     filter(({ event }) => event.type === 'epoch.end'),
 *     map(({ values }) => ({ beta: (values['beta'] ?? 0) / 2 })),
 *   ),
 * });
 * ```
 */
export function fromStream(parts: TransientStreamParts | ResumableStreamParts): Scheduler {
  const { name, controls, needs, config } = parts;
  return {
    name,
    controls,
    ...(needs === undefined ? {} : { needs }),
    config: config ?? { kind: 'opaque' },
    resumable: parts.resumable,
    start: (started) => {
      const saved =
        started.restore === undefined ? undefined : splitSnapshot(started.restore, name);
      const { restore: _, ...rest } = started;
      const context: StartContext =
        saved?.stream === undefined ? rest : { ...rest, restore: saved.stream };
      const observations$ = new Subject<Observation>();
      // What came after the last observation counts at the next one, also when the run is resumed in between.
      let pending: Proposals =
        saved?.pending === undefined ? {} : (stateOf(saved.pending, 1, name) as Proposals);
      let failure: { readonly thrown: unknown } | undefined;
      let save: () => Snapshot = () => ({ version: 1, state: null });
      let actions$: Observable<Proposals>;
      if (parts.resumable) {
        const stream = parts.connect(observations$, context);
        actions$ = stream.actions$;
        save = () => stream.save();
      } else {
        actions$ = parts.connect(observations$, context);
      }
      const subscription = actions$.subscribe({
        next: (proposals) => {
          pending = { ...pending, ...proposals };
        },
        error: (thrown: unknown) => {
          failure = { thrown };
        },
      });
      return {
        next: (observation) => {
          observations$.next(observation);
          if (failure !== undefined) throw failure.thrown;
          if (Object.keys(pending).length === 0) return undefined;
          const proposals = pending;
          pending = {};
          return proposals;
        },
        save: () => mergeSnapshots({ stream: save(), pending: { version: 1, state: pending } }),
        stop: () => {
          subscription.unsubscribe();
          observations$.complete();
        },
      };
    },
  };
}
