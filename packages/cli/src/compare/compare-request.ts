import { AhsError } from '@ahs/core';
import { z } from 'zod';
import { commandLine } from '../commands/command-line.js';
import { whole } from '../flag-fields.js';
import { learningRateOf } from '../schedule-plan.js';
import { parseScheduleTexts } from '../schedule-text.js';
import {
  type AskedRequest,
  askedRequestSchema,
  flagOf,
  parseOptions,
  parseTrainRequest,
} from '../train-request.js';
import { attackUsage, parseAttackText } from './attack-text.js';
import { contendersAgainst, fixedGrid } from './comparators.js';
import type { Comparison } from './comparison.js';
import { type Contender, parseContender, type Variant } from './contender.js';
import { replayedContender } from './open-loop-replay.js';
import { searchPopulation } from './open-loop-search.js';

const seedSyntax = /^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/;

/** `0-9` or `0,3,5-7` */
export const seeds = z.string().regex(seedSyntax, 'expected seeds like 0-9 or 0,3,5-7');

const ownSchema = z.strictObject({
  schedule: z.array(z.string()).default([]),
  against: z.array(z.string()).default(['fixed']),
  common: z.array(z.string()).default([]),
  seeds: seeds.default('0-9'),
  tuningSeeds: seeds.default('100-104'),
  /** Runs that the open-loop search may take; default as many as tuning the grid takes. */
  searchRuns: whole(searchPopulation).optional(),
  /** What the last weights are tested against beside the test set as it is. */
  attack: z
    .array(
      z.string().refine((text) => parseAttackText(text) !== undefined, `expected ${attackUsage}`),
    )
    .optional(),
});
const ownOptions = Object.keys(ownSchema.shape);

/** What `ahs compare` was asked for, with every default filled in; `compare.json` keeps it. */
export const compareRequestSchema = ownSchema.extend({
  /** `ahs tune` tests nothing. */
  seeds: seeds.or(z.literal('none')),
  /** What all runs have in common. */
  training: askedRequestSchema,
});

/** A validated request to compare. */
export type CompareRequest = z.infer<typeof compareRequestSchema>;

/** The command that asks so. */
export function commandFor({ seeds }: CompareRequest): 'compare' | 'tune' {
  return seeds === 'none' ? 'tune' : 'compare';
}

/** The options of `ahs train` that a comparison decides itself. */
export const decidedOptions: ReadonlySet<string> = new Set([
  'schedule',
  'seed',
  'workers',
  'out',
  'resume',
  'json',
  'observer',
  // A contender has its own.
  'policy',
  'learnFrom',
]);

/** What `ahs compare` or `ahs tune` was asked to do. */
export type CompareOrder = { readonly json: boolean; readonly jobs: number | undefined } & (
  | { readonly kind: 'new'; readonly request: CompareRequest; readonly out: string | undefined }
  | { readonly kind: 'resume'; readonly folder: string }
);

const howSchema = z.strictObject({
  json: z.boolean().default(false),
  jobs: whole(1).optional(),
  out: z.string().optional(),
  resume: z.string().optional(),
});

/**
 * Reads everything that follows `ahs compare` or `ahs tune`.
 *
 * @param parseRequest Of what is asked for anew.
 * @throws AhsError `AHS_FLAG_CONFLICT` for a --resume with more than it goes with, and what `parseRequest` throws.
 */
export function parseCompareOrder(
  command: ReturnType<typeof commandFor>,
  options: Readonly<Record<string, unknown>>,
  parseRequest: typeof parseCompareRequest,
): CompareOrder {
  const { json, jobs, out, resume, ...asked } = options;
  const how = parseOptions(howSchema, { json, jobs, out, resume }, command);
  if (how.resume === undefined) {
    const request = parseRequest(asked);
    return { kind: 'new', json: how.json, jobs: how.jobs, request, out: how.out };
  }
  const given = [...Object.keys(asked), ...(how.out === undefined ? [] : ['out'])];
  if (given.length > 0) {
    throw new AhsError(
      'AHS_FLAG_CONFLICT',
      `--resume goes on with what was asked for; ${given.map(flagOf).join(', ')} cannot change it.`,
      { fix: 'Leave out everything but --resume, --jobs and --json.' },
    );
  }
  return { kind: 'resume', json: how.json, jobs: how.jobs, folder: how.resume };
}

/**
 * Validates the options of `ahs compare` as they came from the command line.
 *
 * @throws AhsError `AHS_FLAG_INVALID` naming the first flag that is wrong; what {@link comparisonOf} throws.
 */
export function parseCompareRequest(options: Readonly<Record<string, unknown>>): CompareRequest {
  const entries = Object.entries(options);
  const own = parseOptions(
    ownSchema,
    Object.fromEntries(entries.filter(([name]) => ownOptions.includes(name))),
    'compare',
  );
  const training = parseTrainRequest(
    Object.fromEntries(entries.filter(([name]) => !ownOptions.includes(name))),
  );
  const request = { ...own, training };
  comparisonOf(request);
  return request;
}

