import { createHash } from 'node:crypto';
import { AhsError, type Json, jsonEquals } from '@ahs/core';
import type { DataSplit, Examples, InputSpec } from '../datasets/dataset.js';
import { arithmeticName } from '../engine/backend.js';
import type { Architecture, EncoderBody, Head } from '../models/architecture.js';
import { optimizerOf, shardsOf, type TrainerOptions } from './options.js';

/** What a checkpoint and the trainer that continues it must have in common, part by part. */
export type Configuration = Readonly<Record<string, Json>>;

/** The configuration of a trainer on the current backend. Hashes the data. */
export function configurationOf(
  options: TrainerOptions,
  architecture: Architecture,
): Configuration {
  const { classes, encoder, head, ...code } = architecture;
  const { weightAverage } = options.training;
  return {
    model: { ...code, encoder: describeBody(encoder), head: describeHead(head) },
    data: { ...describeData(options.data), input: describeInput(encoder.input), classes },
    batchSize: options.training.batchSize,
    shards: shardsOf(options.training),
    optimizer: { ...optimizerOf(options.training) },
    ...(weightAverage === undefined ? {} : { weightAverage: { ...weightAverage } }),
    seed: options.seed,
    epochs: options.length.epochs,
    patience: options.length.untilConverged?.patience ?? null,
    evaluateEvery: options.evaluateEvery,
    backend: arithmeticName(),
  };
}

/**
 * Refuses a checkpoint of another configuration.
 *
 * @throws AhsError `AHS_CHECKPOINT_MISMATCH` naming each part that differs, with both values.
 */
export function requireSameConfiguration(saved: Configuration, own: Configuration): void {
  const parts = [...new Set([...Object.keys(saved), ...Object.keys(own)])];
  const different = parts.filter((part) => !jsonEquals(saved[part], own[part]));
  if (different.length === 0) return;
  const described = different.map(
    (part) => `${part} (${JSON.stringify(saved[part])}, now ${JSON.stringify(own[part])})`,
  );
  throw new AhsError(
    'AHS_CHECKPOINT_MISMATCH',
    `The checkpoint is of another training run: it differs in ${described.join(', ')}.`,
    {
      fix: 'Resume with the settings, data and backend that it was made with; wasm+fma is AHS_FMA=1.',
    },
  );
}

function describeData(data: DataSplit): { readonly [key: string]: Json } {
  return {
    name: data.name,
    train: describeExamples(data.train),
    validation: describeExamples(data.validation),
  };
}

function describeInput(input: InputSpec): Json {
  switch (input.kind) {
    case 'images':
      return { ...input, shape: [...input.shape] };
    case 'tokens':
      return { ...input };
  }
}

/** Without the input, which is the data's. */
function describeBody(encoder: EncoderBody): Json {
  switch (encoder.kind) {
    case 'convolutions':
      return { kind: encoder.kind, layers: encoder.layers.map((layer) => ({ ...layer })) };
    case 'dense':
      return { kind: encoder.kind, units: [...encoder.units] };
    case 'text': {
      const { kind, embedding, filters, width } = encoder;
      return { kind, embedding, filters, width };
    }
  }
}

function describeHead(head: Head): Json {
  switch (head.kind) {
    case 'classifier':
      return { ...head };
    case 'decoder':
      return { ...head, units: [...head.units] };
  }
}

function describeExamples({ inputs, labels, count }: Examples): Json {
  return { count, sha256: createHash('sha256').update(inputs).update(labels).digest('hex') };
}
