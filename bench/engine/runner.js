/**
 * One engine in a process of its own: reads a case per line, runs it once, and answers with its milliseconds, as
 * `peer.py` does. Usage: node runner.js all|missing plain|fma
 */
import '@tensorflow/tfjs-backend-wasm';
import { createInterface } from 'node:readline';
import { allowFusedMultiplyAdd } from '@ahs/kernels/node';
import {
  registerTrainingGradients,
  registerTrainingKernels,
  trainingKernelReport,
} from '@ahs/kernels/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { prepare } from './cases.js';

const [which = 'all', build = 'plain'] = process.argv.slice(2);
tf.enableProdMode();
if (build === 'fma' && !allowFusedMultiplyAdd()) throw new Error('This Node has no relaxed SIMD.');
registerTrainingKernels({
  which: which === 'missing' ? 'missing' : 'all',
  fusedMultiplyAdd: build === 'fma',
});
registerTrainingGradients();
await tf.setBackend('wasm');
const report = trainingKernelReport();
if (which === 'all' && !report.native) throw new Error(report.reason);

/** @type {Map<string, () => void>} */
const cases = new Map();
console.log(`ready ${process.version}`);
for await (const name of createInterface({ input: process.stdin })) {
  let run = cases.get(name);
  if (run === undefined) {
    run = prepare(name);
    cases.set(name, run);
    // Compiled by the optimizing compiler before it is timed.
    run();
    run();
  }
  const start = performance.now();
  run();
  console.log(performance.now() - start);
}
