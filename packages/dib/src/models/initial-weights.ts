import type { Rng, SnapshotTensor } from '@ahs/core';
import { type Architecture, EMBEDDING, weightShapes } from './architecture.js';

/**
 * Weights before training: normal with variance 2/fanIn before a ReLU and before the code (He et al., "Delving Deep into
 * Rectifiers", ICCV 2015), and 2/(fanIn + fanOut) before the softmax or the pixels (Glorot and Bengio, AISTATS 2010);
 * biases 0. (The code of Alemi et al. has Glorot's throughout.) A token's row of the embedding has a mean square length
 * of 1, and that of the padding is 0.
 *
 * The half of the encoder that gives ρ starts at a tenth of that: σ is then near softplus(−5) for every example. With
 * biases 0 about half of the ReLU code is active for each example, and no dimension is dead.
 */
export function initialWeights(
  architecture: Architecture,
  rng: Rng,
): Readonly<Record<string, SnapshotTensor>> {
  const last = lastKernel(architecture);
  const entries = Object.entries(weightShapes(architecture)).map(
    ([name, shape]): [string, SnapshotTensor] => {
      const size = shape.reduce((product, length) => product * length, 1);
      if (shape.length === 1) return [name, { shape, data: new Float32Array(size) }];
      const fanOut = shape.at(-1) as number;
      const fanIn = size / fanOut;
      const deviation = Math.sqrt(varianceOf(name, last, fanIn, fanOut));
      const data = Float32Array.from({ length: size }, (_, i) => {
        const isRho = name === 'encoder.kernel' && i % fanOut >= fanOut / 2;
        return rng.normal() * deviation * (isRho ? 0.1 : 1);
      });
      if (name === EMBEDDING) data.fill(0, 0, fanOut);
      return [name, { shape, data }];
    },
  );
  return Object.fromEntries(entries);
}

function varianceOf(name: string, last: string, fanIn: number, fanOut: number): number {
  if (name === EMBEDDING) return 1 / fanOut;
  return name === last ? 2 / (fanIn + fanOut) : 2 / fanIn;
}

/** The one before the softmax, or before the pixels. */
function lastKernel({ head }: Architecture): string {
  switch (head.kind) {
    case 'classifier':
      return 'classifier.kernel';
    case 'decoder':
      return `decoder${head.units.length + 1}.kernel`;
  }
}
