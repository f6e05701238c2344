import { policyFor } from '@ahs/policies';
import { z } from 'zod';
import {
  type CompareRequest,
  commandOfComparison,
  comparisonOf,
  parseCompareRequest,
} from '../compare/compare-request.js';
import { cellsPlanned } from '../compare/comparison.js';
import { exitCodes } from '../failure.js';
import { whole } from '../flag-fields.js';
import type { Surroundings } from '../surroundings.js';
import { parseOptions } from '../train-request.js';
import { commandOf } from './command-line.js';
import { compare } from './compare-command.js';

const optionsSchema = z.strictObject({
  seed: whole(0).default(0),
  out: z.string().optional(),
  backend: z.string().optional(),
  json: z.boolean().default(false),
});

/** Long enough for the schedules to differ, short enough for a first look: half a minute on two idle cores. */
const setting = { seedCount: 3, trainSize: 1000, labelNoise: 0.4, epochs: 12 };
const controls = ['beta', 'learningRate'];

/**
 * A small comparison: the shipped policy beside the best fixed β of the grid and two schedules; returns the exit code.
 *
 * @throws AhsError `AHS_FLAG_INVALID` and what {@link compare} throws.
 */
export async function demo(
  options: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
  { seedCount, ...runs }: typeof setting = setting,
): Promise<number> {
  const { seed, out, json, backend } = parseOptions(optionsSchema, options, 'demo');
  const { card } = policyFor(controls);
  const request = parseCompareRequest({
    ...runs,
    ...(backend === undefined ? {} : { backend }),
    against: ['fixed', 'cosine', 'rise'],
    // By its name, so that the results of another policy are never told as this one's.
    schedule: [`${controls.join()}=pretrained:${card.name}+name=pre-trained policy`],
    seeds: `${seed}-${seed + seedCount - 1}`,
    tuningSeeds: String(seed + 100),
  });
  surroundings.stderr.write(
    `${cellsPlanned(comparisonOf(request))} short runs on digits of which ${100 * runs.labelNoise} % have a wrong label: each β of a grid, a cosine, one that rises under a ceiling, and a policy that was trained on ${card.training.runs} runs before. Ctrl-C keeps those that are done, and the same command goes on.\n`,
  );
  const order = { kind: 'new', json, jobs: undefined, request, out } as const;
  const code = await compare(order, surroundings);
  if (code === exitCodes.done) {
    (json ? surroundings.stderr : surroundings.stdout).write(whatNext(request, seed));
  }
  return code;
}

function whatNext(request: CompareRequest, seed: number): string {
  const { seeds, tuningSeeds } = parseCompareRequest({});
  const schedule = [`${controls.join()}=pretrained`];
  const larger = { ...request, schedule, against: ['all'], seeds, tuningSeeds };
  return [
    '',
    'A first look, no evidence: that is in docs/results, with what a user should do. Every comparator on ten seeds:',
    `  ${commandOfComparison(larger)}`,
    'One of the runs, with each decision and its reason:',
    `  ${commandOf({ ...request.training, schedule, seed })}`,
    '',
  ].join('\n');
}
