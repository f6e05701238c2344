import { Readable } from 'node:stream';
import { AhsError, errorMessage } from '@ahs/core';
import { type CsvError, type Info, parse } from 'csv-parse';

/** A CSV file of labelled bytes. */
export interface CsvTable {
  readonly source: string;
  /** Names of the columns but the label's; `undefined` where the file has no header. */
  readonly columns: readonly string[] | undefined;
  /** `[rows × columns]` */
  readonly values: Uint8Array;
  /** As they are written. */
  readonly labels: readonly string[];
  /** The line of each row, from 1. */
  readonly lines: readonly number[];
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

const LABEL = 'label';
const CHUNK = 1 << 16;

/**
 * Reads a CSV file: a column of labels and columns of whole numbers from 0 to 255. The first line is a header where
 * one of its cells is the label column's name, or none is a number.
 *
 * @param label the label column's name, or its number from 1; default `label`, in a file without a header the first
 * @throws AhsError `AHS_DATA_EMPTY` where there are no rows, `AHS_DATA_LINE` naming the line that cannot be read,
 * `AHS_DATA_COLUMN` when there is no such label column.
 */
export async function parseCsvTable(
  bytes: Uint8Array,
  source: string,
  label: string = LABEL,
): Promise<CsvTable> {
  const parser = Readable.from(chunksOf(bytes)).pipe(parse({ bom: true, info: true, trim: true }));
  let header: readonly string[] | undefined;
  let labelIndex: number | undefined;
  const rows: Uint8Array[] = [];
  const labels: string[] = [];
  const lines: number[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      if (labelIndex === undefined) {
        if (!record.some(isNumber) || (!isNumber(label) && record.includes(label))) header = record;
        labelIndex = labelColumn(record, header, label, source);
        if (header !== undefined) continue;
      }
      const written = record[labelIndex] as string;
      if (written === '') throw lineError(source, info.lines, 'its label is empty');
      labels.push(written);
      lines.push(info.lines);
      rows.push(rowOf(record, labelIndex, { source, line: info.lines, header }));
    }
  } catch (error) {
    // The parser's messages name the line.
    throw error instanceof AhsError ? error : wrapped(error as CsvError, source);
  }
  if (rows.length === 0) throw new AhsError('AHS_DATA_EMPTY', `${source} has no rows.`);
  const width = (rows[0] as Uint8Array).length;
  const values = new Uint8Array(rows.length * width);
  for (const [index, row] of rows.entries()) values.set(row, index * width);
  const columns = header?.filter((_, index) => index !== labelIndex);
  return { source, columns, values, labels, lines };
}

/** The parser takes what it is given at once as a whole: a large file in one piece would be in memory as text. */
function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += CHUNK) yield bytes.subarray(from, from + CHUNK);
}

function isNumber(cell: string): boolean {
  return cell !== '' && Number.isFinite(Number(cell));
}

function labelColumn(
  first: readonly string[],
  header: readonly string[] | undefined,
  label: string,
  source: string,
): number {
  const named = header?.indexOf(label) ?? -1;
  if (named >= 0 && first.length > 1) return named;
  const numbered = header === undefined && label === LABEL ? 1 : Number(label);
  if (first.length > 1 && Number.isInteger(numbered) && numbered >= 1 && numbered <= first.length) {
    return numbered - 1;
  }
  throw new AhsError(
    'AHS_DATA_COLUMN',
    `${source} has no label column "${label}" beside others: its first line has ${first.slice(0, 5).join(', ')}${first.length > 5 ? ', …' : ''}.`,
    { fix: 'Name the column, as in csv:<file>?label=species, or give its number from 1.' },
  );
}

function rowOf(
  record: readonly string[],
  labelIndex: number,
  at: {
    readonly source: string;
    readonly line: number;
    readonly header?: readonly string[] | undefined;
  },
): Uint8Array {
  const row = new Uint8Array(record.length - 1);
  let column = 0;
  for (const [index, cell] of record.entries()) {
    if (index === labelIndex) continue;
    const value = cell === '' ? Number.NaN : Number(cell);
    if (!(Number.isInteger(value) && value >= 0 && value <= 255)) {
      const name = at.header?.[index] ?? String(index + 1);
      throw lineError(
        at.source,
        at.line,
        `${JSON.stringify(cell)} in column ${name} is no whole number from 0 to 255`,
      );
    }
    row[column] = value;
    column += 1;
  }
  return row;
}

function lineError(source: string, line: number, fault: string): AhsError {
  return new AhsError('AHS_DATA_LINE', `${source}, line ${line}: ${fault}.`, {
    fix: 'Give inputs as bytes: scale other numbers to 0 … 255, or bind a data set in a plugin.',
  });
}

function wrapped(error: unknown, source: string): AhsError {
  return new AhsError('AHS_DATA_LINE', `${source}: ${errorMessage(error)}.`, {
    fix: 'Give comma-separated values, the same number of them on every line.',
    cause: error,
  });
}
