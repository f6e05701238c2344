import { EventEmitter } from 'eventemitter3';
import { Subject, type Subscription } from 'rxjs';
import type { Clock } from '../clock.js';
import type { Decision } from '../decision.js';
import { errorCode, errorMessage } from '../error.js';
import type { SessionEvent } from '../event.js';
import type { Message } from '../journal.js';
import type { Observer } from '../observer.js';
import { type Length, reading } from '../schedules/span.js';
import type { FaultPolicy } from './roster.js';

interface Watcher {
  readonly name: string;
  faults: number;
  /** When it was benched, with how it listens again. */
  benched?: { readonly since: Clock; readonly again: () => void };
  /** Absent while it does not listen. */
  subscription?: Subscription;
}

/**
 * Delivers messages in the order in which they were queued, one at a time. A watcher that throws becomes an
 * `observer.fault` at the end of the queue and is benched after so many of them; the others never notice.
 */
export class Publisher {
  readonly events$ = new Subject<SessionEvent>();
  readonly decisions$ = new Subject<Decision>();
  readonly #emitter = new EventEmitter();
  readonly #watchers: Watcher[] = [];
  readonly #queue: Message[] = [];
  readonly #faults: FaultPolicy;
  #clock: Clock = { epoch: 0, step: 0 };
  #report = 0;
  #published: number;
  /** Whether anybody listens to the emitter, to whatever type. */
  #hasListeners = false;

  constructor(observers: readonly Observer[], faults: FaultPolicy, published: number) {
    this.#faults = faults;
    this.#published = published;
    for (const observer of [...observers].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const watcher: Watcher = { name: observer.name, faults: 0 };
      this.#watchers.push(watcher);
      this.#watch(observer, watcher);
    }
  }

  /** How many messages were published since the run's start: the length of a journal in lines. */
  get published(): number {
    return this.#published;
  }

  /** Whether anybody would see a decision. */
  get observed(): boolean {
    return this.decisions$.observed;
  }

  /** Whether anybody would see an event of this type. */
  listens(type: SessionEvent['type']): boolean {
    return this.events$.observed || (this.#hasListeners && this.#emitter.listenerCount(type) > 0);
  }

  /** Counts a message that nobody would see, so that the journal's length does not depend on who listens. */
  count(): void {
    this.#published += 1;
  }

  queue(message: Message): void {
    this.#queue.push(message);
  }

  deliver(clock: Clock, report: number): void {
    this.#clock = clock;
    this.#report = report;
    if (this.#faults.returnAfter !== undefined) this.#readmit(this.#faults.returnAfter);
    const queue = this.#queue;
    while (queue.length > 0) this.#publish(queue.shift() as Message);
  }

  #publish(message: Message): void {
    this.#published += 1;
    if (message.type === 'decision') {
      this.decisions$.next(message);
    } else {
      this.events$.next(message);
      if (this.#hasListeners) this.#emitter.emit(message.type, message);
    }
  }

  on(type: SessionEvent['type'], listener: (event: never) => void): () => void {
    const watcher: Watcher = { name: `listener of ${type}`, faults: 0 };
    const guarded = (event: SessionEvent): void => {
      try {
        (listener as (event: SessionEvent) => void)(event);
      } catch (thrown) {
        this.#fault(watcher, thrown);
        if (watcher.faults >= this.#faults.limit) stop();
      }
    };
    const stop = (): void => {
      this.#emitter.off(type, guarded);
      this.#hasListeners = this.#emitter.eventNames().length > 0;
    };
    this.#emitter.on(type, guarded);
    this.#hasListeners = true;
    return stop;
  }

  complete(): void {
    this.events$.complete();
    this.decisions$.complete();
    for (const { subscription } of this.#watchers) subscription?.unsubscribe();
    this.#emitter.removeAllListeners();
    this.#hasListeners = false;
  }

  #watch(observer: Observer, watcher: Watcher): void {
    const again = (thrown: unknown): void => {
      delete watcher.subscription;
      this.#fault(watcher, thrown);
      if (watcher.faults < this.#faults.limit) this.#watch(observer, watcher);
      else watcher.benched = { since: this.#clock, again: () => this.#watch(observer, watcher) };
    };
    try {
      watcher.subscription = observer
        .watch(this.events$.asObservable(), this.decisions$.asObservable())
        .subscribe({ error: again });
    } catch (thrown) {
      again(thrown);
    }
  }

  /** Those who were benched long enough listen again, with a clean record. */
  #readmit({ unit, length }: Length): void {
    for (const watcher of this.#watchers) {
      const { benched } = watcher;
      if (benched === undefined) continue;
      const since = reading(benched.since, unit, 'returnAfter');
      if (reading(this.#clock, unit, 'returnAfter') - since < length) continue;
      delete watcher.benched;
      watcher.faults = 0;
      this.queue({ type: 'observer.return', ...this.#now(), observer: watcher.name });
      benched.again();
    }
  }

  #now(): { readonly clock: Clock; readonly report: number } {
    return { clock: this.#clock, report: this.#report };
  }

  #fault(watcher: Watcher, thrown: unknown): void {
    watcher.faults += 1;
    const at = this.#now();
    this.queue({
      type: 'observer.fault',
      ...at,
      observer: watcher.name,
      code: errorCode(thrown),
      message: errorMessage(thrown),
      faults: watcher.faults,
    });
    if (watcher.faults >= this.#faults.limit) {
      this.queue({ type: 'observer.bench', ...at, observer: watcher.name });
    }
  }
}
