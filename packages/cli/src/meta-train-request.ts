import { AhsError } from '@ahs/core';
import {
  type BetaRange,
  loadPolicy,
  type PolicyBase,
  policyAdapter,
  usualBase,
} from '@ahs/policies';
import { z } from 'zod';
import { number, whole } from './flag-fields.js';
import { flagOf } from './train-request.js';

const words = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
const list = (fallback: string) => z.string().default(fallback).transform(words);
/** What a policy that stands beside the trained one is written with. */
const shipped = 'pretrained:';
const beta = '\\d*\\.?\\d+(e-\\d+)?';
const beside = new RegExp(
  `^(base|pi:${beta}|fixed:${beta}|cosine:${beta}(:${beta})?|pretrained:[\\w-]+)$`,
);

/** `.001:.03`, or one β throughout. */
export function betaRange(text: string): BetaRange {
  const [from = '', to = from] = text.split(':');
  return [Number(from), Number(to)];
}

const schema = z.strictObject({
  recipe: z
    .enum(['cma-es', 'cem', 'dqn', 'ppo'], 'expected cma-es, cem, dqn or ppo')
    .default('cma-es'),
  controls: list('beta,learningRate').refine(
    (names) =>
      names.length > 0 &&
      new Set(names).size === names.length &&
      names.every((name) => name === 'beta' || name === 'learningRate'),
    'expected beta, learningRate or beta,learningRate',
  ),
  generations: whole(1).default(25),
  population: whole(4).default(10),
  regimesPerGeneration: whole(1).default(4),
  hidden: whole(0).default(0),
  baseBeta: z
    .string()
    .default(usualBase.beta.join(':'))
    .transform(betaRange)
    .refine(
      (betas) => betas.every((beta) => beta > 0 && beta <= 0.2),
      'expected <from>:<to>, numbers above 0, at most 0.2',
    ),
  baseCeiling: number(
    (share) => Number.isFinite(share) && share >= 0,
    'a share, or 0 for none',
  ).default(usualBase.ceiling ?? 0),
  features: z.string().transform(words).optional(),
  pixelNoise: number((share) => share >= 0 && share <= 0.9, 'a share from 0 to 0.9').default(0.3),
  dataset: list('mnist-mini').refine((names) => names.length > 0, 'expected names of data sets'),
  seed: whole(0).default(0),
  jobs: whole(1).optional(),
  out: z.string().optional(),
  testDataset: z.string().default('mnist-mini'),
  testSeeds: whole(0).default(8),
  beside: list('base,pi:5').refine(
    (names) => names.includes('base') && names.every((name) => beside.test(name)),
    'expected base, and any of cosine:<β>[:<β>], fixed:<β>, pi:<KL>, pretrained:<policy>',
  ),
});

type Flags = z.output<typeof schema>;

/** What `ahs meta-train` was asked for. */
export type MetaTrainRequest = Omit<
  Flags,
  'baseBeta' | 'baseCeiling' | 'testDataset' | 'testSeeds' | 'beside' | 'out'
> & {
  readonly base: PolicyBase;
  readonly out: string;
  /** What the policy is tried on once it is trained. */
  readonly test: {
    readonly dataset: string;
    readonly seeds: number;
    readonly beside: readonly string[];
  };
};

/**
 * Validates the options of `ahs meta-train`.
 *
 * @throws AhsError `AHS_FLAG_INVALID` naming the first flag that is wrong; `AHS_FLAG_CONFLICT` for a layer of what is not
 * evolved; `AHS_OPTION_INVALID` for features that there are not; `AHS_POLICY_UNKNOWN` for a policy that there is not.
 */
export function parseMetaTrainRequest(
  options: Readonly<Record<string, unknown>>,
): MetaTrainRequest {
  const parsed = schema.safeParse(options);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const option = String(issue?.path[0] ?? '');
    throw new AhsError(
      'AHS_FLAG_INVALID',
      `${flagOf(option)} ${String(options[option])}: ${issue?.message ?? 'cannot be read'}.`,
      { fix: 'See ahs meta-train --help.' },
    );
  }
  const { testDataset: dataset, testSeeds: seeds, beside: others, ...other } = parsed.data;
  const { baseBeta: beta, baseCeiling: ceiling, ...rest } = other;
  if (rest.hidden > 0 && (rest.recipe === 'dqn' || rest.recipe === 'ppo')) {
    throw new AhsError(
      'AHS_FLAG_CONFLICT',
      `--hidden ${rest.hidden}: ${rest.recipe} has a network of its own.`,
      {
        fix: 'Leave out --hidden, or take --recipe cma-es or cem.',
      },
    );
  }
  // Said now, and not after a generation, or all of them.
  for (const name of others) if (name.startsWith(shipped)) loadPolicy(name.slice(shipped.length));
  policyAdapter(rest.controls, rest.features === undefined ? {} : { features: rest.features });
  const name = `meta-${rest.recipe}-${rest.controls.join('-')}-s${rest.seed}`;
  return {
    ...rest,
    base: { beta, ...(ceiling > 0 ? { ceiling } : {}) },
    out: rest.out ?? `runs/${name}`,
    test: { dataset, seeds, beside: others },
  };
}
