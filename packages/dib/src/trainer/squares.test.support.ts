import { createRng } from '@ahs/core';
import type { DataSplit, Examples } from '../datasets/dataset.js';

const SIDE = 12;

/** Noisy images of a bright square in one of four corners: easy to learn, quick to make, a function of the seed. */
export function squares(seed: number, sizes = { train: 70, validation: 24, test: 30 }): DataSplit {
  return {
    name: 'squares',
    input: { kind: 'images', shape: [SIDE, SIDE, 1] },
    classes: 4,
    train: examples(seed, 'train', sizes.train),
    validation: examples(seed, 'validation', sizes.validation),
    test: examples(seed, 'test', sizes.test),
  };
}

function examples(seed: number, part: string, count: number): Examples {
  const rng = createRng(seed, 'squares', part);
  const inputs = new Uint8Array(count * SIDE * SIDE);
  const labels = new Uint8Array(count);
  for (let example = 0; example < count; example += 1) {
    const label = rng.integer(4);
    labels[example] = label;
    for (let row = 0; row < SIDE; row += 1) {
      for (let column = 0; column < SIDE; column += 1) {
        const inside = row >= SIDE / 2 === label >= 2 && column >= SIDE / 2 === (label % 2 === 1);
        inputs[(example * SIDE + row) * SIDE + column] = rng.integer(inside ? 256 : 160);
      }
    }
  }
  return { inputs, labels, count };
}
