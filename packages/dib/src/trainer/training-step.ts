import { movingAverageStep } from '@ahs/kernels/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { divergenceScale } from '../bottleneck.js';
import type { Examples } from '../datasets/dataset.js';
import type { Head } from '../models/architecture.js';
import { type Gradients, optimizerStep } from '../optimizers.js';
import { type AlongUpdate, alongUpdate } from './hypergradient.js';
import { computeShard, type ShardResult, type StepInput, shardRange, shardSums } from './shard.js';
import type { Exchange } from './team.js';
import type { Trained } from './trained.js';

/** What a step reports of its batch, before the update. */
export interface StepMetrics extends Readonly<Record<string, number>>, Partial<AlongUpdate> {
  /** crossEntropy or reconstruction, in nats and a mean over the batch, + β · kl as it is reduced. */
  readonly loss: number;
  /** Nats, summed over the dimensions, mean over the batch. */
  readonly kl: number;
}

/** The names of a step's metrics: a classifier's accuracy is that of the sampled codes. */
export function stepMetrics(head: Head): readonly string[] {
  return ['loss', ...shardSums(head)];
}

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
  const { weights, optimizer, optimizerState, average } = trained;
  tf.tidy(() => {
    const gradients: Record<string, tf.Tensor> = {};
    let read = 0;
    for (const [name, { shape, size }] of Object.entries(weights)) {
      gradients[name] = tf.tensor(gradient.subarray(read, read + size), shape);
      read += size;
    }
    optimizerStep(optimizer, optimizerState, weights, gradients satisfies Gradients, learningRate);
  });
  for (const [name, averaged] of Object.entries(average?.weights ?? {})) {
    movingAverageStep(averaged, weights[name] as tf.Variable, average?.decay ?? 0);
  }
}

function metricsOf(
  { architecture: { head, klReduction, latent } }: Trained,
  sums: readonly number[],
  batchSize: number,
  beta: number,
): StepMetrics {
  const means = sums.map((sum) => sum / batchSize);
  const [fit, kl] = means as [number, number];
  const loss = fit + beta * divergenceScale(klReduction, latent) * kl;
  const named = shardSums(head).map((name, i) => [name, means[i]]);
  return { loss, ...Object.fromEntries(named) } as StepMetrics;
}
