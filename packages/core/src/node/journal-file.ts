import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { AhsError, errorMessage } from '../error.js';
import { type JournalSink, journalLine, type Message } from '../journal.js';
import { fileFailure, systemCode } from './file-failure.js';

/** A file of lines that only grows: `observers: [journal(file)]`. */
export interface Journal extends JournalSink {
  /** Adds one line, without its end, or a message, of which one is made when the buffer is written. */
  write(entry: string | Message): void;
  /**
   * Returns when every line has reached the disk; to be called before a checkpoint is written. Once a message became no
   * line it always throws, as a checkpoint counts more lines than there are.
   */
  flush(): void;
  /** Flushes and closes; a second call does nothing. */
  close(): void;
}

const bufferedBytes = 65_536;
/** About as many bytes. */
const bufferedEntries = 256;
const lineFeed = 0x0a;

/**
 * Opens a journal for appending. With `keepLines` the file is cut to its first so many complete lines, which is how a
 * resumed run forgets what happened after its checkpoint; without, the file must be new or empty.
 *
 * @throws AhsError `AHS_JOURNAL_SHORT` when there are fewer complete lines than `keepLines` (the file stays as it
 * is), `AHS_JOURNAL_EXISTS` when lines are there and `keepLines` is not given, `AHS_JOURNAL_LINE` when a line holds a
 * line feed or a message cannot be made one (it is left out, the others are written), `AHS_OPTION_INVALID` for a
 * `keepLines` that is no count, `AHS_JOURNAL_CLOSED` when it is used after `close`, `AHS_WRITE_FAILED` when the system
 * refuses, then at each call until it no longer does.
 * @example
 * ```ts
 * const file = openJournal('runs/7/events.jsonl', { keepLines: 120 });
 * file.write('{"type":"run.start"}');
 * file.close();
 * ```
 */
export function openJournal(path: string, options: { readonly keepLines?: number } = {}): Journal {
  const { keepLines } = options;
  if (keepLines !== undefined && !(Number.isSafeInteger(keepLines) && keepLines >= 0)) {
    throw new AhsError('AHS_OPTION_INVALID', `openJournal: keepLines is ${keepLines}.`, {
      fix: 'Give the number of lines that the checkpoint counts.',
    });
  }
  const file = openFor(path, keepLines);
  let position = cut(file, path, keepLines);
  let entries: (string | Message)[] = [];
  /** Of the entries that are lines already. */
  let lineBytes = 0;
  let unwritten = Buffer.alloc(0);
  /** Why a message became no line. */
  let lost: AhsError | undefined;
  /** Whether the system refused the last write: until it no longer does, each line is tried at once. */
  let refused = false;
  let open = true;

  // Many lines at once: in a training the code for the first of them has to be fetched from memory.
  const encode = (): void => {
    let text = '';
    for (const entry of entries) {
      try {
        text += `${typeof entry === 'string' ? entry : journalLine(entry)}\n`;
      } catch (thrown) {
        lost = noLine(entry as Message, path, thrown);
      }
    }
    unwritten = Buffer.from(text);
    entries = [];
    lineBytes = 0;
  };
  const put = (): void => {
    refused = true;
    try {
      while (unwritten.length > 0) {
        const length = writeSync(file, unwritten, 0, unwritten.length, position);
        position += length;
        // What did not get through waits for the next try, so that no byte is lost or written twice.
        unwritten = unwritten.subarray(length);
      }
    } catch (thrown) {
      throw fileFailure('AHS_WRITE_FAILED', 'written', path, thrown);
    }
    refused = false;
  };
  const drain = (): void => {
    put();
    encode();
    put();
  };
  const flush = (): void => {
    requireOpen(open, path);
    drain();
    try {
      fsyncSync(file);
    } catch (thrown) {
      throw fileFailure('AHS_WRITE_FAILED', 'written', path, thrown);
    }
    if (lost !== undefined) throw lost;
  };

  return {
    write: (entry) => {
      requireOpen(open, path);
      if (typeof entry === 'string') {
        if (entry.includes('\n')) {
          throw new AhsError('AHS_JOURNAL_LINE', `A line for '${path}' holds a line feed.`, {
            fix: 'Write one line at a time.',
          });
        }
        lineBytes += entry.length;
      }
      entries.push(entry);
      if (!refused && entries.length < bufferedEntries && lineBytes < bufferedBytes) return;
      const known = lost;
      drain();
      if (lost !== known) throw lost;
    },
    flush,
    close: () => {
      if (!open) return;
      try {
        flush();
      } finally {
        open = false;
        closeSync(file);
      }
    },
  };
}

function openFor(path: string, keepLines: number | undefined): number {
  // Where lines are asked for, nothing is created. Positions are explicit, as not every system cuts what appends.
  const create = keepLines === undefined || keepLines === 0 ? constants.O_CREAT : 0;
  try {
    return openSync(path, constants.O_RDWR | create, 0o666);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT' && create === 0) throw tooShort(path, 0, keepLines ?? 0);
    throw fileFailure('AHS_WRITE_FAILED', 'written', path, thrown);
  }
}

/** Cuts the open file to the lines to keep, and returns where the next one goes; closes it when that is refused. */
function cut(file: number, path: string, keepLines: number | undefined): number {
  try {
    if (keepLines === undefined) {
      if (fstatSync(file).size === 0) return 0;
      throw new AhsError('AHS_JOURNAL_EXISTS', `'${path}' already holds a journal.`, {
        fix: 'Resume its run, or write to another folder.',
      });
    }
    const { lines, bytes } = endOfLines(file, keepLines);
    if (lines < keepLines) throw tooShort(path, lines, keepLines);
    ftruncateSync(file, bytes);
    return bytes;
  } catch (thrown) {
    closeSync(file);
    throw thrown instanceof AhsError
      ? thrown
      : fileFailure('AHS_WRITE_FAILED', 'written', path, thrown);
  }
}

/** Where the first `limit` complete lines end, reading one buffer at a time. */
function endOfLines(
  file: number,
  limit: number,
): { readonly lines: number; readonly bytes: number } {
  const buffer = Buffer.alloc(bufferedBytes);
  let lines = 0;
  let bytes = 0;
  for (let start = 0; lines < limit; ) {
    const length = readSync(file, buffer, 0, buffer.length, start);
    if (length === 0) break;
    for (let at = 0; at < length && lines < limit; at += 1) {
      if (buffer[at] !== lineFeed) continue;
      lines += 1;
      bytes = start + at + 1;
    }
    start += length;
  }
  return { lines, bytes };
}

function noLine({ type, report }: Message, path: string, cause: unknown): AhsError {
  return new AhsError(
    'AHS_JOURNAL_LINE',
    `The ${type} of report ${report} cannot be written to '${path}': ${errorMessage(cause)}.`,
    { fix: 'Give reasons in words.', cause },
  );
}

function tooShort(path: string, lines: number, keepLines: number): AhsError {
  return new AhsError(
    'AHS_JOURNAL_SHORT',
    `'${path}' has ${lines} complete lines where the checkpoint counts ${keepLines}.`,
    { fix: 'Resume with the journal that belongs to the checkpoint.' },
  );
}

function requireOpen(open: boolean, path: string): void {
  if (!open) throw new AhsError('AHS_JOURNAL_CLOSED', `The journal '${path}' is closed.`);
}
