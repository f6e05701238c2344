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

/** A dense layer with a bias and perhaps ReLU, as one kernel: `[b, in]` → `[b, out]`. The kernel is `[in, out]`. */
export function dense(
  x: tf.Tensor2D,
  kernel: tf.Tensor2D,
  bias: tf.Tensor1D,
  activation: 'linear' | 'relu' = 'linear',
): tf.Tensor2D {
  const [inputs, outputs] = kernel.shape;
  const product: tf.Tensor = tf.engine().runKernel(
    tf._FusedMatMul,
    {
      a: tf.reshape(x, [1, x.shape[0], inputs]),
      b: tf.reshape(kernel, [1, inputs, outputs]),
      bias,
    },
    { transposeA: false, transposeB: false, activation },
  );
  return tf.reshape(product, [x.shape[0], outputs]);
}

/** `[b, …]` → `[b, n]`, the last axis fastest. */
export function flatten(x: tf.Tensor): tf.Tensor2D {
  return tf.reshape(x, [x.shape[0] as number, -1]);
}

/**
 * What filters over `width` tokens find anywhere in each text: `[b, length]` token ids, 0 being padding, → `[b, filters]`.
 * The table is `[vocabulary, embedding]`, the filter `[1, width, embedding, filters]`. Padding is as if it were not
 * there: its tokens are rows of zeros, whatever the table says, and what a filter says at its places does not count
 * (after ReLU, a 0 is never larger than a maximum).
 *
 * Kim, "Convolutional Neural Networks for Sentence Classification", EMNLP 2014, section 2.
 */
export function textFeatures(
  ids: tf.Tensor2D,
  table: tf.Tensor2D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D,
): tf.Tensor2D {
  const [batch, length] = ids.shape;
  const embedding = table.shape[1];
  const isWord = tf.cast(tf.notEqual(tf.reshape(ids, [batch, 1, length, 1]), 0), 'float32');
  const words = tf.gather(table, tf.reshape<tf.Rank.R1>(ids, [batch * length]));
  // A text is an image of one row, whose filters are one row high.
  const rows = tf.mul(tf.reshape(words, [batch, 1, length, embedding]), isWord);
  const found = convolution(rows as tf.Tensor4D, filter, bias, 1, 'relu');
  return flatten(tf.maxPool(tf.mul(found, isWord) as tf.Tensor4D, [1, length], 1, 'valid'));
}
