/**
 * Use 1: register schedulers in a training loop of your own.
 * Logistic regression in plain numbers; its learning rate warms up and then follows a cosine.
 */
import {
  cosine,
  createRng,
  createSession,
  float,
  join,
  linear,
  rest,
  schedule,
  steps,
  variable,
} from '@ahs/core';

const rng = createRng(7, 'host loop');
const data = Array.from({ length: 512 }, () => {
  const x = [rng.normal(), rng.normal()] as const;
  return { x, y: x[0] - 2 * x[1] + 0.3 * rng.normal() > 0 ? 1 : 0 };
});

const session = createSession({
  metrics: ['loss'],
  tunables: { learningRate: variable(float(1e-4, 10, { scale: 'log' }), 0.1) },
  schedulers: [
    schedule(
      'learningRate',
      join([
        [steps(20), linear(0.05, 2)],
        [rest, cosine(2, 0.01)],
      ]),
    ),
  ],
});

const total = 200;
const clock = (step: number) => ({ epoch: 0, step, progress: step / total });
const weights = [0, 0];
let { learningRate } = session.report({ type: 'run.start', clock: clock(0) });
let loss = Number.NaN;
for (let step = 1; step <= total; step += 1) {
  loss = trainingStep(learningRate);
  ({ learningRate } = session.report({
    type: 'step.end',
    clock: clock(step),
    metrics: { loss },
  }));
}
session.report({ type: 'run.end', clock: clock(total), reason: 'completed', metrics: { loss } });
console.log(`loss ${loss.toFixed(4)} with weights ${weights.map((w) => w.toFixed(2)).join(', ')}`);
if (!(loss < 0.3)) throw new Error(`the loop did not learn: loss ${loss}`);

/** One step of gradient descent on the mean cross-entropy; returns the loss before it. */
function trainingStep(rate: number): number {
  const gradient = [0, 0];
  let sum = 0;
  for (const { x, y } of data) {
    const p = 1 / (1 + Math.exp(-((weights[0] ?? 0) * x[0] + (weights[1] ?? 0) * x[1])));
    sum -= Math.log(y === 1 ? p : 1 - p);
    for (const [index, value] of x.entries()) {
      gradient[index] = (gradient[index] ?? 0) + ((p - y) * value) / data.length;
    }
  }
  for (const [index, slope] of gradient.entries())
    weights[index] = (weights[index] ?? 0) - rate * slope;
  return sum / data.length;
}
