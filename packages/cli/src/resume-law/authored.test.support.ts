import {
  AhsError,
  external,
  fromStream,
  type Json,
  type Proposals,
  reducer,
  type Scheduler,
  type StartContext,
} from '@ahs/core';
import { filter, map, merge, Subject, tap } from 'rxjs';
import type { Hyperparameter } from './tunables.test.support.js';

/** What comes from outside, after a share of the events; `null` withdraws. */
export interface Push {
  readonly at: number;
  readonly value: number | null;
}

/** Where what comes from outside goes in. */
export interface Door {
  readonly pushes: readonly Push[];
  push(value: number | null): void;
}

type Named<Kind extends string> = { readonly kind: Kind; readonly controls: Hyperparameter };

/** Schedulers as their users write them, and the two that listen to what comes from outside. */
export type AuthoredPlan =
  | (Named<'faulty' | 'reducer'> & { readonly every: number })
  | (Named<'external'> & { readonly pushes: readonly Push[] })
  | (Named<'stream'> & { readonly pushes: readonly Push[]; readonly every: number });

/** A scheduler by its plan; what listens to the outside shows its door. */
export function authoredOf(
  plan: AuthoredPlan,
  name: string,
  onDoor: (door: Door) => void,
): Scheduler {
  switch (plan.kind) {
    case 'faulty':
      return faulty(plan, name);
    case 'reducer':
      return faultyReducer(plan, name);
    case 'external': {
      const { controls, pushes } = plan;
      const scheduler = external(name, [controls]);
      onDoor({ pushes, push: (value) => scheduler.push({ [controls]: value }) });
      return scheduler;
    }
    case 'stream':
      return stream(plan, name, onDoor);
  }
}

type Repeated = { readonly controls: Hyperparameter; readonly every: number };

/** Counts in a state of its own, proposes at random, and throws each so many-th time. */
function faulty({ controls, every }: Repeated, name: string): Scheduler {
  return {
    name,
    controls: [controls],
    config: { kind: 'faulty', every },
    fallback: { [controls]: 0.5 },
    start: (context) => {
      const memory = remember(context, every);
      return {
        next: () => {
          memory.count();
          return { [controls]: 0.9 * context.rng.uniform() };
        },
        save: memory.save,
      };
    },
  };
}

/** The same without random numbers: what throws leaves its state as it was. */
function faultyReducer({ controls, every }: Repeated, name: string): Scheduler {
  return reducer<number>({
    name,
    controls: [controls],
    config: { kind: 'faulty reducer', every },
    init: () => 0,
    next: (seen, { event }) => {
      if (seen > every && event.type === 'epoch.start') throw planted(seen);
      return { state: seen + 1, propose: { [controls]: 1 / (2 + (seen % every)) } };
    },
  });
}

/** Speaks at evaluations, fails each so many-th time, and passes on what comes from outside. */
function stream(
  { controls, every, pushes }: Extract<AuthoredPlan, { readonly kind: 'stream' }>,
  name: string,
  onDoor: (door: Door) => void,
): Scheduler {
  const late$ = new Subject<Proposals>();
  onDoor({ pushes, push: (value) => late$.next({ [controls]: value }) });
  return fromStream({
    name,
    controls: [controls],
    config: { kind: 'stream', every },
    resumable: true,
    connect: (observations$, context) => {
      const memory = remember(context, every);
      const own$ = observations$.pipe(
        tap(memory.count),
        filter(({ event }) => event.type === 'eval.end'),
        map(() => ({ [controls]: 0.9 * context.rng.uniform() })),
      );
      return { actions$: merge(own$, late$), save: memory.save };
    },
  });
}

/** A count, and where the random stream stands. */
function remember({ restore, rng }: StartContext, every: number) {
  const [before, random] = restore === undefined ? [] : (restore.state as [number, Json]);
  let seen = before ?? 0;
  if (random !== undefined) rng.load(random);
  return {
    count: () => {
      seen += 1;
      if (seen % every === 0) throw planted(seen);
    },
    save: () => ({ version: 1, state: [seen, rng.save()] }),
  };
}

function planted(seen: number): AhsError {
  return new AhsError('AHS_PLANTED', `Observation ${seen} is one too many.`);
}
