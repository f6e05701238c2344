import { AhsError } from '@ahs/core';
import { z } from 'zod';
import { number, oneOf, whole } from './flag-fields.js';
import { defaultOptimizer, parseModelText } from './model-text.js';
import { parseScheduleTexts } from './schedule-text.js';

const rateText = 'a number above 0, at most 1';
const isRate = (rate: number): boolean => rate > 0 && rate <= 1;

const fields = z.strictObject({
  dataset: z
    .string()
    .regex(/^[A-Za-z][\w.-]*([:?].+)?$/, "expected a data set's name, idx:<folder> or csv:<file>")
    .default('mnist-mini'),
  model: z.string().default('small-cnn'),
  schedule: z.array(z.string()).default([]),
  /** Modules of third parties; absolute paths once a run is prepared. */
  plugin: z.array(z.string()).default([]),
  /** What watches the run beside the journal, by name. */
  observer: z.array(z.string()).default([]),
  policy: z.string().optional(),
  /** Folders of runs that the agent learns from before it decides. */
  learnFrom: z.array(z.string()).default([]),
  episodes: whole(1).default(1),
  epochs: whole(1).default(5),
  untilConverged: z.boolean().default(false),
  evaluateEvery: whole(1).optional(),
  seed: whole(0).default(0),
  trainSize: whole(1).optional(),
  imbalance: number((ratio) => ratio >= 1, 'a number, 1 or more').default(1),
  labelNoise: number((share) => share >= 0 && share <= 1, 'a share from 0 to 1').default(0),
  batchSize: whole(1).default(64),
  /** At the start, where no schedule says otherwise. */
  learningRate: number(isRate, rateText).optional(),
  optimizer: oneOf('sgd', 'adam').default('sgd'),
  /** Of `sgd`; of `adam` the decay of its first moment. */
  momentum: number((decay) => decay >= 0 && decay < 1, 'a share from 0 to below 1').optional(),
  /** The decay of an average of the weights, which is evaluated beside them. */
  weightAverage: number((decay) => decay >= 0 && decay < 1, 'a share from 0 to below 1').optional(),
  /** By how many codes an example the test set is answered too. */
  samples: z.array(whole(1)).default([]),
  dataDir: z.string().optional(),
  out: z.string().default('runs'),
  backend: oneOf('auto', 'node', 'wasm', 'cpu').default('auto'),
  shards: whole(1).default(2),
  workers: whole(1).optional(),
});

const workersWithinShards = <
  Request extends z.ZodType<{ workers?: number | undefined; shards: number }>,
>(
  schema: Request,
) =>
  schema.refine(({ workers = 1, shards }) => workers <= shards, {
    path: ['workers'],
    error: 'expected no more than --shards',
  });

/** What a run is made of, with every default filled in; `run.json` keeps it for `--resume`. */
export const trainRequestSchema = workersWithinShards(fields);

/** What `ahs train` was asked for: its learning rate may still have to be found. */
export const askedRequestSchema = workersWithinShards(
  fields.extend({
    learningRate: z
      .union([z.literal('find'), number(isRate, rateText)], `expected find or ${rateText}`)
      .optional(),
  }),
);

/** A validated request to train. */
export type TrainRequest = z.infer<typeof trainRequestSchema>;

/** A validated request to train, perhaps with a learning rate that is to be found first. */
export type AskedRequest = z.infer<typeof askedRequestSchema>;

/** `trainSize` → `--train-size` */
export function flagOf(option: string): string {
  return `--${option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * Validates the options of `ahs train` as they came from the command line.
 *
 * @throws AhsError `AHS_FLAG_INVALID` naming the first flag that is wrong and what it may hold; what
 * {@link parseModelText} and {@link parseScheduleTexts} throw.
 */
export function parseTrainRequest(options: Readonly<Record<string, unknown>>): AskedRequest {
  const request = parseOptions(askedRequestSchema, options, 'train');
  // Read for its errors alone: a wrong schedule is found before any data is loaded.
  parseScheduleTexts(request.schedule);
  const optimizer = defaultOptimizer(parseModelText(request.model));
  return options.optimizer === undefined ? { ...request, optimizer } : request;
}

const explainSchema = z.strictObject({
  step: whole(0),
  episode: whole(1).optional(),
  hyperparameter: z.string().optional(),
  json: z.boolean().default(false),
});

/**
 * Validates the options of `ahs explain`.
 *
 * @throws AhsError `AHS_FLAG_INVALID` naming the first flag that is wrong.
 */
export function parseExplainOptions(options: Readonly<Record<string, unknown>>) {
  const { episode, hyperparameter, ...rest } = parseOptions(explainSchema, options, 'explain');
  return { ...rest, episode, hyperparameter };
}

/**
 * Validates the options of a command.
 *
 * @throws AhsError `AHS_FLAG_INVALID` naming the first flag that is wrong.
 */
export function parseOptions<Parsed>(
  schema: z.ZodType<Parsed>,
  options: Readonly<Record<string, unknown>>,
  command: string,
): Parsed {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const option = String(issue?.path[0] ?? '');
  throw new AhsError(
    'AHS_FLAG_INVALID',
    `${flagOf(option)} ${String(options[option])}: ${issue?.message ?? 'cannot be read'}.`,
    { fix: `See ahs ${command} --help.` },
  );
}
