import { exitCodes } from '../failure.js';
import { listenForInterruption } from '../interruption.js';
import { type CompletedRun, completeRun } from '../run/complete-run.js';
import { prepareRun } from '../run/prepare.js';
import { reportOf } from '../run/reporting.js';
import { writeResult } from '../run/results.js';
import type { Surroundings } from '../surroundings.js';
import { parseTrainRequest } from '../train-request.js';
import { tellInterruption, tellResults } from './telling.js';

/** What can be said about a demonstration. */
export interface DemoOrder {
  readonly seed: string | undefined;
  readonly out: string | undefined;
  readonly backend: string | undefined;
}

/** Short enough for a first look: seven episodes to learn from and one to show. */
const episodes = 8;
const epochs = 6;
/** 90 steps an epoch, so that two decisions fall into each. */
const batchSize = 50;

/** A DQN schedules β through a few short episodes, beside a fixed β on the same seed; returns the exit code. */
export async function demo(order: DemoOrder, surroundings: Surroundings): Promise<number> {
  const shared = { ...order, dataset: 'mnist-mini', epochs, batchSize };
  const requests = [
    parseTrainRequest({ ...shared, schedule: ['beta=fixed:0.001'] }),
    parseTrainRequest({ ...shared, schedule: ['beta=dqn'], episodes }),
  ];
  const completed: CompletedRun[] = [];
  const interruption = listenForInterruption(surroundings);
  surroundings.stderr.write(
    `A fixed β first, then a DQN over ${episodes} episodes: ${episodes + 1} short runs, a minute or two in all.\n`,
  );
  try {
    for (const request of requests) {
      const run = await prepareRun(request, surroundings);
      const ended = await completeRun(run, { surroundings, interruption });
      if (ended === undefined) {
        const code = tellInterruption(run, interruption, surroundings);
        surroundings.stderr.write(
          'That finishes this run; the whole comparison starts anew with `ahs demo`.\n',
        );
        return code;
      }
      const beside = completed.at(-1);
      writeResult(ended, reportOf(ended, beside));
      completed.push(ended);
    }
  } finally {
    interruption.release();
  }
  const [fixed, learned] = completed as [CompletedRun, CompletedRun];
  tellResults(learned, [fixed], surroundings.stdout, surroundings.workingDirectory);
  return exitCodes.done;
}
