import { expect, it } from 'vitest';
import { checkDataset } from './check-dataset.js';
import type { Dataset } from './dataset.js';

const images: Dataset = {
  name: 'mine',
  input: { kind: 'images', shape: [1, 2, 1] },
  classes: 2,
  train: { inputs: Uint8Array.of(0, 1, 2, 255), labels: Uint8Array.of(0, 1), count: 2 },
  test: { inputs: Uint8Array.of(3, 4), labels: Uint8Array.of(1), count: 1 },
  source: 'a plugin',
};
const texts: Dataset = {
  ...images,
  input: { kind: 'tokens', length: 2, vocabulary: 300 },
  train: { ...images.train, inputs: Uint16Array.of(0, 1, 2, 299) },
};

it('lets sound data pass, tokens in bytes too', () => {
  for (const dataset of [images, texts]) expect(() => checkDataset(dataset)).not.toThrow();
});

it.each([
  ['no input', { ...images, input: undefined }, 'AHS_OPTION_INVALID', /mine: input/],
  [
    'a shape of old',
    { ...images, input: { kind: 'images', shape: [2, 1] } },
    'AHS_OPTION_INVALID',
    /shape/,
  ],
  [
    'plain arrays',
    { ...images, test: { ...images.test, labels: [1] } },
    'AHS_OPTION_INVALID',
    /test\.labels/,
  ],
  ['one class', { ...images, classes: 1 }, 'AHS_OPTION_INVALID', /classes/],
  [
    'too few bytes',
    { ...images, input: { kind: 'images', shape: [2, 2, 1] } },
    'AHS_DATA_MISMATCH',
    /2 training examples of 4 bytes, and has 4/,
  ],
  [
    'a label too many',
    { ...images, test: { ...images.test, labels: Uint8Array.of(1, 1) } },
    'AHS_DATA_MISMATCH',
    /1 test examples.*2 labels/,
  ],
  [
    'a wrong label',
    { ...images, test: { ...images.test, labels: Uint8Array.of(2) } },
    'AHS_DATA_LABEL',
    /test label 2 at index 0/,
  ],
  [
    'an unknown token',
    { ...texts, input: { kind: 'tokens', length: 2, vocabulary: 299 } },
    'AHS_DATA_TOKEN',
    /training token 299 at index 3/,
  ],
  ['images of 16 bits', { ...texts, input: images.input }, 'AHS_DATA_MISMATCH', /no bytes/],
])('refuses %s', (_, dataset, code, message) => {
  const check = () => checkDataset(dataset as Dataset);
  expect(check).toThrow(expect.objectContaining({ code }));
  expect(check).toThrow(message);
});
