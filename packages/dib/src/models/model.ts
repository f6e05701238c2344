import { pooledConvolution } from '@ahs/kernels/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { type Posterior, posterior } from '../bottleneck.js';
import {
  type Architecture,
  convolutionNames,
  EMBEDDING,
  type EncoderBody,
} from './architecture.js';
import { convolution, dense, flatten, textFeatures } from './layers.js';

/** Weights by name, as tensors or variables. */
export type Weights = Readonly<Record<string, tf.Tensor>>;

/**
 * The stochastic encoder p(z|x): `inputs` are images, `[b, height, width, channels]` in [0, 1], or token ids,
 * `[b, length]`.
 */
export function encode(architecture: Architecture, weights: Weights, inputs: tf.Tensor): Posterior {
  const features = flatten(bodyOf(architecture.encoder, weights, inputs));
  return posterior(denseLayer(weights, 'encoder', features), architecture.bottleneck);
}

function bodyOf(encoder: EncoderBody, weights: Weights, inputs: tf.Tensor): tf.Tensor {
  switch (encoder.kind) {
    case 'convolutions':
      return encoder.layers.reduce((x, { stride, pool }, index) => {
        const { filter, bias } = convolutionWeights(weights, index);
        return pool
          ? pooledConvolution(x, filter, bias)
          : convolution(x, filter, bias, stride, 'relu');
      }, inputs as tf.Tensor4D);
    case 'dense':
      return encoder.units.reduce(
        (x, _, index) => denseLayer(weights, `dense${index + 1}`, x, 'relu'),
        flatten(tf.sub(tf.mul(inputs, 2), 1)),
      );
    case 'text': {
      const { filter, bias } = convolutionWeights(weights, 0);
      const table = weights[EMBEDDING] as tf.Tensor2D;
      return textFeatures(inputs as tf.Tensor2D, table, filter, bias);
    }
  }
}

/** The classifier q(y|z): codes `[b, latent]` → logits `[b, classes]`. */
export function classify(weights: Weights, codes: tf.Tensor2D): tf.Tensor2D {
  return denseLayer(weights, 'classifier', codes);
}

/** The decoder p(x|z) with `hidden` layers before the last: codes `[b, latent]` → logits of the pixels, `[b, size]`. */
export function decode(weights: Weights, codes: tf.Tensor2D, hidden: number): tf.Tensor2D {
  const layers = Array.from({ length: hidden }, (_, index) => `decoder${index + 1}`);
  const features = layers.reduce((x, layer) => denseLayer(weights, layer, x, 'relu'), codes);
  return denseLayer(weights, `decoder${hidden + 1}`, features);
}

function convolutionWeights(weights: Weights, index: number) {
  const names = convolutionNames(index);
  return {
    filter: weights[names.filter] as tf.Tensor4D,
    bias: weights[names.bias] as tf.Tensor1D,
  };
}

function denseLayer(
  weights: Weights,
  name: string,
  x: tf.Tensor2D,
  activation: 'linear' | 'relu' = 'linear',
): tf.Tensor2D {
  const kernel = weights[`${name}.kernel`] as tf.Tensor2D;
  return dense(x, kernel, weights[`${name}.bias`] as tf.Tensor1D, activation);
}
