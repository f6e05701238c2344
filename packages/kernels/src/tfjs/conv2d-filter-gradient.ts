import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { allocate, heapView } from './wasm-heap.js';

/**
 * The gradient of a convolution with respect to its filter, as one matrix product:
 *
 *   dW[kh,kw,ci,co] = Σ_{b,oh,ow} x[b, oh·s+kh−p, ow·s+kw−p, ci] · dy[b,oh,ow,co]
 *                   = patchesᵀ [kh·kw·ci, b·oh·ow] × dy [b·oh·ow, co]
 *
 * The patches are laid out transposed, because the stock product is fast only where neither side is transposed.
 */
export const conv2DFilterGradient: tf.KernelConfig = {
  kernelName: tf.Conv2DBackpropFilter,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { x, dy } = inputs as { x: tf.Tensor4D; dy: tf.Tensor4D };
    const { strides, pad, dimRoundingMode, dataFormat, filterShape } =
      attrs as unknown as tf.Conv2DBackpropFilterAttrs;
    if (dataFormat !== 'NHWC') throw new Error(`Conv2DBackpropFilter: ${dataFormat} is not NHWC.`);
    const info = tf.backend_util.computeConv2DInfo(
      x.shape,
      filterShape,
      strides,
      1,
      pad,
      dimRoundingMode,
    );
    return tf.tidy(() => {
      const channelsFirst = tf.transpose(x, [3, 0, 1, 2]);
      const patches = transposedPatches(backend as BackendWasm, channelsFirst, info);
      const outputs = tf.reshape(dy, [-1, info.outChannels]);
      return tf.reshape(tf.matMul(patches, outputs), filterShape);
    });
  },
};

/** `[ci, b, h, w]` → `[kh·kw·ci, b·oh·ow]`: what each filter weight saw at each output position, 0 in the padding. */
function transposedPatches(
  backend: BackendWasm,
  channelsFirst: tf.Tensor4D,
  info: tf.backend_util.Conv2DInfo,
): tf.Tensor2D {
  const { batchSize, inChannels, inHeight, inWidth, outHeight, outWidth } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = info;
  const shape = [filterHeight * filterWidth * inChannels, batchSize * outHeight * outWidth];
  const patches = allocate(backend, shape);
  const source = heapView(backend, channelsFirst);
  const target = heapView(backend, patches);
  let at = 0;
  for (let row = 0; row < filterHeight; row += 1) {
    for (let column = 0; column < filterWidth; column += 1) {
      // The output columns whose input column w = ow·s + offset lies inside the image.
      const offset = column - padInfo.left;
      const first = Math.min(outWidth, Math.max(0, Math.ceil(-offset / strideWidth)));
      const end = Math.max(first, Math.min(outWidth, Math.ceil((inWidth - offset) / strideWidth)));
      for (let image = 0; image < inChannels * batchSize; image += 1) {
        for (let outRow = 0; outRow < outHeight; outRow += 1) {
          const inRow = outRow * strideHeight + row - padInfo.top;
          if (inRow < 0 || inRow >= inHeight) {
            target.fill(0, at, at + outWidth);
          } else {
            let from = (image * inHeight + inRow) * inWidth + first * strideWidth + offset;
            for (let i = 0; i < first; i += 1) target[at + i] = 0;
            for (let i = first; i < end; i += 1, from += strideWidth) {
              target[at + i] = source[from] as number;
            }
            for (let i = end; i < outWidth; i += 1) target[at + i] = 0;
          }
          at += outWidth;
        }
      }
    }
  }
  return tf.engine().makeTensorFromTensorInfo(patches) as tf.Tensor2D;
}
