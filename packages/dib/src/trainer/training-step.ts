import * as tf from '@tensorflow/tfjs-core';
import { divergence, divergenceScale, sample } from '../bottleneck.js';
import { bottleneckLoss, crossEntropy } from '../losses.js';
import type { Architecture } from '../models/architecture.js';
import { classify, encode } from '../models/model.js';
import {
  type Gradients,
  type OptimizerSettings,
  type OptimizerState,
  optimizerStep,
  type Variables,
} from '../optimizers.js';
import type { Batch } from './batches.js';

/** What a step reports of its batch, before the update. */
export interface StepMetrics extends Readonly<Record<string, number>> {
  /** crossEntropy + β · kl as it is reduced. */
  readonly loss: number;
  /** Nats, mean over the batch. */
  readonly crossEntropy: number;
  /** Nats, summed over the dimensions, mean over the batch. */
  readonly kl: number;
  /** Of the sampled codes. */
  readonly accuracy: number;
}

/** The names of a step's metrics. */
export const STEP_METRICS = ['loss', 'crossEntropy', 'kl', 'accuracy'] as const;

/** A model in training. */
export interface Trained {
  readonly architecture: Architecture;
  readonly weights: Variables;
  readonly optimizer: OptimizerSettings;
  readonly optimizerState: OptimizerState;
}

/** One optimizer step on a batch, in place; `noise` is the ε of the code's sample, `[b, latent]`. */
export function trainingStep(
  { architecture, weights, optimizer, optimizerState }: Trained,
  { images, labels }: Batch,
  noise: tf.Tensor2D,
  { beta, learningRate }: { readonly beta: number; readonly learningRate: number },
): StepMetrics {
  const { klReduction, latent } = architecture;
  const weight = beta * divergenceScale(klReduction, latent);
  return tf.tidy(() => {
    let measured: tf.Tensor1D | undefined;
    const loss = (): tf.Scalar => {
      const posterior = encode(architecture, weights, images);
      const logits = classify(weights, sample(posterior, noise));
      const crossEntropies = crossEntropy(logits, labels);
      const divergences = divergence(posterior);
      const hits = tf.equal(tf.argMax(logits, 1), labels);
      measured = tf.keep(
        tf.stack([
          tf.mean(crossEntropies),
          tf.mean(divergences),
          tf.mean(tf.cast(hits, 'float32')),
        ]),
      ) as tf.Tensor1D;
      return bottleneckLoss(crossEntropies, divergences, weight);
    };
    const names = Object.keys(weights);
    const { grads } = tf.valueAndGrads(loss)(Object.values(weights));
    const gradients: Gradients = Object.fromEntries(
      names.map((name, index) => [name, grads[index] as tf.Tensor]),
    );
    optimizerStep(optimizer, optimizerState, weights, gradients, learningRate);
    const [crossEntropyMean, kl, accuracy] = (measured as tf.Tensor1D).dataSync() as unknown as [
      number,
      number,
      number,
    ];
    measured?.dispose();
    return { loss: crossEntropyMean + weight * kl, crossEntropy: crossEntropyMean, kl, accuracy };
  });
}
