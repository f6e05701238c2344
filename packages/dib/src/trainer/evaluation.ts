import * as tf from '@tensorflow/tfjs-core';
import type { Examples } from '../datasets/dataset.js';
import { crossEntropy } from '../losses.js';
import type { EvaluatedBatch } from '../metrics.js';
import type { Architecture } from '../models/architecture.js';
import { classify, encode, type Weights } from '../models/model.js';
import { gather } from './batches.js';

/** Examples in memory at once; it bounds memory and changes no metric. */
const EVALUATION_BATCH = 500;

/** What a model says about each example in turn, the code being its mean. */
export function* evaluatedBatches(
  architecture: Architecture,
  weights: Weights,
  examples: Examples,
): Generator<EvaluatedBatch> {
  for (let from = 0; from < examples.count; from += EVALUATION_BATCH) {
    const size = Math.min(EVALUATION_BATCH, examples.count - from);
    const indices = Uint32Array.from({ length: size }, (_, i) => from + i);
    yield evaluatedBatch(architecture, weights, examples, indices);
  }
}

function evaluatedBatch(
  architecture: Architecture,
  weights: Weights,
  examples: Examples,
  indices: Uint32Array,
): EvaluatedBatch {
  const tensors = tf.tidy(() => {
    const { inputs, labels } = gather(examples, architecture.input, indices);
    const { mu, sigma } = encode(architecture, weights, inputs);
    const logits = classify(weights, mu);
    const totalLoss = (codes: tf.Tensor) =>
      tf.sum(crossEntropy(classify(weights, codes as tf.Tensor2D), labels)) as tf.Scalar;
    return { logits, mu, sigma, codeGradients: tf.grad(totalLoss)(mu) };
  });
  const batch = {
    labels: Uint8Array.from(indices, (index) => examples.labels[index] as number),
    logits: tensors.logits.dataSync() as Float32Array,
    mu: tensors.mu.dataSync() as Float32Array,
    sigma: tensors.sigma.dataSync() as Float32Array,
    codeGradients: tensors.codeGradients.dataSync() as Float32Array,
  };
  tf.dispose(tensors);
  return batch;
}
