import { merge, tap } from 'rxjs';
import type { Decision } from './decision.js';
import type { SessionEvent } from './event.js';
import type { Json } from './json.js';
import { type Observer, observer } from './observer.js';

/** What a session publishes: one line of its journal. */
export type Message = SessionEvent | Decision;

/** Where a journal goes that makes lines of messages later, many at once: see `openJournal` of `@ahs/core/node`. */
export interface JournalSink {
  /** Takes a line, without its break, or a message that nobody can change any more. */
  write(entry: string | Message): void;
}

/**
 * An observer that writes every event and decision as one line of JSON, in the order in which they were published.
 * Lines hold no wall times: two runs that decide alike write alike. Numbers that are not finite become the strings
 * `"NaN"`, `"Infinity"` and `"-Infinity"`. A `write` that throws is a fault of this observer, and its line is lost:
 * a host that means to resume stops at an `observer.fault` of the journal. A function gets each line at once; a journal
 * file makes many at a time, which costs a training less.
 *
 * @example
 * ```ts
 * const lines: string[] = [];
 * createSession({ metrics, tunables, schedulers, observers: [journal((line) => lines.push(line))] });
 * ```
 */
export function journal(to: ((line: string) => void) | JournalSink): Observer {
  const take =
    typeof to === 'function'
      ? (message: Message) => to(journalLine(message))
      : (message: Message) => to.write(isPlain(message) ? frozen(message) : journalLine(message));
  return observer('journal', (events$, decisions$) => merge(events$, decisions$).pipe(tap(take)));
}

/** Whether a message holds nothing of a host's or a plugin's own, which might change or be deep. */
function isPlain({ type }: Message): boolean {
  return type === 'step.end' || type === 'decision' || type === 'values.change';
}

/** All parts of a plain message, so that no later reader changes what is not written yet. */
function frozen(message: Message): Message {
  Object.freeze(message.clock);
  if (message.type === 'decision') {
    for (const proposal of message.proposals) {
      Object.freeze(proposal.clock);
      Object.freeze(proposal);
    }
    Object.freeze(message.proposals);
    for (const verdict of message.verdicts) Object.freeze(verdict);
    Object.freeze(message.verdicts);
  } else if (message.type === 'step.end') {
    Object.freeze(message.metrics);
  } else if (message.type === 'values.change') {
    Object.freeze(message.values);
  }
  return Object.freeze(message);
}

/** One message as a line, without the line break. */
export function journalLine(message: Message): string {
  const line = JSON.stringify(message);
  // A number that is not finite became null; asking for each value takes many times as long, so it is done only then.
  if (!line.includes('null')) return line;
  return JSON.stringify(message, (_key, value: Json) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}
