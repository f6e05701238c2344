import { parentPort, workerData } from 'node:worker_threads';
import { errorMessage } from '@ahs/core';
import { chooseBackend } from '../engine/backend.js';
import { arithmeticProof } from './arithmetic.js';
import { giveUp } from './meeting.js';
import { followRun, type ReplicaOrder } from './replica.js';
import { type SharedMemory, writeReason } from './shared-memory.js';

/** What runs in a worker thread: it makes itself able to train, and then follows one run after the other. */

const { thread } = workerData as { readonly thread: number };
let followed: SharedMemory | undefined;

const tell = (reason: string): void => {
  if (followed === undefined) return;
  writeReason(followed, thread, reason);
  giveUp(followed, thread);
};
// The thread that waits for this one is blocked, and would not hear of its end.
process.on('exit', (code) => tell(`it exited with code ${code}`));

await chooseBackend('wasm');

parentPort?.on('message', (order: ReplicaOrder) => {
  followed = order.memory;
  try {
    followRun(order, thread);
  } catch (error) {
    tell(errorMessage(error));
  }
  followed = undefined;
});
parentPort?.postMessage(arithmeticProof());
