import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { allocate, heapView } from './wasm-heap.js';

/** Sums the rows of `x` that share a segment: the gradient of a look-up. Rows of a segment below 0 are left out. */
export const unsortedSegmentSum: tf.KernelConfig = {
  kernelName: tf.UnsortedSegmentSum,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { x, segmentIds } = inputs as { x: tf.Tensor; segmentIds: tf.Tensor1D };
    const { numSegments } = attrs as unknown as tf.UnsortedSegmentSumAttrs;
    const wasm = backend as BackendWasm;
    const rowShape = x.shape.slice(1);
    const rowLength = tf.util.sizeFromShape(rowShape);
    const sums = allocate(wasm, [numSegments, ...rowShape]);
    const rows = heapView(wasm, x);
    const segments = wasm.typedArrayFromHeap(segmentIds);
    const target = heapView(wasm, sums);
    target.fill(0);
    segments.forEach((segment, row) => {
      if (segment < 0) return;
      if (segment >= numSegments) {
        throw new Error(`UnsortedSegmentSum: segment ${segment} of ${numSegments}.`);
      }
      for (let i = 0; i < rowLength; i += 1) {
        const at = segment * rowLength + i;
        target[at] = (target[at] as number) + (rows[row * rowLength + i] as number);
      }
    });
    return sums;
  },
};
