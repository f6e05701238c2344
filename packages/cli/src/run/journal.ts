import { readFileSync } from 'node:fs';
import { AhsError, errorMessage } from '@ahs/core';

/**
 * The whole lines of a journal; a last line that was cut by a kill is left out.
 *
 * @throws AhsError `AHS_JOURNAL_INVALID` when the file cannot be read.
 */
export function journalLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(0, -1);
  } catch (cause) {
    throw new AhsError('AHS_JOURNAL_INVALID', `${path} cannot be read: ${errorMessage(cause)}.`, {
      fix: 'Use another copy of the run.',
      cause,
    });
  }
}
