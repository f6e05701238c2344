import { createRng } from '@ahs/core';
import type { DataSplit, Examples } from '@ahs/dib';

/** A split with a share of its pixels replaced by uniform noise, by the seed; the labels stay. */
export function withPixelNoise(data: DataSplit, share: number, seed: number): DataSplit {
  if (share === 0) return data;
  return {
    ...data,
    train: replaced(data.train, share, seed, 'train'),
    validation: replaced(data.validation, share, seed, 'validation'),
    test: replaced(data.test, share, seed, 'test'),
  };
}

function replaced(examples: Examples, share: number, seed: number, part: string): Examples {
  const rng = createRng(seed, 'pixel noise', part);
  const inputs = examples.inputs.map((pixel) => {
    const drawn = rng.uniform();
    // Below the share it is uniform, and serves as the new pixel too.
    return drawn < share ? Math.floor((drawn / share) * 256) : pixel;
  });
  return { ...examples, inputs };
}
