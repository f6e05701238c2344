/** The threads that share a training step of text. */
import { Worker } from 'node:worker_threads';
import { PARAMETERS, textReplica } from './text-step.js';

/**
 * The memory of a team: the last step begun, the last one at which each thread has arrived, and each thread's gradient,
 * twice, for even and odd steps: a thread that has met the others may be at its next one already.
 *
 * @typedef {{ begun: Int32Array, arrived: Int32Array, gradients: readonly (readonly Float32Array[])[] }} Memory
 */

const PATIENCE_MS = 60_000;

/**
 * A whole step, shared by `workers` threads.
 *
 * @param {number} batch @param {number} workers
 * @returns {Promise<import('./cases.js').Case>}
 */
export async function textTeam(batch, workers) {
  const numbers = (/** @type {number} */ count) => new SharedArrayBuffer(4 * count);
  const gradients = () =>
    Array.from({ length: workers }, () => new Float32Array(numbers(PARAMETERS)));
  /** @type {Memory} */
  const memory = {
    begun: new Int32Array(numbers(1)),
    arrived: new Int32Array(numbers(workers)),
    gradients: [gradients(), gradients()],
  };
  const threads = Array.from(
    { length: workers - 1 },
    (_, index) =>
      new Worker(new URL('./text-thread.js', import.meta.url), {
        workerData: { batch, thread: index + 1, memory },
      }),
  );
  await Promise.all(
    threads.map((thread) => new Promise((resolve) => thread.once('message', resolve))),
  );
  const replica = textReplica(batch, 0, workers);
  let step = 0;
  return {
    run: () => {
      step += 1;
      Atomics.store(memory.begun, 0, step);
      Atomics.notify(memory.begun, 0);
      shareStep(replica, memory, 0, step);
    },
    stop: async () => {
      replica.dispose();
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

/** As the trainer adds up its shards: plain loops over one type. @param {readonly [Float32Array, ...Float32Array[]]} parts @param {Float32Array} sum */
function sumInto([first, second, ...more], sum) {
  if (second === undefined) return first;
  for (let i = 0; i < sum.length; i += 1) {
    sum[i] = /** @type {number} */ (first[i]) + /** @type {number} */ (second[i]);
  }
  for (const part of more) {
    for (let i = 0; i < sum.length; i += 1) {
      sum[i] = /** @type {number} */ (sum[i]) + /** @type {number} */ (part[i]);
    }
  }
  return sum;
}

/** What each thread does in a step. @param {import('./text-step.js').TextReplica} replica @param {Memory} memory @param {number} thread @param {number} step */
export function shareStep(replica, { arrived, gradients }, thread, step) {
  const all = /** @type {readonly [Float32Array, ...Float32Array[]]} */ (gradients[step % 2]);
  const loss = replica.gradient(/** @type {Float32Array} */ (all[thread]));
  if (!Number.isFinite(loss)) throw new Error(`The loss of step ${step} is ${loss}.`);
  Atomics.store(arrived, thread, step);
  Atomics.notify(arrived, thread);
  for (let other = 0; other < arrived.length; other += 1) {
    for (let at = Atomics.load(arrived, other); at < step; at = Atomics.load(arrived, other)) {
      if (Atomics.wait(arrived, other, at, PATIENCE_MS) === 'timed-out') {
        throw new Error(`Thread ${other} did not come to step ${step}.`);
      }
    }
  }
  replica.update(sumInto(all, replica.sum));
}
