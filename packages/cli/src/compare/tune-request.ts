import { AhsError } from '@ahs/core';
import { z } from 'zod';
import { parseOptions, parseTrainRequest } from '../train-request.js';
import { type CompareRequest, comparisonOf, seeds } from './compare-request.js';

const listSyntax = /^(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:,(?!$)|$))+$/i;

/** `0.001` or `1e-4,1e-3`, each number once. */
const numbers = z
  .string()
  .regex(listSyntax, 'expected numbers like 1e-4,1e-3')
  .transform((text) => [...new Set(text.split(',').map(Number))]);

const ownSchema = z.strictObject({
  agent: z
    .string()
    .regex(
      /^(?:dqn|paper-dqn|ppo)(?::[^/+\s]+)?$/,
      'expected dqn, paper-dqn or ppo, which may have options behind it',
    )
    .default('dqn'),
  learningRates: numbers.prefault('1e-4,1e-3,1e-2'),
  discounts: numbers.prefault('0.9,0.99,1'),
  explorations: numbers.prefault('0.01,0.05,0.2'),
  common: z.array(z.string()).default([]),
  tuningSeeds: seeds.default('100-104'),
});
const ownOptions = Object.keys(ownSchema.shape);

/**
 * Validates the options of `ahs tune` as they came from the command line. A grid search is a comparison whose one
 * contender has alternatives, and that ends when one of them is chosen.
 *
 * @throws AhsError `AHS_FLAG_INVALID` naming the first flag that is wrong, or for a single setting; what
 * {@link comparisonOf} throws.
 */
export function parseTuneRequest(options: Readonly<Record<string, unknown>>): CompareRequest {
  const entries = Object.entries(options);
  const { agent, learningRates, discounts, explorations, common, tuningSeeds } = parseOptions(
    ownSchema,
    Object.fromEntries(entries.filter(([name]) => ownOptions.includes(name))),
    'tune',
  );
  if (learningRates.length * discounts.length * explorations.length === 1) {
    throw new AhsError('AHS_FLAG_INVALID', 'There is one setting, and nothing to choose.', {
      fix: 'Give --learning-rates, --discounts or --explorations more than one number.',
    });
  }
  const training = parseTrainRequest(
    Object.fromEntries(entries.filter(([name]) => !ownOptions.includes(name))),
  );
  const exploration = agent.startsWith('ppo') ? 'surrogate.entropyCoefficient' : 'exploration.to';
  const schedule = [
    `beta=${agent}`,
    `optimizer.learningRate=${learningRates.join('/')}`,
    `returns.discount=${discounts.join('/')}`,
    `${exploration}=${explorations.join('/')}`,
  ].join(':');
  const request: CompareRequest = {
    schedule: [schedule],
    against: ['none'],
    common,
    seeds: 'none',
    tuningSeeds,
    training,
  };
  comparisonOf(request);
  return request;
}
