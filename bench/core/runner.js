/** Our side of the core's benchmark: reads a case per line, runs it once, and answers with its milliseconds. */
import { createInterface } from 'node:readline';
import { CASES, PEER_CASES } from './cases.js';
import { checkpoint } from './checkpoint.js';

/** @type {Readonly<Record<string, () => void>>} */
const cases = { ...CASES, ...PEER_CASES, 'checkpoint/dqn-100k': checkpoint };
/** @type {Set<string>} */
const warm = new Set();
console.log(`ready ${process.version}`);
for await (const name of createInterface({ input: process.stdin })) {
  const run = cases[name];
  if (run === undefined) throw new Error(`There is no case ${name}.`);
  if (!warm.has(name)) {
    // Compiled by the optimizing compiler before it is timed.
    run();
    run();
    warm.add(name);
  }
  const start = performance.now();
  run();
  console.log(performance.now() - start);
}
