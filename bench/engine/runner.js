/**
 * One engine in a process of its own: reads a case per line, runs it once, and answers with its milliseconds, as
 * `peer.py` does. Usage: node runner.js ours|stock; AHS_FMA=1 in the environment asks for fused multiply-add.
 */
import { createInterface } from 'node:readline';
import { chooseBackend } from '@ahs/dib';
import { registerTrainingGradients, registerTrainingKernels } from '@ahs/kernels/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { prepare } from './cases.js';

const WARM_UP_MS = 500;

if (process.argv[2] === 'stock') {
  tf.enableProdMode();
  await import('@tensorflow/tfjs-backend-wasm');
  registerTrainingKernels({ which: 'missing' });
  registerTrainingGradients();
  await tf.setBackend('wasm');
} else {
  const { kernels, warnings } = await chooseBackend('wasm');
  if (!kernels?.native || warnings.length > 0) throw new Error(warnings.join(' '));
}

console.log(`ready ${process.version}`);
/** @type {{ name: string, made: import('./cases.js').Case } | undefined} */
let current;
for await (const name of createInterface({ input: process.stdin })) {
  if (current?.name !== name) {
    await current?.made.stop();
    current = { name, made: await prepare(name) };
    // Compiled by the optimizing compiler before it is timed.
    const from = performance.now();
    do await current.made.run();
    while (performance.now() - from < WARM_UP_MS);
  }
  const start = performance.now();
  await current.made.run();
  console.log(performance.now() - start);
}
await current?.made.stop();
