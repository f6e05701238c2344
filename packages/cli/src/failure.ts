import { AhsError, errorCode, errorMessage } from '@ahs/core';
import type { Output } from './surroundings.js';

/** How a command may end: done, failed, called wrongly. Signals add 130 and 143. */
export const exitCodes = { done: 0, failed: 1, misused: 2 } as const;

/** What the command line itself got wrong; everything else is a failure of the run. */
const misuseCodes: ReadonlySet<string> = new Set([
  'AHS_AGENT_OPTIONS_INVALID',
  'AHS_COMMAND_UNKNOWN',
  'AHS_COMPARISON_CHANGED',
  'AHS_CONFIG_INVALID',
  'AHS_ENVIRONMENT_UNKNOWN',
  'AHS_FLAG_CONFLICT',
  'AHS_FLAG_INVALID',
  'AHS_FLAG_UNKNOWN',
  'AHS_PLUGIN_INVALID',
  'AHS_PLUGIN_NOT_FOUND',
  'AHS_SCHEDULE_CONFLICT',
  'AHS_SCHEDULE_INVALID',
  'AHS_SCHEDULE_UNKNOWN',
  'AHS_UNKNOWN_NAME',
]);

/** Prints an error as one line, `error AHS_CODE: message fix`, and returns the exit code it stands for. */
export function reportFailure(thrown: unknown, output: Output): number {
  output.write(`error ${errorCode(thrown)}: ${errorMessage(thrown)}\n`);
  // A coded error explains itself; anything else is a bug, and whoever mends it needs the place.
  if (!(thrown instanceof AhsError) && thrown instanceof Error && thrown.stack !== undefined) {
    output.write(`${thrown.stack}\n`);
  }
  return misuseCodes.has(errorCode(thrown)) ? exitCodes.misused : exitCodes.failed;
}
