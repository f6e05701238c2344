import type { Examples } from '../datasets/dataset.js';
import { type ShardResult, type StepInput, shardResults } from '../trainer/shard.js';

/**
 * The memory that the threads of a run share, posted to each of them once. Thread 0, which owns the trainer, writes
 * what a step needs and raises its number; every thread writes the results of its shards and says that it has arrived.
 *
 * The results lie twice, for steps of even and of odd number: a thread that has met the others may write into the next
 * step's while another still adds up this one's. It cannot get further ahead than that, for it would have to meet them.
 * What a step needs lies once: nobody reads it after having arrived.
 */
export interface SharedMemory {
  /** By {@link WORDS}. */
  readonly words: Int32Array;
  /** The last step at which each thread has arrived: `[threads]`. */
  readonly arrived: Int32Array;
  /** β and the learning rate. */
  readonly rates: Float64Array;
  readonly indices: Uint32Array;
  readonly noise: Float32Array;
  readonly results: readonly [readonly ShardResult[], readonly ShardResult[]];
  /** Why a thread gave up, UTF-8. */
  readonly reason: Uint8Array;
}

/** What the words mean: the number of the step, its examples, and of a thread that gave up, who and how much it says. */
export const WORDS = { step: 0, examples: 1, failed: 2, reasonLength: 3 } as const;

/** The number of the step after the last. */
export const END = -1;

/** Where a thread has arrived that will not go on. */
export const GIVEN_UP = -2;

const REASON_BYTES = 4096;

/** Memory for a run. */
export function sharedMemory(sizes: {
  readonly threads: number;
  readonly shards: number;
  readonly parameters: number;
  readonly batchSize: number;
  readonly latent: number;
}): SharedMemory {
  const { threads, shards, parameters, batchSize, latent } = sizes;
  const results = () => shardResults(shards, parameters, bytes);
  return {
    words: new Int32Array(bytes(4 * Object.keys(WORDS).length)),
    arrived: new Int32Array(bytes(4 * threads)),
    rates: new Float64Array(bytes(16)),
    indices: new Uint32Array(bytes(4 * batchSize)),
    noise: new Float32Array(bytes(4 * batchSize * latent)),
    results: [results(), results()],
    reason: new Uint8Array(bytes(REASON_BYTES)),
  };
}

/** Writes what a step needs. */
export function writeInput(memory: SharedMemory, input: StepInput): void {
  memory.indices.set(input.indices);
  memory.noise.set(input.noise);
  memory.rates.set([input.beta, input.learningRate]);
  memory.words[WORDS.examples] = input.indices.length;
}

/** Reads what a step needs; the arrays are views. */
export function readInput({ words, indices, noise, rates }: SharedMemory): StepInput {
  const [beta, learningRate] = rates as unknown as readonly [number, number];
  return { indices: indices.subarray(0, words[WORDS.examples]), noise, beta, learningRate };
}

/** Writes why a thread gives up. */
export function writeReason({ words, reason }: SharedMemory, thread: number, text: string): void {
  const encoded = new TextEncoder().encode(text).subarray(0, REASON_BYTES);
  reason.set(encoded);
  words[WORDS.reasonLength] = encoded.length;
  Atomics.store(words, WORDS.failed, thread);
}

/** Which thread gave up, and why; `undefined` while none has. */
export function readReason({
  words,
  reason,
}: SharedMemory): { readonly thread: number; readonly text: string } | undefined {
  const thread = Atomics.load(words, WORDS.failed);
  // Thread 0 throws what goes wrong in it.
  if (thread === 0) return undefined;
  // A copy, since shared memory cannot be decoded.
  return { thread, text: new TextDecoder().decode(reason.slice(0, words[WORDS.reasonLength])) };
}

/** The same examples in memory that threads can share. */
export function sharedExamples({ inputs, labels, count }: Examples): Examples {
  return { inputs: shared(inputs), labels: shared(labels), count };
}

function shared<Elements extends Uint8Array | Uint16Array>(array: Elements): Elements {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const memory = bytes(array.byteLength);
  const copy = array instanceof Uint8Array ? new Uint8Array(memory) : new Uint16Array(memory);
  copy.set(array);
  return copy as Elements;
}

function bytes(length: number): SharedArrayBuffer {
  return new SharedArrayBuffer(length);
}
