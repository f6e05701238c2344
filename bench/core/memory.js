/** The heap after a forced collection at two points of one long run. Usage: node --expose-gc memory.js FEW MANY */
import { cosine, createSession, float, journal, linear, schedule, variable } from '@ahs/core';

const [few = 0, many = 0] = process.argv.slice(2).map(Number);
const { gc } = globalThis;
if (gc === undefined) throw new Error('Start it with --expose-gc.');

let lines = 0;
const session = createSession({
  metrics: ['loss'],
  tunables: { learningRate: variable(float(0, 1), 0.1), momentum: variable(float(0, 1), 0.9) },
  schedulers: [
    schedule('learningRate', cosine(0.1, 1e-3)),
    schedule('momentum', linear(0.85, 0.95)),
  ],
  // A journal whose lines go nowhere.
  observers: [
    journal(() => {
      lines += 1;
    }),
  ],
});

/** Bytes. */
const heap = () => {
  gc();
  gc();
  return process.memoryUsage().heapUsed;
};

session.report({ type: 'run.start', clock: { epoch: 0, step: 0, progress: 0 } });
let early = 0;
for (let step = 1; step <= many; step += 1) {
  session.report({
    type: 'step.end',
    clock: { epoch: 0, step, progress: step / many },
    metrics: { loss: 1 / step },
  });
  if (step === few) early = heap();
}
console.log(JSON.stringify({ early, late: heap(), lines }));
