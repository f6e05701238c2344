import type { HostEvent, Metrics } from '../event.js';
import { createRng } from '../rng.js';

/** How a made-up run looks. */
export interface RunShape {
  readonly seed: number;
  readonly epochs: number;
  readonly stepsPerEpoch: number;
  /** The metrics that its evaluations and steps carry. */
  readonly metrics: readonly string[];
  /** Whether its clock tells the progress. */
  readonly knownLength?: boolean;
}

/**
 * The events of a made-up training run: every kind of event in the order of a real loop, with random metrics in
 * (0, 1) from the seed. Evaluations come before the first epoch, in the middle of each and at its end.
 */
export function syntheticRun(shape: RunShape): readonly HostEvent[] {
  const { seed, epochs, stepsPerEpoch, knownLength = true } = shape;
  const rng = createRng(seed, 'synthetic run');
  const draw = (): Metrics =>
    Object.fromEntries(shape.metrics.map((name) => [name, 0.001 + 0.998 * rng.uniform()]));
  const total = epochs * stepsPerEpoch;
  const clock = (epoch: number, step: number) =>
    knownLength ? { epoch, step, progress: step / total } : { epoch, step };
  const events: HostEvent[] = [
    { type: 'run.start', clock: clock(0, 0) },
    { type: 'eval.end', clock: clock(0, 0), metrics: draw() },
  ];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const before = epoch * stepsPerEpoch;
    events.push({ type: 'epoch.start', clock: clock(epoch, before) });
    for (let index = 1; index <= stepsPerEpoch; index += 1) {
      const now = clock(epoch, before + index);
      events.push({ type: 'step.end', clock: now, metrics: draw() });
      if (index === Math.ceil(stepsPerEpoch / 2) || index === stepsPerEpoch) {
        events.push({ type: 'eval.end', clock: now, metrics: draw() });
      }
    }
    events.push({
      type: 'epoch.end',
      clock: clock(epoch + 1, before + stepsPerEpoch),
      metrics: draw(),
    });
  }
  events.push({
    type: 'run.end',
    clock: clock(epochs, total),
    reason: 'completed',
    metrics: draw(),
  });
  return events;
}
