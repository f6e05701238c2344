import type * as tf from '@tensorflow/tfjs-core';
import { bernoulliLoss, crossEntropy } from '../losses.js';
import type { Architecture } from './architecture.js';
import { flatten } from './layers.js';
import { classify, decode, type Weights } from './model.js';

/** What a head is to find: the classes, `[b]`, or the images themselves, `[b, …]`. */
export interface Target {
  readonly inputs: tf.Tensor;
  readonly labels: tf.Tensor1D;
}

/** What a head makes of codes. */
export interface Answer {
  /** Of the classes, `[b, classes]`, or of the pixels, `[b, size]`. */
  readonly logits: tf.Tensor2D;
  /** −log q(y|z) of a classifier, −log p(x|z) of a decoder: nats, `[b]`. */
  readonly losses: tf.Tensor1D;
}

/** What a model's head makes of codes, `[b, latent]`, and how far that is from its target. */
export function answer(
  { head }: Pick<Architecture, 'head'>,
  weights: Weights,
  codes: tf.Tensor2D,
  { inputs, labels }: Target,
): Answer {
  switch (head.kind) {
    case 'classifier': {
      const logits = classify(weights, codes);
      return { logits, losses: crossEntropy(logits, labels) };
    }
    case 'decoder': {
      const logits = decode(weights, codes, head.units.length);
      return { logits, losses: bernoulliLoss(logits, flatten(inputs)) };
    }
  }
}
