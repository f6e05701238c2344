import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { heapView } from './wasm-heap.js';

/**
 * The gradient of a convolution with respect to its input, as convolutions of stride 1, which are fast:
 *
 *   dx[h, w, ci] = Σ_{kh,kw,co} dy[(h+p−kh)/s, (w+p−kw)/s, co] · W[kh,kw,ci,co]   where the divisions have no remainder.
 *
 * With h + p = s·q + r only the taps kh = s·j + r take part, and they see dy[q − j]: the s·s phases (r, r') of the
 * input are s·s small convolutions of dy. The column phases r' share one convolution, side by side in its output
 * channels; the row phases r are then interleaved row by row.
 */
export const conv2DInputGradient: tf.KernelConfig = {
  kernelName: tf.Conv2DBackpropInput,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { dy, filter } = inputs as { dy: tf.Tensor4D; filter: tf.Tensor4D };
    const { strides, pad, dimRoundingMode, dataFormat, inputShape } =
      attrs as unknown as tf.Conv2DBackpropInputAttrs;
    if (dataFormat !== 'NHWC') throw new Error(`Conv2DBackpropInput: ${dataFormat} is not NHWC.`);
    const info = tf.backend_util.computeConv2DInfo(
      inputShape,
      filter.shape,
      strides,
      1,
      pad,
      dimRoundingMode,
    );
    const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info;
    const { strideHeight, strideWidth } = info;
    const rows = Math.max(outHeight, Math.ceil((inHeight + padInfo.top) / strideHeight));
    const columns = Math.max(outWidth, Math.ceil((inWidth + padInfo.left) / strideWidth));

    return tf.tidy(() => {
      const rowLength = columns * strideWidth * inChannels;
      const weights = heapView(backend as BackendWasm, filter).slice();
      const phases = Array.from({ length: strideHeight }, (_, phase) => {
        const taps = phaseFilter(weights, filter.shape, phase, strideHeight, strideWidth);
        if (taps === undefined) return tf.zeros<tf.Rank.R2>([batchSize * rows, rowLength]);
        const [tapRows, tapColumns] = taps.shape;
        const phaseGradient = tf.conv2d(dy, taps, 1, [
          [0, 0],
          [tapRows - 1, rows - outHeight],
          [tapColumns - 1, columns - outWidth],
          [0, 0],
        ]);
        return tf.reshape(phaseGradient, [batchSize * rows, rowLength]);
      });
      const interleaved = tf.reshape(tf.concat(phases, 1), [
        batchSize,
        rows * strideHeight,
        columns * strideWidth,
        inChannels,
      ]);
      return tf.slice(interleaved, [0, padInfo.top, padInfo.left, 0], inputShape);
    });
  },
};

/**
 * The taps of one row phase, turned round for a convolution of dy: `[tapRows, tapColumns, co, s'·ci]`, where the
 * column phases lie side by side in the output channels and missing taps are 0. `undefined` where a phase has none.
 */
function phaseFilter(
  weights: Float32Array,
  shape: readonly [number, number, number, number],
  phase: number,
  strideHeight: number,
  strideWidth: number,
): tf.Tensor4D | undefined {
  const [height, width, inChannels, outChannels] = shape;
  const tapRows = Math.ceil((height - phase) / strideHeight);
  if (tapRows <= 0) return undefined;
  const tapColumns = Math.ceil(width / strideWidth);
  const phaseWidth = strideWidth * inChannels;
  const taps = new Float32Array(tapRows * tapColumns * outChannels * phaseWidth);
  for (let tapRow = 0; tapRow < tapRows; tapRow += 1) {
    const row = (tapRows - 1 - tapRow) * strideHeight + phase;
    for (let column = 0; column < width; column += 1) {
      const tapColumn = tapColumns - 1 - Math.floor(column / strideWidth);
      const channelOffset = (column % strideWidth) * inChannels;
      const to = (tapRow * tapColumns + tapColumn) * outChannels * phaseWidth + channelOffset;
      const from = (row * width + column) * inChannels * outChannels;
      for (let i = 0; i < inChannels; i += 1) {
        for (let o = 0; o < outChannels; o += 1) {
          taps[to + o * phaseWidth + i] = weights[from + i * outChannels + o] as number;
        }
      }
    }
  }
  return tf.tensor4d(taps, [tapRows, tapColumns, outChannels, phaseWidth]);
}
