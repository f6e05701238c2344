import * as tf from '@tensorflow/tfjs-core';
import { divergenceScale } from '../bottleneck.js';
import type { Examples } from '../datasets/dataset.js';
import { type Gradients, optimizerStep } from '../optimizers.js';
import { type AlongUpdate, alongUpdate } from './hypergradient.js';
import { computeShard, SHARD_SUMS, type ShardResult, type StepInput, shardRange } from './shard.js';
import type { Exchange } from './team.js';
import type { Trained } from './trained.js';

/** What a step reports of its batch, before the update. */
export interface StepMetrics extends Readonly<Record<string, number>>, Partial<AlongUpdate> {
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
export const STEP_METRICS = ['loss', ...SHARD_SUMS] as const;

/**
 * One optimizer step on a batch, in place. Every thread of a team runs it on a model of its own: each computes its
 * shards, and all add up the gradients of all shards in the same order, so that the models stay equal bit for bit,
 * however many threads there are.
 */
export function trainingStep(
  trained: Trained,
  examples: Examples,
  input: StepInput,
  { results, sum, own, meet }: Exchange,
  { hypergradient = false }: { readonly hypergradient?: boolean | undefined } = {},
): StepMetrics {
  // The memory may be another thread's to write as soon as all have met.
  const { beta, learningRate } = input;
  const batchSize = input.indices.length;
  for (const shard of own) {
    const range = shardRange(shard, results.length, batchSize);
    computeShard(trained, examples, input, range, results[shard] as ShardResult);
  }
  meet();
  const gradient = gradientSum(
    results.map(({ gradient: part }) => part),
    sum,
  );
  const along = hypergradient ? alongUpdate(trained, gradient) : undefined;
  update(trained, gradient, learningRate);
  const metrics = metricsOf(trained, totals(results.map(({ sums }) => sums)), batchSize, beta);
  return along === undefined ? metrics : { ...metrics, ...along };
}

/** The sum in the order of the shards, rounded at each addition. Plain loops over one type: a third of the time. */
function gradientSum([first, ...others]: readonly Float32Array[], sum: Float32Array): Float32Array {
  const [second, ...more] = others;
  if (first === undefined || second === undefined) return first ?? sum;
  for (let i = 0; i < sum.length; i += 1) sum[i] = (first[i] as number) + (second[i] as number);
  for (const part of more) {
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] as number) + (part[i] as number);
  }
  return sum;
}

function totals([first, ...others]: readonly Float64Array[]): readonly number[] {
  const sums = Array.from(first ?? []);
  for (const part of others)
    for (const [i, value] of part.entries()) sums[i] = (sums[i] ?? 0) + value;
  return sums;
}

function update(trained: Trained, gradient: Float32Array, learningRate: number): void {
  const { weights, optimizer, optimizerState } = trained;
  tf.tidy(() => {
    const gradients: Record<string, tf.Tensor> = {};
    let read = 0;
    for (const [name, { shape, size }] of Object.entries(weights)) {
      gradients[name] = tf.tensor(gradient.subarray(read, read + size), shape);
      read += size;
    }
    optimizerStep(optimizer, optimizerState, weights, gradients satisfies Gradients, learningRate);
  });
}

function metricsOf(
  { architecture: { klReduction, latent } }: Trained,
  sums: readonly number[],
  batchSize: number,
  beta: number,
): StepMetrics {
  const [crossEntropy, kl, accuracy] = sums.map((sum) => sum / batchSize) as [
    number,
    number,
    number,
  ];
  const loss = crossEntropy + beta * divergenceScale(klReduction, latent) * kl;
  return { loss, crossEntropy, kl, accuracy };
}