/**
 * Who is compared on what.
 *
 * @throws AhsError `AHS_SCHEDULE_…` for contenders that cannot be read or replayed, `AHS_FLAG_INVALID` for seeds that
 * serve two purposes and for nothing to compare, `AHS_FLAG_CONFLICT` for two contenders of one name; what
 * {@link replayedContender} throws.
 */
export function comparisonOf(request: CompareRequest): Comparison {
  const { schedule, against, common, training } = request;
  parseScheduleTexts(common);
  const [test, tuning] = [readSeeds(request.seeds), readSeeds(request.tuningSeeds)];
  const shared = test.find((seed) => tuning.includes(seed));
  if (shared !== undefined) {
    throw new AhsError(
      'AHS_FLAG_INVALID',
      `--tuning-seeds ${request.tuningSeeds}: seed ${shared} is one of --seeds ${request.seeds}.`,
      { fix: 'What is chosen on a seed cannot be tested on it: keep them apart.' },
    );
  }
  const searchRuns = request.searchRuns ?? fixedGrid.length * tuning.length;
  const contenders = [
    ...contendersAgainst(against, {
      common,
      learningRate:
        training.learningRate === 'find'
          ? 'find'
          : learningRateOf({ ...training, learningRate: training.learningRate }),
      searchGenerations: Math.max(1, Math.floor(searchRuns / searchPopulation)),
    }),
    ...schedule.map((text) => parseContender(text, common)),
  ];
  if (contenders.length === 0) {
    throw new AhsError('AHS_FLAG_INVALID', 'There is nothing to compare.', {
      fix: 'Add a --schedule, or --against with one of the usual comparators.',
    });
  }
  const names = contenders.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new AhsError('AHS_FLAG_CONFLICT', `Two contenders are called ${twice}.`, {
      fix: 'Leave one out, or add +name=… to its --schedule.',
    });
  }
  for (const contender of contenders) {
    if (contender.kind === 'replay') refuseReplay(contender, contenders, training);
  }
  return { contenders, seeds: test, tuningSeeds: tuning, epochs: training.epochs };
}

/** What the curves of a run do not hold cannot be replayed. */
function refuseReplay(
  contender: Extract<Contender, { readonly kind: 'replay' }>,
  contenders: readonly Contender[],
  { untilConverged }: AskedRequest,
): void {
  const replayed = replayedContender(contender, contenders);
  const controls = variantsOf(replayed).flatMap(({ schedule }) =>
    parseScheduleTexts(schedule).flatMap((text) => text.controls),
  );
  const stranger = controls.find((name) => name !== 'beta' && name !== 'learningRate');
  if (stranger === undefined && !untilConverged) return;
  throw new AhsError(
    'AHS_SCHEDULE_INVALID',
    `replay=${contender.of}: ${untilConverged ? 'with --until-converged nobody knows over how many epochs' : `what is replayed is β and the learning rate, not ${stranger}`}.`,
    { fix: untilConverged ? 'Give --epochs instead.' : `Leave out its schedule of ${stranger}.` },
  );
}

/** A run of a variant as `ahs train` would be asked for it. */
export function trainRequestOf(
  { training }: CompareRequest,
  { schedule, policy, episodes }: Variant,
  seed: number,
): AskedRequest {
  return {
    ...training,
    schedule: [...schedule],
    seed,
    ...(policy === undefined ? {} : { policy }),
    ...(episodes === undefined ? {} : { episodes }),
  };
}

/** All variants that can be named before anything is run. */
export function namedVariants({ contenders }: Comparison): readonly Variant[] {
  const all = contenders.flatMap(variantsOf);
  return [...new Map(all.map((variant) => [variant.key, variant])).values()];
}

/** Those of a contender that can be named before anything is run. */
export function variantsOf(contender: Contender): readonly Variant[] {
  switch (contender.kind) {
    case 'single':
      return [contender.variant];
    case 'tuned':
      return contender.variants;
    case 'search':
    case 'replay':
      return [];
  }
}

/** How another request differs, in flags: `--seeds 0-9 (was 0-4)`. */
export function differences(was: CompareRequest, is: CompareRequest): readonly string[] {
  const [before, after] = [flat(was), flat(is)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => `${flagOf(name)} ${show(after[name])} (was ${show(before[name])})`);
}

/** The command that asks for the same comparison again, and so goes on with it. */
export function commandOfComparison(request: CompareRequest): string {
  return commandLine('compare', flat(request), flat(parseCompareRequest({})));
}

/** Everything that it asks for, by flag. */
function flat({ training, ...own }: CompareRequest): Readonly<Record<string, unknown>> {
  const shared = Object.entries(training).filter(([name]) => !decidedOptions.has(name));
  return { ...Object.fromEntries(shared), ...own };
}

function show(value: unknown): string {
  if (value === undefined) return 'not given';
  return Array.isArray(value) ? value.join(' ') || 'none' : String(value);
}

function readSeeds(text: string): readonly number[] {
  if (text === 'none') return [];
  const all = text.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    if (to < from || to - from > 9999) {
      throw new AhsError('AHS_FLAG_INVALID', `Seeds ${part} cannot be read.`, {
        fix: 'Write a range from its lower to its upper end, of at most 10,000 seeds.',
      });
    }
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return [...new Set(all)];
}
