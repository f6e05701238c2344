import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { allocate, heapView } from './wasm-heap.js';

/** The gradient of max-pooling: each output's gradient goes to the first largest input of its window. */
export const maxPoolGradient: tf.KernelConfig = {
  kernelName: tf.MaxPoolGrad,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { dy, input } = inputs as { dy: tf.Tensor4D; input: tf.Tensor4D };
    const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as tf.MaxPoolGradAttrs;
    const info = tf.backend_util.computePool2DInfo(
      input.shape,
      filterSize,
      strides,
      1,
      pad,
      dimRoundingMode,
    );
    const wasm = backend as BackendWasm;
    const gradient = allocate(wasm, input.shape);
    spread(heapView(wasm, input), heapView(wasm, dy), heapView(wasm, gradient), info);
    return gradient;
  },
};

function spread(
  x: Float32Array,
  dy: Float32Array,
  dx: Float32Array,
  info: tf.backend_util.Conv2DInfo,
): void {
  const { batchSize, inChannels, inHeight, inWidth, outHeight, outWidth, padInfo } = info;
  const { strideHeight, strideWidth, filterHeight, filterWidth } = info;
  dx.fill(0);
  let from = 0;
  for (let image = 0; image < batchSize; image += 1) {
    for (let outRow = 0; outRow < outHeight; outRow += 1) {
      const top = outRow * strideHeight - padInfo.top;
      const bottom = Math.min(inHeight, top + filterHeight);
      for (let outColumn = 0; outColumn < outWidth; outColumn += 1) {
        const left = outColumn * strideWidth - padInfo.left;
        const right = Math.min(inWidth, left + filterWidth);
        for (let channel = 0; channel < inChannels; channel += 1) {
          let largest = Number.NEGATIVE_INFINITY;
          let largestAt = -1;
          for (let row = Math.max(0, top); row < bottom; row += 1) {
            const rowAt = (image * inHeight + row) * inWidth;
            for (let column = Math.max(0, left); column < right; column += 1) {
              const at = (rowAt + column) * inChannels + channel;
              const value = x[at] as number;
              if (value > largest) {
                largest = value;
                largestAt = at;
              }
            }
          }
          // A window of NaN has no largest input.
          if (largestAt >= 0) dx[largestAt] = (dx[largestAt] as number) + (dy[from] as number);
          from += 1;
        }
      }
    }
  }
}
