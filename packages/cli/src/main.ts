import { reportFailure } from './failure.js';
import { runProgram } from './program.js';
import { processSurroundings, type Surroundings } from './surroundings.js';

/**
 * The `ahs` command: reads the arguments after the program's name, does what they say, prints what went wrong.
 *
 * @returns The exit code: 0 done, 1 failed, 2 called wrongly, 130 or 143 stopped by a signal.
 */
export async function main(
  argv: readonly string[],
  surroundings: Surroundings = processSurroundings(),
): Promise<number> {
  try {
    return await runProgram(argv, surroundings);
  } catch (error) {
    return reportFailure(error, surroundings.stderr);
  }
}
