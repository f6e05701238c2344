import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AhsError } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import type { Dataset, Examples } from './dataset.js';
import { type LabelledText, parseLabelledLines } from './labelled-lines.js';
import { cacheFolder, findFolder, type LocationOptions, type Sought } from './location.js';
import { readPackedFile } from './packed-file.js';
import { idCount, idsOf, vocabularyOf } from './words.js';

/** How reviews become tokens. */
export interface TextOptions {
  /** Ids in all, padding and unknown word included; default 10,000, at most 65,536. */
  readonly vocabulary?: number;
  /** Words kept of a review, its last; default 256. */
  readonly length?: number;
}

const CLASSES = 2;

/** The schema of {@link TextOptions}. */
export const textOptions = z.object({
  vocabulary: z.coerce.number().int().min(3).max(65_536).default(10_000),
  length: z.coerce.number().int().min(1).max(4096).default(256),
});

/**
 * The IMDB movie reviews (Maas et al., "Learning Word Vectors for Sentiment Analysis", ACL 2011) as tokens, 0 negative
 * and 1 positive, from the first place that has them: `dataDir` (and then no other), the folder in `AHS_DATA_DIR`, the
 * cache; in the folder itself or its subfolder `imdb`. The files are `train.jsonl` and `test.jsonl`, plain or `.gz`, an
 * object with `label` and `text` on each line.
 *
 * The vocabulary is that of the training file alone; what a run holds out of it to validate on is in it.
 *
 * @throws AhsError `AHS_DATA_MISSING` where they are not there, `AHS_OPTION_INVALID` for options out of range, and
 * what {@link parseLabelledLines} and {@link readPackedFile} throw.
 */
export async function loadImdb(options: LocationOptions & TextOptions = {}): Promise<Dataset> {
  const { vocabulary: ids, length } = parseOptions('The data set imdb', textOptions, options);
  const folder = await findImdb(options);
  if (folder === undefined) {
    throw new AhsError('AHS_DATA_MISSING', 'The IMDB reviews are not on this machine.', {
      fix: FIX,
    });
  }
  const training = await readReviews(folder, 'train');
  const testing = await readReviews(folder, 'test');
  const vocabulary = vocabularyOf(textsOf(training), ids);
  return {
    name: 'imdb',
    input: { kind: 'tokens', length, vocabulary: idCount(vocabulary) },
    classes: CLASSES,
    train: examplesOf(training, vocabulary, length),
    test: examplesOf(testing, vocabulary, length),
    source: folder,
    vocabulary,
  };
}

/** Where the reviews lie on this machine; throws `AHS_DATA_MISSING` as {@link loadImdb} does for a named folder. */
export async function findImdb(options: LocationOptions = {}): Promise<string | undefined> {
  const folder = await findFolder(sought, options);
  if (folder !== undefined) return folder;
  const cache = cacheFolder(options, 'imdb');
  return (await holdsReviews(cache)) ? cache : undefined;
}

const FIX =
  'Pass --data-dir with a folder that holds the reviews of https://ai.stanford.edu/~amaas/data/sentiment/ as train.jsonl and test.jsonl (a line each: {"label": 0 or 1, "text": "…"}, plain or .gz), or use imdb-mini, which is embedded.';

const sought: Sought = {
  subfolders: ['imdb'],
  isIn: holdsReviews,
  files: 'train.jsonl or train.jsonl.gz',
  fix: FIX,
};

async function holdsReviews(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  return nameOf('train', names) !== undefined;
}

async function readReviews(
  folder: string,
  part: 'train' | 'test',
): Promise<readonly LabelledText[]> {
  const name = nameOf(part, await readdir(folder));
  if (name === undefined) {
    throw new AhsError(
      'AHS_DATA_MISSING',
      `${folder} holds no ${part}.jsonl or ${part}.jsonl.gz.`,
      { fix: FIX },
    );
  }
  const path = join(folder, name);
  return parseLabelledLines(await readPackedFile(path), path, CLASSES);
}

/** A plain file goes before a packed one. */
function nameOf(part: 'train' | 'test', names: readonly string[]): string | undefined {
  return [`${part}.jsonl`, `${part}.jsonl.gz`].find((name) => names.includes(name));
}

function textsOf(reviews: readonly LabelledText[]): readonly string[] {
  return reviews.map(({ text }) => text);
}

function examplesOf(
  reviews: readonly LabelledText[],
  vocabulary: readonly string[],
  length: number,
): Examples {
  return {
    inputs: idsOf(textsOf(reviews), vocabulary, length),
    labels: Uint8Array.from(reviews, ({ label }) => label),
    count: reviews.length,
  };
}
