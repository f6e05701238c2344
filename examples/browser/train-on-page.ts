/**
 * A training loop that runs in a page as it runs in Node, to the same bits: core, agents and scheduler-plugins need
 * neither a tensor library nor a file system. Show it with `npx vite examples/browser`.
 */
import { dqn } from '@ahs/agents';
import {
  agentScheduler,
  cosine,
  createRng,
  createSession,
  float,
  journal,
  schedule,
  variable,
} from '@ahs/core';
import { learningRateAdapter } from '@ahs/scheduler-plugins';

const epochs = 20;
const stepsPerEpoch = 10;

/** What a page shows. */
export interface PageResult {
  readonly loss: number;
  readonly learningRates: readonly number[];
  readonly decisions: number;
  /** The last lines of the journal. */
  readonly journal: readonly string[];
}

/** Fits a line with momentum; a DQN decides on the learning rate after each epoch, a cosine on the momentum. */
export function trainOnPage(): PageResult {
  const rng = createRng(3, 'page');
  const points = Array.from({ length: 64 }, () => {
    const x = rng.normal();
    return { x, y: 3 * x - 1 + 0.1 * rng.normal() };
  });
  const lines: string[] = [];
  const session = createSession({
    metrics: ['loss'],
    tunables: {
      learningRate: variable(float(1e-5, 1, { scale: 'log' }), 0.01),
      momentum: variable(float(0, 0.99), 0.9),
    },
    schedulers: [
      agentScheduler({ agent: dqn(), adapter: learningRateAdapter() }),
      schedule('momentum', cosine(0.9, 0.5)),
    ],
    observers: [journal((line) => lines.push(line))],
    seed: 1,
  });

  const line = { slope: 0, offset: 0 };
  const velocity = { slope: 0, offset: 0 };
  const learningRates: number[] = [];
  const lossOf = () => {
    let sum = 0;
    for (const { x, y } of points) {
      const error = line.slope * x + line.offset - y;
      sum += error * error;
    }
    return sum / points.length;
  };
  const clock = (epoch: number, step: number) => ({
    epoch,
    step,
    progress: step / (epochs * stepsPerEpoch),
  });

  let { learningRate, momentum } = session.report({ type: 'run.start', clock: clock(0, 0) });
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    session.report({ type: 'epoch.start', clock: clock(epoch, step) });
    for (let batch = 0; batch < stepsPerEpoch; batch += 1) {
      const { x, y } = points[rng.integer(points.length)] as { x: number; y: number };
      const error = line.slope * x + line.offset - y;
      velocity.slope = momentum * velocity.slope - learningRate * 2 * error * x;
      velocity.offset = momentum * velocity.offset - learningRate * 2 * error;
      line.slope += velocity.slope;
      line.offset += velocity.offset;
      step += 1;
      const metrics = { loss: error * error };
      ({ learningRate, momentum } = session.report({
        type: 'step.end',
        clock: clock(epoch, step),
        metrics,
      }));
    }
    const metrics = { loss: lossOf() };
    ({ learningRate, momentum } = session.report({
      type: 'eval.end',
      clock: clock(epoch, step),
      metrics,
    }));
    learningRates.push(learningRate);
    session.report({ type: 'epoch.end', clock: clock(epoch + 1, step), metrics });
  }
  const metrics = { loss: lossOf() };
  session.report({ type: 'run.end', clock: clock(epochs, step), reason: 'completed', metrics });
  const decisions = lines.filter((written) => written.includes('"type":"decision"')).length;
  return { loss: metrics.loss, learningRates, decisions, journal: lines.slice(-3) };
}
