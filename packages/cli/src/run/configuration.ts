import { readFileSync } from 'node:fs';
import { AhsError, errorMessage } from '@ahs/core';
import { writeFileAtomically } from '@ahs/core/node';
import { z } from 'zod';
import { trainRequestSchema } from '../train-request.js';

/** Everything that a run is made of, as `run.json` keeps it for `--resume`. */
export const configurationSchema = z.strictObject({
  version: z.literal(1),
  runId: z.string(),
  request: trainRequestSchema,
  /** The backend that `auto` chose: another one rounds otherwise. */
  backend: z.enum(['node', 'wasm', 'cpu']),
  nodeVersion: z.string(),
  /** Training examples in an episode: what a replay needs of the data. */
  trainSize: z.number(),
  started: z.string(),
});

export type RunConfiguration = z.infer<typeof configurationSchema>;

/** Writes `run.json`; throws `AHS_WRITE_FAILED`. */
export function writeConfiguration(path: string, configuration: RunConfiguration): void {
  writeFileAtomically(path, `${JSON.stringify(configuration, undefined, 2)}\n`);
}

/**
 * Reads `run.json`.
 *
 * @throws AhsError `AHS_RUN_NOT_FOUND` where there is none, `AHS_RUN_INVALID` when it cannot be read.
 */
export function readConfiguration(path: string): RunConfiguration {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new AhsError('AHS_RUN_NOT_FOUND', `There is no run at ${path}: ${errorMessage(error)}.`, {
      fix: 'Give the folder that a run has made.',
      cause: error,
    });
  }
  try {
    return configurationSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new AhsError('AHS_RUN_INVALID', `${path} cannot be read: ${errorMessage(error)}`, {
      fix: 'Use another copy of the run, or start anew.',
      cause: error,
    });
  }
}
