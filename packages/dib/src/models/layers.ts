import * as tf from '@tensorflow/tfjs-core';

/**
 * A convolution with "same" padding, a bias and perhaps ReLU, as one kernel: `[b, h, w, ci]` → `[b, ⌈h/s⌉, ⌈w/s⌉, co]`.
 * The filter is `[kh, kw, ci, co]`.
 */
export function convolution(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D,
  stride: number,
  activation: 'linear' | 'relu' = 'linear',
): tf.Tensor4D {
  return tf.engine().runKernel(
    tf.FusedConv2D,
    { x, filter, bias },
    {
      strides: [stride, stride],
      pad: 'same',
      dataFormat: 'NHWC',
      dilations: [1, 1],
      activation,
    },
  );
}

/** A dense layer with a bias, as one kernel: `[b, in]` → `[b, out]`. The kernel is `[in, out]`. */
export function dense(x: tf.Tensor2D, kernel: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
  const [inputs, outputs] = kernel.shape;
  const product: tf.Tensor = tf.engine().runKernel(
    tf._FusedMatMul,
    {
      a: tf.reshape(x, [1, x.shape[0], inputs]),
      b: tf.reshape(kernel, [1, inputs, outputs]),
      bias,
    },
    { transposeA: false, transposeB: false, activation: 'linear' },
  );
  return tf.reshape(product, [x.shape[0], outputs]);
}

/** `[b, …]` → `[b, n]`, the last axis fastest. */
export function flatten(x: tf.Tensor): tf.Tensor2D {
  return tf.reshape(x, [x.shape[0] as number, -1]);
}
