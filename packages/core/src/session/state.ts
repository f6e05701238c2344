import type { Clock } from '../clock.js';
import { errorCode, errorMessage } from '../error.js';
import type { OwnEvent, SessionEvent } from '../event.js';
import type { Specs, Values } from '../hyperparameter.js';
import type { KeptPace } from '../pace.js';
import type { Tunable } from '../tunable.js';
import type { Post } from './board.js';
import type { Publisher } from './publisher.js';
import type { Rescue } from './rescue.js';
import type { FaultPolicy, Member } from './roster.js';

/** What a session is while it runs; only a turn changes it. */
export interface State {
  readonly specs: Specs;
  readonly seed: number;
  readonly faults: FaultPolicy;
  readonly followers: readonly string[];
  readonly tunables: Readonly<Record<string, Tunable>>;
  /** Sorted by name. */
  readonly members: readonly Member[];
  /** Sorted by name, leaders first. */
  readonly board: readonly Post[];
  /** The same by hyperparameter. */
  readonly posts: ReadonlyMap<string, Post>;
  readonly publisher: Publisher;
  readonly rescue: Rescue;
  values: Values;
  /** Of the host's clock, for what is limited per step or epoch. */
  readonly pace: KeptPace;
  /** Reports so far. */
  report: number;
  /** What the next turn says first. */
  announcements: readonly OwnEvent[];
}

/** Publishes an event of the session's own, made only when somebody listens. */
export function say(
  { publisher, report }: State,
  type: OwnEvent['type'],
  event: (report: number) => SessionEvent,
): void {
  if (publisher.listens(type)) publisher.queue(event(report));
  else publisher.count();
}

/** Publishes events of the session's own that are made already. */
export function sayAll(state: State, events: readonly OwnEvent[]): void {
  for (const event of events) say(state, event.type, (report) => ({ ...event, report }));
}

/** Counts and publishes what went wrong at one hyperparameter. */
export function announceFault(
  state: State,
  type: 'arbiter.fault' | 'tunable.fault',
  post: Post,
  thrown: unknown,
  clock: Clock,
): void {
  post.faults += 1;
  const { hyperparameter, faults } = post;
  const [code, message] = [errorCode(thrown), errorMessage(thrown)];
  say(state, type, (report) => ({ type, clock, hyperparameter, code, message, faults, report }));
}
