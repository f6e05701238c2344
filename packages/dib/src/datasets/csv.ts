import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AhsError } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { type CsvTable, parseCsvTable } from './csv-table.js';
import { type Dataset, type Examples, inputSize } from './dataset.js';
import { readPackedFile } from './packed-file.js';
import { splitDataset } from './split-dataset.js';

/** How a CSV file is read. */
export interface CsvOptions {
  /** The column of the classes, by name or by number from 1; default `label`, without a header the first. */
  readonly label?: string;
  /** What the other columns are, row-major: `height x width x channels`; default so many pixels in one column. */
  readonly shape?: string;
  /** Share of a single file that becomes the test set; default 0.2. */
  readonly test?: number;
  /** Of the choice of the test set, the same in every run; default 0. */
  readonly seed?: number;
}

const MOST_CLASSES = 256;

/** The schema of {@link CsvOptions}. */
export const csvOptions = z.object({
  label: z.string().min(1).optional(),
  shape: z
    .string()
    .regex(/^[1-9]\d*x[1-9]\d*x[1-9]\d*$/, 'expected <height>x<width>x<channels>')
    .optional(),
  test: z.coerce.number().gt(0).lt(1).default(0.2),
  seed: z.coerce.number().int().default(0),
});

/**
 * Reads labelled bytes from CSV: a file, of which a part in the proportions of its classes becomes the test set, or a
 * folder with a `train.csv` and a `test.csv`; plain or gzip. Labels are whole numbers from 0, or else names, whose
 * classes are in the order of their code units.
 *
 * @throws AhsError `AHS_DATA_MISSING` where there is no such file, `AHS_DATA_MISMATCH` when the columns do not fit the
 * shape or each other, `AHS_DATA_LABEL` for too many classes, too few, or one that the training set does not have,
 * `AHS_OPTION_INVALID` for options out of range, and what {@link parseCsvTable} throws.
 */
export async function readCsv(path: string, options: CsvOptions = {}): Promise<Dataset> {
  const { label, shape, test, seed } = parseOptions('The data set csv', csvOptions, options);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new AhsError('AHS_DATA_MISSING', `There is no ${path}.`, {
      fix: 'Give a CSV file, or a folder that holds train.csv and test.csv.',
    });
  }
  const read = async (file: string) => parseCsvTable(await readPackedFile(file), file, label);
  if (!found.isDirectory()) {
    const table = await read(path);
    const all = datasetOf(table, undefined, shape);
    const parts = splitDataset(all, {
      seed,
      validationSize: Math.max(1, Math.round(test * all.train.count)),
    });
    return { ...all, train: parts.train, test: parts.validation, source: path };
  }
  const training = await read(await fileIn(path, 'train'));
  const testing = await read(await fileIn(path, 'test'));
  if (training.columns?.join() !== testing.columns?.join()) {
    throw new AhsError(
      'AHS_DATA_MISMATCH',
      `${training.source} and ${testing.source} do not have the same columns in the same order.`,
      { fix: 'Write both files in the same way.' },
    );
  }
  return { ...datasetOf(training, testing, shape), source: path };
}

async function fileIn(folder: string, part: 'train' | 'test'): Promise<string> {
  const names = await readdir(folder);
  const name = [`${part}.csv`, `${part}.csv.gz`].find((candidate) => names.includes(candidate));
  if (name !== undefined) return join(folder, name);
  throw new AhsError('AHS_DATA_MISSING', `${folder} holds no ${part}.csv or ${part}.csv.gz.`, {
    fix: 'Give a CSV file, or a folder that holds train.csv and test.csv.',
  });
}

/** Without a test table, the test set is the training set. */
function datasetOf(
  training: CsvTable,
  testing: CsvTable | undefined,
  shape: string | undefined,
): Dataset {
  const columns = training.values.length / training.labels.length;
  const [height, width, channels] = shape?.split('x').map(Number) ?? [columns, 1, 1];
  const input = { kind: 'images', shape: [height ?? 1, width ?? 1, channels ?? 1] } as const;
  for (const { values, labels, source } of testing === undefined
    ? [training]
    : [training, testing]) {
    if (values.length === inputSize(input) * labels.length) continue;
    throw new AhsError(
      'AHS_DATA_MISMATCH',
      `${source} has ${values.length / labels.length} columns beside the label; ${input.shape.join(' × ')} are ${inputSize(input)}.`,
      { fix: 'Say the shape, as in csv:<file>?shape=28x28x1.' },
    );
  }
  const classes = classesOf(training);
  const train = examplesOf(training, classes);
  return {
    name: 'csv',
    input,
    classes: classes.size,
    train,
    test: testing === undefined ? train : examplesOf(testing, classes),
    source: training.source,
  };
}

/** Class indices by the labels as they are written. */
function classesOf({ labels, source }: CsvTable): ReadonlyMap<string, number> {
  const written = [...new Set(labels)];
  const numbered = written.every((label) => /^(0|[1-9]\d{0,2})$/.test(label));
  const names = numbered
    ? Array.from({ length: Math.max(...written.map(Number)) + 1 }, (_, label) => String(label))
    : written.sort((a, b) => (a < b ? -1 : 1));
  if (names.length < 2 || names.length > MOST_CLASSES) {
    throw new AhsError('AHS_DATA_LABEL', `${source} has ${names.length} classes.`, {
      fix: `Give from 2 to ${MOST_CLASSES} classes, and name the label column if it is another one.`,
    });
  }
  return new Map(names.map((name, index) => [name, index]));
}

function examplesOf(table: CsvTable, classes: ReadonlyMap<string, number>): Examples {
  const labels = Uint8Array.from(table.labels, (label, row) => {
    const index = classes.get(label);
    if (index !== undefined) return index;
    throw new AhsError(
      'AHS_DATA_LABEL',
      `${table.source}, line ${table.lines[row]}: the training set does not have the class ${label}.`,
      { fix: 'Give test examples of the classes that are trained.' },
    );
  });
  return { inputs: table.values, labels, count: table.labels.length };
}
