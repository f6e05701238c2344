/** A thread that shares the training step of text with the one that started it, until that one ends it. */
import { parentPort, workerData } from 'node:worker_threads';
import { chooseBackend } from '@ahs/dib';
import { textReplica } from './text-step.js';
import { shareStep } from './text-team.js';

/** @type {{ batch: number, thread: number, memory: import('./text-team.js').Memory }} */
const { batch, thread, memory } = workerData;
await chooseBackend('wasm');
const replica = textReplica(batch, thread, memory.arrived.length);
parentPort?.postMessage('ready');
for (let step = 1; ; step += 1) {
  while (Atomics.load(memory.begun, 0) < step) Atomics.wait(memory.begun, 0, step - 1);
  shareStep(replica, memory, thread, step);
}
