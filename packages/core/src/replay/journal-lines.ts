import { AhsError } from '../error.js';
import type { HostEvent, Metrics } from '../event.js';
import type { Message } from '../journal.js';

/** One line of a journal, read back. */
export interface JournalLine {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string;
  readonly message: Message;
}

/**
 * Reads the lines that {@link journal} wrote; numbers that are not finite come back as numbers.
 *
 * @param source Where the lines come from, for messages.
 * @throws AhsError `AHS_JOURNAL_INVALID` naming the line that cannot be read.
 */
export function readJournal(lines: readonly string[], source: string): readonly JournalLine[] {
  // What is left behind the last line break of a file is no line.
  const written = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  return written.map((text, index) => {
    try {
      return { number: index + 1, text, message: messageOf(JSON.parse(text)) };
    } catch (cause) {
      throw new AhsError(
        'AHS_JOURNAL_INVALID',
        `Line ${index + 1} of '${source}' cannot be read.`,
        { fix: 'Use another copy of the journal.', cause },
      );
    }
  });
}

const hostEventTypes: ReadonlySet<string> = new Set<HostEvent['type']>([
  'run.start',
  'epoch.start',
  'step.end',
  'eval.end',
  'epoch.end',
  'run.end',
]);

/** The host's event in a line, as the host reported it; `undefined` for what the session itself said. */
export function hostEventOf({ message }: JournalLine): HostEvent | undefined {
  if (!hostEventTypes.has(message.type)) return undefined;
  const { report: _, ...event } = message as HostEvent & { readonly report: number };
  return 'metrics' in event ? { ...event, metrics: numbers(event.metrics) } : event;
}

function messageOf(raw: unknown): Message {
  const message = raw as Partial<Message>;
  if (typeof message !== 'object' || message === null || typeof message.type !== 'string') {
    throw new Error('not a message');
  }
  return message as Message;
}

/** JSON has no NaN and no infinity: the journal writes them as strings. */
function numbers(metrics: Metrics): Metrics {
  return Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, Number(value)]));
}
