import type { Examples } from '../datasets/dataset.js';
import type { Architecture } from '../models/architecture.js';
import type { OptimizerSettings } from '../optimizers.js';
import type { Exchange } from '../trainer/team.js';
import { disposeTrained, parameterCount, type StoredModel, toTrained } from '../trainer/trained.js';
import { trainingStep } from '../trainer/training-step.js';
import { giveUp, meet, nextStep } from './meeting.js';
import { END, readInput, type SharedMemory } from './shared-memory.js';

/** What a thread needs to follow a run: posted to it once, before the first step. */
export interface ReplicaOrder {
  readonly architecture: Architecture;
  readonly optimizer: OptimizerSettings;
  readonly model: StoredModel;
  /** In shared memory. */
  readonly examples: Examples;
  readonly memory: SharedMemory;
}

/** Follows a run with a model of one's own until it is over; blocks the thread. */
export function followRun(order: ReplicaOrder, thread: number): void {
  const { architecture, optimizer, model, examples, memory } = order;
  const trained = toTrained(architecture, optimizer, model);
  const sum = new Float32Array(parameterCount(trained));
  try {
    for (let step = nextStep(memory, 0); step !== END; step = nextStep(memory, step)) {
      const meeting = () => {
        if (meet(memory, thread, step).kind !== 'met') throw new RunOver();
      };
      trainingStep(
        trained,
        examples,
        readInput(memory),
        exchangeOf(memory, thread, step, { sum, meet: meeting }),
      );
    }
  } catch (error) {
    if (!(error instanceof RunOver)) throw error;
    // Whoever waits for this thread looks for the reason, instead of waiting on.
    giveUp(memory, thread);
  } finally {
    disposeTrained(trained);
  }
}

/** The run ended while this thread waited for the others, or another one ended it by its error. */
class RunOver extends Error {}

/** How one thread of several exchanges a step's gradients: it computes every so many-th shard. */
export function exchangeOf(
  { results, arrived }: SharedMemory,
  thread: number,
  step: number,
  of: Pick<Exchange, 'sum' | 'meet'>,
): Exchange {
  const all = results[(step % 2) as 0 | 1];
  const own = all.map((_, shard) => shard).filter((shard) => shard % arrived.length === thread);
  return { results: all, own, ...of };
}
