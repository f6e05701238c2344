import { join } from 'node:path';
import { AhsError } from '@ahs/core';
import { checkRange } from './check-dataset.js';
import type { Dataset, Examples } from './dataset.js';
import { parseIdx, parseIdxShorts } from './idx.js';
import { readPackedFile } from './packed-file.js';
import { idCount } from './words.js';

/**
 * Reads texts that are tokens already: `train-tokens-idx2-short.gz` and `train-labels-idx1-ubyte.gz`, the same for
 * `test`, and `vocabulary.txt.gz`, a word a line, the first of id 2. This is how small texts are embedded.
 *
 * @throws AhsError `AHS_DATA_MISMATCH` when counts or lengths disagree, `AHS_DATA_TOKEN` for an id without a word,
 * `AHS_DATA_LABEL` for a label out of range, and what reading the files throws.
 */
export async function readTokenFolder(
  folder: string,
  { name, classes }: { readonly name: string; readonly classes: number },
): Promise<Dataset> {
  const packed = await readPackedFile(join(folder, 'vocabulary.txt.gz'));
  const vocabulary = packed.toString('utf8').trimEnd().split('\n');
  const limits = { classes, ids: idCount(vocabulary) };
  const train = await readPart(folder, 'train', limits);
  const test = await readPart(folder, 'test', limits);
  if (train.length !== test.length) {
    throw new AhsError(
      'AHS_DATA_MISMATCH',
      `${folder} has training texts of ${train.length} tokens, and test texts of ${test.length}.`,
    );
  }
  return {
    name,
    input: { kind: 'tokens', length: train.length, vocabulary: limits.ids },
    classes,
    train: train.examples,
    test: test.examples,
    source: folder,
    vocabulary,
  };
}

async function readPart(
  folder: string,
  part: 'train' | 'test',
  { classes, ids }: { readonly classes: number; readonly ids: number },
): Promise<{ readonly examples: Examples; readonly length: number }> {
  const tokensPath = join(folder, `${part}-tokens-idx2-short.gz`);
  const labelsPath = join(folder, `${part}-labels-idx1-ubyte.gz`);
  const tokens = parseIdxShorts(await readPackedFile(tokensPath), tokensPath, [2]);
  const { data: labels } = parseIdx(await readPackedFile(labelsPath), labelsPath, [1]);
  const [count = 0, length = 0] = tokens.shape;
  if (count !== labels.length) {
    throw new AhsError(
      'AHS_DATA_MISMATCH',
      `${tokensPath} has ${count} texts, and ${labelsPath} has ${labels.length} labels.`,
    );
  }
  checkRange(tokens.data, ids, 'AHS_DATA_TOKEN', `${tokensPath} has the token`);
  checkRange(labels, classes, 'AHS_DATA_LABEL', `${labelsPath} has the label`);
  return { examples: { inputs: tokens.data, labels, count }, length };
}
