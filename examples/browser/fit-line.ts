/** A training loop for a page: a line is fitted by gradient descent with momentum, in minibatches of one. */
import { createRng, type HostEvent } from '@ahs/core';

const epochs = 20;
const stepsPerEpoch = 10;

/** What schedulers may change while the line is fitted. */
export interface LineSettings {
  learningRate: number;
  momentum: number;
}

/** What the loop came to. */
export interface FittedLine {
  readonly slope: number;
  readonly offset: number;
}

/** Fits the line; each step is made when the next event is asked for, with the settings as they are then. */
export function* fitLine(
  settings: LineSettings,
  use: (learningRate: number) => void = () => undefined,
): Generator<HostEvent, FittedLine, undefined> {
  const rng = createRng(3, 'page');
  const points = Array.from({ length: 64 }, () => {
    const x = rng.normal();
    return { x, y: 3 * x - 1 + 0.1 * rng.normal() };
  });
  const line = { slope: 0, offset: 0 };
  const velocity = { slope: 0, offset: 0 };
  const lossOf = () => {
    let sum = 0;
    for (const { x, y } of points) {
      const error = line.slope * x + line.offset - y;
      sum += error * error;
    }
    return sum / points.length;
  };
  let step = 0;
  const clock = (epoch: number) => ({ epoch, step, progress: step / (epochs * stepsPerEpoch) });

  yield { type: 'run.start', clock: clock(0) };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    yield { type: 'epoch.start', clock: clock(epoch) };
    for (let batch = 0; batch < stepsPerEpoch; batch += 1) {
      const { x, y } = points[rng.integer(points.length)] as { x: number; y: number };
      const { learningRate, momentum } = settings;
      use(learningRate);
      const error = line.slope * x + line.offset - y;
      velocity.slope = momentum * velocity.slope - learningRate * 2 * error * x;
      velocity.offset = momentum * velocity.offset - learningRate * 2 * error;
      line.slope += velocity.slope;
      line.offset += velocity.offset;
      step += 1;
      yield { type: 'step.end', clock: clock(epoch), metrics: { loss: error * error } };
    }
    const metrics = { loss: lossOf() };
    yield { type: 'eval.end', clock: clock(epoch), metrics };
    yield { type: 'epoch.end', clock: clock(epoch + 1), metrics };
  }
  yield { type: 'run.end', clock: clock(epochs), reason: 'completed', metrics: { loss: lossOf() } };
  return line;
}
