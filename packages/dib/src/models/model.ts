import { pooledConvolution } from '@ahs/kernels/tfjs';
import type * as tf from '@tensorflow/tfjs-core';
import { type Posterior, posterior } from '../bottleneck.js';
import { type Architecture, convolutionNames } from './architecture.js';
import { convolution, dense, flatten } from './layers.js';

/** Weights by name, as tensors or variables. */
export type Weights = Readonly<Record<string, tf.Tensor>>;

/** The stochastic encoder p(z|x): `inputs` are images, `[b, height, width, channels]` in [0, 1]. */
export function encode(architecture: Architecture, weights: Weights, inputs: tf.Tensor): Posterior {
  const features = architecture.convolutions.reduce((x, { stride, pool }, index) => {
    const names = convolutionNames(index);
    const filter = weights[names.filter] as tf.Tensor4D;
    const bias = weights[names.bias] as tf.Tensor1D;
    return pool ? pooledConvolution(x, filter, bias) : convolution(x, filter, bias, stride, 'relu');
  }, inputs as tf.Tensor4D);
  const encoded = dense(
    flatten(features),
    weights['encoder.kernel'] as tf.Tensor2D,
    weights['encoder.bias'] as tf.Tensor1D,
  );
  return posterior(encoded, architecture.bottleneck);
}

/** The classifier q(y|z): codes `[b, latent]` → logits `[b, classes]`. */
export function classify(weights: Weights, codes: tf.Tensor2D): tf.Tensor2D {
  return dense(
    codes,
    weights['classifier.kernel'] as tf.Tensor2D,
    weights['classifier.bias'] as tf.Tensor1D,
  );
}
