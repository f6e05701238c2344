import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Examples } from '../datasets/dataset.js';
import { chooseBackend } from '../engine/backend.js';
import { sharedExamples } from '../workers/shared-memory.js';
import { type Batch, gather } from './batches.js';

beforeAll(async () => {
  await chooseBackend('cpu');
});
afterAll(() => expect(tf.memory().numTensors).toBe(0));

function read({ inputs, labels }: Batch) {
  const result = {
    shape: inputs.shape,
    type: inputs.dtype,
    values: [...inputs.dataSync()],
    labels: [...labels.dataSync()],
  };
  tf.dispose([inputs, labels]);
  return result;
}

it('makes floats in [0, 1] of bytes', () => {
  const images: Examples = {
    inputs: Uint8Array.of(0, 51, 102, 255, 204, 153),
    labels: Uint8Array.of(4, 5, 6),
    count: 3,
  };
  const indices = Uint32Array.of(2, 0);
  expect(read(gather(images, { kind: 'images', shape: [1, 1, 2] }, indices))).toEqual({
    shape: [2, 1, 1, 2],
    type: 'float32',
    values: [204, 153, 0, 51].map((byte) => Math.fround(byte / 255)),
    labels: [6, 4],
  });
});

it('makes whole numbers of tokens beyond a byte, in shared memory too', () => {
  const texts: Examples = {
    inputs: Uint16Array.of(0, 0, 7, 300, 1, 65_535),
    labels: Uint8Array.of(0, 1),
    count: 2,
  };
  for (const examples of [texts, sharedExamples(texts)]) {
    const input = { kind: 'tokens', length: 3, vocabulary: 65_536 } as const;
    expect(read(gather(examples, input, Uint32Array.of(1, 0)))).toEqual({
      shape: [2, 3],
      type: 'int32',
      values: [300, 1, 65_535, 0, 0, 7],
      labels: [1, 0],
    });
  }
  expect(sharedExamples(texts).inputs.buffer).toBeInstanceOf(SharedArrayBuffer);
});
