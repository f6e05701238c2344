import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { AhsError, errorMessage } from '@ahs/core';
import { type CellResult, cellKey, cellResultSchema } from './cell.js';

/** The runs that are done, on the disk. */
export interface ResultsFile {
  /** What was there when the file was opened, and what has been added since. */
  readonly results: ReadonlyMap<string, CellResult>;
  /** Writes a line to the disk itself before it returns; throws `AHS_WRITE_FAILED`. */
  add(result: CellResult): void;
  close(): void;
}

/**
 * Opens `results.jsonl` for more. A last line that a kill has torn is cut off: its run is done again.
 *
 * @throws AhsError `AHS_RUN_INVALID` for a whole line that is no result, `AHS_WRITE_FAILED`.
 */
export function openResults(path: string): ResultsFile {
  const results = new Map<string, CellResult>();
  const lines = existsSync(path) ? wholeLines(path) : [];
  for (const [index, line] of lines.entries()) {
    const result = parseLine(line, `Line ${index + 1} of ${path}`);
    results.set(cellKey(result.variant, result.seed), result);
  }
  const file = writing(path, () => openSync(path, 'a'));
  return {
    results,
    add: (result) => {
      writing(path, () => {
        writeSync(file, `${JSON.stringify(result)}\n`);
        fsyncSync(file);
      });
      results.set(cellKey(result.variant, result.seed), result);
    },
    close: () => closeSync(file),
  };
}

/** Cuts the file behind its last line break. */
function wholeLines(path: string): readonly string[] {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) writing(path, () => truncateSync(path, end));
  return bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
}

function parseLine(line: string, where: string): CellResult {
  try {
    return cellResultSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new AhsError('AHS_RUN_INVALID', `${where} cannot be read: ${errorMessage(cause)}.`, {
      fix: 'Take the line out: its run is then done again.',
      cause,
    });
  }
}

function writing<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (cause) {
    throw new AhsError('AHS_WRITE_FAILED', `${path} cannot be written: ${errorMessage(cause)}.`, {
      fix: 'Make room, or name another folder with --out.',
      cause,
    });
  }
}
