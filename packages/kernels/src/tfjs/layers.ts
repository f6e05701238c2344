import * as tf from '@tensorflow/tfjs-core';
import { areFloats } from './native-kernel.js';
import { CROSS_ENTROPY, CROSS_ENTROPY_GRADIENT } from './native-losses.js';
import {
  coversPooledConvolution,
  POOLED_ATTRS,
  POOLED_CONVOLUTION,
  UNPOOL,
} from './native-pooled-convolution.js';
import { RELU_GRADIENT } from './native-reduction.js';
import { columnSums } from './reduction.js';
import { nativeBackend } from './training-kernels.js';

const convolutionAttrs = { ...POOLED_ATTRS, dilations: [1, 1] };

/**
 * A convolution of stride 1 with "same" padding and a bias, ReLU, and max-pooling of 2x2 windows with stride 2:
 * `[b, h, w, ci]` → `[b, ⌊h/2⌋, ⌊w/2⌋, co]`; the filter is `[kh, kw, ci, co]`. Where our compiled code runs it is one
 * pass and keeps no larger image for the gradient; elsewhere it is the three operations, to the same numbers. Its
 * gradient is among those of `registerTrainingGradients`.
 *
 * @example
 * ```ts
 * import { pooledConvolution } from '@ahs/kernels/tfjs';
 * import * as tf from '@tensorflow/tfjs-core';
 *
 * const images = tf.zeros<tf.Rank.R4>([8, 28, 28, 1]);
 * const features = pooledConvolution(images, tf.ones([3, 3, 1, 16]), tf.zeros([16])); // [8, 14, 14, 16]
 * ```
 */
export function pooledConvolution(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D,
): tf.Tensor4D {
  if (coversPooledConvolution(x, filter, bias) && isNative()) {
    const [pooled] = run<tf.Tensor4D[]>(POOLED_CONVOLUTION, { x, filter, bias }, {});
    return pooled as tf.Tensor4D;
  }
  const attrs = { ...convolutionAttrs, activation: 'linear' };
  const convolved = run<tf.Tensor4D>(tf.FusedConv2D, { x, filter, bias }, attrs);
  return tf.relu(tf.maxPool(convolved, 2, 2, 'valid'));
}

/**
 * Softmax cross-entropy in nats, per example: `log Σⱼ e^{xⱼ} − x_label`. `logits` is `[b, classes]`, `labels` `[b]`
 * (int32 class indices; what is no class costs 0). Returns `[b]`. Where our compiled code runs it is one pass.
 *
 * @throws Error with the code `AHS_SHAPE_MISMATCH` when the shapes are others, on every backend
 *
 * @example
 * ```ts
 * import { softmaxCrossEntropy } from '@ahs/kernels/tfjs';
 * import * as tf from '@tensorflow/tfjs-core';
 *
 * const losses = softmaxCrossEntropy(tf.tensor2d([[2, 0], [0, 2]]), tf.tensor1d([0, 1], 'int32'));
 * ```
 */
export function softmaxCrossEntropy(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Tensor1D {
  checkShapes(logits, labels);
  if (areFloats(logits) && labels.dtype === 'int32' && isNative()) {
    return run<tf.Tensor1D[]>(CROSS_ENTROPY, { logits, labels }, {})[0] as tf.Tensor1D;
  }
  const targets = tf.cast(tf.oneHot(labels, logits.shape[1]), 'float32');
  return tf.sub(0, tf.sum(tf.mul(targets, tf.logSoftmax(logits)), 1));
}

/** The gradients of these layers where they are one kernel. */
export const layerGradients: readonly tf.GradConfig[] = [
  {
    kernelName: POOLED_CONVOLUTION,
    inputsToSave: ['x', 'filter', 'bias'],
    outputsToSave: [true, true],
    gradFunc: (gradients, saved) => {
      const [x, filter, bias, y, peaks] = saved as [
        tf.Tensor4D,
        tf.Tensor4D,
        tf.Tensor1D,
        tf.Tensor4D,
        tf.Tensor4D,
      ];
      const [pooledGradient] = gradients as tf.Tensor[];
      const shape = [...x.shape.slice(0, 3), filter.shape[3]];
      const pooledDy = run<tf.Tensor>(RELU_GRADIENT, { dy: pooledGradient as tf.Tensor, x: y }, {});
      const dy = run<tf.Tensor4D>(UNPOOL, { dy: pooledDy, peaks }, { shape });
      return {
        x: () =>
          run(tf.Conv2DBackpropInput, { dy, filter }, { ...POOLED_ATTRS, inputShape: x.shape }),
        filter: () =>
          run(tf.Conv2DBackpropFilter, { x, dy }, { ...POOLED_ATTRS, filterShape: filter.shape }),
        bias: () => tf.reshape(columnSums(pooledDy), bias.shape),
      };
    },
  },
  {
    kernelName: CROSS_ENTROPY,
    inputsToSave: ['logits', 'labels'],
    outputsToSave: [false, true],
    gradFunc: (gradients, saved) => {
      const [logits, labels, logSums] = saved as [tf.Tensor2D, tf.Tensor1D, tf.Tensor1D];
      const [dy] = gradients as [tf.Tensor1D];
      return {
        logits: () => run(CROSS_ENTROPY_GRADIENT, { dy, logits, labels, logSums }, {}),
      };
    },
  },
];

/** The compiled code reads as many labels as there are rows, wherever the labels end. */
function checkShapes(logits: tf.Tensor, labels: tf.Tensor): void {
  if (logits.rank === 2 && labels.rank === 1 && logits.shape[0] === labels.shape[0]) return;
  throw Object.assign(
    new Error(
      `softmaxCrossEntropy: logits [${logits.shape}] and labels [${labels.shape}] must be [b, classes] and [b].`,
    ),
    { code: 'AHS_SHAPE_MISMATCH' },
  );
}

function isNative(): boolean {
  return tf.getBackend() === 'wasm' && nativeBackend(tf.backend()) !== undefined;
}

function run<Result extends tf.Tensor | tf.Tensor[]>(
  kernelName: string,
  inputs: tf.NamedTensorMap,
  attrs: object,
): Result {
  return tf.engine().runKernel(kernelName, inputs, attrs as tf.NamedAttrMap) as Result;
}
