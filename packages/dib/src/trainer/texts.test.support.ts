import { createRng } from '@ahs/core';
import type { DataSplit, Examples } from '../datasets/dataset.js';

const LENGTH = 14;
const VOCABULARY = 30;

/** Texts of 4 to 14 words, of which one or two give the class away: easy to learn, a function of the seed. */
export function texts(seed: number, sizes = { train: 70, validation: 24, test: 30 }): DataSplit {
  return {
    name: 'texts',
    input: { kind: 'tokens', length: LENGTH, vocabulary: VOCABULARY },
    classes: 2,
    train: examples(seed, 'train', sizes.train),
    validation: examples(seed, 'validation', sizes.validation),
    test: examples(seed, 'test', sizes.test),
  };
}

function examples(seed: number, part: string, count: number): Examples {
  const rng = createRng(seed, 'texts', part);
  const inputs = new Uint16Array(count * LENGTH);
  const labels = new Uint8Array(count);
  for (let example = 0; example < count; example += 1) {
    const label = rng.integer(2);
    labels[example] = label;
    const length = 4 + rng.integer(LENGTH - 3);
    for (let place = 0; place < length; place += 1) {
      inputs[example * LENGTH + place] = 6 + rng.integer(VOCABULARY - 6);
    }
    // Words 2 and 3 tell of class 0, words 4 and 5 of class 1.
    const telling = 2 + 2 * label + rng.integer(2);
    inputs[example * LENGTH + rng.integer(length)] = telling;
  }
  return { inputs, labels, count };
}
