import { AhsError } from '@ahs/core';
import type { TrainOrder } from './commands/train-command.js';
import { flagOf, parseTrainRequest } from './train-request.js';

/**
 * What the flags of a training ask for: a new run, or to go on with one.
 *
 * @throws AhsError `AHS_FLAG_CONFLICT` for what a resumed run cannot change, and what `parseTrainRequest` throws.
 */
export function readTrainOrder({
  resume,
  json,
  workers,
  ...options
}: Readonly<Record<string, unknown>>): TrainOrder {
  if (typeof resume !== 'string') {
    const request = parseTrainRequest(workers === undefined ? options : { ...options, workers });
    return { kind: 'new', request, json: json === true };
  }
  const given = Object.keys(options);
  if (given.length > 0) {
    throw new AhsError(
      'AHS_FLAG_CONFLICT',
      `--resume goes on with a run as it was configured; ${given.map(flagOf).join(', ')} cannot change it.`,
      { fix: 'Leave out everything but --resume, --workers and --json.' },
    );
  }
  return {
    kind: 'resume',
    folder: resume,
    workers: typeof workers === 'string' ? workers : undefined,
    json: json === true,
  };
}
