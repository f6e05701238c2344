import { AhsError, errorMessage } from '@ahs/core';

/** A text and its class. */
export interface LabelledText {
  readonly label: number;
  readonly text: string;
}

const LINE_FEED = 10;
const NAMED_FAULTS = 5;

/**
 * Reads JSON Lines of objects with a `label` from 0 to classes − 1 and a `text`; other fields are passed over. Pure.
 *
 * @param source what the bytes are called in messages, usually a path
 * @throws AhsError `AHS_DATA_EMPTY` when there are no lines, `AHS_DATA_LINE` naming each of the first five lines that
 * cannot be read, by its number from 1, and how many more there are.
 */
export function parseLabelledLines(
  bytes: Uint8Array,
  source: string,
  classes: number,
): readonly LabelledText[] {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: LabelledText[] = [];
  const faults: string[] = [];
  for (let from = 0, line = 1; from < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const to = feed < 0 ? bytes.length : feed;
    try {
      texts.push(parseLine(decoder.decode(bytes.subarray(from, to)), classes));
    } catch (error) {
      faults.push(`line ${line}: ${errorMessage(error)}`);
    }
    from = to + 1;
  }
  if (faults.length > 0) {
    const more = faults.length - NAMED_FAULTS;
    throw new AhsError(
      'AHS_DATA_LINE',
      `${source}: ${faults.slice(0, NAMED_FAULTS).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
      {
        fix: `Give on each line a JSON object with a text and a label from 0 to ${classes - 1}.`,
      },
    );
  }
  if (texts.length === 0) throw new AhsError('AHS_DATA_EMPTY', `${source} is empty.`);
  return texts;
}

function parseLine(line: string, classes: number): LabelledText {
  if (line.trim() === '') throw new Error('it is empty');
  const record: unknown = JSON.parse(line);
  if (typeof record !== 'object' || record === null) throw new Error('it is no object');
  const { label, text } = record as { readonly label?: unknown; readonly text?: unknown };
  if (typeof text !== 'string') throw new Error('it has no text');
  if (!Number.isInteger(label) || (label as number) < 0 || (label as number) >= classes) {
    throw new Error(`its label is ${JSON.stringify(label) ?? 'missing'}`);
  }
  return { label: label as number, text };
}
