/** Our side in a process of its own: reads a case per line, runs it once, and answers with its milliseconds, as `peer.py` does. */
import { createInterface } from 'node:readline';
import { prepare, RUN_CASES } from './cases.js';

/** @type {Map<string, (() => void) & { before?: () => void }>} */
const cases = new Map();
console.log(`ready ${process.version}`);
for await (const name of createInterface({ input: process.stdin })) {
  let run = cases.get(name);
  if (run === undefined) {
    run = prepare(name);
    cases.set(name, run);
    // Compiled by the optimizing compiler before it is timed; a whole run is long enough by itself.
    for (let i = 0; i < 5 && !RUN_CASES.includes(name); i += 1) {
      run();
      run.before?.();
    }
  }
  const start = performance.now();
  run();
  console.log(performance.now() - start);
  run.before?.();
}
