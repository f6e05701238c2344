import * as tf from '@tensorflow/tfjs-core';
import { divergence, divergenceScale, sample } from '../bottleneck.js';
import type { Examples } from '../datasets/dataset.js';
import { bottleneckLoss } from '../losses.js';
import type { Head } from '../models/architecture.js';
import { answer } from '../models/head.js';
import { encode } from '../models/model.js';
import { gather } from './batches.js';
import type { Trained } from './trained.js';

/** The work of one step as plain numbers, of which any thread can make its tensors. */
export interface StepInput {
  /** Of the batch's examples in the training set, `[b]`. */
  readonly indices: Uint32Array;
  /** ε of the codes' samples, `[b · latent]`, row-major. */
  readonly noise: Float32Array;
  readonly beta: number;
  readonly learningRate: number;
}

/** What one shard of a batch adds to a step. */
export interface ShardResult {
  /** Of its part of the loss, for every weight in turn, flat: `[parameters]`. */
  readonly gradient: Float32Array;
  /** Over its examples, by {@link shardSums}. */
  readonly sums: Float64Array;
}

/**
 * The sums of a shard, in their order: cross-entropies or reconstruction losses and divergences in nats, and a
 * classifier's right answers to the sampled codes.
 */
export function shardSums({ kind }: Head): readonly string[] {
  switch (kind) {
    case 'classifier':
      return ['crossEntropy', 'kl', 'accuracy'];
    case 'decoder':
      return ['reconstruction', 'kl'];
  }
}

const MOST_SUMS = 3;

/** Room for the results of each shard; `bytes` makes the memory. */
export function shardResults(
  shards: number,
  parameters: number,
  bytes: (length: number) => ArrayBufferLike,
): readonly ShardResult[] {
  return Array.from({ length: shards }, () => ({
    gradient: new Float32Array(bytes(4 * parameters)),
    sums: new Float64Array(bytes(8 * MOST_SUMS)),
  }));
}

/**
 * Where a shard of a batch begins and ends: a batch is split contiguously, as evenly as it goes, and one that is
 * smaller than the shards leaves the last ones empty.
 */
export function shardRange(
  shard: number,
  shards: number,
  examples: number,
): { readonly from: number; readonly to: number } {
  const start = (index: number) => Math.ceil((index * examples) / shards);
  return { from: start(shard), to: start(shard + 1) };
}

/**
 * Computes what the examples `from … to` of a batch add to the step: their share of the batch's mean loss,
 *
 *   Lₛ = 1/b · Σ_{i ∈ s} (−log q(yᵢ|zᵢ) + β · KLᵢ),   so that ∇L = Σₛ ∇Lₛ
 *
 * with −log p(xᵢ|zᵢ) for a decoder.
 */
export function computeShard(
  { architecture, weights }: Trained,
  examples: Examples,
  { indices, noise, beta }: StepInput,
  { from, to }: { readonly from: number; readonly to: number },
  result: ShardResult,
): void {
  if (from === to) {
    result.gradient.fill(0);
    result.sums.fill(0);
    return;
  }
  const { encoder, head, klReduction, latent } = architecture;
  const weight = beta * divergenceScale(klReduction, latent);
  tf.tidy(() => {
    const batch = gather(examples, encoder.input, indices.subarray(from, to));
    const epsilon = tf.tensor2d(noise.slice(from * latent, to * latent), [to - from, latent]);
    let measured: tf.Tensor | undefined;
    const loss = (): tf.Scalar => {
      const posterior = encode(architecture, weights, batch.inputs);
      const { logits, losses } = answer(architecture, weights, sample(posterior, epsilon), batch);
      const divergences = divergence(posterior);
      const hits = head.kind === 'classifier' ? [hitsOf(logits, batch.labels)] : [];
      measured = tf.keep(tf.stack([losses, divergences, ...hits].map((terms) => tf.sum(terms))));
      return bottleneckLoss(losses, divergences, weight, indices.length);
    };
    const { grads } = tf.valueAndGrads(loss)(Object.values(weights));
    let written = 0;
    for (const gradient of grads) {
      result.gradient.set(gradient.dataSync(), written);
      written += gradient.size;
    }
    const sums = measured as tf.Tensor | undefined;
    result.sums.set(sums?.dataSync() ?? []);
    sums?.dispose();
  });
}

/** 1 where the largest logit is that of the label, 0 elsewhere. */
function hitsOf(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Tensor {
  return tf.cast(tf.equal(tf.argMax(logits, 1), labels), 'float32');
}
