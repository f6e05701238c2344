import { AhsError } from '@ahs/core';
import { z } from 'zod';
import { parseOptions } from '../options.js';
import { type Dataset, type Examples, inputSize } from './dataset.js';

const size = z.number().int().min(1);

const examples = z.object({
  inputs: z.union([z.instanceof(Uint8Array), z.instanceof(Uint16Array)]),
  labels: z.instanceof(Uint8Array),
  count: size,
});

const schema = z.object({
  name: z.string(),
  input: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('images'), shape: z.tuple([size, size, size]) }),
    z.object({ kind: z.literal('tokens'), length: size, vocabulary: size.max(65_536) }),
  ]),
  classes: z.number().int().min(2).max(256),
  train: examples,
  test: examples,
});

/**
 * Refuses a data set, a plugin's perhaps, whose parts do not fit together: a wrong label or token would be no error in
 * training, but a wrong result.
 *
 * @throws AhsError `AHS_OPTION_INVALID` for a field of another kind, `AHS_DATA_MISMATCH` for images that are no bytes
 * and arrays of the wrong size, `AHS_DATA_LABEL` and `AHS_DATA_TOKEN` for a label or a token out of range.
 */
export function checkDataset(dataset: Dataset): void {
  parseOptions(`The data set ${dataset.name}`, schema, dataset);
  checkExamples(dataset, 'training', dataset.train);
  checkExamples(dataset, 'test', dataset.test);
}

function checkExamples(
  { name, input, classes }: Dataset,
  part: string,
  { inputs, labels, count }: Examples,
): void {
  if (inputs.length !== count * inputSize(input) || labels.length !== count) {
    throw new AhsError(
      'AHS_DATA_MISMATCH',
      `${name} says that it has ${count} ${part} examples of ${inputSize(input)} ${input.kind === 'images' ? 'bytes' : 'tokens'}, and has ${inputs.length} and ${labels.length} labels.`,
      { fix: 'Give inputs and labels of the size that count and input say.' },
    );
  }
  checkRange(labels, classes, 'AHS_DATA_LABEL', `${name} has the ${part} label`);
  switch (input.kind) {
    case 'images':
      if (inputs instanceof Uint8Array) return;
      throw new AhsError('AHS_DATA_MISMATCH', `${name} has images that are no bytes.`, {
        fix: 'Give a Uint8Array of 0 … 255.',
      });
    case 'tokens':
      checkRange(inputs, input.vocabulary, 'AHS_DATA_TOKEN', `${name} has the ${part} token`);
  }
}

/** Refuses a value that is not below its limit, by its index. */
export function checkRange(
  values: Uint8Array | Uint16Array,
  limit: number,
  code: 'AHS_DATA_LABEL' | 'AHS_DATA_TOKEN',
  what: string,
): void {
  const index = values.findIndex((value) => value >= limit);
  if (index < 0) return;
  throw new AhsError(
    code,
    `${what} ${values[index]} at index ${index}; they go from 0 to ${limit - 1}.`,
    { fix: 'Correct the data, or the number of classes or words that it is said to have.' },
  );
}
