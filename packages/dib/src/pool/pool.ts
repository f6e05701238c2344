import { availableParallelism } from 'node:os';
import { AhsError, errorMessage } from '@ahs/core';
import { Piscina } from 'piscina';
import type { PoolOrder, PoolOutcome } from './thread.js';

/** Many tasks of one kind, and how to go through them. */
export interface PoolOptions<Task, Result> {
  /** Of the module that runs a task: its export `run` takes one and returns its result, or a promise of it. */
  readonly module: URL;
  /** Plain data that can be posted to a thread. All that is random in a task derives from a seed that it carries. */
  readonly tasks: readonly Task[];
  /** How many threads work at once, each on a task of its own; default the cores, at most the tasks. */
  readonly jobs?: number;
  /** Ends the pool, tasks that run included. */
  readonly signal?: AbortSignal;
  /** Hears of each result as it comes, which is in no particular order; `index` is the task's. */
  readonly onResult?: (result: Result, index: number) => void;
}

// Threads load built modules: where the sources themselves run, as under test, the one that was built of them.
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/pool/thread.js' : './thread.js',
  import.meta.url,
);

/**
 * Runs each task on a thread of its own, as many at once as there are jobs, and returns the results in the order of
 * the tasks. The number of jobs changes how long it takes and not one bit of what comes out, as long as a task depends
 * on nothing but itself.
 *
 * This is the way for many runs that each fit one core: no thread waits for another. `startWorkers` is the way for one
 * run on several cores.
 *
 * @throws AhsError `AHS_TASK_FAILED` naming the first task, in their order, that threw or whose thread died, its own
 * error being the cause; `AHS_ABORTED` when the signal was given; `AHS_OPTION_INVALID`. All threads are over by then.
 * @example
 * ```ts
 * const module = new URL('./play.js', import.meta.url); // export async function run({ seed }) { … }
 * const tasks = [1, 2, 3, 4].map((seed) => ({ seed }));
 * const returns = await runAll<{ seed: number }, number>({ module, tasks, jobs: 2 });
 * ```
 */
export async function runAll<Task, Result>(
  options: PoolOptions<Task, Result>,
): Promise<readonly Result[]> {
  const { module, tasks, jobs = availableParallelism(), signal, onResult } = options;
  if (!Number.isSafeInteger(jobs) || jobs < 1) {
    throw new AhsError('AHS_OPTION_INVALID', `runAll: jobs: ${jobs} is no whole number.`, {
      fix: 'Take one job or more.',
    });
  }
  if (signal?.aborted) throw aborted(signal);
  if (tasks.length === 0) return [];
  const threads = Math.min(jobs, tasks.length);
  const pool = new Piscina<PoolOrder<Task>, PoolOutcome<Result>>({
    filename: THREAD.href,
    name: 'runTask',
    minThreads: threads,
    maxThreads: threads,
    // A thread between two tasks would otherwise be blocked, and lose what it has still to write.
    atomics: 'disabled',
    // Flags of the caller's own program, such as --input-type, are not for them.
    execArgv: [],
  });
  /** Rejects when the pool is over before its tasks are. */
  const ended = new Promise<never>((_, reject) => {
    pool.on('error', (error) => reject(failed('A thread between two tasks', error)));
    signal?.addEventListener('abort', () => reject(aborted(signal)), { once: true });
  });
  const run = async (task: Task, index: number): Promise<Result> => {
    const name = `Task ${index + 1} of ${tasks.length}`;
    const outcome = await pool.run({ module: module.href, task }).catch((error: unknown) => {
      throw failed(name, error);
    });
    switch (outcome.kind) {
      case 'done':
        onResult?.(outcome.result, index);
        return outcome.result;
      case 'refused':
        throw failed(name, new AhsError(outcome.code, outcome.message));
    }
  };
  const running = tasks.map(run);
  // What comes after the first failure is not told, and may be a consequence of the end of the pool.
  for (const promise of [ended, ...running]) promise.catch(() => undefined);
  try {
    const results: Result[] = [];
    // Tasks start in their order: all before one that failed are running or over.
    for (const result of running) results.push(await Promise.race([result, ended]));
    return results;
  } finally {
    await pool.destroy();
  }
}

function failed(name: string, cause: unknown): AhsError {
  const message = `${name} failed: ${errorMessage(cause).replace(/\.?$/, '.')}`;
  return new AhsError('AHS_TASK_FAILED', message, { cause });
}

function aborted(signal: AbortSignal): AhsError {
  return new AhsError('AHS_ABORTED', 'The pool was told to stop.', { cause: signal.reason });
}
