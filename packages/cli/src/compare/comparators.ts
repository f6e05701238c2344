import { AhsError } from '@ahs/core';
import { type Contender, parseContender, variantOf } from './contender.js';

/** The fixed values of β that every comparison is measured against. */
export const fixedGrid = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3] as const;

/** What a set of usual comparators needs to know. */
export interface ComparatorContext {
  readonly common: readonly string[];
  /** Where plateau begins; what is found in each run cannot be written down for it. */
  readonly learningRate: number | 'find';
  readonly searchGenerations: number;
}

interface Comparator {
  readonly summary: string;
  make(context: ComparatorContext): readonly Contender[];
}

/** The usual comparators by the names that `--against` knows. */
export const comparators: Readonly<Record<string, Comparator>> = {
  fixed: {
    summary: `the grid of fixed β, ${fixedGrid.join(', ')}, and the best of it on the tuning seeds`,
    make: ({ common }) => fixedContenders(common),
  },
  ...written('linear', () => 'beta=linear:0.001:0.03'),
  ...written('geometric', () => 'beta=geometric:0.001:0.03'),
  ...written('cosine', () => 'beta=cosine:0.001:0.03'),
  ...written('rise', () => 'beta=rise:0.001:0.03'),
  ...written('cyclical', () => 'beta=cyclical-annealing:0.001:0.03:4'),
  ...written('pi', () => 'beta=pi:5:0.001:0.3:0.005'),
  ...written('plateau', ({ learningRate }) => `learningRate=plateau:${known(learningRate)}:0.5:2`),
  ...written('hypergradient', () => 'learningRate=hypergradient'),
  ...written('gradient-beta', () => 'beta=gradient-beta:0.001:5:0.3:5e-7'),
  ...written('random', () => 'beta=random'),
  'open-loop-search': {
    summary: 'an evolution (CMA-ES) of from, to and power of a polynomial β on the tuning seeds',
    make: ({ common, searchGenerations }) => [
      {
        name: 'open-loop search',
        role: 'contender',
        pretrainingRuns: 0,
        kind: 'search',
        search: { generations: searchGenerations, common },
      },
    ],
  },
  ...written('paper-dqn', () => 'beta=paper-dqn'),
  ...written('dqn', () => 'beta=dqn'),
  ...written('ppo', () => 'beta=ppo'),
};

/**
 * The contenders of every `--against`.
 *
 * @throws AhsError `AHS_UNKNOWN_NAME` for a set that does not exist.
 */
export function contendersAgainst(
  names: readonly string[],
  context: ComparatorContext,
): readonly Contender[] {
  const unknown = names.find(
    (name) => name !== 'all' && name !== 'none' && !Object.hasOwn(comparators, name),
  );
  if (unknown !== undefined) {
    throw new AhsError('AHS_UNKNOWN_NAME', `--against ${unknown}: there is no such comparator.`, {
      fix: `There are all, none, ${Object.keys(comparators).join(', ')}.`,
    });
  }
  return Object.entries(comparators)
    .filter(([name]) => names.includes('all') || names.includes(name))
    .flatMap(([, { make }]) => make(context));
}

function known(learningRate: number | 'find'): number {
  if (learningRate !== 'find') return learningRate;
  throw new AhsError(
    'AHS_FLAG_CONFLICT',
    '--learning-rate find: plateau, of --against, has to be told where it starts.',
    { fix: 'Name the other comparators one by one, or give the learning rate in numbers.' },
  );
}

function written(
  name: string,
  text: (context: ComparatorContext) => string,
): Readonly<Record<string, Comparator>> {
  const shown = text({ common: [], learningRate: 0.05, searchGenerations: 0 });
  return {
    [name]: {
      summary: shown,
      make: (context) => [{ ...parseContender(text(context), context.common), name }],
    },
  };
}

function fixedContenders(common: readonly string[]): readonly Contender[] {
  const variants = fixedGrid.map((beta) => variantOf([`beta=fixed:${beta}`], common));
  return [
    {
      name: 'best fixed β',
      role: 'reference',
      pretrainingRuns: 0,
      kind: 'tuned',
      variants,
    },
    ...variants.map(
      (variant, index): Contender => ({
        name: `β = ${fixedGrid[index]}`,
        role: 'grid',
        pretrainingRuns: 0,
        kind: 'single',
        variant,
      }),
    ),
  ];
}
