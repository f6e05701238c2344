import { merge, tap } from 'rxjs';
import type { Json } from './json.js';
import { type Observer, observer } from './observer.js';

/**
 * An observer that writes every event and decision as one line of JSON, in the order in which they were published.
 * Lines hold no wall times: two runs that decide alike write alike. Numbers that are not finite become the strings
 * `"NaN"`, `"Infinity"` and `"-Infinity"`. A `write` that throws is a fault of this observer, and its line is lost:
 * a host that means to resume stops at an `observer.fault` of the journal.
 *
 * @example
 * ```ts
 * const lines: string[] = [];
 * createSession({ metrics, tunables, schedulers, observers: [journal((line) => lines.push(line))] });
 * ```
 */
export function journal(write: (line: string) => void): Observer {
  return observer('journal', (events$, decisions$) =>
    merge(events$, decisions$).pipe(tap((message) => write(journalLine(message)))),
  );
}

/** One message as a line, without the line break. */
function journalLine(message: object): string {
  const line = JSON.stringify(message);
  // A number that is not finite became null; asking for each value takes many times as long, so it is done only then.
  if (!line.includes('null')) return line;
  return JSON.stringify(message, (_key, value: Json) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}
