import { END, GIVEN_UP, readReason, type SharedMemory, WORDS } from './shared-memory.js';

/** How a meeting of the threads went. */
export type Meeting =
  | { readonly kind: 'met' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'failed'; readonly thread: number; readonly reason: string }
  | { readonly kind: 'late'; readonly thread: number };

/**
 * Says that a thread has come to the end of its shards in a step, and waits for all others; for each no longer than
 * `patienceMs`.
 */
export function meet(
  memory: SharedMemory,
  thread: number,
  step: number,
  patienceMs = Number.POSITIVE_INFINITY,
): Meeting {
  const { words, arrived } = memory;
  arrive(memory, thread, step);
  for (let other = 0; other < arrived.length; other += 1) {
    // Another may have met all and be at its next meeting already.
    for (let at = Atomics.load(arrived, other); at < step; at = Atomics.load(arrived, other)) {
      const failure = readReason(memory);
      if (failure !== undefined) {
        return { kind: 'failed', thread: failure.thread, reason: failure.text };
      }
      if (Atomics.load(words, WORDS.step) === END) return { kind: 'ended' };
      if (Atomics.wait(arrived, other, at, patienceMs) === 'timed-out') {
        return { kind: 'late', thread: other };
      }
    }
  }
  return { kind: 'met' };
}

/** Says that a thread will not come to this or any later meeting. */
export function giveUp(memory: SharedMemory, thread: number): void {
  arrive(memory, thread, GIVEN_UP);
}

/** Lets all threads begin a step. */
export function announce({ words }: SharedMemory, step: number): void {
  Atomics.store(words, WORDS.step, step);
  Atomics.notify(words, WORDS.step);
}

/** Waits for a step after the given one: its number, or {@link END}. */
export function nextStep({ words }: SharedMemory, after: number): number {
  let step = Atomics.load(words, WORDS.step);
  while (step === after) {
    Atomics.wait(words, WORDS.step, after);
    step = Atomics.load(words, WORDS.step);
  }
  return step;
}

/**
 * Tells all threads that there is no further step. Those that have met finish theirs; those that wait for a thread that
 * has not come wait no longer.
 */
export function end(memory: SharedMemory): void {
  const { words, arrived } = memory;
  const step = Atomics.load(words, WORDS.step);
  announce(memory, END);
  for (let thread = 0; thread < arrived.length; thread += 1) {
    if (Atomics.load(arrived, thread) < step) arrive(memory, thread, END);
  }
}

function arrive({ arrived }: SharedMemory, thread: number, at: number): void {
  Atomics.store(arrived, thread, at);
  Atomics.notify(arrived, thread);
}
