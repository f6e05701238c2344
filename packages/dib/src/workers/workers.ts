import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AhsError, errorMessage } from '@ahs/core';
import * as tf from '@tensorflow/tfjs-core';
import type { Examples } from '../datasets/dataset.js';
import type { Team } from '../trainer/team.js';
import { parameterCount, type Trained, toStored } from '../trainer/trained.js';
import { arithmeticProof } from './arithmetic.js';
import { announce, end, type Meeting, meet } from './meeting.js';
import { exchangeOf, type ReplicaOrder } from './replica.js';
import { type SharedMemory, sharedExamples, sharedMemory, writeInput } from './shared-memory.js';

/** Threads that share the work of a training step, ready for one trainer at a time. */
export interface Workers {
  /** The threads, the calling one included. */
  readonly count: number;
  /**
   * Puts the threads to work on a run, until the team is released: a trainer does so.
   *
   * @throws AhsError `AHS_WORKERS_UNAVAILABLE` while another trainer has them, and when they are stopped or broken.
   */
  lend(run: SharedRun): Team;
  /** Ends the threads. Without it they end with the process, which they do not keep alive. */
  stop(): Promise<void>;
}

/** What the threads share the work of. */
export interface SharedRun {
  readonly trained: Trained;
  readonly examples: Examples;
  readonly shards: number;
  readonly batchSize: number;
}

/** How many workers, and how long one may stay away. */
export interface WorkersOptions {
  /** The threads in all, the calling one included: at most the shards, and sensibly at most the cores. */
  readonly count: number;
  /** How long a step waits for a worker that does not say anything; default a minute. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 60_000;

// Threads load built modules: where the sources themselves run, as under test, the one that was built of them.
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/workers/thread.js' : './thread.js',
  import.meta.url,
);

/**
 * Starts the threads that share the work of each training step. They change how long a step takes, and not one bit of
 * what comes out: a run may be continued with another number of them.
 *
 * @throws AhsError `AHS_WORKERS_UNAVAILABLE` on another backend than `wasm`, `AHS_WORKER_FAILED` when one does not
 * start.
 * @example
 * ```ts
 * await chooseBackend('wasm');
 * const workers = await startWorkers({ count: 2 });
 * const data = splitDataset(await loadDataset('mnist-mini'), { seed: 1 });
 * const trainer = createTrainer({
 *   model: { kind: 'paper-cnn' },
 *   data,
 *   seed: 1,
 *   training: { batchSize: 128, optimizer: 'sgd', learningRate: 0.05, beta: 1e-3, workers },
 *   length: { epochs: 5 },
 *   evaluateEvery: 400,
 * });
 * for await (const event of trainer.events()) session.report(event);
 * trainer.dispose();
 * await workers.stop();
 * ```
 */
export function startWorkers(options: WorkersOptions): Promise<Workers> {
  return startThreads(options, THREAD);
}

/** Starts threads that run a module. */
export async function startThreads(
  { count, patienceMs = PATIENCE_MS }: WorkersOptions,
  module: URL,
): Promise<Workers> {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new AhsError('AHS_OPTION_INVALID', `startWorkers: count: ${count} is no whole number.`, {
      fix: 'Start one worker or more.',
    });
  }
  if (tf.getBackend() !== 'wasm') {
    throw unavailable(`only the wasm backend runs in threads, and this is ${tf.getBackend()}`);
  }
  const threads = Array.from(
    { length: count - 1 },
    // Flags of the caller's own program, such as --input-type, are not for them.
    (_, index) => new Worker(module, { workerData: { thread: index + 1 }, execArgv: [] }),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(threads.map((thread) => thread.terminate()));
  };
  const name = (thread: number) => `Worker ${thread + 1} of ${count}`;
  try {
    await Promise.all(threads.map((thread, index) => ready(thread, name(index + 1))));
  } catch (error) {
    await stop();
    throw error;
  }

  /** Why the threads can be lent no more. */
  let fault: AhsError | undefined;
  /** The run that they are lent to. */
  let current: SharedMemory | undefined;
  const lose = (error: AhsError): AhsError => {
    fault ??= error;
    return fault;
  };
  threads.forEach((thread, index) => {
    // The calling program's end is theirs.
    thread.unref();
    thread.on('error', (error) => lose(failed(name(index + 1), error)));
    thread.on('exit', (code) => lose(lost(name(index + 1), `ended with code ${code}`)));
  });

  /** Thread 0 meets the others, or says which of them will not come. */
  const meetOthers = (memory: SharedMemory, step: number): void => {
    const meeting: Meeting = meet(memory, 0, step, patienceMs);
    switch (meeting.kind) {
      case 'met':
        return;
      case 'failed':
        throw lose(failed(name(meeting.thread), meeting.reason));
      case 'late':
        throw lose(
          lost(name(meeting.thread), `has said nothing for ${patienceMs} ms in step ${step}`),
        );
      case 'ended':
        throw unavailable('the run is over');
    }
  };

  return {
    count,
    lend: ({ trained, examples, shards, batchSize }) => {
      if (fault !== undefined) throw unavailable(fault.message);
      if (current !== undefined) throw unavailable('another trainer has them');
      const { architecture, optimizer } = trained;
      const memory = sharedMemory({
        threads: count,
        shards,
        parameters: parameterCount(trained),
        batchSize,
        latent: architecture.latent,
      });
      const order: ReplicaOrder = {
        architecture,
        optimizer,
        model: toStored(trained),
        examples: sharedExamples(examples),
        memory,
      };
      for (const thread of threads) thread.postMessage(order);
      current = memory;
      let step = 0;
      const sum = new Float32Array(parameterCount(trained));
      return {
        begin: (input) => {
          if (fault !== undefined) throw fault;
          step += 1;
          writeInput(memory, input);
          announce(memory, step);
          return exchangeOf(memory, 0, step, { sum, meet: () => meetOthers(memory, step) });
        },
        release: () => {
          end(memory);
          if (current === memory) current = undefined;
        },
      };
    },
    stop: async () => {
      lose(unavailable('they are stopped'));
      if (current !== undefined) end(current);
      await stop();
    },
  };
}

/** Waits until a thread can train, which it proves by the same small step that this one did. */
async function ready(thread: Worker, name: string): Promise<void> {
  const abandoned = new AbortController();
  const { signal } = abandoned;
  try {
    const [proof] = await Promise.race([
      once(thread, 'message', { signal }),
      once(thread, 'exit', { signal }).then(([code]) => {
        throw new Error(`it ended with code ${code} before it was ready`);
      }),
    ]);
    const own = arithmeticProof();
    if (proof !== own) throw new Error(`its arithmetic is ${proof}, and this thread's ${own}`);
  } catch (error) {
    throw failed(name, error);
  } finally {
    abandoned.abort();
  }
}

function failed(name: string, cause: unknown): AhsError {
  return new AhsError('AHS_WORKER_FAILED', `${name} failed: ${errorMessage(cause)}.`, {
    fix: 'Go on from the last checkpoint, with one worker if it happens again.',
    ...(cause instanceof Error ? { cause } : {}),
  });
}

function lost(name: string, what: string): AhsError {
  return new AhsError('AHS_WORKER_LOST', `${name} ${what}.`, {
    fix: 'Go on from the last checkpoint, with one worker if it happens again.',
  });
}

function unavailable(why: string): AhsError {
  return new AhsError('AHS_WORKERS_UNAVAILABLE', `There are no workers to train with: ${why}.`, {
    fix: 'Start new ones, or train without.',
  });
}
