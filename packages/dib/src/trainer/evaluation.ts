import type { Rng } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import { divergenceScale, type Posterior, sample } from '../bottleneck.js';
import type { Examples } from '../datasets/dataset.js';
import {
  AUTOENCODER_METRICS,
  type CodedBatch,
  type DecodedBatch,
  EVALUATION_METRICS,
  type EvaluatedBatch,
  type Evaluation,
  measure,
  measureAutoencoder,
} from '../metrics.js';
import type { Architecture, Head } from '../models/architecture.js';
import { answer, type Target } from '../models/head.js';
import { encode, type Weights } from '../models/model.js';
import { gather, noiseFrom } from './batches.js';

/** Examples in memory at once; it bounds memory and changes no metric. */
const EVALUATION_BATCH = 500;

/** A model and the examples that it is measured on. */
export interface Measured {
  readonly architecture: Architecture;
  readonly weights: Weights;
  readonly examples: Examples;
}

/** Codes that are drawn for each example, instead of its mean alone. */
export interface CodeSamples {
  /** Codes an example. */
  readonly count: number;
  /** Where their noise comes from. */
  readonly rng: Rng;
}

/** The names of the metrics of a model's evaluation. */
export function evaluationMetrics({ kind }: Head): readonly string[] {
  switch (kind) {
    case 'classifier':
      return EVALUATION_METRICS;
    case 'decoder':
      return AUTOENCODER_METRICS;
  }
}

/**
 * Measures a model. Without samples the code of each example is its mean; with n of them a class's probability is the
 * mean over n codes, 1/n Σₛ q(y|zₛ), as in Alemi et al., and an autoencoder's reconstruction loss is their mean.
 */
export function evaluate(
  model: Measured,
  { beta, batchSize }: { readonly beta: number; readonly batchSize: number },
  samples?: CodeSamples,
): Evaluation {
  const { head, latent, classes, klReduction } = model.architecture;
  const settings = {
    latent,
    beta,
    divergenceScale: divergenceScale(klReduction, latent),
    batchSize,
  };
  switch (head.kind) {
    case 'classifier':
      return measure(classified(model, samples), { classes, ...settings });
    case 'decoder':
      return measureAutoencoder(decoded(model, samples), settings);
  }
}

function* classified(model: Measured, samples: CodeSamples | undefined): Generator<EvaluatedBatch> {
  const { examples, architecture } = model;
  for (const { answers, indices, ...coded } of batches(model, samples)) {
    const logits = answers.map((said) => said.logits);
    yield {
      ...coded,
      labels: Uint8Array.from(indices, (index) => examples.labels[index] as number),
      logits:
        logits.length === 1 ? (logits[0] as Float32Array) : averaged(logits, architecture.classes),
    };
  }
}

function* decoded(model: Measured, samples: CodeSamples | undefined): Generator<DecodedBatch> {
  for (const { answers, indices, ...coded } of batches(model, samples)) {
    const losses = new Float64Array(indices.length);
    for (const said of answers) {
      for (const [i, loss] of said.losses.entries()) {
        losses[i] = (losses[i] as number) + loss / answers.length;
      }
    }
    yield { ...coded, losses };
  }
}

interface AnsweredBatch extends CodedBatch {
  readonly indices: Uint32Array;
  /** To the mean code, or to each sample of it. */
  readonly answers: readonly { readonly logits: Float32Array; readonly losses: Float32Array }[];
}

function* batches(
  { architecture, weights, examples }: Measured,
  samples: CodeSamples | undefined,
): Generator<AnsweredBatch> {
  for (let from = 0; from < examples.count; from += EVALUATION_BATCH) {
    const size = Math.min(EVALUATION_BATCH, examples.count - from);
    const indices = Uint32Array.from({ length: size }, (_, i) => from + i);
    const tensors = tf.tidy(() => {
      const batch = gather(examples, architecture.encoder.input, indices);
      const posterior = encode(architecture, weights, batch.inputs);
      const totalLoss = (codes: tf.Tensor) =>
        tf.sum(answer(architecture, weights, codes as tf.Tensor2D, batch).losses) as tf.Scalar;
      const codeGradients = tf.grad(totalLoss)(posterior.mu);
      return { ...batch, ...posterior, codeGradients };
    });
    const answers = codesOf(tensors, samples).map((codes) =>
      answerTo(architecture, weights, codes, tensors),
    );
    yield {
      indices,
      answers,
      mu: tensors.mu.dataSync() as Float32Array,
      sigma: tensors.sigma.dataSync() as Float32Array,
      codeGradients: tensors.codeGradients.dataSync() as Float32Array,
    };
    tf.dispose(tensors);
  }
}

/** The codes of a batch, made one after the other: their mean, or samples. */
function codesOf(
  posterior: Posterior,
  samples: CodeSamples | undefined,
): readonly (() => tf.Tensor2D)[] {
  if (samples === undefined) return [() => posterior.mu];
  const [size, latent] = posterior.mu.shape;
  const { count, rng } = samples;
  // An example's noise comes from one stretch of the stream, wherever batches begin.
  const noise = noiseFrom(rng, size * count * latent);
  return Array.from({ length: count }, (_, drawn) => () => {
    const own = new Float32Array(size * latent);
    for (let row = 0; row < size; row += 1) {
      const from = (row * count + drawn) * latent;
      own.set(noise.subarray(from, from + latent), row * latent);
    }
    return sample(posterior, tf.tensor2d(own, [size, latent]));
  });
}

function answerTo(
  architecture: Architecture,
  weights: Weights,
  codes: () => tf.Tensor2D,
  target: Target,
): AnsweredBatch['answers'][number] {
  const { logits, losses } = tf.tidy(() => {
    const said = answer(architecture, weights, codes(), target);
    return { logits: said.logits, losses: said.losses };
  });
  const numbers = {
    logits: logits.dataSync() as Float32Array,
    losses: losses.dataSync() as Float32Array,
  };
  tf.dispose([logits, losses]);
  return numbers;
}

/** Logits whose softmax is the mean of the softmaxes of some logits: log 1/n Σₛ softmax(lₛ). All are `[b, classes]`. */
export function averaged(logits: readonly Float32Array[], classes: number): Float32Array {
  const probabilities = new Float64Array(logits[0]?.length ?? 0);
  for (const one of logits) {
    for (let row = 0; row < one.length; row += classes) {
      const own = one.subarray(row, row + classes);
      const largest = own.reduce((max, logit) => Math.max(max, logit), Number.NEGATIVE_INFINITY);
      const powers = Array.from(own, (logit) => Math.exp(logit - largest));
      const sum = powers.reduce((total, power) => total + power, 0);
      powers.forEach((power, i) => {
        probabilities[row + i] = (probabilities[row + i] as number) + power / sum;
      });
    }
  }
  return Float32Array.from(probabilities, (sum) => Math.log(sum / logits.length));
}
